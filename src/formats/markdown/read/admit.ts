import type {Node} from 'unist'
import {isNode, isParent, isPhrasing} from '../../../ast/is.js'
import type {Nodes, NodeType, Parents} from '../../../ast/nodes.js'
import {specification} from '../../../ast/specification.js'
import {markdownMisplaced} from '../rules.js'
import {at, type State} from './state.js'

/**
 * Sees to it that a node holds only what it may hold.
 *
 * A line that may not stand in it becomes a paragraph; a picture in a paragraph of its own is taken out
 * for a figure. Where that does not help, the node is given up for its children.
 *
 * @param state - gets a message for each block that stands where it cannot
 * @param node - the node, whose children may be anything
 * @returns the node, or its children in its place
 */
export function admit(state: State, node: Nodes): Nodes[] {
  if (!isParent(node)) return [node]
  const children = childrenOf(node).flatMap(child => admitted(state, node.type, child))
  const allowed = allowedIn(node.type)
  const stray = children.find(child => !allowed.has(child.type))
  if (!stray) return [Object.assign(node, {children})]
  const reason = `Unexpected \`${stray.type}\` in \`${node.type}\`, expected ${list(allowed)}`
  markdownMisplaced.report(state.file, stray, reason, `The text of the \`${node.type}\` is kept without it.`)
  return children
}

/** What a node becomes within another. */
export function admitted(state: State, parent: NodeType, node: Nodes): Nodes[] {
  const allowed = allowedIn(parent)
  if (allowed.has(node.type)) return [node]
  if (node.type === 'paragraph' && !allowed.has('paragraph')) {
    const parts = childrenOf(node).filter(child => child.type !== 'text' || child.value.trim() !== '')
    return parts.every(part => allowed.has(part.type)) ? parts : [node]
  }
  if (!isParent(node) || !allowed.has('paragraph')) return [node]
  const reason = `Unexpected \`${node.type}\` in \`${parent}\`, expected ${list(allowed)}`
  markdownMisplaced.report(state.file, node, reason, 'Its text is kept.')
  const children = childrenOf(node)
  if (children.every(child => isPhrasing(child))) return [{type: 'paragraph', children: children, ...at(node)}]
  return children.flatMap(child => admitted(state, parent, child))
}

function childrenOf(node: Parents): Nodes[] {
  const children: Node[] = node.children
  return children.filter(isNode)
}

function allowedIn(type: NodeType): ReadonlySet<string> {
  return new Set<string>(specification[type].children)
}

function list(allowed: ReadonlySet<string>): string {
  const names = [...allowed]
  return names.length > 6 ? 'a block of text' : names.map(name => `\`${name}\``).join(' or ')
}
