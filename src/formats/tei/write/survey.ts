import {toString} from '../../../ast/text.js'
import type {Furniture} from '../../../ast/flow.js'
import type {Article, Tree} from '../../../ast/nodes.js'
import {walk} from '../../../ast/walk.js'

/** What an article holds, for the statements of the header. */
export interface Survey {
  /** What the lines of the page are that are not of the article, one entry a line. */
  furniture: Furniture['role'][]
  /** Words joined over a page turn. */
  joinedWords: number
  /** Paragraphs joined over a page turn. */
  joinedParagraphs: number
  /** Page turns that a rule found. */
  inferredPages: number
  /** Errors kept as printed, with a correction. */
  corrections: number
  /** Spellings and short forms kept as printed, with the regular or the long form. */
  readings: number
  /** Whether letters are in another form than Unicode Normalization Form C. */
  isNotNormalised: boolean
  /** Words with letters or digits, furniture left out, counted between white space. */
  words: number
  /** Sections below the article. */
  sections: number
  /** Languages of foreign words. */
  languages: Set<string>
  /** Lines that say where the text was printed. */
  citations: string[]
  /** Lines that say who transcribed. */
  credits: string[]
  /** The first title in the text. */
  title: string | undefined
}

/** Looks through a tree, with all that it holds. */
export function surveyOf(tree: Tree): Survey {
  const survey: Survey = {
    furniture: [],
    joinedWords: 0,
    joinedParagraphs: 0,
    inferredPages: 0,
    corrections: 0,
    readings: 0,
    isNotNormalised: false,
    words: 0,
    sections: 0,
    languages: new Set(),
    citations: [],
    credits: [],
    title: undefined,
  }
  const articles = tree.type === 'article' ? [tree] : tree.children
  for (const article of articles) {
    surveyNodes(article, survey)
    survey.words += countWords(article)
  }
  return survey
}

function surveyNodes(article: Article, survey: Survey): void {
  for (const node of walk(article)) {
    switch (node.type) {
      case 'text':
        survey.isNotNormalised ||= node.value.normalize('NFC') !== node.value
        break
      case 'furniture':
        survey.furniture.push(node.role)
        break
      case 'pageMarker':
        if (node.inWord) survey.joinedWords++
        if (node.joins === 'paragraphs') survey.joinedParagraphs++
        if (node.certainty === 'inferred') survey.inferredPages++
        break
      case 'editorial':
        if (node.correction === undefined) break
        if (node.kind === 'sic') survey.corrections++
        else if (node.kind === 'original' || node.kind === 'abbreviation') survey.readings++
        break
      case 'section':
        survey.sections++
        break
      case 'foreign':
        if (node.lang !== undefined) survey.languages.add(node.lang)
        break
      case 'sourceCitation':
        survey.citations.push(toString(node))
        break
      case 'credit':
        survey.credits.push(toString(node))
        break
      case 'title':
        survey.title ??= toString(node)
    }
  }
}

function countWords(article: Article): number {
  const children = article.children.filter(child => child.type !== 'furniture')
  const text = toString({...article, children})
  // Letters of ASCII are asked for by themselves: to look all up in the tables of Unicode takes twice as long.
  const word = /(?:[A-Za-z\d]|(?![\0-\x7F])[\p{L}\p{N}])\S*/gu
  let count = 0
  while (word.test(text)) count++
  return count
}
