import {isW3cDate} from '../../../bibliography/w3c-date.js'
import {isNCName} from '../../../xml/stringify.js'
import {derivative, isNullable, notAllowed, type Leaf, type Pattern} from './pattern.js'

/** Whether a value of an attribute, or the text of an element, is what a pattern asks for. */
export function isValue(pattern: Pattern, value: string): boolean {
  return isNullable(derivative(pattern, one => takesValue(one, value))) || (value === '' && isNullable(pattern))
}

/** Whether a leaf takes a value. */
export function takesValue(one: Leaf, value: string): boolean {
  switch (one.kind) {
    case 'text':
      return true
    case 'value':
      return collapsed(value) === one.value
    case 'data':
      return isOfType(one.type, value) && (one.type === 'string' || isWithin(one.params, collapsed(value)))
    case 'list':
      return isList(one.pattern, collapsed(value).split(' ').filter(Boolean))
    default:
      return false
  }
}

/** Whether the values of an attribute are pointers. */
export function isPointers(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'leaf':
      return pattern.leaf.kind === 'list' ? isPointers(pattern.leaf.pattern) : pattern.leaf.kind === 'data' && pattern.leaf.type === 'anyURI'
    case 'choice':
      return pattern.alternatives.some(isPointers)
    case 'oneOrMore':
      return isPointers(pattern.pattern)
    default:
      return false
  }
} // prettier-ignore

function isList(pattern: Pattern, items: readonly string[]): boolean {
  let rest = pattern
  for (const item of items) {
    rest = derivative(rest, one => takesValue(one, item))
    if (rest === notAllowed) return false
  }
  return isNullable(rest)
}

function collapsed(value: string): string {
  return value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')
}

const number = /^[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})$/
const time = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?$/
const duration = /^-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/
/** Parts of dates, each in its own type. */
const dates: Readonly<Record<string, RegExp>> = {
  date: /^-?\d{4,9}-\d\d-\d\d$/,
  gYear: /^-?\d{4,9}$/,
  gYearMonth: /^-?\d{4,9}-\d\d$/,
  gMonth: /^--\d\d$/,
  gMonthDay: /^--\d\d-\d\d$/,
  gDay: /^---\d\d$/,
}

function isOfType(type: string, value: string): boolean {
  const text = collapsed(value)
  if (Object.hasOwn(dates, type)) return dates[type]?.test(text) === true && isInCalendar(text)
  switch (type) {
    case 'string':
    case 'token':
      return true
    case 'anyURI':
      return isAddress(text)
    case 'Name':
      return text.split(':').every(isNCName)
    case 'NCName':
    case 'ID':
      return isNCName(text)
    case 'language':
      return /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text)
    case 'boolean':
      return /^(?:true|false|1|0)$/.test(text)
    case 'nonNegativeInteger':
      return /^\+?\d{1,15}$/.test(text)
    case 'integer':
      return /^[+-]?\d{1,15}$/.test(text)
    case 'decimal':
    case 'double':
    case 'float':
      return number.test(text)
    case 'time':
      return time.test(text)
    case 'dateTime': {
      const [date = '', clock = ''] = text.split('T')
      return dates['date']?.test(date) === true && isInCalendar(date) && time.test(clock)
    }
    case 'duration':
      return duration.test(text)
    default:
      return false
  }
}

/** A date of the calendar, which has no year 0. */
function isInCalendar(date: string): boolean {
  return !/^-?0+(?:-|$)/.test(date) && isW3cDate(date)
}

/** Whether a pointer is an address as it stands, and runs no script. */
function isAddress(pointer: string): boolean {
  const [before = '', ...fragments] = pointer.split('#')
  return (
    /^(?:[\w!$&'()*+,\-./:;=?@~[\]#\u00A0-\uD7FF]|%[\dA-Fa-f]{2})+$/.test(pointer) &&
    fragments.length <= 1 &&
    (/^[a-z][a-z0-9+.-]*:./i.test(before) || !/^[^/?]*:/.test(before)) &&
    !/^(?:javascript|vbscript|data):/i.test(before)
  )
}

const patterns = new Map<string, RegExp>()

/** Whether a value keeps to the facets of its type. */
function isWithin({pattern, minInclusive, maxInclusive}: Readonly<Record<string, string>>, value: string): boolean {
  if (minInclusive !== undefined && Number(value) < Number(minInclusive)) return false
  if (maxInclusive !== undefined && Number(value) > Number(maxInclusive)) return false
  if (pattern === undefined) return true
  // Outside of a class, XML Schema allows a hyphen to be escaped, and JavaScript does not.
  const known = patterns.get(pattern) ?? new RegExp(`^(?:${pattern.replace(/^\(\\-|(?<=\/)\\-/g, found => found.replace('\\-', '-'))})$`, 'u') // prettier-ignore
  patterns.set(pattern, known)
  return known.test(value)
}
