import type {Node} from 'unist'
import type {Attributes, Element} from 'xast'
import {isElementName} from '../../../ast/element-name.js'
import {definitionOf} from '../grammar/grammar.js'
import {blocks} from '../vocabulary.js'
import {attributesFor} from './opaque.js'
import type {State} from './state.js'

/** What the source said of the element of a node; nothing where that is no such thing. */
export function sourceOf({data}: Node): {name: string | undefined; attributes: Record<string, string>} | undefined {
  const element: unknown = data?.element
  if (typeof element !== 'object' || element === null) return undefined
  const {name, attributes}: {name?: unknown; attributes?: unknown} = element
  const pairs: [string, unknown][] = typeof attributes === 'object' && attributes !== null ? Object.entries(attributes) : []
  return {
    name: typeof name === 'string' && isElementName(name) && definitionOf(name) ? name : undefined,
    attributes: Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
  }
} // prettier-ignore

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
  const name = source.name === undefined || (source.name === 'ptr' && made.children.length > 0) ? made.name : source.name
  // A note has its identifier already, and where it stands is not what the source says where it is moved.
  const {'xml:id': _, place, ...others} = source.attributes
  const given = made.name !== 'note' || name !== 'note' || node.type !== 'footnoteDefinition' ? source.attributes : {...others, ...(place !== undefined && made.attributes['place'] !== 'end' && {place})}
  const kept = attributesFor(state, name, given, node)
  const own = madeUp(made, kept, name)
  const whole: Element = {...made, name, attributes: {...own, ...kept}, data: {...made.data, kept: Object.keys(kept)}}
  return name === made.name ? whole : {...whole, data: {...whole.data, instead: [made], isBlock: blocks.has(made.name)}}
}

/** Attributes that are made up, where the source has no other way to say it: a division and a list of others are as they were. */
function madeUp({name, attributes}: Element, kept: Readonly<Record<string, string>>, given: string): Attributes {
  if (name === 'div' || (name === 'list' && (given !== name || kept['rend'] !== undefined || kept['type'] !== undefined))) return {}
  const known = definitionOf(given)?.attributes
  const isCounted = kept['extent'] !== undefined
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => known?.has(key) && !(isCounted && (key === 'unit' || key === 'quantity'))))
} // prettier-ignore
