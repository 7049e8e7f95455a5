import type {PhrasingContent} from 'mdast'
import type {Node} from 'unist'
import {isType} from '../../../ast/is.js'
import type {NodeOf} from '../../../ast/nodes.js'
import {signs} from '../profile.js'
import {container} from './directive.js'
import {phrases} from './phrasing.js'
import type {Block, State} from './state.js'

type Verse = NodeOf<'verse'>
type VerseLine = NodeOf<'verseLine'>

/**
 * Writes verse: its lines as one paragraph with line ends, its stanzas as paragraphs.
 *
 * One paragraph in a verse is its lines; several are stanzas. What does not fit is written with
 * directives: `::line` for a line, a container for a stanza.
 */
export function verse(state: State, node: Verse): Block[] {
  const lines = node.children.filter(isLine)
  const together = isTogether(node, lines)
  const stanzas = lines.length === 0 && node.children.filter(isStanza).length > 1
  const children = node.children.flatMap(child => {
    if (together && isLine(child)) return child === lines[0] ? [paragraph(state, lines)] : []
    return stanzas && isStanza(child) ? [paragraph(state, child.children)] : state.blocks(state, child)
  })
  return [container(node, children)]
}

/** Whether the lines of a verse stand one after the other, and each has something in it. */
function isTogether(node: Verse, lines: readonly VerseLine[]): boolean {
  const first = node.children.findIndex(isLine)
  const run = node.children.slice(first, first + lines.length)
  return run.every(child => isLine(child) && child.children.length > 0)
}

/** Whether a child of a verse is a verse of nothing but lines. */
function isStanza(node: Node): node is Verse & {children: VerseLine[]} {
  return (
    isType(node, 'verse') && node.children.length > 0 && node.children.every(isLine) && isTogether(node, node.children)
  )
}

function isLine(node: Node): node is VerseLine {
  return isType(node, 'verseLine')
}

function paragraph(state: State, lines: readonly VerseLine[]): Block {
  const inner = {...state, oneLine: true}
  const children = lines.flatMap((line, index): PhrasingContent[] => [
    ...(index > 0 ? [{type: 'break'} as const] : []),
    ...(line.indent === undefined ? [] : indent(line.indent)),
    ...phrases(inner, line.children),
  ])
  return {type: 'paragraph', children}
}

function indent(steps: number): PhrasingContent[] {
  const attributes = steps === 1 ? {} : {steps: String(steps)}
  return [
    {type: 'textDirective', name: signs.indent, attributes, children: []},
    {type: 'text', value: ' '},
  ]
}
