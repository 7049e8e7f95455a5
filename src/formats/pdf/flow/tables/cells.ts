import type {Table} from 'mdast'
import type {Mark} from '../../lines/piece.js'
import {setLines, type Line} from '../../lines/set.js'
import type {Gap, Word} from '../../lines/words.js'
import {addTag, type Tag} from '../../tags/tag.js'
import type {Flow} from '../flow.js'
import type {Look} from '../looks.js'
import {hasText, marksOf, wordsOf} from '../paragraph.js'
import {phrase} from '../phrasing.js'
import {numericColumns, type Grid, type GridCell} from './grid.js'
import {findHeads} from './heads.js'

/** A cell with its words and its structure element. */
export interface FilledCell extends GridCell {
  readonly words: readonly (Word | Gap)[]
  readonly look: Look
}

/** A cell whose lines are set; lengths in points. */
export interface SetCell extends FilledCell {
  readonly x: number
  readonly width: number
  readonly lines: readonly Line[]
  /** What happens in a cell without text. */
  readonly marks: readonly Mark[]
}

/** Where the columns of a table stand; lengths in points. */
interface Columns {
  readonly widths: readonly number[]
  /** Space between them. */
  readonly gutter: number
  /** Whether the first is the rightmost. */
  readonly rtl: boolean
}

/** The cells of a table, by the rows in which they begin. */
export interface SetTable {
  readonly rows: readonly (readonly SetCell[])[]
  /** Which line of the table each row begins with; the last is the number of all lines. */
  readonly starts: readonly number[]
}

/** How many cells are added at most to the rows of a table that have too few: a row of many cells may ask for many in all others. */
const mostMissing = 20000

/** Makes the structure elements of cells, and splits their text into words. */
export function fillCells(flow: Flow, grid: Grid, node: Table, table: Tag, plain: Look): FilledCell[][] {
  const heads = findHeads(grid, ++flow.book.counts.tables)
  const numeric = numericColumns(grid)
  let missing = mostMissing
  const covered = new Array<number>(grid.columns).fill(0)
  return grid.rows.map((cells, row) => {
    const rowTag = addTag(table, 'TR')
    const filled = cells.map((cell): FilledCell => {
      const {scope, across, down, column} = cell
      const fields = {id: heads.idOf(cell), cell: {scope, across, down, heads: heads.headsOf(cell)}}
      const tag = addTag(rowTag, scope ? 'TH' : 'TD', fields)
      for (let at = 0; at < across; at++) covered[column + at] = row + down
      const inHead = row < grid.heads
      const style = inHead ? ({...plain.style, face: 'italic'} as const) : plain.style
      const side = node.align?.[column] ?? (numeric.has(column) ? 'right' : 'left')
      const look: Look = {...plain, style, align: across > 1 && inHead ? 'center' : side}
      return {...cell, words: wordsOf(flow, phrase(flow, tag, cell.node.children, style)), look}
    })
    // PDF/UA wants as many columns in every row.
    for (let column = 0; column < covered.length && missing > 0; column++) {
      if ((covered[column] ?? 0) > row) continue
      addTag(rowTag, 'TD')
      missing--
    }
    return filled
  })
}

/**
 * Sets the lines of cells.
 *
 * A cell of several rows begins in the first line of the first; if they have too few lines for it, the last gets more.
 *
 * @param flow - where the table stands
 * @param rows - its cells
 * @param columns - where the columns stand
 */
export function setCells(
  flow: Flow,
  rows: readonly (readonly FilledCell[])[],
  {widths, gutter, rtl}: Columns,
): SetTable {
  const edges = [0]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width + gutter)
  const used = (edges.at(-1) ?? 0) - gutter
  const set = rows.map(cells =>
    cells.map((cell): SetCell => {
      const {column, across, words, look} = cell
      const from = edges[column] ?? 0
      const width = (edges[column + across] ?? 0) - gutter - from
      const x = flow.left + (rtl ? used - from - width : from)
      if (!hasText(words)) return {...cell, x, width, lines: [], marks: marksOf(words)}
      const hyphenate = look.hyphenate ? flow.hyphenate : undefined
      const lines = setLines(words, {measure: {first: width, rest: width}, align: look.align, hyphenate})
      return {...cell, x, width, lines, marks: []}
    }),
  )
  return {rows: set, starts: countLines(set)}
}

function countLines(rows: readonly (readonly SetCell[])[]): number[] {
  const counts = rows.map(cells =>
    cells.reduce((most, {down, lines}) => Math.max(most, down > 1 ? 1 : lines.length), 1),
  )
  const ending = rows.map((): SetCell[] => [])
  for (const cell of rows.flat()) if (cell.down > 1) ending[cell.row + cell.down - 1]?.push(cell)
  const starts = [0]
  for (const [row, cells] of ending.entries()) {
    const start = starts[row] ?? 0
    const asked = (cell: SetCell): number => (starts[cell.row] ?? 0) + cell.lines.length - start
    starts.push(start + cells.reduce((most, cell) => Math.max(most, asked(cell)), counts[row] ?? 1))
  }
  return starts
}
