import type {Attributes, Element} from 'xast'
import {isEdtf} from '../bibliography/date.js'
import {isW3cDate} from '../bibliography/w3c-date.js'
import type {Finding} from './findings.js'

const attributes = ['when', 'notBefore', 'notAfter', 'from', 'to'] as const
const spans = [['notBefore', 'notAfter'], ['from', 'to']] as const // prettier-ignore

/** Elements on which `from` and `to` are no dates. */
const otherwise: ReadonlySet<string> = new Set([
  'biblScope',
  'citedRange',
  'locus',
  'timeline',
  'span',
  'move',
  'arc',
  'app',
])

/** Dates that are in no calendar, spans that end before they begin, and EDTF that is none. */
export function* impossibleDates(elements: readonly Element[]): Generator<Finding> {
  for (const element of elements) {
    if (otherwise.has(element.name)) continue
    for (const reason of reasonsOf(element.attributes)) yield {place: element, reason}
  }
}

function* reasonsOf(given: Attributes): Generator<string> {
  for (const name of attributes) {
    const value = given[name]
    if (value == null || isW3cDate(value)) continue
    yield `Unexpected \`${name}="${value}"\`, expected a day, month or year such as \`1956-06-30\``
  }
  for (const [first, last] of spans) {
    const [from, to] = [given[first], given[last]]
    if (from == null || to == null || !isAfter(from, to)) continue
    yield `Unexpected \`${first}="${from}"\` after \`${last}="${to}"\`, expected it before`
  }
  const custom = given['when-custom']
  const isOfEdtf = given['datingMethod']?.startsWith('https://www.loc.gov/standards/datetime') ?? false
  if (custom == null || !isOfEdtf || isEdtf(custom)) return
  yield `Unexpected \`when-custom="${custom}"\`, expected EDTF such as \`1956-22\``
}

/** Whether one date is certainly after another; a month is not after a day in it. */
function isAfter(one: string, other: string): boolean {
  const isPlain = (date: string): boolean => /^\d{4}(?:-\d\d){0,2}$/.test(date)
  const length = Math.min(one.length, other.length)
  return isPlain(one) && isPlain(other) && one.slice(0, length) > other.slice(0, length)
}
