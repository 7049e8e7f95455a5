import type {Tree} from '../../ast/nodes.js'
import type {CslItem} from './item.js'
import {toCsl} from './to-csl.js'

/**
 * Items of CSL-JSON for the articles of a tree.
 *
 * @param tree - an article, or a collection
 * @returns one item an article, each with an identifier of its own: `marlowe-cranes`, `marlowe-cranes-2`
 * @example
 * toBibtex(itemsOf(tree))
 */
export function itemsOf(tree: Tree): CslItem[] {
  const taken = new Set<string>()
  return (tree.type === 'article' ? [tree] : tree.children).map(({metadata}) => {
    const item = toCsl(metadata)
    const base = String(item.id)
    let id = base
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
    taken.add(id)
    return {...item, id}
  })
}
