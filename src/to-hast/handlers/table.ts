import type {ElementContent} from 'hast'
import type {AlignType, Table, TableCell, TableRow} from 'mdast'
import {toString} from '../../ast/text.js'
import {element} from '../element.js'
import {line} from '../line.js'
import type {State} from '../state.js'

/** A table; its first row is its head, as in mdast, where the source does not say that it has none. */
export function table(state: State, node: Table): ElementContent[] {
  const align = node.align ?? []
  const heads = node.data?.headerRows ?? 1
  const [head, body] = [node.children.slice(0, heads), node.children.slice(heads)]
  if (node.children.length === 0) return []
  const columns = Math.max(...node.children.map(one => one.children.length))
  const className = columns > 5 ? ['widest'] : columns > 3 ? ['wide'] : undefined
  const classes = Array.from({length: columns}, (_, index) => classOf(align[index], body, index))
  return [
    element('table', {className}, [...group(state, 'thead', head, classes), ...group(state, 'tbody', body, classes)]),
  ]
}

/** How the cells of a column stand; figures end below one another where the source does not say how. */
function classOf(align: AlignType | undefined, rows: readonly TableRow[], column: number): string | undefined {
  if (align != null) return `align-${align}`
  const texts = rows.map(({children}) => toString(children[column] ?? {type: 'text', value: ''}).trim())
  const filled = texts.filter(text => text !== '')
  return filled.length > 1 && filled.every(isFigure) ? 'figures' : undefined
}

/** Whether a cell has a number, a sign that there is none, or a number in brackets. */
function isFigure(text: string): boolean {
  return text.length < 20 && /^[^\p{L}]*$/u.test(text) && (/\d/.test(text) || /^[-–—.…*]+$/.test(text))
}

function group(
  state: State,
  tagName: 'thead' | 'tbody',
  rows: readonly TableRow[],
  classes: readonly (string | undefined)[],
): ElementContent[] {
  const made = rows.map(one => row(state, one, classes, tagName === 'thead'))
  return made.length > 0 ? [element(tagName, {}, made)] : []
}

/** A row that has lost its table. */
export function tableRow(state: State, node: TableRow): ElementContent[] {
  return node.children.flatMap(lostCell => tableCell(state, lostCell))
}

/** A cell that has lost its table. */
export function tableCell(state: State, node: TableCell): ElementContent[] {
  return [element('p', {}, line(state, node.children))]
}

function row(state: State, node: TableRow, classes: readonly (string | undefined)[], inHead: boolean): ElementContent {
  const cells = node.children.flatMap((child, index) => {
    const {header: isHeader = inHead, colSpan, rowSpan, spanned} = child.data ?? {}
    // An empty cell is the head of nothing.
    const header = isHeader && toString(child).trim() !== ''
    if (spanned && child.children.length === 0) return []
    const own = classes[index]
    const className = own === undefined ? undefined : [own]
    const scope = header ? (inHead ? 'col' : 'row') : undefined
    return [element(header ? 'th' : 'td', {className, scope, colSpan, rowSpan}, line(state, child.children))]
  })
  return element('tr', {}, cells)
}
