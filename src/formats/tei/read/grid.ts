import type {Element} from 'xast'
import {filler} from '../vocabulary.js'

/** More columns than a table of a page has. */
const mostColumns = 200

/** One place in a row of a table: a cell, or one that is covered by a cell before or above it. */
export type Place = Element | 'covered'

/**
 * Lays the cells of a table out, with the places that cells cover which take several rows or columns.
 *
 * @param table - the element
 * @returns the places of each row
 */
export function gridOf(table: Element): Place[][] {
  /** How many rows are still covered, by column. */
  const covered: number[] = []
  return rowsOf(table).map(row => {
    const places: Place[] = []
    const skipCovered = (): void => {
      for (let left = covered[places.length] ?? 0; left > 0; left = covered[places.length] ?? 0) {
        covered[places.length] = left - 1
        places.push('covered')
      }
    }
    for (const cell of cellsOf(row)) {
      skipCovered()
      const height = countOf(cell.attributes['rows'], 10_000)
      const width = countOf(cell.attributes['cols'], mostColumns)
      for (let index = 0; index < width; index++) {
        covered[places.length] = height - 1
        places.push(index === 0 ? cell : 'covered')
      }
    }
    skipCovered()
    return places
  })
}

/** The rows of a table. */
export function rowsOf(table: Element): Element[] {
  return table.children.filter(
    (child): child is Element =>
      child.type === 'element' && child.name === 'row' && child.attributes['rend'] !== filler,
  )
}

/** How many rows or columns an attribute says. */
export function countOf(attribute: string | null | undefined, most: number): number {
  const count = /^\d{1,5}$/.test(attribute ?? '') ? Number(attribute) : 1
  return Math.min(Math.max(count, 1), most)
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element =>
      child.type === 'element' && child.name === 'cell' && child.attributes['rend'] !== filler,
  )
}
