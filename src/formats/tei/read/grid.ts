import type {Element} from 'xast'
import {layOut, type Place as PlaceOf} from '../../../core/grid.js'
import {filler} from '../vocabulary.js'

/** One place in a row of a table: a cell, or one that is covered by a cell before or above it. */
export type Place = PlaceOf<Element>

/**
 * Lays the cells of a table out, with the places that cells cover which take several rows or columns.
 *
 * @param table - the element
 * @param onExcess - told of each cell that takes more places than a table of its size has
 * @returns the places of each row
 */
export function gridOf(table: Element, onExcess: (cell: Element) => void): Place[][] {
  const spansOf = ({attributes: {rows, cols}}: Element): {colSpan: number; rowSpan: number} => ({
    colSpan: countOf(cols),
    rowSpan: countOf(rows),
  })
  return layOut(rowsOf(table).map(cellsOf), spansOf, onExcess)
}

/** The rows of a table. */
export function rowsOf(table: Element): Element[] {
  return table.children.filter(
    (child): child is Element =>
      child.type === 'element' && child.name === 'row' && child.attributes['rend'] !== filler,
  )
}

/** How many rows or columns an attribute says. */
function countOf(attribute: string | null | undefined): number {
  return /^\d{1,5}$/.test(attribute ?? '') ? Math.max(Number(attribute), 1) : 1
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element =>
      child.type === 'element' && child.name === 'cell' && child.attributes['rend'] !== filler,
  )
}
