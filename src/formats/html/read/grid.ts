import {layOut, mostCoveredIn, type Place as PlaceOf} from '../../../core/grid.js'
import {attribute, cellsOfRow, isElement, rowsOf, type Element} from './elements.js'

/** The largest spans of HTML; of columns, no page has more than these. */
const largest = {colspan: 100, rowspan: 65_534}

/** A table as rows of equal length. */
export interface Grid {
  caption: Element | undefined
  rows: Place[][]
}

/** A cell, where it begins; `spanned`, where it goes on; nothing where a row is too short. */
export type Place = PlaceOf<Element> | undefined

/**
 * Lays the cells of a table out in a grid, as its `colspan` and `rowspan` say.
 *
 * @param table - the element; groups of rows are not kept
 * @param onExcess - told of each cell that takes more places than a table of its size has
 * @returns caption and rows
 */
export function gridOf(table: Element, onExcess: (cell: Element) => void): Grid {
  const parts = table.childNodes.filter(isElement)
  const rows = rowsOf(table)
    .map(cellsOfRow)
    .filter(row => row.length > 0)
  const caption = parts.find(part => part.tagName === 'caption')
  const grid = spread(rows, onExcess)
  const [title, ...others] = grid
  // A first row of one cell over all columns is how old pages write a caption.
  const [cell] = rows[0] ?? []
  if (caption || !title || !cell || title.length < 2 || others.length === 0 || rows[0]?.length !== 1)
    return {caption, rows: grid}
  return spanOf(cell, 'colspan') < title.length ? {caption, rows: grid} : {caption: cell, rows: others}
}

/** The places of a table, in rows of equal length; a ragged table of hostile size stays ragged. */
function spread(rows: readonly (readonly Element[])[], onExcess: (cell: Element) => void): Place[][] {
  const spansOf = (cell: Element): {colSpan: number; rowSpan: number} => ({
    colSpan: spanOf(cell, 'colspan'),
    rowSpan: spanOf(cell, 'rowspan'),
  })
  const grid = layOut(rows, spansOf, onExcess)
  const width = grid.reduce((longest, {length}) => Math.max(longest, length), 0)
  const missing = grid.reduce((sum, {length}) => sum + width - length, 0)
  if (missing > mostCoveredIn(rows)) return grid
  return grid.map(row => Array.from({length: width}, (_, column) => row[column]))
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return span > 1 ? Math.min(span, largest[name]) : 1
}
