import type {Node} from 'unist'
import type {FlowContent, FrontContent, NodeOf, Nodes, NodeType, Parents, PhrasingContent} from './nodes.js'
import {flow, front, phrasing, specification} from './specification.js'

const flows = new Set<string>(flow)
const fronts = new Set<string>(front)
const phrases = new Set<string>(phrasing)

/**
 * Whether a node is of a type.
 *
 * @example
 * isType({type: 'title', children: []}, 'title') // true
 */
export function isType<Type extends NodeType>(node: Node, type: Type): node is NodeOf<Type> {
  return node.type === type
}

/**
 * Whether a node is one that the tree knows.
 *
 * @example
 * isNode({type: 'masthead', children: []}) // true
 * @example
 * isNode({type: 'marquee'}) // false
 */
export function isNode(node: Node): node is Nodes {
  return Object.hasOwn(specification, node.type)
}

/** Whether a node has children. */
export function isParent(node: Node): node is Parents {
  return 'children' in node
}

/** Whether a node may stand as a block. A page marker is flow and phrasing. */
export function isFlow(node: Node): node is FlowContent {
  return flows.has(node.type)
}

/** Whether a node may stand before the text. A byline and a dateline are front and flow. */
export function isFront(node: Node): node is FrontContent {
  return fronts.has(node.type)
}

/** Whether a node may stand in a line of text. */
export function isPhrasing(node: Node): node is PhrasingContent {
  return phrases.has(node.type)
}
