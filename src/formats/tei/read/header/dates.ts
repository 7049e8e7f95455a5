import type {Element} from 'xast'
import {findDate, isEdtf} from '../../../../bibliography/date.js'
import {datingMethod} from '../../vocabulary.js'
import {wordsOf} from './elements.js'

/** A date, and its words. */
export interface ReadDate {
  /** EDTF. */
  date?: string
  words?: string
}

/** Reads an element with a date: its attributes, or else its words. */
export function readDate(element: Element): ReadDate {
  const words = wordsOf(element)
  const date = datingOf(element) ?? (isEdtf(words) ? words : findDate(words)?.edtf)
  return {
    ...(date !== undefined && {date}),
    ...(words !== '' && {words}),
  }
}

/** The date that attributes of an element give, in EDTF; `value` is that of TEI P4. */
export function datingOf({attributes}: Element): string | undefined {
  const value = (...names: readonly string[]): string | undefined =>
    names.map(name => plainOf(attributes[name])).find(Boolean)
  const given = attributes['datingMethod'] === datingMethod ? attributes['when-custom'] : undefined
  if (given && isEdtf(given)) return given
  const mark = attributes['precision'] ? '~' : isUnsure(attributes['cert']) ? '?' : ''
  const when = value('when', 'when-iso', 'value')
  if (when !== undefined) return when + mark
  const first = value('notBefore', 'from', 'notBefore-iso', 'from-iso')
  const last = value('notAfter', 'to', 'notAfter-iso', 'to-iso')
  if (first === last) return first && first + mark
  return [first, last].map(end => (end === undefined ? '..' : end + mark)).join('/')
}

/** A year, a month or a day of XML Schema, without time and time zone. */
function plainOf(value: string | null | undefined): string | undefined {
  const plain = /^-?\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[TZ+])/.exec(value?.trim() ?? '')?.[0]
  return plain !== undefined && isEdtf(plain) ? plain : undefined
}

function isUnsure(cert: string | null | undefined): boolean {
  return cert === 'low' || cert === 'medium' || cert === 'unknown'
}
