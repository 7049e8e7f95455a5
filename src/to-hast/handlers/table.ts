import type {Element, ElementContent} from 'hast'
import type {Table, TableCell, TableRow} from 'mdast'
import {toString} from '../../ast/text.js'
import {element} from '../element.js'
import {line} from '../line.js'
import type {State} from '../state.js'
import {columnsOf, type Column} from './columns.js'

/** A table; its first row is its head, as in mdast, where the source does not say that it has none. */
export function table(state: State, node: Table): ElementContent[] {
  const heads = node.data?.headerRows ?? 1
  if (node.children.length === 0) return []
  const {columns, className, isLabelled} = columnsOf(node, heads)
  const [head, body] = [node.children.slice(0, heads), node.children.slice(heads)]
  return [
    element('table', {className}, [
      ...group(state, element('thead', {className: isLabelled ? ['labelled'] : undefined}), head, columns),
      ...group(state, element('tbody', {}), body, columns),
    ]),
  ]
}

function group(state: State, empty: Element, rows: readonly TableRow[], columns: readonly Column[]): ElementContent[] {
  const children = rows.map(one => row(state, one, columns, empty.tagName === 'thead'))
  return children.length > 0 ? [{...empty, children}] : []
}

/** A row that has lost its table. */
export function tableRow(state: State, node: TableRow): ElementContent[] {
  return node.children.flatMap(lostCell => tableCell(state, lostCell))
}

/** A cell that has lost its table. */
export function tableCell(state: State, node: TableCell): ElementContent[] {
  return [element('p', {}, line(state, node.children))]
}

function row(state: State, node: TableRow, columns: readonly Column[], inHead: boolean): ElementContent {
  const cells = node.children.flatMap((child, index) => {
    const {header: isHeader = inHead, colSpan, rowSpan, spanned} = child.data ?? {}
    // An empty cell is the head of nothing.
    const header = isHeader && toString(child).trim() !== ''
    if (spanned && child.children.length === 0) return []
    const {className: own, label} = columns[index] ?? {}
    // Figures of one column stand below one another; what is over several stands in their midst.
    const spans = {colSpan: spanOf(colSpan, 1000), rowSpan: spanOf(rowSpan, 65_534)}
    const isOver = spans.colSpan !== undefined && own === 'figures'
    const className = own === undefined || isOver ? undefined : [own]
    const dataLabel = inHead ? undefined : label
    const scope = header ? (inHead ? 'col' : 'row') : undefined
    return [element(header ? 'th' : 'td', {className, scope, ...spans, dataLabel}, line(state, child.children))]
  })
  return element('tr', {}, cells)
}

/** How far a cell reaches, up to what browsers heed (HTML, 4.9.12); nothing if it reaches over no other. */
function spanOf(span: number | undefined, most: number): number | undefined {
  return span !== undefined && Number.isInteger(span) && span > 1 ? Math.min(span, most) : undefined
}
