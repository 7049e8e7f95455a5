import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {isNode, isParent} from '../../../../ast/is.js'
import type {Nodes, Tree} from '../../../../ast/nodes.js'
import {markdownFlavour} from '../../rules.js'
import {plainHandlers, type Plain} from './plain.js'

/**
 * The tree with nothing in it but what CommonMark and GitHub have marks for; every word is kept.
 *
 * @param tree - any tree
 * @param file - gets a message for each kind of node that has no marks, at the first of them
 * @param furniture - whether furniture is kept
 * @returns another tree
 */
export function plainTree(tree: Tree, file: VFile, furniture: boolean): Tree {
  const reported = new Set<string>()
  const plain: Plain = {
    report(node) {
      if (reported.has(node.type)) return
      reported.add(node.type)
      const reason = `Unexpected \`${node.type}\` in Markdown of GitHub, expected a node that it has marks for`
      markdownFlavour.report(file, node, reason, 'Its words are kept; the flavour `offprint` holds every node.')
    },
    nodes: nodes => nodes.filter(node => furniture || node.type !== 'furniture').flatMap(node => plainOf(node, plain)),
  }
  const [made] = plainOf(tree, plain)
  return made as Tree
}

function plainOf(node: Node, plain: Plain): Node[] {
  // The one cast: a handler found under the type of a node takes that node.
  const handler = isNode(node)
    ? (plainHandlers[node.type] as ((plain: Plain, node: Nodes) => Node[]) | undefined)
    : undefined
  if (handler && isNode(node)) {
    if (node.type !== 'footnoteDefinition' || node.series !== undefined) plain.report(node)
    return handler(plain, node)
  }
  return [isParent(node) ? Object.assign({...node}, {children: plain.nodes(node.children)}) : node]
}
