import type {Attributes, Element} from 'xast'
import {isEdtf} from '../bibliography/date.js'
import type {Finding} from './findings.js'

/** Dates and times of XML Schema, as `teidata.temporal.w3c` has them, without time zones. */
const shapes =
  /^(?:-?\d{4,}(?:-(\d\d)(?:-(\d\d))?)?|--(\d\d)(?:-(\d\d))?|---(\d\d))?(?:T?\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?$/
const zone = /(?:Z|[+-]\d\d:\d\d)$/

/** Length of each month, in a leap year. */
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

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
    if (value == null || isDate(value)) continue
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

function isDate(value: string): boolean {
  const groups = shapes.exec(value.replace(zone, ''))
  if (!groups || value === '') return false
  const [, monthOfYear, dayOfYear, month = monthOfYear, dayOfMonth = dayOfYear, day = dayOfMonth] = groups
  if (month !== undefined && days[Number(month) - 1] === undefined) return false
  const last = month === undefined ? 31 : lastDay(value, Number(month))
  return day === undefined || (Number(day) >= 1 && Number(day) <= last)
}

function lastDay(value: string, month: number): number {
  const year = /^-?\d{4,}/.exec(value)?.[0]
  const isLeap =
    year === undefined || (Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0))
  return month === 2 && !isLeap ? 28 : (days[month - 1] ?? 31)
}

/** Whether one date is certainly after another; a month is not after a day in it. */
function isAfter(one: string, other: string): boolean {
  const isPlain = (date: string): boolean => /^\d{4}(?:-\d\d){0,2}$/.test(date)
  const length = Math.min(one.length, other.length)
  return isPlain(one) && isPlain(other) && one.slice(0, length) > other.slice(0, length)
}
