import type {VFile} from 'vfile'
import type {Element} from 'xast'
import type {Book} from './book.js'
import {depthOf, lineOf, type ContentsEntry, type PageTarget} from './contents.js'
import {writeXml, x} from './xml.js'

/**
 * Most entries that are numbered. The order of the document is the same, and numbers are optional (OPF 2.0.1); EPUBCheck
 * holds each against each, which takes minutes for ten thousand.
 */
const mostNumbered = 1000

/** Writes the navigation of EPUB 2, for readers that know no other (DAISY NCX 2005-1). */
export function writeNcx(book: Book, file: VFile): string {
  const isNumbered = countOf(book.contents) + book.pages.length <= mostNumbered
  let count = 0
  const next: Numbering = () => {
    count += 1
    return {number: count, playOrder: isNumbered ? String(count) : undefined}
  }
  const points = book.contents.map(entry => navPoint(entry, next))
  const pages = pageList(book.pages, next)
  const meta = (name: string, content: string | number): Element => x('meta', {name, content: String(content)})
  const numbers = book.pages.map(({label}) => arabic(label) ?? 0)
  const ncx = x('ncx', {xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': book.language}, [
    x('head', {}, [
      meta('dtb:uid', book.identifier),
      meta('dtb:depth', depthOf(book.contents)),
      meta('dtb:totalPageCount', book.pages.length),
      meta(
        'dtb:maxPageNumber',
        numbers.reduce((most, number) => Math.max(most, number), 0),
      ),
    ]),
    x('docTitle', {}, [x('text', {}, book.title)]),
    x('navMap', {}, points),
    ...pages,
  ])
  const layout = {blocks: ({name}: Element) => name !== 'text'}
  return writeXml({type: 'root', children: [ncx]}, 'toc.ncx', layout, file)
}

/** Counts an entry; the number is written unless there are too many. */
type Numbering = () => {number: number; playOrder: string | undefined}

function countOf(entries: readonly ContentsEntry[]): number {
  return entries.reduce((sum, {children}) => sum + 1 + countOf(children), 0)
}

function navPoint(entry: ContentsEntry, next: Numbering): Element {
  const {number, playOrder} = next()
  return x('navPoint', {id: `point-${number}`, playOrder}, [
    x('navLabel', {}, [x('text', {}, lineOf(entry))]),
    x('content', {src: entry.href}),
    ...entry.children.map(child => navPoint(child, next)),
  ])
}

/** A number may stand as `value` once; an anthology has it several times. */
function pageList(pages: readonly PageTarget[], next: Numbering): Element[] {
  const seen = new Set<number>()
  const targets = pages.map(({label, href}) => {
    const number = arabic(label)
    const value = number === undefined || seen.has(number) ? undefined : String(number)
    if (number !== undefined) seen.add(number)
    const type = number !== undefined ? 'normal' : /^[ivxlcdm]+$/i.test(label) ? 'front' : 'special'
    const {number: own, playOrder} = next()
    return x('pageTarget', {id: playOrder && `target-${own}`, type, value, playOrder}, [
      x('navLabel', {}, [x('text', {}, label)]),
      x('content', {src: href}),
    ])
  })
  return targets.length > 0 ? [x('pageList', {}, targets)] : []
}

function arabic(label: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(label) ? Number(label) : undefined
}
