import picocolors from 'picocolors'
import {isParent} from '../ast/is.js'
import type {Nodes} from '../ast/nodes.js'
import {toString} from '../ast/text.js'
import {firstWords} from '../inspect/excerpt.js'
import {printable} from './io.js'
import type {Document} from './read.js'

/** Nodes below this depth are not indented further, and say how deep they are. */
const deepest = 30

/** Fields that are shown otherwise, or not at all. */
const others: ReadonlySet<string> = new Set(['type', 'value', 'children', 'position', 'data', 'metadata'])

/**
 * Shows a whole tree for a person: a line for each node with its first words, where it stands in the source, what its
 * fields say, and how it was recovered. A text that stands alone is shown with its parent.
 *
 * @param input - name of the input
 * @param document - what was read
 * @param color - whether to use ANSI colours
 * @returns lines, each with its end
 */
export function treeText(input: string, {format, tree}: Document, color: boolean): string {
  const {bold, cyan, dim, yellow} = picocolors.createColors(color)
  const lines = [bold(printable(`${input}, read as ${format}`))]
  const stack: {readonly node: Nodes; readonly depth: number}[] = [{node: tree, depth: 1}]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const {node, depth} = next
    const alone = loneText(node)
    const words = wordsOf(alone ?? node)
    const parts: readonly (readonly [paint: (text: string) => string, text: string])[] = [
      [dim, depth > deepest ? `(${depth})` : ''],
      [cyan, node.type],
      [String, words],
      [dim, factsOf(node).join(', ')],
      [yellow, recoveryOf(node)],
    ]
    const shown = parts.filter(([, text]) => text !== '').map(([paint, text]) => paint(printable(text)))
    lines.push(`${'  '.repeat(Math.min(depth, deepest))}${shown.join('  ')}`)
    if (!isParent(node) || alone) continue
    for (const child of (node.children as Nodes[]).toReversed()) stack.push({node: child, depth: depth + 1})
  }
  return lines.map(line => `${line}\n`).join('')
}

function loneText(node: Nodes): Nodes | undefined {
  const [only, ...more] = isParent(node) ? (node.children as Nodes[]) : []
  return only?.type === 'text' && more.length === 0 ? only : undefined
}

/** The first words of a node that has a text of its own. */
function wordsOf(node: Nodes): string {
  if (isParent(node)) return node.type === 'article' || node.type === 'collection' ? (node.metadata.title ?? '') : ''
  const text = toString(node).trim()
  const words = firstWords(text)
  return words.length < text.replace(/\s+/g, ' ').length ? `${words} …` : words
}

/** Line and fields of a node. */
function factsOf(node: Nodes): string[] {
  const line = node.position?.start.line
  const fields = Object.entries<unknown>({...node}).flatMap(([name, value]) => {
    if (others.has(name) || !(typeof value === 'string' || typeof value === 'number' || value === true)) return []
    return [value === true ? name : `${name} ${value}`]
  })
  return [...(line === undefined ? [] : [`line ${line}`]), ...fields]
}

/** By which rule a node was recovered, and how sure that is. */
function recoveryOf({data}: Nodes): string {
  const recovery = data?.recovery
  if (!recovery) return ''
  const {rule, certainty, corroboratedBy = []} = recovery
  const others = corroboratedBy.length === 0 ? '' : `, and by ${corroboratedBy.join(', ')}`
  return `by ${rule} (${certainty})${others}`
}
