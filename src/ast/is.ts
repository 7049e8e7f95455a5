import type {Node} from 'unist'
import type {FlowContent, FrontContent, NodeOf, Nodes, NodeType, Parents, PhrasingContent} from './nodes.js'
import {flow, front, phrasing, specification} from './specification.js'

const flows = new Set<string>(flow)
const fronts = new Set<string>(front)
const phrases = new Set<string>(phrasing)

/**
 * Whether a node is of a type.
 *
 *
 * @example
 * isType({type: 'title', children: []}, 'title') //=> true
 */
export function isType<Type extends NodeType>(node: Node, type: Type): node is NodeOf<Type> {
  return node.type === type
}

/**
 * Whether a node is one that the tree knows.
 *
 *
 * @example
 * isNode({type: 'masthead', children: []}) //=> true
 * isNode({type: 'marquee'}) //=> false
 */
export function isNode(node: Node): node is Nodes {
  return Object.hasOwn(specification, node.type)
}

/**
 * Whether a node has children.
 *
 * @example
 * isParent(build('title', 'On Type')) //=> true
 * isParent({type: 'text', value: 'On Type'}) //=> false
 */
export function isParent(node: Node): node is Parents {
  return 'children' in node
}

/**
 * Whether a node may stand as a block. A page marker is flow and phrasing.
 *
 * @example
 * isFlow(build('paragraph', 'First words.')) //=> true
 * isFlow(build('title', 'On Type')) //=> false
 */
export function isFlow(node: Node): node is FlowContent {
  return flows.has(node.type)
}

/**
 * Whether a node may stand before the text. A byline and a dateline are front and flow.
 *
 * @example
 * isFront(build('title', 'On Type')) //=> true
 * isFront(build('paragraph', 'First words.')) //=> false
 */
export function isFront(node: Node): node is FrontContent {
  return fronts.has(node.type)
}

/**
 * Whether a node may stand in a line of text.
 *
 * @example
 * isPhrasing({type: 'text', value: 'On Type'}) //=> true
 * isPhrasing({type: 'pageMarker', certainty: 'inferred'}) //=> true
 */
export function isPhrasing(node: Node): node is PhrasingContent {
  return phrases.has(node.type)
}
