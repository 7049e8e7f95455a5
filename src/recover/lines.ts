import type {FootnoteReference, PhrasingContent} from 'mdast'
import {isParent, isPhrasing} from '../ast/is.js'
import {nodesIn} from '../ast/nodes-in.js'
import type {Nodes, Parents} from '../ast/nodes.js'
import type {Block} from './block.js'

/**
 * Changes every line of text of some blocks, also those in lists and tables.
 *
 * @param blocks - the blocks, which are changed
 * @param change - makes the new children of a line
 */
export function changeLines(
  blocks: readonly Block[],
  change: (children: readonly PhrasingContent[]) => PhrasingContent[],
): void {
  for (const block of blocks) {
    block.children = change(block.children)
    for (const node of block.node ? nodesIn(block.node, inner => !isLine(inner)) : [])
      if (isLine(node)) Object.assign(node, {children: change(node.children)})
  }
}

/** Whether a node holds nothing but what stands in a line. */
export function isLine(node: Nodes): node is Parents & {children: PhrasingContent[]} {
  return isParent(node) && node.children.length > 0 && node.children.every(isPhrasing)
}

/**
 * All references to notes in some blocks, in order.
 *
 * @param blocks - the blocks
 */
export function referencesIn(blocks: readonly Block[]): FootnoteReference[] {
  const references: FootnoteReference[] = []
  for (const {children, node} of blocks) {
    const roots = (node ? [...children, node] : children) as readonly Nodes[]
    for (const root of roots) {
      for (const inner of nodesIn(root)) if (inner.type === 'footnoteReference') references.push(inner)
    }
  }
  return references
}
