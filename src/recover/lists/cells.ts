import type {Position} from 'unist'
import type {Table, TableRow} from 'mdast'
import {isOpen, linesOf, textOf, type Block, type Draft} from '../block.js'

/** No cell is longer, in characters. */
const longest = 64

/** So many cells in a row make a table; so many rows, where each has one figure, or more. */
const fewestCells = 6
const fewestRows = {one: 3, more: 2}

/** A line of so many characters that ends as a sentence does is text. */
const sentence = 40

/** A row has no more cells. */
const widest = 12

/** No more cells than these stand before the first row. */
const mostHeads = 16

const figure = /^(?=[\p{Sc}\s.,:;%()+±–—−/-]*\p{N})[\p{N}\p{Sc}\s.,:;%()+±–—−/-]*(?:\s?\p{L}{1,2}\.?)?$/u
/** A figure with what it counts: `6 shillings and 5 pence`, `58 crates (1931)`. */
const measure = /^[\p{N}][\p{N}.,]*\s\p{Ll}[\p{Ll}\p{N}\s]{1,24}(?:\([^()]{1,20}\))?$/u
const blank = /^[\s.…–—?-]+$/
const year = /^(?:1[5-9]|20)\d\d(?:[–/-]\d{1,4})?$/
const sum = /^(?:(?:sub)?total|together|sum|average|insgesamt|zusammen|summe|ensemble|totale?s?)\b/i

/** What a cell is: a year is a figure, too, but may begin a row. */
type Kind = 'label' | 'figure' | 'year'

/** Where the rows of a table stand in a run of cells. */
interface Rows {
  start: number
  width: number
  count: number
}

/**
 * Finds tables of which a format shows the cells alone, each a block: rows that begin with a label or a year, each
 * with figures in the same places. Labels before the first row are the heads of its columns, where there are as many.
 */
export function recogniseCells(draft: Draft): void {
  const blocks: Block[] = []
  let run: Block[] = []
  const flush = (): void => {
    for (const block of tablesOf(run)) blocks.push(block)
    run = []
  }
  for (const block of draft.blocks) {
    if (isCell(block)) {
      run.push(block)
    } else {
      flush()
      blocks.push(block)
    }
  }
  flush()
  draft.blocks = blocks
}

function isCell(block: Block): boolean {
  if (!isOpen(block) || block.evidence.tag !== undefined || linesOf(block).length > 3) return false
  const text = textOf(block)
  return text.length <= longest && !(text.length > sentence && /[.:;?!]$/.test(text) && !measure.test(text))
}

function kindOf(block: Block): Kind {
  const text = textOf(block).replace(/\s?\[[^\]\s]{1,4}\]$/, '')
  if (year.test(text)) return 'year'
  return figure.test(text) || measure.test(text) || blank.test(text) ? 'figure' : 'label'
}

/** A run of cells with tables in the place of their rows; the run as it is where they are no rows. */
function tablesOf(run: readonly Block[]): Block[] {
  const kinds = run.map(kindOf)
  const blocks: Block[] = []
  let from = 0
  for (let found = tableIn(run, kinds, 0, run.length); found; found = tableIn(run, kinds, from, run.length)) {
    const above = tableIn(run, kinds, from, found.start)
    for (const {start, end, table} of above ? [above, found] : [found]) {
      for (const block of run.slice(from, start)) blocks.push(block)
      blocks.push(table)
      from = end
    }
  }
  for (const block of run.slice(from)) blocks.push(block)
  return blocks
}

interface Found {
  start: number
  end: number
  table: Block
}

/** The largest table that begins near the first of some cells. */
function tableIn(run: readonly Block[], kinds: readonly Kind[], from: number, to: number): Found | undefined {
  const rows = findRows(kinds, from, to)
  if (!rows) return undefined
  const {start, width, count} = rows
  const cells = Array.from({length: count}, (_, row) => run.slice(start + row * width, start + (row + 1) * width))
  const end = start + width * count
  const total = totalOf(run.slice(end, Math.min(to, end + width)), kinds.slice(start, start + width))
  const heads = headsOf(run.slice(from, start), kinds.slice(from, start), width)
  const table = nodeOf(heads, [...cells, ...(total ? [total] : [])], width)
  const used = total?.filter(cell => cell !== undefined).length ?? 0
  return {start: start - heads.length, end: end + used, table}
}

/** The rows that take up most cells; of two that take as many, those of the narrower table. */
function findRows(kinds: readonly Kind[], from: number, to: number): Rows | undefined {
  let best: Rows | undefined
  const last = Math.min(from + mostHeads, to - fewestCells)
  for (let width = 2; width <= widest; width++) {
    for (let start = from; start <= last; start++) {
      const rows = {start, width, count: rowsAt(kinds, start, width, to)}
      const least = width > 2 ? fewestRows.more : fewestRows.one
      if (rows.count >= least && rows.count * width > (best ? best.count * best.width : 0)) best = rows
    }
  }
  return best
}

/** How many rows of the same kinds of cells follow one another. */
function rowsAt(kinds: readonly Kind[], start: number, width: number, to: number): number {
  const first = kinds.slice(start, Math.min(to, start + width))
  const [head, ...others] = first
  const dated = head === 'year'
  if (first.length < width || head === 'figure' || !others.some(isNumber)) return 0
  // Only where a year begins each row, other labels may stand in it.
  if (!dated && others.includes('label')) return 0
  let end = start
  while (end + width <= to && alike(kinds.slice(end, end + width), first)) end += width
  // A row that has more figures than the others would be cut.
  const next = end < to ? kinds[end] : undefined
  return !dated && isNumber(next) ? 0 : (end - start) / width
}

function alike(row: readonly Kind[], first: readonly Kind[]): boolean {
  return (
    row.length === first.length &&
    row.every((kind, at) => kind === first[at] || (at > 0 && isNumber(kind) && isNumber(first[at])))
  )
}

function isNumber(kind: Kind | undefined): boolean {
  return kind === 'figure' || kind === 'year'
}

/** The labels or years right before the rows, where there is one for each column, or for each but the first. */
function headsOf(before: readonly Block[], kinds: readonly Kind[], width: number): readonly Block[] {
  const labels = before.length - 1 - kinds.findLastIndex(isNumber)
  const whole = before.length === width || before.length === width - 1
  const years = whole && !kinds.includes('figure')
  const heads = years ? before.length : labels
  return heads === width || heads === width - 1 ? before.slice(before.length - heads) : []
}

/** A row of sums below the others, in which the columns that have none are left out. */
function totalOf(after: readonly Block[], columns: readonly Kind[]): (Block | undefined)[] | undefined {
  const [label, ...rest] = after
  if (!label || !sum.test(textOf(label))) return undefined
  const values = rest.slice(0, rest.findIndex(cell => kindOf(cell) === 'label') >>> 0)
  const places = columns.filter((kind, at) => at > 0 && kind !== 'label').length
  if (values.length === 0 || values.length > places) return undefined
  return columns.map((kind, at) => (at === 0 ? label : kind === 'label' ? undefined : values.shift()))
}

function nodeOf(heads: readonly Block[], rows: readonly (readonly (Block | undefined)[])[], width: number): Block {
  const head = heads.length > 0 ? [rowOf(heads.length < width ? [undefined, ...heads] : heads)] : []
  const cells = [...heads, ...rows.flat()].filter(cell => cell !== undefined)
  const [start, end] = [cells[0]?.position?.start, cells.at(-1)?.position?.end]
  const position: {position?: Position} = start && end ? {position: {start, end}} : {}
  const table: Table = {
    type: 'table',
    align: Array.from({length: width}, () => null),
    children: [...head, ...rows.map(rowOf)],
    ...position,
    data: {recovery: {rule: 'cells-in-rows', certainty: 0.7}},
  }
  return {children: [], node: table, evidence: {gap: cells[0]?.evidence.gap ?? 0}, ...position}
}

/** A row; a cell without text is no block. */
function rowOf(cells: readonly (Block | undefined)[]): TableRow {
  const children = cells.map(cell => ({
    type: 'tableCell' as const,
    children: cell?.children ?? [],
    ...(cell?.position && {position: cell.position}),
  }))
  return {type: 'tableRow', children}
}
