import {attribute, cellsOfRow, isElement, rowsOf, type Element} from './elements.js'

/** No cell spans more columns or rows than these. */
const widest = 100

/** No grid has more places than these. */
const most = 1_000_000

/** A table as rows of equal length. */
export interface Grid {
  caption: Element | undefined
  rows: Place[][]
}

/** A cell, where it begins; `spanned`, where it goes on; nothing where a row is too short. */
export type Place = GridCell | 'spanned' | undefined

/** A cell and how many columns and rows it takes. */
export interface GridCell {
  element: Element
  colSpan: number
  rowSpan: number
}

/**
 * Lays the cells of a table out in a grid, as its `colspan` and `rowspan` say.
 *
 * @param table - the element; groups of rows are not kept
 * @returns caption and rows
 */
export function gridOf(table: Element): Grid {
  const parts = table.childNodes.filter(isElement)
  const rows = rowsOf(table)
    .map(cellsOfRow)
    .filter(row => row.length > 0)
  const caption = parts.find(part => part.tagName === 'caption')
  const grid = spread(rows)
  const [title, ...others] = grid
  // A first row of one cell over all columns is how old pages write a caption.
  const [cell] = rows[0] ?? []
  if (caption || !title || !cell || title.length < 2 || others.length === 0 || rows[0]?.length !== 1)
    return {caption, rows: grid}
  return spanOf(cell, 'colspan') < title.length ? {caption, rows: grid} : {caption: cell, rows: others}
}

function spread(rows: readonly (readonly Element[])[]): Place[][] {
  /** For each column, how many rows below are taken by a cell above. */
  const taken: number[] = []
  const spreadRows = rows.map(cells => {
    const row: Place[] = []
    const skip = (): void => {
      for (let column = row.length; (taken[column] ?? 0) > 0; column++) {
        taken[column] = (taken[column] ?? 0) - 1
        row.push('spanned')
      }
    }
    for (const cell of cells) {
      skip()
      const colSpan = spanOf(cell, 'colspan')
      const rowSpan = spanOf(cell, 'rowspan')
      for (let column = 0; column < colSpan; column++) {
        taken[row.length] = rowSpan - 1
        row.push(column === 0 ? {element: cell, colSpan, rowSpan} : 'spanned')
      }
    }
    skip()
    return row
  })
  const width = spreadRows.reduce((longest, row) => Math.max(longest, row.length), 0)
  // A ragged table of hostile size stays ragged.
  if (width * spreadRows.length > most) return spreadRows
  return spreadRows.map(row => Array.from({length: width}, (_, column) => row[column]))
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return span > 1 ? Math.min(span, widest) : 1
}
