import type {PhrasingContent} from 'mdast'
import type {ContainerDirective, LeafDirective} from 'mdast-util-directive'
import type {Nodes} from '../../../ast/nodes.js'
import {specification} from '../../../ast/specification.js'
import {toString} from '../../../ast/text.js'
import {containers, lines, type Entry} from '../profile.js'
import {markdownDirective} from '../rules.js'
import {admit} from './admit.js'
import {fieldsFrom, make} from './make.js'
import {phrasing} from './phrasing.js'
import {at, sourceOf, type State} from './state.js'
import {verse} from './verse.js'

/** Reads a directive that is a line of its own. */
export function leaf(state: State, node: LeafDirective): Nodes[] {
  const entry = lines.find(({name}) => name === node.name)
  return (entry && line(state, node, entry, node.children)) ?? unknown(state, node, lines)
}

/** Reads a directive around blocks. */
export function container(state: State, node: ContainerDirective): Nodes[] {
  const [first] = node.children
  const entry = lines.find(({name}) => name === node.name)
  if (entry && node.children.length <= 1 && (!first || first.type === 'paragraph')) {
    return line(state, node, entry, first?.children ?? []) ?? unknown(state, node, containers)
  }
  const holder = containers.find(({name}) => name === node.name)
  return (holder && box(state, node, holder)) ?? unknown(state, node, containers)
}

function line(
  state: State,
  node: ContainerDirective | LeafDirective,
  entry: Entry,
  content: readonly PhrasingContent[],
): Nodes[] | undefined {
  const children = phrasing(state, content)
  const fields = fieldsFrom(state, node, entry, children.map(toString).join(''))
  const holds = specification[entry.type].children !== undefined
  return fields && [make(entry.type, fields, holds ? children : undefined, node.position)]
}

function box(state: State, node: ContainerDirective, entry: Entry): Nodes[] | undefined {
  const fields = fieldsFrom(state, node, entry)
  if (!fields) return undefined
  const [first, ...rest] = node.children
  const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined
  if (entry.type === 'verse') return admit(state, make('verse', fields, verse(state, node.children), node.position))
  if (entry.type !== 'speech' || !label)
    return admit(state, make(entry.type, fields, state.flow(node.children), node.position))
  const speaker = make('speaker', {}, phrasing(state, label.children), label.position)
  return admit(state, make('speech', fields, [speaker, ...state.flow(rest)], node.position))
}

/** A directive that the profile does not have: its text stands in its place. */
function unknown(state: State, node: ContainerDirective | LeafDirective, known: readonly Entry[]): Nodes[] {
  const mark = node.type === 'leafDirective' ? '::' : ':::'
  const names = known.map(({name}) => `\`${name}\``).join(', ')
  const reason = `Unexpected directive \`${mark}${node.name}\`, expected one of the profile`
  markdownDirective.report(state.file, node, reason, `Its text is kept. The profile has ${names}.`)
  if (node.type === 'containerDirective') return state.flow(node.children)
  const children =
    node.children.length > 0
      ? phrasing(state, node.children)
      : [{type: 'text' as const, value: sourceOf(state, node).trim(), ...at(node)}]
  return [{type: 'paragraph', children, ...at(node)}]
}
