import type {ElementContent} from 'hast'
import type {AlignType, Table, TableCell, TableRow} from 'mdast'
import {element} from '../element.js'
import {line} from '../line.js'
import type {State} from '../state.js'

/** A table; its first row is its head, as in mdast, where the source does not say that it has none. */
export function table(state: State, node: Table): ElementContent[] {
  const align = node.align ?? []
  const heads = node.data?.headerRows ?? 1
  const [head, body] = [node.children.slice(0, heads), node.children.slice(heads)]
  if (node.children.length === 0) return []
  return [element('table', {}, [...group(state, 'thead', head, align), ...group(state, 'tbody', body, align)])]
}

function group(
  state: State,
  tagName: 'thead' | 'tbody',
  rows: readonly TableRow[],
  align: readonly AlignType[],
): ElementContent[] {
  const made = rows.map(one => row(state, one, align, tagName === 'thead'))
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

function row(state: State, node: TableRow, align: readonly AlignType[], inHead: boolean): ElementContent {
  const cells = node.children.flatMap((child, index) => {
    const {header = inHead, colSpan, rowSpan, spanned} = child.data ?? {}
    if (spanned && child.children.length === 0) return []
    const className = align[index] ? [`align-${align[index]}`] : undefined
    const scope = header ? (inHead ? 'col' : 'row') : undefined
    return [element(header ? 'th' : 'td', {className, scope, colSpan, rowSpan}, line(state, child.children))]
  })
  return element('tr', {}, cells)
}
