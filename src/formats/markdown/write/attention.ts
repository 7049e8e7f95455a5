/** Where `*`, `**` and `~~` can stand. */

import type {Node} from 'unist'
import {isParent, isType} from '../../../ast/is.js'

/**
 * Whether the marks of emphasis would be read as marks.
 *
 * A mark opens only before a character that is not white space, and if that is punctuation, only after
 * white space or punctuation; it closes likewise (CommonMark 0.31, 6.2).
 *
 * @param nodes - parts of a line
 * @param index - which of them is the emphasis
 * @param edge - what stands around the line: a mark, or nothing
 * @returns whether it can be written with marks
 */
export function canMark(nodes: readonly Node[], index: number, edge: '' | '*'): boolean {
  const node = nodes[index]
  if (!node || !isParent(node) || node.children.length === 0) return false
  const {type} = node
  if (nodes[index - 1]?.type === type || nodes[index + 1]?.type === type || contains(node, type)) return false
  const before = outermost(nodes[index - 1], edge, 'last')
  const after = outermost(nodes[index + 1], edge, 'first')
  return (
    flanks(before, outermost(node.children.at(0), '', 'first')) &&
    flanks(after, outermost(node.children.at(-1), '', 'last'))
  )
}

function contains(node: Node, type: string): boolean {
  return isParent(node) && node.children.some(child => child.type === type || contains(child, type))
}

function flanks(outside: string, inside: string): boolean {
  if (inside === '' || /\s/u.test(inside)) return false
  return !/[\p{P}\p{S}]/u.test(inside) || outside === '' || /[\s\p{P}\p{S}]/u.test(outside)
}

/** The first or last character of a part of a line: that of a text, or the punctuation of a mark. */
function outermost(node: Node | undefined, edge: string, side: 'first' | 'last'): string {
  if (!node) return edge
  if (!isType(node, 'text')) return '*'
  const characters = Array.from(node.value)
  return (side === 'first' ? characters.at(0) : characters.at(-1)) ?? ''
}
