import type {Element, ElementContent} from 'xast'
import {keepsRules, nothingAround, within, type Around} from '../grammar/constraints.js'
import {afterElement, afterText, definitionOf, isComplete, nameIn, type Rest} from '../grammar/grammar.js'
import {namespace as tei} from '../vocabulary.js'
import {standsForItself} from './opaque.js'
import type {State} from './state.js'

/** What becomes of an element: nothing where what is in it cannot be said with it. */
type Fitted = Element | undefined

/** How many times another of the elements in one is given up, before all are. */
const mostTries = 40

/** What was taken into an element, what may come then, and which child did not fit. */
interface Content {
  readonly children: ElementContent[]
  readonly rest: Rest
  readonly failed?: number
}

/**
 * Keeps the elements that stand for themselves where TEI allows them, and what is written instead of others.
 *
 * What may stand in an element is asked of the grammar from the first child to the last. Where a child does not fit,
 * what is written instead takes its place; where a node's element does not, the one before it that could go is given up.
 *
 * @param state - gets messages for what is lost
 * @param text - the text, as handlers made it
 */
export function fitted(state: State, text: Element): Element {
  return fitter(state).fit(text, nothingAround) ?? text
}

/** An element that stands for itself, where it may be written as it is. */
export function whole(state: State, one: Element): Element | undefined {
  return fitter(state).fit(one, nothingAround)
}

function fitter(state: State): {fit: (one: Element, around: Around) => Fitted} {
  const made = new Map<Around, Map<Element, Fitted>>()
  const held = new Map<Element, boolean>()

  /** Whether an element is one, or holds one, that stands for itself. */
  function concerns(child: ElementContent): boolean {
    if (child.type !== 'element') return false
    const known = held.get(child) ?? (standsForItself(child) || child.children.some(one => concerns(one)))
    held.set(child, known)
    return known
  }

  function fit(one: Element, around: Around): Fitted {
    if (!concerns(one)) return one
    const known = made.get(around) ?? new Map<Element, Fitted>()
    made.set(around, known)
    if (!known.has(one)) known.set(one, fitWhole(one, around))
    return known.get(one)
  }

  function fitWhole(one: Element, around: Around): Fitted {
    const isOwn = !standsForItself(one)
    const definition = definitionOf(nameIn(one.name, one.data?.namespace ?? tei) ?? '')
    if (!definition) return foreign(one, around)
    if (!isOwn && !hasRequired(one, [...definition.attributes])) return undefined
    const inside = within(around, one)
    const given = new Set<ElementContent>()
    for (let tries = 0; tries < mostTries; tries++) {
      const content = contentOf(one.children, definition.content, inside, given)
      const whole = {...one, children: content.children}
      const fits = content.failed === undefined && isComplete(content.rest) && keepsRules(whole, around)
      if (fits) return whole
      const until = content.failed ?? one.children.length
      const last = one.children.findLast((child, index) => index < until && standsForItself(child) && !given.has(child))
      if (!last) break
      given.add(last)
      if (tries === mostTries - 2) one.children.filter(standsForItself).forEach(child => given.add(child))
    }
    if (!isOwn) return undefined
    return {...one, children: one.children.flatMap(child => plain(child, inside))}
  }

  /** An element of another vocabulary holds what it holds. */
  function foreign(one: Element, around: Around): Element {
    return {...one, children: one.children.flatMap(child => (child.type === 'element' ? (fit(child, around) ?? plain(child, around)) : [child]))}
  } // prettier-ignore

  /** What stands in an element, until something does not fit; elements that are given up are written otherwise. */
  function contentOf(children: readonly ElementContent[], start: Rest, around: Around, given: ReadonlySet<ElementContent>): Content {
    const taken: ElementContent[] = []
    let rest = start
    for (const [index, child] of children.entries()) {
      const next = (given.has(child) ? undefined : step(child, rest, around)) ?? insteadOf(child, rest, around, given)
      if (!next) return {children: taken, rest, failed: index}
      for (const one of next.children) taken.push(one)
      rest = next.rest
    }
    return {children: taken, rest}
  } // prettier-ignore

  /** A child as it is. */
  function step(child: ElementContent, rest: Rest, around: Around): Content | undefined {
    if (child.type !== 'element') {
      const next = child.type === 'text' ? afterText(rest, child.value) : rest
      return next && {children: [child], rest: next}
    }
    const whole = fit(child, around)
    const next = whole && afterElement(rest, nameIn(child.name, child.data?.namespace ?? tei))
    return next && {children: [whole], rest: next}
  }

  function insteadOf(child: ElementContent, rest: Rest, around: Around, given: ReadonlySet<ElementContent>): Content | undefined {
    if (!standsForItself(child)) return undefined
    const whose = child.data.namespace === undefined ? ' where it stands' : ` of ${child.data.namespace}`
    state.lose(`\`${child.name}\`${whose}`)
    const content = contentOf(child.data.instead, rest, around, given)
    if (content.failed === undefined) return content
    return child.data.mayGo ? {children: [], rest} : undefined
  } // prettier-ignore

  /** What is written of a child where nothing fits. */
  function plain(child: ElementContent, around: Around): ElementContent[] {
    if (child.type !== 'element') return [child]
    const written = standsForItself(child) ? child.data.instead : undefined
    if (written) return written.flatMap(one => plain(one, around))
    return [fit(child, around) ?? child]
  }

  return {fit}
}

function hasRequired(one: Element, attributes: readonly (readonly [string, {readonly isRequired: boolean}])[]): boolean {
  return attributes.every(([name, {isRequired}]) => !isRequired || one.attributes[name] != null)
} // prettier-ignore
