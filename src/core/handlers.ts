import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {isNode, isParent} from '../ast/is.js'
import type {NodeOf, Nodes, NodeType} from '../ast/nodes.js'
import {defineRule, type Rule} from './rule.js'

/** What handlers of a node are given, at least. */
export interface Reporting {
  /** Gets the messages. */
  readonly file: VFile
}

/** Turns a node of one type into a result. */
export type Handler<State, Result, Type extends NodeType> = (state: State, node: NodeOf<Type>) => Result

/** A handler for each type of node. */
export type Handlers<State, Result> = {[Type in NodeType]?: Handler<State, Result, Type>}

/** A node that the tree does not know, or for which a writer has no handler. */
export const unhandledNode: Rule = defineRule({
  id: 'unhandled-node',
  description: 'A writer has no handler for a node; its children are written in its place.',
  severity: 'warning',
})

/**
 * Makes the function that sends a node to its handler.
 *
 * A node without a handler is reported, and its children, or its value as text, stand in its place.
 *
 * @param handlers - a handler for each type of node
 * @param join - makes one result of the results of children
 * @param text - makes a result of a text
 * @returns a function from state and node to result
 * @example
 * import {VFile} from 'vfile'
 *
 * const handlers = {title: (state, node) => `# ${toString(node)}\n`, text: (state, node) => node.value}
 * const one = dispatch(handlers, results => results.join(''), (state, value) => value)
 * one({file: new VFile()}, build('title', 'On Type')) //=> '# On Type\n'
 */
export function dispatch<State extends Reporting, Result>(
  handlers: Handlers<State, Result>,
  join: (results: Result[]) => Result,
  text: (state: State, value: string) => Result,
): (state: State, node: Node) => Result {
  return function one(state: State, node: Node): Result {
    if (isNode(node) && Object.hasOwn(handlers, node.type)) {
      // The one cast: a handler found under the type of a node takes that node.
      const handler = handlers[node.type] as ((state: State, node: Nodes) => Result) | undefined
      if (handler) return handler(state, node)
    }
    unhandledNode.report(state.file, node, `Unexpected node \`${node.type}\`, expected one that can be written`)
    if (isParent(node)) return join(node.children.map(child => one(state, child)))
    return text(state, 'value' in node && typeof node.value === 'string' ? node.value : '')
  }
}
