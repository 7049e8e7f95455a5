import type {Metadata} from './metadata.js'
import type {NodeOf, Nodes, NodeType} from './nodes.js'
import {specification} from './specification.js'

type Loose<Node> = Omit<Node, 'type' | 'children' | 'position' | 'metadata'>
type Settings<Type extends NodeType> = Loose<NodeOf<Type>> & {metadata?: Partial<Metadata>}
type Child = Nodes | string

/** Types of node that can be built without fields. */
type Bare = {
  [Type in NodeType]: object extends Loose<NodeOf<Type>> ? Type : never
}[NodeType]

/**
 * Makes a node.
 *
 * A string among the children becomes a text where text may stand, and a paragraph where it may not.
 * Missing parts of `metadata` are filled with empty lists.
 *
 * @param type - name of the node
 * @param fields - its fields
 * @param children - its children, or its text
 * @returns the node
 * @throws TypeError - if a child may not stand in the node
 * @example
 * build('article', {metadata: {title: 'On Type'}}, [build('title', 'On Type'), 'First words.'])
 */
export function build<Type extends Bare>(type: Type, children?: string | readonly Child[]): NodeOf<Type>
export function build<Type extends NodeType>(
  type: Type,
  fields: Settings<Type>,
  children?: string | readonly Child[],
): NodeOf<Type>
export function build(
  type: NodeType,
  fields?: object | string | readonly Child[],
  children?: string | readonly Child[],
): Nodes {
  if (typeof fields === 'string' || Array.isArray(fields)) return build(type as Bare, {}, fields as readonly Child[])
  const allowed = specification[type].children as readonly NodeType[] | undefined
  const node: Record<string, unknown> = {type, ...(fields as object | undefined)}
  if (type === 'article' || type === 'collection') {
    node['metadata'] = emptyMetadata((fields as {metadata?: Partial<Metadata>} | undefined)?.metadata)
  }
  if (allowed) node['children'] = (typeof children === 'string' ? [children] : (children ?? [])).map(adopt)
  return node as unknown as Nodes

  function adopt(child: Child): Nodes {
    const made = typeof child !== 'string' ? child : allowed?.includes('text') ? text(child) : build('paragraph', child)
    if (allowed?.includes(made.type)) return made
    throw new TypeError(`Unexpected \`${made.type}\` in \`${type}\`, expected one of \`${String(allowed)}\``)
  }
}

/**
 * Makes metadata out of what is known.
 *
 * @param known - the fields that are known (default: none)
 * @returns metadata with empty lists where nothing is known
 */
export function emptyMetadata(known: Partial<Metadata> = {}): Metadata {
  const {title, subtitle, ...rest} = known
  return {
    ...(title !== undefined && {title}),
    ...(subtitle !== undefined && {subtitle}),
    creators: [],
    contributors: [],
    rights: [],
    revisions: [],
    unknown: [],
    ...rest,
  }
}

function text(value: string): Nodes {
  return {type: 'text', value}
}
