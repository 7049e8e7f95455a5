import type {PhrasingContent} from 'mdast'
import type {ContainerDirective, LeafDirective, TextDirective} from 'mdast-util-directive'
import type {Nodes} from '../../../ast/nodes.js'
import {attributesOf} from '../attributes.js'
import type {Entry} from '../profile.js'
import type {Block} from './state.js'
import {containers, lines, spans} from '../profile.js'

/** A directive in a line for a node. */
export function span(node: Nodes, children: PhrasingContent[] = []): TextDirective {
  const entry = entryOf(spans, node)
  return {type: 'textDirective', name: entry.name, attributes: attributesOf(node, statedBy(entry)), children}
}

/** A directive that is a line of its own for a node. */
export function leaf(node: Nodes, children: PhrasingContent[] = []): LeafDirective {
  return {type: 'leafDirective', name: entryOf(lines, node).name, attributes: attributesOf(node), children}
}

/** A directive around blocks for a node. */
export function container(node: Nodes, children: Block[]): ContainerDirective {
  const known = [...containers, ...lines]
  return {type: 'containerDirective', name: entryOf(known, node).name, attributes: attributesOf(node), children}
}

function entryOf(entries: readonly Entry[], node: Nodes): Entry {
  const values: Readonly<Record<string, unknown>> = {...node}
  const found = entries.find(
    ({type, fixed = {}}) =>
      type === node.type && Object.entries(fixed).every(([name, value]) => values[name] === value),
  )
  if (!found) throw new TypeError(`Unexpected node \`${node.type}\`, expected one with a directive`)
  return found
}

function statedBy(entry: Entry): string[] {
  return Object.keys(entry.fixed ?? {})
}
