import type {FootnoteReference, PhrasingContent} from 'mdast'
import {isParent, isPhrasing, isType} from '../ast/is.js'
import type {Nodes, Parents} from '../ast/nodes.js'
import {walk} from '../ast/walk.js'
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
    if (!block.node) continue
    for (const inner of walk(block.node, node => !isLine(node)))
      if (isLine(inner)) Object.assign(inner, {children: change(inner.children)})
  }
}

/** Whether a node is a line of text, with something in it. */
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
    for (const root of node ? [...children, node] : children) {
      // Most of what a line holds is text, and holds nothing.
      if (root.type === 'text') continue
      for (const inner of walk(root)) if (isType(inner, 'footnoteReference')) references.push(inner)
    }
  }
  return references
}
