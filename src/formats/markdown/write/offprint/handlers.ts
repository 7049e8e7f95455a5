import type {PhrasingContent} from 'mdast'
import type {NodeOf} from '../../../../ast/nodes.js'
import type {Handlers} from '../../../../core/handlers.js'
import {blockHandlers, line} from '../blocks.js'
import {container, leaf} from '../directive.js'
import {isWritten, outline} from '../outline.js'
import {asSpan, phrases, phrasingHandlers} from '../phrasing.js'
import type {Block, State} from '../state.js'

/** Blocks for which CommonMark and GitHub have marks: as directives where these marks cannot hold them. */
export const blocks: Handlers<State, Block[]> = {
  paragraph: (state, node) => {
    const children = phrases(state, node.children)
    return children.length > 0 ? [{type: 'paragraph', children}] : [leaf(node)]
  },
  list: (state, node) => {
    const marked = node.children.length > 0 && node.children.every(item => holdsCheck(state, item))
    return marked ? (blockHandlers.list?.(state, node) ?? []) : around(state, node)
  },
  listItem: (state, node) => [container(node, outline(state, node.children))],
  table: (state, node) => (isGrid(node) ? (blockHandlers.table?.(state, node) ?? []) : around(state, node)),
  tableRow: around,
  tableCell: line,
}

/** Emphasis of which the mark says how it looks in print. */
export const phrasing: Handlers<State, PhrasingContent[]> = {
  emphasis: (state, node) =>
    node.rendering === undefined ? (phrasingHandlers.emphasis?.(state, node) ?? []) : [asSpan(state, node)],
}

/** Whether the mark of an item can say that it is checked or not: it stands before a paragraph. */
function holdsCheck(state: State, {checked, children}: NodeOf<'listItem'>): boolean {
  const first = children.find(child => isWritten(state, child))
  return checked == null || (first?.type === 'paragraph' && phrases(state, first.children).length > 0)
}

/** Whether a table has rows of the same number of cells, and of as many as its columns. */
function isGrid({align, children}: NodeOf<'table'>): boolean {
  const width = children[0]?.children.length ?? 0
  return width > 0 && (align ?? []).length <= width && children.every(row => row.children.length === width)
}

function around(state: State, node: NodeOf<'list' | 'table' | 'tableRow'>): Block[] {
  return [
    container(
      node,
      node.children.flatMap(child => state.blocks(state, child)),
    ),
  ]
}
