import type {FootnoteReference, PhrasingContent} from 'mdast'
import type {Node} from 'unist'
import {SKIP, visit} from 'unist-util-visit'
import {isParent, isPhrasing} from '../ast/is.js'
import {nodesIn} from '../ast/nodes-in.js'
import type {Nodes} from '../ast/nodes.js'
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
    const node: Node | undefined = block.node
    if (!node) continue
    visit(node, inner => {
      if (!isParent(inner) || inner.children.length === 0 || !inner.children.every(isPhrasing)) return undefined
      Object.assign(inner, {children: change(inner.children)})
      return SKIP
    })
  }
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
