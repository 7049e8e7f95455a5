import type {VFile} from 'vfile'
import type {Attributes, Element} from 'xast'
import {isEdtf} from '../../../../bibliography/date.js'
import {element} from '../../../../xml/element.js'
import {invalidDate} from '../../rules.js'
import {datingMethod} from '../../vocabulary.js'

/** A year, a month or a day, as `when` takes it. */
const plain = /^-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/

/** A year with a season, a quarter or another part of it. */
const partOfYear = /^(-?\d{4})-(?:2[1-9]|3\d|4[01])$/

/**
 * A date with its words.
 *
 * @param date - EDTF (ISO 8601-2)
 * @param words - as printed (default: none, or the date itself where attributes cannot say it)
 * @param attributes - others (default: none)
 * @param how - attributes that say how the date is known (default: none)
 */
export function dateOf(
  file: VFile,
  date: string | undefined,
  words?: string,
  attributes: Attributes = {},
  how: Attributes = {},
): Element {
  const dating = date === undefined ? {} : datingOf(file, date)
  const text = words ?? (Object.keys(dating).length === 0 ? date : undefined) ?? ''
  return element('date', {...attributes, ...dating, ...how}, text === '' ? [] : [text])
}

/**
 * Attributes of a date: `when` where it is one day, month or year; bounds for a span; and the EDTF itself
 * where these cannot say it, because TEI does not know EDTF.
 */
export function datingOf(file: VFile, date: string): Attributes {
  if (plain.test(date) && isEdtf(date)) return {when: date}
  if (!isEdtf(date)) {
    invalidDate.report(file, undefined, `Unexpected date \`${date}\`, expected EDTF such as \`1956-22\``)
    return {}
  }
  return {...boundsOf(date), 'when-custom': date.replaceAll(' ', ''), datingMethod}
}

function boundsOf(date: string): Attributes {
  const cert = /[?~%]/.test(date) ? {cert: 'low'} : {}
  const [from = '', to] = date.replace(/[?~%]/g, '').split('/')
  if (to !== undefined) return {notBefore: bound(from, '0'), notAfter: bound(to, '9'), ...cert}
  const year = partOfYear.exec(from)?.[1]
  if (year !== undefined || plain.test(from)) return {when: year ?? from, ...cert}
  return {notBefore: bound(from, '0'), notAfter: bound(from, '9'), ...cert}
}

/** The earliest or latest date that a date with unknown digits may be; nothing for an open end. */
function bound(date: string, digit: '0' | '9'): string | undefined {
  const known = date.replace(/(?:-XX)+$/, '').replace(/^(-?\d{0,3})(X+)$/, (_, start: string, rest: string) => start + digit.repeat(rest.length)) // prettier-ignore
  const value = partOfYear.exec(known)?.[1] ?? known
  return plain.test(value) ? value : undefined
}
