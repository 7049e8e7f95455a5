import type {PhrasingContent} from 'mdast'
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
  const stanzas = node.children.filter(child => child.type === 'verse' && isSimple(child))
  const asStanzas = stanzas.length > 1 && !node.children.some(child => child.type === 'verseLine')
  if (isRun(node)) {
    const lines = node.children.filter(child => child.type === 'verseLine')
    const [first] = lines
    return [
      container(
        node,
        node.children.flatMap(child =>
          child === first ? [paragraph(state, lines)] : child.type === 'verseLine' ? [] : state.blocks(state, child),
        ),
      ),
    ]
  }
  return [
    container(
      node,
      node.children.flatMap(child => {
        if (asStanzas && child.type === 'verse' && isSimple(child)) return [paragraph(state, child.children)]
        return state.blocks(state, child)
      }),
    ),
  ]
}

/** Whether the lines of a verse stand together and can be a paragraph. */
function isRun(node: Verse): boolean {
  const lines = node.children.filter(child => child.type === 'verseLine')
  const first = node.children.findIndex(child => child.type === 'verseLine')
  return (
    lines.length > 0 &&
    lines.every(isSimpleLine) &&
    node.children.slice(first, first + lines.length).every(child => child.type === 'verseLine')
  )
}

function isSimple(node: Verse): node is Verse & {children: VerseLine[]} {
  return node.children.length > 0 && node.children.every(child => child.type === 'verseLine' && isSimpleLine(child))
}

function isSimpleLine(node: VerseLine): boolean {
  return node.children.length > 0
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
