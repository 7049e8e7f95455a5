import type {Nodes} from './nodes.js'

/**
 * A node and all nodes below it, in the order of the document.
 *
 * @param root - where to begin
 * @param enter - whether to go into a node (default: into all)
 * @example
 * [...nodesIn(build('title', 'On Type'))].map(({type}) => type) //=> ['title', 'text']
 */
export function* nodesIn(root: Nodes, enter: (node: Nodes) => boolean = () => true): Generator<Nodes> {
  const stack = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    if (!('children' in node) || !enter(node)) continue
    for (const child of [...node.children].reverse()) stack.push(child as Nodes)
  }
}
