import type {AlignType, Table, TableCell, TableRow} from 'mdast'
import {toString} from '../../ast/text.js'
import {walk} from '../../ast/walk.js'

/** A column of a table. */
export interface Column {
  /** How its cells stand. */
  readonly className: string | undefined
  /** What is at its head, to stand before its cells where there is no room for columns. */
  readonly label: string | undefined
}

/** What is to be known of the columns of a table before its cells are written. */
export interface Columns {
  readonly columns: readonly Column[]
  /** Classes of the table: how many columns it has, and whether a screen has room for them. */
  readonly className: string[] | undefined
  /** Whether the labels say all that is in the head. */
  readonly isLabelled: boolean
}

/** Most rows of a table that is not parted between pages. */
const mostTogether = 12

/** Characters that a telephone, and a tablet, has room for in a line of the smallest type of tables. */
const room = {telephone: 60, tablet: 110}

/** Most characters of a word that is not hyphenated. */
const longestWord = 14

/** Most characters of a label: it stands in each cell. */
const longestLabel = 40

/** Measures the columns of a table. */
export function columnsOf({align, children}: Table, heads: number): Columns {
  const [head, body] = [children.slice(0, heads), children.slice(heads)]
  const count = children.reduce((most, row) => Math.max(most, row.children.length), 0)
  const least = narrowest(children, count)
  const isStacked = least > room.telephone
  const isLabelled = isStacked && head.every(isPlain)
  const columns = Array.from({length: count}, (_, column): Column => {
    const label = isStacked ? labelOf(head, column) : undefined
    return {className: classOf(align?.[column], body, column), label}
  })
  const classes = [
    ...(count > 5 ? ['widest'] : count > 3 ? ['wide'] : []),
    ...(isStacked ? ['stacked'] : []),
    ...(least > room.tablet ? ['dense'] : []),
    ...(children.length > mostTogether ? [] : ['short']),
  ]
  return {columns, className: classes.length > 0 ? classes : undefined, isLabelled}
}

/** How the cells of a column stand; figures end below one another where the source does not say how. */
function classOf(align: AlignType | undefined, rows: readonly TableRow[], column: number): string | undefined {
  if (align != null) return `align-${align}`
  const cells = rows.flatMap(({children}) => children[column] ?? []).filter(isSingle)
  const filled = cells.map(cell => toString(cell).trim()).filter(text => text !== '')
  if (filled.length < 2 || !filled.every(isFigure)) return undefined
  // Years at the beginning of rows are what the rows are called by.
  return column === 0 && filled.every(text => /^1\d{3}(?!\d|[.,]\d)|^20\d\d(?!\d|[.,]\d)/.test(text)) ? undefined : 'figures' // prettier-ignore
}

/** Whether a cell has a number, a sign that there is none, or a number in brackets. */
function isFigure(text: string): boolean {
  return text.length < 20 && /^[^\p{L}]*$/u.test(text) && (/\d/.test(text) || /^[-–—.…*]+$/.test(text))
}

function isSingle({data}: TableCell): boolean {
  return (data?.colSpan ?? 1) === 1
}

/** About how many characters the columns take if each is as narrow as its longest word. */
function narrowest(rows: readonly TableRow[], count: number): number {
  const widths = new Array<number>(count).fill(0)
  for (const {children} of rows) {
    for (const [column, cell] of children.entries()) {
      if (!isSingle(cell)) continue
      const words = toString(cell).split(/[\s-]+/)
      const longest = words.reduce((most, word) => Math.max(most, Math.min(word.length, longestWord)), 0)
      widths[column] = Math.max(widths[column] ?? 0, longest)
    }
  }
  // Between columns stands about the width of a letter.
  return widths.reduce((sum, width) => sum + width + 1, 0)
}

/** What the head says of a column, from above: a cell over several columns says it of each. */
function labelOf(head: readonly TableRow[], column: number): string | undefined {
  const said = head.map(({children}) => {
    let at = column
    while (at > 0 && children[at]?.data?.spanned && toString(children[at] ?? {type: 'text', value: ''}) === '') at--
    const cell = children[at]
    const reaches = cell !== undefined && at + (cell.data?.colSpan ?? 1) > column
    return reaches ? toString(cell).replace(/\s+/g, ' ').trim() : ''
  })
  const label = [...new Set(said)].filter(text => text !== '').join(', ')
  return label === '' || label.length > longestLabel ? undefined : label
}

/** Whether a row of a head has nothing but words, few enough for labels. */
function isPlain(row: TableRow): boolean {
  if (row.children.some(cell => toString(cell).length > longestLabel)) return false
  for (const {type} of walk(row)) if (['footnoteReference', 'pageMarker', 'link', 'image'].includes(type)) return false
  return true
}
