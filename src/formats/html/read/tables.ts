import type {PhrasingContent, Table, TableCell, TableRow} from 'mdast'
import {isPhrasing} from '../../../ast/is.js'
import type {FlowContent} from '../../../ast/nodes.js'
import type {Block} from '../../../recover/block.js'
import {isQuotationClass} from './classes.js'
import {cellsOf, classesOf, holdsTable, isElement, positionOf, textContent, walk, type Element} from './elements.js'
import {evidenceOf, isLink, shareOfLinks, type Context} from './evidence.js'
import {isAnnouncedName} from './front/lines.js'
import {gridOf, type Place} from './grid.js'
import {noteRows} from './notes/rows.js'
import {highestRank} from './ranks.js'

/** A table of one cell is a box when its text is so long, in characters. */
const boxLength = 200

/** A cell of a table that lays out a page holds the page if it has so much of the text, in so many blocks or lines. */
const shareOfPage = 0.75
const fewestBlocks = 3

/** How to read what stands in a table. */
export interface Inner {
  blocks: (element: Element, context: Context) => Block[]
  flow: (element: Element) => FlowContent[]
  /** Reads a row that is a note. */
  note: (row: Element) => Block[]
  isNote: (row: Element) => boolean
  /** Told of each cell that takes more places than a table of its size has. */
  onExcess: (cell: Element) => void
}

/**
 * Reads a table as what it is: a box, a way to lay out the page, notes, navigation, or a table.
 *
 * @param node - the table
 * @param context - what the elements around it hand down
 * @param inner - how to read its content
 * @returns its blocks
 */
export function readTable(node: Element, context: Context, inner: Inner): Block[] {
  const {caption, rows} = gridOf(node, inner.onExcess)
  const filled = cellsOf(node).filter(cell => cell !== caption && isFilled(cell))
  const [only] = filled
  if (only && filled.length === 1 && !caption && isBox(only)) {
    return [nodeBlock(node, {type: 'aside', children: inner.flow(only), ...positionOf(node)}, context)]
  }
  if (isLayout(rows, new Set(filled))) return readLayout(rows, caption, context, inner)
  const notes = noteRows(node, inner.isNote)
  if (notes.length > 0)
    return [...readTable(withoutRows(node, notes), context, inner), ...notes.flatMap(row => inner.note(row))]
  return readData(node, caption, rows, context, inner)
}

function isFilled(cell: Element): boolean {
  if (/[^\s\u00a0]/.test(textContent(cell))) return true
  for (const node of walk(cell)) if (isElement(node) && node.tagName === 'img') return true
  return false
}

/** A cell with headings or rules is a page in a frame. */
function isBox(cell: Element): boolean {
  for (const node of walk(cell)) if (isElement(node) && /^(?:h[1-3]|hr|table)$/.test(node.tagName)) return false
  return textContent(cell).trim().length > boxLength
}

/**
 * A table only lays out the page where it holds tables, has one column, no row has two cells with text, or its text
 * is a heading between pictures.
 */
function isLayout(rows: readonly (readonly Place[])[], filled: ReadonlySet<Element>): boolean {
  const cells = [...filled]
  if (cells.some(holdsTable)) return true
  if (cells.some(({tagName}) => tagName === 'th')) return cells.length <= 1
  if (pageAmong(rows) || isBanner(cells, rows)) return true
  const [only, ...others] = cells.filter(cell => textContent(cell).trim() !== '')
  if (only && others.length === 0 && holdsHeading(only)) return true
  return rows.every(row => row.filter(place => isCell(place) && filled.has(place.cell)).length <= 1)
}

/**
 * The cell that holds a page: most of the text, in several blocks. Beside it are links and pictures, or whatever is
 * beside a text under a heading; a long cell among rows of others is one of a table.
 */
function pageAmong(rows: readonly (readonly Place[])[]): Element | undefined {
  const filled = rows.map(row => row.flatMap(place => (isCell(place) && isFilled(place.cell) ? place.cell : [])))
  const cells = filled.flat()
  const lengths = cells.map(cell => textContent(cell).trim().length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  const page = cells[lengths.indexOf(longest)]
  const total = lengths.reduce((sum, length) => sum + length, 0)
  if (!page || longest < 2 * boxLength || longest < shareOfPage * total) return undefined
  let blocks = 0
  for (const node of walk(page)) if (isElement(node) && /^(?:h[1-6]|p|br|hr|blockquote)$/.test(node.tagName)) blocks++
  if (blocks < fewestBlocks) return undefined
  const beside = filled.find(row => row.includes(page))?.filter(cell => cell !== page) ?? []
  const isAlone = filled.filter(row => row.length > 1).length <= 1 && holdsHeading(page)
  return isAlone || beside.every(cell => mostlyLinks(cell) || textContent(cell).trim() === '') ? page : undefined
}

/** One row with a picture alone in one of its cells: the banner of a page, or a picture beside what it shows. */
function isBanner(cells: readonly Element[], rows: readonly (readonly Place[])[]): boolean {
  return (
    rows.length === 1 &&
    cells.length > 1 &&
    cells.some(cell => textContent(cell).trim() === '') &&
    cells.some(cell => textContent(cell).trim() !== '' && !mostlyLinks(cell))
  )
}

function holdsHeading(cell: Element): boolean {
  for (const node of walk(cell)) if (isElement(node) && /^h[1-3]$/.test(node.tagName)) return true
  return false
}

function isCell(place: Place): place is Exclude<Place, 'spanned' | undefined> {
  return place !== undefined && place !== 'spanned'
}

/** What stands behind an empty cell is set to the right; between two, in the middle. */
function readLayout(
  rows: readonly (readonly Place[])[],
  caption: Element | undefined,
  context: Context,
  inner: Inner,
): Block[] {
  const page = pageAmong(rows)
  const pageAt = rows.findIndex(row => row.some(place => isCell(place) && place.cell === page))
  const above = rows
    .slice(0, Math.max(pageAt, 0))
    .flatMap(row => row.flatMap(place => (isCell(place) ? place.cell : [])))
  const bannered = page !== undefined && holdsHeading(page) && highestRank(above) >= highestRank([page])
  const aside: Context = {...context, classes: [...context.classes, 'navigation']}
  const outside = caption ? inner.blocks(caption, bannered ? aside : context) : []
  const blocks = rows.flatMap((row, at) => {
    const cells = row.filter(isCell)
    const first = cells.findIndex(({cell}) => isFilled(cell))
    const last = cells.findLastIndex(({cell}) => isFilled(cell))
    return cells.flatMap(({cell}, index) => {
      const alone = index === first && index === last && first > 0
      const align = alone ? (last < cells.length - 1 ? 'center' : 'right') : undefined
      // What stands over a page with a heading of its own is the banner of its site, and links beside it lead to other pages.
      const isBanner = bannered && at < pageAt && !isAnnouncedName(textContent(cell).trim())
      const isMenu = at === pageAt && cell !== page && mostlyLinks(cell)
      return inner.blocks(cell, {...(isBanner || isMenu ? aside : context), ...(align && {align})})
    })
  })
  return [...outside, ...blocks]
}

function readData(
  node: Element,
  caption: Element | undefined,
  rows: readonly (readonly Place[])[],
  context: Context,
  inner: Inner,
): Block[] {
  const children = rows
    .filter(row => !isRule(row))
    .map((row): TableRow => ({
      type: 'tableRow',
      children: row.map(place => cellAt(place, inner)),
    }))
  if (children.length === 0 && !caption) return []
  const width = rows[0]?.length ?? 0
  const align = Array.from({length: width}, () => null)
  const headless = !rows[0] || !isHead(rows[0])
  const table: Table = {type: 'table', align, children, ...(headless && {data: {headerRows: 0}}), ...positionOf(node)}
  if (caption) {
    const line = {type: 'caption', children: phrasingIn(caption, inner), ...positionOf(caption)} as const
    return [nodeBlock(node, {type: 'figure', children: [line, table], ...positionOf(node)}, context)]
  }
  const cells = rows.flat().filter(isCell)
  if (cells.every(({cell}) => isQuoted(cell)))
    return [nodeBlock(node, {type: 'blockquote', children: [table], ...positionOf(node)}, context)]
  const linked = cells.filter(({cell}) => linksOnly(cell)).length
  return [
    nodeBlock(
      node,
      table,
      linked * 2 > cells.length || shareOfLinks(node) > 0.9 ? {classes: [...context.classes, 'navigation']} : context,
    ),
  ]
}

function mostlyLinks(cell: Element): boolean {
  return shareOfLinks(cell) > 0.7
}

/** A row of empty cells is a line or a space between rows. */
function isRule(row: readonly Place[]): boolean {
  return (
    row.every(place => place === undefined || (isCell(place) ? place.rowSpan === 1 && !isFilled(place.cell) : true)) &&
    row.some(isCell)
  )
}

/** Whether a row is the head of its table: of header cells, or all in bold. */
function isHead(row: readonly Place[]): boolean {
  const filled = row.filter(isCell).filter(({cell}) => isFilled(cell))
  return filled.length > 0 && filled.every(({cell}) => cell.tagName === 'th' || isBold(cell))
}

function isBold(cell: Element): boolean {
  for (const node of walk(cell, ({tagName}) => tagName !== 'strong' && tagName !== 'b')) {
    if ('value' in node && /[^\s\u00a0]/.test(node.value)) return false
  }
  return true
}

function cellAt(place: Place, inner: Inner): TableCell {
  if (!isCell(place)) return {type: 'tableCell', children: [], ...(place === 'spanned' && {data: {spanned: true}})}
  const {cell, colSpan, rowSpan} = place
  const data = {
    ...(cell.tagName === 'th' && {header: true}),
    ...(colSpan > 1 && {colSpan}),
    ...(rowSpan > 1 && {rowSpan}),
  }
  return {
    type: 'tableCell',
    children: phrasingIn(cell, inner),
    ...(Object.keys(data).length > 0 && {data}),
    ...positionOf(cell),
  }
}

/** A table without the rows at its end that are notes. */
function withoutRows(table: Element, notes: readonly Element[]): Element {
  const rows = new Set<unknown>(notes)
  const childNodes = table.childNodes.map(part =>
    isElement(part) ? {...part, childNodes: part.childNodes.filter(row => !rows.has(row))} : part,
  )
  return {...table, childNodes: childNodes.filter(part => !rows.has(part))}
}

/** Whether a cell holds nothing but paragraphs of a quotation: a dialogue, line by line. */
function isQuoted(cell: Element): boolean {
  if (!isFilled(cell)) return true
  const paragraphs = cell.childNodes.filter(isElement)
  return paragraphs.length > 0 && paragraphs.every(paragraph => isQuotationClass(classesOf(paragraph)))
}

/** Whether a cell holds links, and no text beside them. */
function linksOnly(cell: Element): boolean {
  let links = 0
  for (const node of walk(cell, element => !isLink(element))) {
    if ('value' in node && node.value.trim() !== '') return false
    if (isElement(node) && isLink(node)) links++
  }
  return links > 0
}

function nodeBlock(element: Element, node: FlowContent, context: Context): Block {
  return {
    children: [],
    node,
    evidence: evidenceOf(element.tagName, element.childNodes, context),
    ...positionOf(element),
  }
}

function phrasingIn(cell: Element, inner: Inner): PhrasingContent[] {
  return inner.blocks(cell, {classes: []}).flatMap((block, index): PhrasingContent[] => {
    const content = block.node ? phrasingOf(block.node) : block.children
    return index > 0 && content.length > 0 ? [{type: 'break'}, ...content] : content
  })
}

/** The phrasing in a node that a cell cannot hold, with a break between blocks. */
function phrasingOf(node: FlowContent): PhrasingContent[] {
  if (node.type === 'code') return [{type: 'inlineCode', value: node.value}]
  if (!('children' in node)) return []
  return node.children.flatMap((child, index): PhrasingContent[] => {
    if (isPhrasing(child)) return [child]
    const inner = phrasingOf(child as FlowContent)
    return index > 0 && inner.length > 0 ? [{type: 'break'}, ...inner] : inner
  })
}
