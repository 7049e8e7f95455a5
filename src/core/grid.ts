import type {VFile} from 'vfile'
import {defineRule, type Place as SourcePlace, type Rule} from './rule.js'

/** A cell that claims more of its table than a table has. */
export const excessiveSpan: Rule = defineRule({
  id: 'excessive-span',
  description: 'Cells of a table take more columns and rows than its content accounts for; they are read as cells of one column and one row.',
  severity: 'warning',
}) // prettier-ignore

/** How many columns and rows a cell takes, at least 1. */
export interface Spans {
  readonly colSpan: number
  readonly rowSpan: number
}

/** A cell where it begins, or `spanned`, where one goes on. */
export type Place<Cell> = ({readonly cell: Cell} & Spans) | 'spanned'

/** Places of a table that cells may cover, whatever its size; and more for each row and each cell that it has. */
const mostCovered = {table: 1000, part: 16}

/**
 * Lays the cells of a table out, with the places that cells cover which take several columns or rows.
 *
 * No cell goes on below the last row. How many places are covered in all is bounded by how many rows and cells there
 * are: past that, a cell takes one place. Rows keep their own length.
 *
 * @param rows - the cells of each row
 * @param spansOf - what a cell says that it takes
 * @param onExcess - told of each cell that takes one place instead
 * @returns the places of each row
 */
export function layOut<Cell>(
  rows: readonly (readonly Cell[])[],
  spansOf: (cell: Cell) => Spans,
  onExcess: (cell: Cell) => void,
): Place<Cell>[][] {
  /** For each column, how many rows below are taken by a cell above. */
  const taken: number[] = []
  let left = mostCoveredIn(rows)
  const bounded = (cell: Cell, most: number): Spans => {
    const stated = spansOf(cell)
    const spans = {...stated, rowSpan: Math.min(stated.rowSpan, most)}
    const covered = spans.colSpan * spans.rowSpan - 1
    if (covered > left) {
      onExcess(cell)
      return {colSpan: 1, rowSpan: 1}
    }
    left -= covered
    return spans
  }
  return rows.map((cells, index) => {
    const places: Place<Cell>[] = []
    const skipTaken = (): void => {
      for (let below = taken[places.length] ?? 0; below > 0; below = taken[places.length] ?? 0) {
        taken[places.length] = below - 1
        places.push('spanned')
      }
    }
    for (const cell of cells) {
      skipTaken()
      const spans = bounded(cell, rows.length - index)
      for (let column = 0; column < spans.colSpan; column++) {
        taken[places.length] = spans.rowSpan - 1
        places.push(column === 0 ? {cell, ...spans} : 'spanned')
      }
    }
    skipTaken()
    return places
  })
}

/** How many places without a cell of its own a table may have. */
export function mostCoveredIn(rows: readonly (readonly unknown[])[]): number {
  return mostCovered.table + mostCovered.part * rows.reduce((sum, {length}) => sum + 1 + length, 0)
}

/** Reports a cell that takes one place because it says that it takes too many. */
export function reportExcess(file: VFile, place: SourcePlace): void {
  const reason = 'Unexpected cell of more columns and rows than its table has, expected spans within the table'
  excessiveSpan.report(file, place, reason, 'Correct how many columns and rows the cell takes.')
}
