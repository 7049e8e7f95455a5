import type {Element} from 'xast'
import {isNCName} from '../xml/stringify.js'
import type {Finding} from './findings.js'

/** Identifiers that are not names. */
export function* invalidIdentifiers(elements: readonly Element[]): Generator<Finding> {
  for (const element of elements) {
    const id = element.attributes['xml:id']
    if (id == null || isNCName(id)) continue
    yield {place: element, reason: `Unexpected \`xml:id="${id}"\`, expected a name without colon and white space`}
  }
}

/** Identifiers that an element before has. */
export function* repeatedIdentifiers(elements: readonly Element[]): Generator<Finding> {
  const first = new Map<string, Element>()
  for (const element of elements) {
    const id = element.attributes['xml:id']
    if (id == null) continue
    const other = first.get(id)
    if (!other) first.set(id, element)
    else {
      const line = other.position?.start.line
      yield {place: element, reason: `Unexpected second \`xml:id="${id}"\`, expected one; the first is on line ${line}`}
    }
  }
}
