import {isType} from '../../../ast/is.js'
import type {Article} from '../../../ast/nodes.js'
import {walk} from '../../../ast/walk.js'
import type {Hyphenate} from '../lines/hyphenate.js'
import {loadHyphenator} from '../lines/languages.js'
import type {Row} from '../pages/row.js'
import type {Outline} from '../tags/outline.js'
import {addTag, type Tag} from '../tags/tag.js'
import {addBlocks} from './blocks.js'
import {makeSink, type Book, type Flow} from './flow.js'
import {looks} from './looks.js'
import {collectNotes} from './notes.js'
import {finish} from './paragraph.js'

/** Name of the destination at the head of an article of a collection. */
export function destinationOf(number: number): string {
  return `article-${number}`
}

/** An article, set in rows. */
export interface SetArticle {
  readonly rows: readonly Row[]
  /** Rows of the notes that stand at the foot of the page. */
  readonly notes: ReadonlyMap<string, readonly Row[]>
}

/**
 * Sets an article.
 *
 * @param book - what all articles of the document share
 * @param article - the article
 * @param number - which article of the document it is, from 1
 * @param root - element that holds the articles
 * @param outline - gets the title and the headings
 */
export async function setArticle(
  book: Book,
  article: Article,
  number: number,
  root: Tag,
  outline: Outline,
): Promise<SetArticle> {
  const {language, source} = article.metadata
  const notes = collectNotes(article, number, book.settings.furniture)
  const flow: Flow = {
    file: book.file,
    add: addBlocks,
    book,
    hyphenate: await loadHyphenator(language),
    language,
    hyphenators: await loadHyphenators(article),
    notes,
    outline,
    sink: makeSink(true),
    tag: addTag(root, 'Art', {lang: language}),
    look: looks.body,
    left: 0,
    right: 0,
    measure: book.design.measure,
    rtl: undefined,
    base: source?.uri,
  }
  if (book.isCollection) flow.sink.anchors.push({name: destinationOf(number)})
  addBlocks(flow, article.children)
  finish(flow)
  const noteRows = new Map([...notes.values()].map(({key, rows}) => [key, rows]))
  return {rows: flow.sink.rows, notes: noteRows}
}

/** Loads what breaks the words of passages in other languages. */
async function loadHyphenators(article: Article): Promise<Map<string, Hyphenate>> {
  const languages = new Set<string>()
  for (const node of walk(article)) {
    if (isType(node, 'foreign') && node.lang !== undefined) languages.add(node.lang)
  }
  const found = new Map<string, Hyphenate>()
  for (const language of languages) found.set(language, await loadHyphenator(language))
  return found
}
