import type {Metadata} from './metadata.js'
import type {NodeOf, Nodes, NodeType} from './nodes.js'
import {specification} from './specification.js'

/** Fields of a node that `build` is given. */
export type Fields<Type extends NodeType> = Omit<NodeOf<Type>, 'type' | 'children' | 'position' | 'metadata'> & {
  /** Bibliography of an article or a collection, as far as it is known. */
  metadata?: Partial<Metadata>
}

/** A child of a node that is built: a node, or a text. */
export type Child = Nodes | string

/** Types of node that can be built without fields. */
export type BareType = {
  [Type in NodeType]: object extends Fields<Type> ? Type : never
}[NodeType]

/**
 * Makes a node.
 *
 * A string among the children becomes a text where text may stand, and a paragraph where it may not.
 *
 * @param type - name of the node
 * @param children - its children, or its text
 * @returns the node
 * @throws TypeError - if a child may not stand in the node
 * @example
 * build('title', 'On Type') //=> {type: 'title', children: [{type: 'text', value: 'On Type'}]}
 */
export function build<Type extends BareType>(type: Type, children?: string | readonly Child[]): NodeOf<Type>
/**
 * Makes a node with fields.
 *
 * Missing parts of `metadata` are filled with empty lists.
 *
 * @param type - name of the node
 * @param fields - its fields
 * @param children - its children, or its text
 * @returns the node
 * @throws TypeError - if a child may not stand in the node
 * @example
 * const article = build('article', {metadata: {title: 'On Type'}}, [build('title', 'On Type'), 'First words.'])
 * article.metadata.creators //=> []
 */
export function build<Type extends NodeType>(
  type: Type,
  fields: Fields<Type>,
  children?: string | readonly Child[],
): NodeOf<Type>
export function build(
  type: NodeType,
  fields?: object | string | readonly Child[],
  children?: string | readonly Child[],
): Nodes {
  if (typeof fields === 'string' || Array.isArray(fields))
    return build(type as BareType, {}, fields as readonly Child[])
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
 * @example
 * emptyMetadata({title: 'On Type'}).rights //=> []
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
