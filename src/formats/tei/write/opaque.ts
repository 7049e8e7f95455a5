import type {Node} from 'unist'
import type {Attributes, Element, ElementContent} from 'xast'
import {isType} from '../../../ast/is.js'
import type {OpaqueBlock} from '../../../ast/flow.js'
import type {Opaque} from '../../../ast/phrasing.js'
import {element} from '../../../xml/element.js'
import {isNCName} from '../../../xml/stringify.js'
import {mayAccompany} from '../grammar/constraints.js'
import {definitionOf, mayBe, nameIn} from '../grammar/grammar.js'
import {namespace as tei} from '../vocabulary.js'
import {enclose} from './arrange.js'
import {holdsReadings, readingOf, withoutReadings} from './readings.js'
import type {State} from './state.js'

declare module 'xast' {
  interface ElementData {
    /** What is written where an element that stands for itself, and not for a node of the tree, may not stand. */
    instead?: readonly ElementContent[] | undefined
    /** Whether nothing may be written of it where that does not fit either (default: no). */
    mayGo?: boolean | undefined
    /** Whether such an element is a block. */
    isBlock?: boolean | undefined
    /** Attributes that the source has for an element. */
    kept?: readonly string[] | undefined
  }
}

/** An element that stands for itself, and not for a node. */
type Other = Element & {data: {instead: readonly ElementContent[]}}

/** An element of others in a line as it was; whether it may stand there is asked later. */
export function opaque(state: State, node: Opaque): ElementContent[] {
  const isApparatus = node.name === 'app' && node.namespace === undefined
  if (isApparatus && !holdsReadings(state, node)) {
    state.lose('`app` without readings', node)
    return state.all(node.children)
  }
  const children = isApparatus ? node.children.flatMap(child => readingOf(state, child)) : state.all(linesOf(node))
  return [elementOf(state, node, children, {instead: isApparatus ? withoutReadings(children) : children})]
}

/** What stands in an element; the lines of an address need no breaks between them. */
function linesOf({name, children}: Opaque): Opaque['children'] {
  const lines = children.filter(({type}) => type !== 'break')
  const isAddress = name === 'address' && lines.every(child => child.type === 'opaque' && child.name === 'addrLine')
  return isAddress ? lines : children
}

/** Blocks in an element of others; where text may stand in it, lines need no paragraphs. */
export function opaqueBlock(state: State, node: OpaqueBlock): ElementContent[] {
  const holdsText = definitionOf(node.name)?.holdsText ?? true
  const children = node.children.flatMap((child, index): ElementContent[] => {
    const isLine = holdsText && isBare(child) && !(index > 0 && isBare(node.children[index - 1]))
    return isLine ? state.all(child.children) : state.all([child])
  })
  return [elementOf(state, node, children, {instead: enclose(state, children, undefined, 'p'), isBlock: true})]
}

function isBare(child: Node | undefined): child is Extract<OpaqueBlock['children'][number], {type: 'paragraph'}> {
  return child !== undefined && isType(child, 'paragraph') && child.data === undefined
}

function elementOf(
  state: State,
  node: Opaque | OpaqueBlock,
  children: readonly ElementContent[],
  data: NonNullable<Element['data']>,
): Element {
  const {name, namespace = tei} = node
  const known = nameIn(name, namespace)
  const attributes = known === undefined ? foreignAttributes(node.attributes) : attributesFor(state, name, node.attributes, node) // prettier-ignore
  return {
    ...element(name, attributes, children),
    data: {...data, kept: Object.keys(attributes), ...(namespace !== tei && {namespace})},
  }
}

/** Attributes of an element that TEI does not know: those that need no declaration. */
function foreignAttributes(attributes: Readonly<Record<string, string>>): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => isNCName(name)))
}

/**
 * Attributes of the source that an element may have.
 *
 * @param state - gets messages for those that it may not have
 * @param name - name of the element
 * @param attributes - the attributes
 * @param place - the node, for messages
 */
export function attributesFor(state: State, name: string, attributes: Readonly<Record<string, string>>, place: Node): Record<string, string> {
  const known = definitionOf(name)?.attributes
  const valid = Object.entries(attributes).filter(([key, value]) => {
    const attribute = known?.get(key)
    return attribute !== undefined && mayBe(attribute, value)
  })
  const others = Object.fromEntries(valid)
  const kept = valid.filter(([key]) => mayAccompany(name, key, others))
  const names = new Set(kept.map(([key]) => key))
  for (const key of Object.keys(attributes)) if (!names.has(key)) state.lose(`\`${key}\` on \`${name}\``, place)
  return Object.fromEntries(kept.map(([key, value]) => [key, key === 'xml:id' ? state.identifierOf(value) : value]))
} // prettier-ignore

/** Whether an element stands for itself, and not for a node of the tree. */
export function standsForItself(child: ElementContent): child is Other {
  return child.type === 'element' && child.data?.instead !== undefined
}

/**
 * What is written where there are no elements but those of nodes, and a few others.
 *
 * @param others - names of these
 * @param lose - notes what is lost
 */
export function withoutOpaque(text: Element, others: readonly string[], lose: (what: string) => void): Element {
  const plain = (child: ElementContent): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (child.data?.instead === undefined || others.includes(child.name)) return [withoutOpaque(child, others, lose)]
    lose(`\`${child.name}\``)
    return child.data.instead.flatMap(plain)
  }
  return {...text, children: text.children.flatMap(plain)}
}
