import type {Position} from 'unist'
import type {Table, TableRow} from 'mdast'
import {isOpen, linesOf, textOf, type Block, type Draft} from './block.js'

/** No cell is longer, in characters. */
const longest = 48

/** So many cells in a row make a table; so many rows, where each has one figure, or more. */
const fewestCells = 6
const fewestRows = {one: 3, more: 2}

const figure = /^[\p{N}\p{Sc}\s.,:;%()+±–—−/-]*\p{N}[\p{N}\p{Sc}\s.,:;%()+±–—−/-]*(?:\s?\p{L}{1,2}\.?)?$/u
const blank = /^[\s.…–—-]+$/

/**
 * Finds tables of which a format shows the cells alone, each a block: labels, each with the same number of figures
 * after it. Labels before the first row are the heads of its columns, where there are as many.
 */
export function recogniseCells(draft: Draft): void {
  const blocks: Block[] = []
  let run: Block[] = []
  const flush = (): void => {
    for (const block of run.length < fewestCells ? run : tableOf(run)) blocks.push(block)
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
  return (
    isOpen(block) && block.evidence.tag === undefined && textOf(block).length <= longest && linesOf(block).length <= 3
  )
}

function isFigure(block: Block): boolean {
  const text = textOf(block)
  return figure.test(text) || blank.test(text)
}

/** A run of cells with a table in the place of its rows; the run as it is where they are no rows. */
function tableOf(run: readonly Block[]): Block[] {
  const figures = run.map(isFigure)
  const start = figures.findIndex((is, index) => !is && figures[index + 1] === true)
  if (start < 0) return [...run]
  const rows: Block[][] = []
  for (const [index, block] of run.entries()) {
    if (index < start) continue
    if (figures[index]) rows.at(-1)?.push(block)
    else rows.push([block])
  }
  const width = rows[0]?.length ?? 0
  const end = rows.findIndex(row => row.length !== width)
  const whole = end < 0 ? rows : rows.slice(0, end)
  if (whole.length < (width > 2 ? fewestRows.more : fewestRows.one)) return [...run]
  const heads = start === width - 1 || start === width ? run.slice(0, start) : []
  const table = nodeOf(heads, whole, width)
  const rest = run.slice(start + whole.length * width)
  return [...run.slice(0, start - heads.length), table, ...rest]
}

function nodeOf(heads: readonly Block[], rows: readonly (readonly Block[])[], width: number): Block {
  const head = heads.length > 0 ? [rowOf(heads, width)] : []
  const cells = [...heads, ...rows.flat()]
  const [start, end] = [cells[0]?.position?.start, cells.at(-1)?.position?.end]
  const position: {position?: Position} = start && end ? {position: {start, end}} : {}
  const table: Table = {
    type: 'table',
    align: Array.from({length: width}, () => null),
    children: [...head, ...rows.map(row => rowOf(row, width))],
    ...position,
    data: {recovery: {rule: 'cells-in-rows', certainty: 0.7}},
  }
  return {children: [], node: table, evidence: {gap: cells[0]?.evidence.gap ?? 0}, ...position}
}

/** A row; what stands above the labels may be empty, and then is no block. */
function rowOf(cells: readonly Block[], width: number): TableRow {
  const children = cells.map(({children, position}) => ({
    type: 'tableCell' as const,
    children,
    ...(position && {position}),
  }))
  return {
    type: 'tableRow',
    children: cells.length < width ? [{type: 'tableCell', children: []}, ...children] : children,
  }
}
