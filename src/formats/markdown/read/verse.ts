import type {PhrasingContent, RootContent} from 'mdast'
import type {NodeOf, Nodes} from '../../../ast/nodes.js'
import {signs} from '../profile.js'
import {phrasing} from './phrasing.js'
import {at, type State} from './state.js'

/** Reads the content of verse: one paragraph is its lines, several are stanzas. */
export function verse(state: State, nodes: readonly RootContent[]): Nodes[] {
  const alone = nodes.filter(node => node.type === 'paragraph').length === 1
  return nodes.flatMap((node): Nodes[] => {
    if (node.type !== 'paragraph') return state.flow([node])
    const lines = linesOf(state, node.children)
    return alone ? lines : [{type: 'verse', children: lines, ...at(node)}]
  })
}

/** The lines of a paragraph: each ends with a hard break. */
function linesOf(state: State, nodes: readonly PhrasingContent[]): NodeOf<'verseLine'>[] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'break') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines.map(line => verseLine(state, line))
}

function verseLine(state: State, nodes: readonly PhrasingContent[]): NodeOf<'verseLine'> {
  const [first, second] = nodes
  const steps =
    first?.type === 'textDirective' && first.name === signs.indent ? (first.attributes?.['steps'] ?? '1') : ''
  const indented = /^\d{1,3}$/.test(steps)
  const start = first?.position?.start
  const end = nodes.at(-1)?.position?.end
  return {
    type: 'verseLine',
    ...(indented && {indent: Number(steps)}),
    children: phrasing(state, indented ? trimmed(second, nodes.slice(2)) : nodes),
    ...(start && end && {position: {start, end}}),
  }
}

/** Takes off the space after a sign at the beginning of a line. */
export function trimmed(first: PhrasingContent | undefined, rest: readonly PhrasingContent[]): PhrasingContent[] {
  if (!first) return []
  if (first.type !== 'text') return [first, ...rest]
  const value = first.value.replace(/^ /, '')
  return value === '' ? [...rest] : [{...first, value}, ...rest]
}
