import type {TextContent, TextItem, TextMarkedContent} from 'pdfjs-dist/types/src/display/api.js'
import type * as Pdfjs from 'pdfjs-dist'
import type {Words} from './word.js'
import {actualTextsOf} from './actual-texts.js'
import {makeCollector} from './collector.js'
import {sayPage, type Piece, type StructureNode} from './pdf-page.js'

/**
 * Reads the words of a tagged PDF in the order of its structure; of what is not in it, running heads, numbers of
 * pages and marks of printed pages.
 *
 * @param bytes - the file
 * @throws Error - if it is no PDF, or `pdfjs-dist` is not installed
 */
export async function readPdfWords(bytes: Uint8Array): Promise<Words> {
  const {getDocument} = await loadPdfjs()
  // A copy, since pdf.js takes the bytes away. Nothing is evaluated, and no font of the machine is looked for.
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, useSystemFonts: false})
  const collector = makeCollector()
  try {
    const document = await task.promise
    const state = {note: 0, joins: false, actual: actualTextsOf(bytes)}
    const labels = await document.getPageLabels()
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const content = await page.getTextContent({includeMarkedContent: true, disableNormalization: true})
      const root: StructureNode | null = await page.getStructTree()
      const label = labels?.[number - 1]
      const part = {page: number, ...(label != null && {label})}
      sayPage(collector, part, piecesOf(content), root, state)
      page.cleanup()
    }
    Object.assign(collector, {channel: 'head', unit: 0, heading: false})
    for (const title of titlesOf(await document.getOutline())) say(title, 'contents')
    const {info}: {info: object} = await document.getMetadata()
    for (const key of ['Title', 'Author', 'Keywords']) {
      const value: unknown = Reflect.get(info, key)
      if (typeof value === 'string') say(value, 'head')
    }
    return collector.finish()
  } finally {
    await task.destroy()
  }

  function say(value: string, channel: 'contents' | 'head'): void {
    collector.endBlock()
    collector.channel = channel
    collector.part = {}
    collector.text(value, index => index)
    collector.endBlock()
  }
}

async function loadPdfjs(): Promise<Pick<typeof Pdfjs, 'getDocument'>> {
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } catch (cause) {
    const remedy = 'Unexpected PDF without the package `pdfjs-dist`, expected it: `npm install pdfjs-dist`'
    throw new Error(remedy, {cause})
  }
}

/** Texts with what marks them: the mark of structure that they stand in, or none for an artifact. */
function piecesOf({items}: TextContent): Piece[] {
  const pieces: Piece[] = []
  let marked: {id: string | undefined; tag: string} | undefined
  let before: TextItem | undefined
  for (const item of items) {
    if (isText(item)) {
      if (marked) pieces.push({...marked, text: isParted(before, item) ? ` ${item.str}` : item.str})
      if (item.str !== '') before = item
      if (item.hasEOL) pieces.push({id: undefined, tag: 'EOL', text: ' '})
    } else if (item.type === 'endMarkedContent') {
      pieces.push({id: undefined, tag: 'EMC', text: ''})
      marked = undefined
    } else {
      marked = markOf(item)
    }
  }
  return pieces
}

/** Least space between words, as a share of the size. */
const leastSpace = 0.12

/** Whether a space parts what runs from right to left from what stands before it: pdf.js says no space there. */
function isParted(before: TextItem | undefined, item: TextItem): boolean {
  if (!before || (before.dir !== 'rtl' && item.dir !== 'rtl')) return false
  const [{size, left, base}, next] = [placeOf(before), placeOf(item)]
  return Math.abs(next.base - base) < size / 2 && left - next.left - item.width > size * leastSpace
}

/** What the types of pdf.js do not say of the place of a text. */
interface Placed {
  readonly transform: readonly number[]
}

/** Where a text stands, and its size, in points. */
function placeOf({transform}: Placed): {readonly size: number; readonly left: number; readonly base: number} {
  const [, , , size = 0, left = 0, base = 0] = transform
  return {size, left, base}
}

/** What the types of pdf.js do not say of marked content: an artifact has no mark. */
interface Marked {
  readonly id?: string | null
  readonly tag?: string
}

function markOf({id, tag = ''}: Marked): {id: string | undefined; tag: string} {
  return {id: id ?? undefined, tag}
}

function isText(item: TextItem | TextMarkedContent): item is TextItem {
  return 'str' in item
}

interface OutlineEntry {
  readonly title: string
  readonly items: readonly OutlineEntry[]
}

function titlesOf(entries: readonly OutlineEntry[] | null): string[] {
  return (entries ?? []).flatMap(({title, items}) => [title, ...titlesOf(items)])
}
