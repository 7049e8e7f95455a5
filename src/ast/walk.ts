import type {Node} from 'unist'
import {isParent} from './is.js'
import type {Nodes} from './nodes.js'

/**
 * A node and all nodes within it, in order.
 *
 * A node that the tree does not know is given too. What a node holds is looked up after the node was given, so it may
 * be changed before. Over a whole tree this is several times as fast as `unist-util-visit`, which names a function anew
 * for every node.
 *
 * @param root - where to begin
 * @param enters - whether to go on into a node (default: into all)
 * @example
 * [...walk(build('title', 'On Type'))].map(node => node.type) //=> ['title', 'text']
 */
export function* walk(root: Node, enters: (node: Nodes) => boolean = () => true): Generator<Nodes> {
  const waiting = [root as Nodes]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    if (!isParent(node) || !enters(node)) continue
    const children = node.children as readonly Nodes[]
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index]
      if (child) waiting.push(child)
    }
  }
}
