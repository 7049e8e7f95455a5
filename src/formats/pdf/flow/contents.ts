import type {Article, Collection} from '../../../ast/nodes.js'
import {toString} from '../../../ast/text.js'
import {unbroken} from '../lines/languages.js'
import {textPiece} from '../lines/piece.js'
import {setLines, type Line} from '../lines/set.js'
import {pageBreak, type Part, type Row} from '../pages/row.js'
import {languageWithin} from '../tags/language.js'
import {makeOutline} from '../tags/outline.js'
import {addTag, slotOf, type Tag} from '../tags/tag.js'
import {makeSink, space, type Book, type Flow} from './flow.js'
import {looks, type Look} from './looks.js'
import {addParagraph, baseline, wordsOf} from './paragraph.js'
import {addRow} from './rows.js'

/** An article in the table of contents. */
export interface ContentsEntry {
  readonly article: Article
  /** Name of the destination at its head. */
  readonly destination: string
  /** The number of its first page, as printed there. */
  readonly folio: string
}

/** Width at the right that titles leave to the numbers of pages, in points. */
const numbers = 36

/**
 * Sets the table of contents of a collection: titles, authors and the numbers of pages.
 *
 * @param book - what all parts of the document share
 * @param collection - gives the title
 * @param entries - its articles
 * @param root - element that holds the articles
 * @returns rows for the first pages
 */
export function setContents(
  book: Book,
  collection: Collection,
  entries: readonly ContentsEntry[],
  root: Tag,
): readonly Row[] {
  const toc = addTag(root, 'TOC')
  const own: Flow = {
    file: book.file,
    add: () => undefined,
    book,
    hyphenate: unbroken,
    language: undefined,
    hyphenators: new Map(),
    notes: new Map(),
    outline: makeOutline([]),
    sink: makeSink(),
    tag: toc,
    look: looks.contents,
    left: 0,
    right: 0,
    measure: book.design.measure,
    rtl: undefined,
    base: undefined,
  }
  const caption = addTag(toc, 'Caption')
  const {title, language} = collection.metadata
  const {labels} = book.settings
  if (title !== undefined) addCaption(own, title, looks.title, addTag(caption, 'P'))
  const lang = languageWithin(labels.language, language)
  addCaption(own, labels.contents, {...looks.kicker, after: 26}, addTag(caption, 'P', {lang}))
  for (const entry of entries) addEntry(own, entry, language)
  return own.sink.rows
}

function addCaption(flow: Flow, text: string, look: Look, tag: Tag): void {
  addParagraph(flow, [textPiece(text, look.style, slotOf(tag))], look)
}

function addEntry(flow: Flow, {article, destination, folio}: ContentsEntry, around: string | undefined): void {
  const item = addTag(flow.tag, 'TOCI')
  const link = (lang?: string): Tag => addTag(addTag(item, 'Reference', {lang}), 'Link', {target: {destination}})
  const {style} = looks.contents
  const {labels} = flow.book.settings
  const title = titleOf(article)
  const lang = languageWithin(title === '' ? labels.language : article.metadata.language, around)
  const lines = setText(flow, title || labels.untitled, looks.contents, link(lang))
  const authors = article.metadata.creators.map(({name}) => name).join(', ')
  const byline: Look = {...looks.contents, style: {...looks.small.style, face: 'italic'}, leading: looks.small.leading}
  const names = authors === '' ? [] : setText(flow, authors, byline, addTag(item, 'P'))
  const [number] = setLines(wordsOf(flow, [textPiece(folio, style, slotOf(link()))]), {
    measure: {first: numbers, rest: numbers},
    align: 'right',
  })
  space(flow, 7)
  for (const [index, line] of lines.entries()) {
    const parts = partsOf(line, looks.contents, flow)
    const end: Part[] =
      index === lines.length - 1 && number
        ? [{type: 'line', x: flow.measure - numbers, y: baseline(looks.contents), line: number}]
        : []
    addRow(flow, {
      height: looks.contents.leading,
      cost: index === 0 ? pageBreak.free : pageBreak.kept,
      parts: [...parts, ...end],
    })
  }
  for (const line of names)
    addRow(flow, {height: byline.leading, cost: pageBreak.kept, parts: partsOf(line, byline, flow)})
}

function partsOf(line: Line, look: Look, flow: Flow): Part[] {
  return [{type: 'line', x: flow.left, y: baseline(look), line}]
}

function setText(flow: Flow, text: string, look: Look, tag: Tag): readonly Line[] {
  const width = flow.measure - numbers - 12
  return setLines(wordsOf(flow, [textPiece(text, look.style, slotOf(tag))]), {
    measure: {first: width, rest: width},
    align: 'left',
  })
}

/** The title of an article, as it is printed in a table of contents; empty, if it has none. */
function titleOf({metadata, children}: Article): string {
  const node = children.find(child => child.type === 'title')
  return (node ? toString(node) : (metadata.title ?? '')).replace(/\s+/g, ' ').trim()
}
