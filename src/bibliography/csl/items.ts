import type {Publication} from '../../ast/metadata.js'
import type {Tree} from '../../ast/nodes.js'
import type {CslItem} from './item.js'
import {toCsl} from './to-csl.js'

/**
 * Items of CSL-JSON for the articles of a tree. An article that names no publication of its own appeared in that of its
 * collection, if one is stated.
 *
 * @param tree - an article, or a collection
 * @returns one item an article, each with an identifier of its own: `marlowe-cranes`, `marlowe-cranes-2`
 * @example
 * const tree = build('article', {metadata: {title: 'Cranes', creators: [{name: 'Ann Marlowe', roles: ['aut']}]}})
 * itemsOf(tree).map(({title}) => title) //=> ['Cranes']
 */
export function itemsOf(tree: Tree): CslItem[] {
  const taken = new Set<string>()
  const issue = issueOf(tree)
  return (tree.type === 'article' ? [tree] : tree.children).map(({metadata}) => {
    const item = toCsl(issue && !metadata.publication ? {...metadata, publication: issue} : metadata)
    const base = String(item.id)
    let id = base
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
    taken.add(id)
    return {...item, id}
  })
}

/** The publication of a collection, without its pages, which are not those of an article. */
function issueOf({type, metadata}: Tree): Publication | undefined {
  if (type === 'article' || !metadata.publication) return undefined
  return Object.fromEntries(Object.entries(metadata.publication).filter(([field]) => field !== 'pages'))
}
