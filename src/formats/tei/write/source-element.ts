import type {Node} from 'unist'
import type {Attributes, Element, ElementContent} from 'xast'
import {isElementName} from '../../../ast/element-name.js'
import {definitionOf} from '../grammar/grammar.js'
import {blocks} from '../vocabulary.js'
import {attributesFor} from './opaque.js'
import type {State} from './state.js'

/** What the source said of the element of a node; nothing where that is no such thing. */
export function sourceOf({data}: Node): Source | undefined {
  const element: unknown = data?.element
  if (typeof element !== 'object' || element === null) return undefined
  const {name, attributes, parts}: {name?: unknown; attributes?: unknown; parts?: unknown} = element
  return {
    name: typeof name === 'string' && isElementName(name) && definitionOf(name) ? name : undefined,
    attributes: textsIn(attributes),
    parts: Object.fromEntries(entriesOf(parts).map(([part, inner]) => [part, textsIn(inner)])),
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function textsIn(value: unknown): Record<string, string> {
  return Object.fromEntries(entriesOf(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}

/** What the source said of the element of a node, as far as it is what it should be. */
interface Source {
  readonly name: string | undefined
  readonly attributes: Record<string, string>
  /** Attributes of elements in it, by their names. */
  readonly parts: Record<string, Record<string, string>>
}

/**
 * The element of a node as the source had it: under its name, where that may stand there, and with its attributes,
 * which go before those that are made up.
 *
 * @param state - gets messages for attributes that cannot be written
 * @param node - the node
 * @param made - its element, as it is made of the node alone
 */
export function asInSource(state: State, node: Node, made: Element): Element {
  const source = sourceOf(node)
  if (!source) return made
  const [inner] = made.children
  // A quotation with its source is the quotation.
  if (made.name === 'cit' && source.name !== 'cit' && inner?.type === 'element') {
    return {...made, children: [asInSource(state, node, inner), ...made.children.slice(1)]}
  }
  // A pointer that has words is a reference.
  const name =
    source.name === undefined || (source.name === 'ptr' && made.children.length > 0) ? made.name : source.name
  const given = node.type === 'footnoteDefinition' ? ofNote(source.attributes, made) : source.attributes
  const kept = attributesFor(state, name, given, node)
  const own = madeUp(made, kept, name)
  const children = made.children.map(child => withParts(state, node, child, source))
  const whole: Element = {
    ...made,
    name,
    children,
    attributes: {...own, ...kept},
    data: {...made.data, kept: Object.keys(kept)},
  }
  return name === made.name ? whole : {...whole, data: {...whole.data, instead: [made], isBlock: blocks.has(made.name)}}
}

/** Attributes of a note: its identifier it has already, and one that is moved does not stand where the source says. */
function ofNote(attributes: Readonly<Record<string, string>>, {attributes: {place}}: Element): Record<string, string> {
  const isMoved = place === 'end'
  return Object.fromEntries(
    Object.entries(attributes).filter(([key]) => key !== 'xml:id' && !(isMoved && key === 'place')),
  )
}

/** A side of a pair with the attributes that it had. */
function withParts(state: State, node: Node, child: ElementContent, {parts}: Source): ElementContent {
  const given = child.type === 'element' ? parts[child.name] : undefined
  if (child.type !== 'element' || !given) return child
  const kept = attributesFor(state, child.name, given, node)
  return {...child, attributes: {...child.attributes, ...kept}, data: {...child.data, kept: Object.keys(kept)}}
}

/** Attributes that are made up, where the source has no other way to say it: a division and a list of others are as they were. */
function madeUp({name, attributes}: Element, kept: Readonly<Record<string, string>>, given: string): Attributes {
  if (given === 'titlePart' || name === 'div' || (name === 'list' && (given !== name || kept['rend'] !== undefined || kept['type'] !== undefined))) return {}
  const known = definitionOf(given)?.attributes
  const isCounted = kept['extent'] !== undefined
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => known?.has(key) && !(isCounted && (key === 'unit' || key === 'quantity'))))
} // prettier-ignore
