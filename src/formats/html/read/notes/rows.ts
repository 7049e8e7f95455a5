import {cellsOf, holdsTable, isElement, rowsOf, textContent, type Element} from '../elements.js'

/** How far up from its text a cell may be. */
const levels = 8

/**
 * Makes a function that finds the row of a table of data in which a block stands.
 *
 * @returns the row; nothing outside tables, and in tables that only lay out the page
 */
export function dataRows(): (block: Element) => Element | undefined {
  const isData = new Map<Element, boolean>()
  return block => {
    const row = closest(block, 'tr')
    const table = row && closest(row, 'table')
    if (!table) return undefined
    const known = isData.get(table) ?? (cellsOf(table).length > 1 && !holdsTable(table))
    isData.set(table, known)
    return known ? row : undefined
  }
}

/**
 * The rows at the end of a table that are notes, for those can stand after it.
 *
 * @param table - a table of data
 * @param isNote - whether a row begins a note
 * @returns the rows from which on all are notes
 */
export function noteRows(table: Element, isNote: (row: Element) => boolean): Element[] {
  const rows = rowsOf(table).filter(row => textContent(row).trim() !== '')
  return rows.slice(rows.findLastIndex(row => !isNote(row)) + 1)
}

/** The table that a row is part of. */
export function tableOf(row: Element): Element | undefined {
  return closest(row, 'table')
}

function closest(element: Element, tagName: string): Element | undefined {
  let parent: Element['parentNode'] | undefined = element
  for (let level = 0; level < levels && parent && 'tagName' in parent; level++) {
    if (isElement(parent) && parent.tagName === tagName) return parent
    parent = parent.parentNode
  }
  return undefined
}
