import {v5} from 'uuid'
import type {Tree} from '../ast/nodes.js'

/**
 * The identifier of a tree, made from its content.
 *
 * @param tree - any tree
 * @returns UUID version 5 (RFC 9562) of the tree as JSON with sorted keys, without positions and data
 */
export function uuidOf(tree: Tree): string {
  return v5(JSON.stringify(tree, canonical), v5('offprint', v5.DNS))
}

function canonical(key: string, value: unknown): unknown {
  if (key === 'position' || key === 'data') return undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
