import type {Element, ElementContent} from 'hast'
import {element} from '../../../to-hast/element.js'

/**
 * Puts the head of a table into each of its pieces: again as what the page says of itself, without the places that links
 * lead to.
 *
 * @param table - the table
 * @param pieces - the table as it stands in each file, of which the first has the head
 */
export function headEach(table: Element, pieces: readonly Element[]): Element[] {
  const head = table.children.find(child => child.type === 'element' && child.tagName === 'thead')
  const again = head?.type === 'element' ? [bare({...head, properties: {className: ['again']}})] : []
  return pieces.map((piece, index) => (index === 0 ? piece : {...piece, children: [...again, ...piece.children]}))
}

/** A cell that goes on in the rows below, and the columns that it takes. */
interface Open {
  readonly cell: Element
  readonly column: number
  readonly width: number
  /** Rows that it still has. */
  rows: number
}

/**
 * Cuts cells that reach over rows where the rows are parted: what is left of a cell begins the next part, with its words
 * again if they are few.
 *
 * @param parts - rows of a group, in the parts of a table
 * @returns the rows, of which no cell reaches out of its part
 */
export function cutCells(parts: readonly (readonly ElementContent[])[]): ElementContent[][] {
  let left: readonly Open[] = []
  return parts.map(rows => {
    const opened = rows.map((row, index) => (index === 0 && row.type === 'element' ? withLeft(row, left) : row))
    left = openAfter(opened)
    const cut = new Map(left.map(({cell, rows: over}) => [cell, over]))
    return opened.map(row => shortened(row, cut))
  })
}

/** A row that begins with what is left of the cells of the part before, each in its column. */
function withLeft(row: Element, left: readonly Open[]): Element {
  const isShort = left.reduce((sum, {cell}) => sum + lengthOf(cell), 0) <= mostRepeated
  const children: ElementContent[] = []
  const waiting = [...left].sort((a, b) => a.column - b.column)
  let column = 0
  const placeLeft = (): void => {
    for (let next = waiting[0]; next && next.column <= column; next = waiting[0]) {
      waiting.shift()
      children.push(goingOn(next, isShort))
      column += next.width
    }
  }
  for (const cell of row.children) {
    placeLeft()
    children.push(cell)
    if (cell.type === 'element') column += spanOf(cell, 'colSpan')
  }
  for (const one of waiting) children.push(goingOn(one, isShort))
  return {...row, children}
}

/** Most characters of cells that are repeated in a file. */
const mostRepeated = 2000

function goingOn({cell, rows}: Open, isShort: boolean): Element {
  const again = isShort ? bare(cell).children : []
  const properties = {...cell.properties, id: undefined, className: [...classesOf(cell), 'again']}
  return withRows(element(cell.tagName, properties, again), rows)
}

/** Cells that reach below some rows. */
function openAfter(rows: readonly ElementContent[]): Open[] {
  let open: Open[] = []
  for (const row of rows) {
    if (row.type !== 'element') continue
    let column = 0
    const begun: Open[] = []
    for (const cell of row.children) {
      if (cell.type !== 'element') continue
      for (let over = at(open, column); over; over = at(open, column)) column = over.column + over.width
      const width = spanOf(cell, 'colSpan')
      begun.push({cell, column, width, rows: spanOf(cell, 'rowSpan')})
      column += width
    }
    open = [...open, ...begun].filter(one => --one.rows > 0)
  }
  return open
}

function at(open: readonly Open[], column: number): Open | undefined {
  return open.find(one => one.column <= column && column < one.column + one.width)
}

/** A row whose cells end with the part. */
function shortened(row: ElementContent, cut: ReadonlyMap<Element, number>): ElementContent {
  if (row.type !== 'element') return row
  const children = row.children.map(cell => {
    const over = cell.type === 'element' ? cut.get(cell) : undefined
    return over === undefined || cell.type !== 'element' ? cell : withRows(cell, spanOf(cell, 'rowSpan') - over)
  })
  return {...row, children}
}

function withRows(cell: Element, rows: number): Element {
  return {...cell, properties: {...cell.properties, rowSpan: rows > 1 ? rows : undefined}}
}

function spanOf({properties}: Element, name: 'colSpan' | 'rowSpan'): number {
  return Math.max(1, Number(properties[name] ?? 1) || 1)
}

function classesOf({properties: {className}}: Element): (string | number)[] {
  return Array.isArray(className) ? className : []
}

function lengthOf(node: ElementContent): number {
  if (node.type === 'text') return node.value.length
  return node.type === 'element' ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0
}

/** An element in which nothing has an identifier, nor leads to a note, nor begins a page. */
function bare(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    return child.properties.role === 'doc-noteref' || child.properties.role === 'doc-pagebreak' ? [] : [bare(child)]
  })
  return {...node, properties: {...node.properties, id: undefined}, children}
}
