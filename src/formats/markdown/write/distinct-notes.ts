import {visit} from 'unist-util-visit'
import {isType} from '../../../ast/is.js'
import type {Nodes, Tree} from '../../../ast/nodes.js'

/**
 * Gives the notes of each article of a collection labels of their own, for readers that know one text alone.
 *
 * @param tree - any tree
 * @returns the same tree, or another in which a note has the number of its article before its label where an article
 *   before has the same
 */
export function distinctNotes(tree: Tree): Tree {
  if (tree.type === 'article') return tree
  const taken = new Set<string>()
  const children = tree.children.map((article, index) => {
    const copy = structuredClone(article)
    const own = new Set<string>()
    visit(copy as Nodes, node => {
      if (!isType(node, 'footnoteDefinition') && !isType(node, 'footnoteReference')) return
      own.add(node.identifier)
      if (!taken.has(node.identifier)) return
      node.identifier = `${String(index + 1)}-${node.identifier}`
      node.label = node.identifier
    })
    for (const identifier of own) taken.add(identifier)
    return copy
  })
  return {...tree, children}
}
