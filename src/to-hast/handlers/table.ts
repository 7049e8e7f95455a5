import type {ElementContent} from 'hast'
import type {AlignType, Table, TableCell, TableRow} from 'mdast'
import {element} from '../element.js'
import {line} from '../line.js'
import type {State} from '../state.js'

/** A table; its first row is its head, as in mdast. */
export function table(state: State, node: Table): ElementContent[] {
  const align = node.align ?? []
  const [head, ...body] = node.children
  if (!head) return []
  const rows = body.map(bodyRow => row(state, bodyRow, align, 'td'))
  return [
    element('table', {}, [
      element('thead', {}, [row(state, head, align, 'th')]),
      ...(rows.length > 0 ? [element('tbody', {}, rows)] : []),
    ]),
  ]
}

/** A row that has lost its table. */
export function tableRow(state: State, node: TableRow): ElementContent[] {
  return node.children.flatMap(lostCell => tableCell(state, lostCell))
}

/** A cell that has lost its table. */
export function tableCell(state: State, node: TableCell): ElementContent[] {
  return [element('p', {}, line(state, node.children))]
}

function row(state: State, node: TableRow, align: readonly AlignType[], tagName: 'td' | 'th'): ElementContent {
  const cells = node.children.map((child, index) => {
    const className = align[index] ? [`align-${align[index]}`] : undefined
    return element(tagName, {className, scope: tagName === 'th' ? 'col' : undefined}, line(state, child.children))
  })
  return element('tr', {}, cells)
}
