import {isParent} from '../ast/is.js'
import type {Article, Nodes, NodeType} from '../ast/nodes.js'
import {toString} from '../ast/text.js'

/** How many words tell a reader which place is meant. */
const enough = 6

/** A character that no text has: Unicode keeps it for uses like this one. */
const sentinel = '\uFFFF'

/** The words around a place. */
export interface Excerpt {
  before: string
  after: string
}

/**
 * The words around each node of a type.
 *
 * @param article - an article
 * @param type - type of the nodes, which have no text of their own
 * @returns the last words before and the first words after each node, in order
 */
export function excerptsAround(article: Article, type: NodeType): Excerpt[] {
  const marked = replace(article, child => (child.type === type ? {type: 'text', value: sentinel} : child))
  const pieces = toString(marked).split(sentinel)
  return pieces.slice(1).map((after, index) => ({
    before: lastWords(pieces[index] ?? ''),
    after: firstWords(after),
  }))
}

/** The first words of a text. */
export function firstWords(text: string): string {
  return wordsOf(text).slice(0, enough).join(' ')
}

/** How many words an article or a section of it has, without furniture. */
export function wordCount(node: Nodes): number {
  const printed = replace(node, child => (child.type === 'furniture' ? undefined : child))
  return wordsOf(toString(printed)).filter(word => /[\p{L}\p{N}]/u.test(word)).length
}

function lastWords(text: string): string {
  return wordsOf(text).slice(-enough).join(' ')
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}

/** A copy of a tree in which each node but the first is replaced by another, or left out. */
function replace<Node extends Nodes>(node: Node, change: (child: Nodes) => Nodes | undefined): Node {
  if (!isParent(node)) return node
  const changed = (node.children as Nodes[]).map(change).filter(child => child !== undefined)
  return {...node, children: changed.map(child => replace(child, change))}
}
