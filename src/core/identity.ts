import {v5} from 'uuid'
import type {Tree} from '../ast/nodes.js'

/**
 * The identifier of a tree, made from its content.
 *
 * @param tree - any tree
 * @returns UUID version 5 (RFC 9562) of the tree as JSON, without positions and data
 */
export function uuidOf(tree: Tree): string {
  const content = JSON.stringify(tree, (key, value: unknown) =>
    key === 'position' || key === 'data' ? undefined : value,
  )
  return v5(content, v5('offprint', v5.DNS))
}
