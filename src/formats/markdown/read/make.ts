import type {Node, Position} from 'unist'
import type {Directives} from 'mdast-util-directive'
import {isNode} from '../../../ast/is.js'
import type {Nodes, NodeType} from '../../../ast/nodes.js'
import {
  fieldsOf,
  heldName,
  impliedFields,
  isElement,
  valueOf,
  type Alignment,
  type Attributes,
  type Scalar,
} from '../attributes.js'
import type {Entry} from '../profile.js'
import {markdownAttribute} from '../rules.js'
import type {State} from './state.js'

/** Fields of a node that is being made. */
export type Fields = Record<string, Scalar | Alignment | Attributes>

/** Fields that the label of a directive may state, for nodes without children. */
const labelled: {readonly [Type in NodeType]?: string} = {
  pageMarker: 'label',
  inlineCode: 'value',
  image: 'alt',
  footnoteReference: 'identifier',
}

/**
 * Makes a node.
 *
 * @param type - its type
 * @param fields - its fields, as the specification asks for them
 * @param children - its children, for a type that has them
 * @param position - where it was read
 * @returns the node
 */
export function make(type: NodeType, fields: Fields, children: Nodes[] | undefined, position?: Position): Nodes {
  const node: Node = {type, ...fields, ...(children && {children}), ...(position && {position})}
  if (!isNode(node)) throw new TypeError(`Unexpected type \`${type}\`, expected one of the tree`)
  return node
}

/**
 * The fields that a directive states.
 *
 * @param state - gets a message for each attribute that the node cannot hold
 * @param node - the directive
 * @param entry - what it stands for
 * @param label - the text of its label, for a node without children
 * @returns the fields, or nothing if one is missing
 */
export function fieldsFrom(state: State, node: Directives, entry: Entry, label?: string): Fields | undefined {
  const {type, fixed} = entry
  const specified = fieldsOf(type)
  const fields: Fields = {...fixed}
  const named = labelled[type]
  if (label && named !== undefined) fields[named] = label
  const attributes: Attributes = {}
  for (const [name, text] of Object.entries(node.attributes ?? {})) {
    const held = heldName(type, name)
    if (held !== undefined) {
      attributes[held] = text ?? ''
      continue
    }
    const field = Object.hasOwn(specified, name) && !Object.hasOwn(fixed ?? {}, name) ? specified[name] : undefined
    const value = field && valueOf(field, text ?? '')
    if (value === undefined) {
      const reason = `Unexpected attribute \`${name}="${text ?? ''}"\` of \`${node.name}\`, expected one that it can have`
      markdownAttribute.report(state.file, node, reason, `It can have ${list(Object.keys(specified))}.`)
    } else {
      fields[name] = value
    }
  }
  const all = {...impliedFields(type, fields), ...fields, ...(isElement(type) && {attributes})}
  const missing = Object.keys(specified).find(name => specified[name]?.required && !(name in all))
  return missing === undefined ? all : undefined
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'no attributes' : names.map(name => `\`${name}\``).join(', ')
}
