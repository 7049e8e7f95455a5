import type {TableCell} from 'mdast'
import type {NodeOf} from '../../../ast/nodes.js'
import {phrases} from './phrasing.js'
import type {Block, State} from './state.js'

/** Writes a table: its first row is the head, and every row gets as many cells as the longest has. */
export function table(state: State, node: NodeOf<'table'>): Block[] {
  if (node.children.length === 0) return []
  const width = node.children.reduce((most, row) => Math.max(most, row.children.length), 1)
  const inner = {...state, oneLine: true}
  const children = node.children.map(row => ({
    type: 'tableRow' as const,
    children: Array.from({length: width}, (_, index): TableCell => ({
      type: 'tableCell',
      children: phrases(inner, row.children[index]?.children ?? []),
    })),
  }))
  const align = Array.from({length: width}, (_, index) => node.align?.[index] ?? null)
  return [{type: 'table', align, children}]
}
