import type {FootnoteReference, PhrasingContent} from 'mdast'
import type {Node} from 'unist'
import {SKIP, visit} from 'unist-util-visit'
import {isParent, isPhrasing, isType} from '../ast/is.js'
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
    const roots: readonly Node[] = node ? [...children, node] : children
    for (const root of roots) {
      visit(root, inner => {
        if (isType(inner, 'footnoteReference')) references.push(inner)
      })
    }
  }
  return references
}
