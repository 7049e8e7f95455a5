import type {Element, ElementContent} from 'xast'
import type {Opaque} from '../../../ast/phrasing.js'
import {element} from '../../../xml/element.js'
import {isPointer, mayHave} from '../opaque/attributes.js'
import {holdersOfBlocks, mayHold, mayStand, opaqueElements, requiredAttribute} from '../opaque/elements.js'
import {namespace as tei} from '../vocabulary.js'
import {holdsReadings, isReading, readingOf, withoutReadings} from './readings.js'
import {pointerTo} from './pointer.js'
import type {State} from './state.js'

declare module 'xast' {
  interface ElementData {
    /** Whether an element stands for itself, and not for a node of the tree. */
    opaque?: boolean | undefined
  }
}

/** An element of others as it was, with the attributes that TEI has for it; whether it may stand there is asked later. */
export function opaque(state: State, node: Opaque): ElementContent[] {
  const {name, namespace = tei} = node
  if (namespace === tei && name === 'app' && !holdsReadings(state, node)) {
    state.lose('`app` without readings', node)
    return state.all(node.children)
  }
  const children = name === 'app' ? node.children.flatMap(child => readingOf(state, child)) : state.all(node.children)
  if (namespace !== tei || !opaqueElements.has(name)) {
    state.lose(`element \`${name}\`${namespace === tei ? '' : ` of ${namespace}`}`, node)
    return children
  }
  const attributes = Object.entries(node.attributes).flatMap(([key, value]): [string, string][] => {
    if (!mayHave(name, key, value, node.attributes)) {
      state.lose(`\`${key}\` on \`${name}\``, node)
      return []
    }
    return [[key, key === 'xml:id' ? identifierFor(state, value) : value]]
  })
  const needed = requiredAttribute(name)
  if (needed !== undefined && !attributes.some(([key]) => key === needed)) return children
  return [{...element(name, Object.fromEntries(attributes), children), data: {opaque: true}}]
}

function identifierFor(state: State, value: string): string {
  const id = state.identifiers.take(value)
  state.renamed.set(value, id)
  return id
}

/**
 * Keeps the elements that stand for themselves where TEI allows them, and the words of others.
 *
 * @param state - gets messages for what is lost; knows the identifiers that were changed
 * @param text - the text, as handlers made it
 * @returns the text, with pointers that lead somewhere
 */
export function withOpaque(state: State, text: Element): Element {
  const fit = (parent: Element): Element => ({
    ...parent,
    children: parent.children.flatMap(child => (child.type === 'element' ? fitted(child, parent.name) : [child])),
  })
  const fitted = (child: Element, parent: string): ElementContent[] => {
    if (!isOpaque(child)) return [fit(child)]
    if (mayStand(child.name, parent)) {
      const made = fit(child)
      if (mayHold(child.name, made.children)) return [made]
      state.lose(`\`${child.name}\` with what stands in it`)
      return lifted(made.children, parent)
    }
    state.lose(`\`${child.name}\` in \`${parent}\``)
    const children = child.name === 'app' ? withoutReadings(child) : child.children
    return children.flatMap(one => (one.type === 'element' ? fitted(one, parent) : [one]))
  }
  const made = fit(text)
  return pointing(state, made, new Set(identifiersIn(made)))
}

/** The children of an element that is given up, without those that may not stand in its place. */
function lifted(children: readonly ElementContent[], parent: string): ElementContent[] {
  return children.flatMap(child =>
    isOpaque(child) && !mayStand(child.name, parent) ? lifted(child.children, parent) : [child],
  )
}

/** The words of elements that stand for themselves, where a profile has none. */
export function withoutOpaque(text: Element, lose: (what: string) => void): Element {
  const children = text.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    const made = withoutOpaque(child, lose)
    if (!isOpaque(child)) return [made]
    if (text.name === 'app' && isReading(child)) return [made]
    lose(`\`${child.name}\``)
    if (child.name === 'app') return withoutReadings(made)
    return text.data?.opaque !== true && holdersOfBlocks.has(text.name)
      ? [element('p', {}, made.children)]
      : made.children
  })
  return {...text, children}
}

/** Pointers that lead to an element of the file; those that led elsewhere in the source lead there by its address. */
function pointing(state: State, parent: Element, ids: ReadonlySet<string>): Element {
  const children = parent.children.map(child => (child.type === 'element' ? pointing(state, child, ids) : child))
  if (parent.data?.opaque !== true) return {...parent, children}
  const base = state.article.metadata.source?.uri
  const attributes = Object.entries(parent.attributes).flatMap(([name, value]): [string, string][] => {
    if (value == null || !isPointer(name)) return value == null ? [] : [[name, value]]
    const kept = value.split(' ').flatMap((pointer): string | string[] => {
      if (!pointer.startsWith('#')) return pointer
      const id = state.renamed.get(pointer.slice(1)) ?? pointer.slice(1)
      return ids.has(id) ? `#${id}` : (pointerTo(pointer, base) ?? [])
    })
    const lost = value.split(' ').length - kept.length
    // What is meant by the name stays known, though it is not described in the file.
    const isKey = kept.length === 0 && name === 'ref' && parent.attributes['key'] == null
    const key = value.replaceAll('#', '')
    const instead = isKey ? `; \`key="${key}"\` is written` : ''
    if (lost > 0) state.lose(`\`${name}="${value}"\` on \`${parent.name}\`, which leads nowhere${instead}`)
    if (kept.length > 0) return [[name, kept.join(' ')]]
    return isKey ? [['key', key]] : []
  })
  return {...parent, attributes: Object.fromEntries(attributes), children}
}

function identifiersIn(parent: Element): string[] {
  return parent.children.flatMap(child =>
    child.type === 'element' ? [child.attributes['xml:id'] ?? [], identifiersIn(child)].flat() : [],
  )
}

function isOpaque(child: ElementContent): child is Element {
  return child.type === 'element' && child.data?.opaque === true
}
