import type {Tree} from '../ast/nodes.js'
import {toString} from '../ast/text.js'

/**
 * The title of an article or a collection, for places outside of its text.
 *
 * @param tree - any tree
 * @returns the title of its bibliography, or else that of its text, on one line; `undefined` if it has none
 */
export function titleOf(tree: Tree): string | undefined {
  const titles = [tree.metadata.title, ...tree.children.filter(node => node.type === 'title').map(toString)]
  return titles.map(title => title?.replace(/\s+/g, ' ').trim()).find(Boolean)
}
