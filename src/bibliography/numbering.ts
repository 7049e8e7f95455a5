import type {Publication} from '../ast/metadata.js'
import {monthOf} from './calendar.js'
import {without, type Part} from './line.js'

const roman = '[IVXLCDMivxlcdm]+'
const spelled = 'one|two|three|four|five|six|seven|eight|nine|ten'
const yearAhead = String.raw`(?!(?:1[5-9]|20)\d\d(?!\d))`
const one = String.raw`(?:\d+[a-z]?|${roman}|${spelled})(?![\p{L}\d])`
const joined = String.raw`${yearAhead}${one}(?:\s?[-–/&]\s?${yearAhead}\d+[a-z]?(?![\p{L}\d]))*`
/** Only a plural makes a list: `Nos. 3, 4 and 5`. */
const listed = String.raw`${yearAhead}${one}(?:(?:\s?[-–/&]\s?|,\s?|,?\s(?:and|und|et|y)\s)${yearAhead}\d+[a-z]?(?![\p{L}\d])(?!\s\p{L}+,?\s\d{4}))*`

const whole = /\(?\bwhole\s+(?:nos?|numbers?)\b\.?\s*(\d+(?:\s?[-–/&]\s?\d+)?)\)?/i
/** `V. 3`, `t. II`, but not the initials of `V.I. Marlowe`. */
const volumeLetter = String.raw`(?:v|t)\.(?=\s?(?:\d|[IVXLC]+(?![\p{L}\d])(?!\.(?:,|\s?(?!no|nr)\p{L}))))`
const volumeWord = String.raw`(?<=(?:^|[,;.:(])\s?)(?:band|bind|b)(?=\s[\dIVX])|(?:vols?|volumes?|bände?|bd|jg|jahrg|jahrgang|tom[eo]s?|annata|årg|årgång|årgang|jaargang|cilt|nide|том|τόμος)(?![\p{L}])\.?|${volumeLetter}|(?:ann[ée]e|año|anno)\b`
const volumes: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${volumeWord})\s*(?:no\.?\s*(?=[^\s,;]{1,8}[,;]?\s+(?:no|nr|number|issue)\b))?(${joined}(?:\.\d(?=[,;]))?)(?:\s*:\s*(\d+)(?!\d))?`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d])(\d+)(?:\.|e|ère|ème|ª|º|th|nd|rd|st)\s*(?:jg|jahrg|jahrgang|band|bd|årg|årgang|årgång|jaargang|année|año|year|volume|osa)\b\.?`,
    'iu',
  ),
]
const numbers: readonly RegExp[] = [
  /(?<![\p{L}\d])(\d+)\. n:o(?:ssa|sta)?(?!\p{L})/iu,
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:(?:nos|nrs|nrn|n[uú]ms|numbers|numéros|números|issues|hefte)\b\.?:?)\s*(${listed})`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:(?:issue\s+)?(?:no|nr|n[uú]m|num[ée]ro|número|nummer|number|issue|heft|fasc|číslo|sayı|nro|szám|выпуск|вып|τεύχος)(?![\p{L}])\.{0,2}|№|#|n\.?[°ºo]\.?|n\.)[:,]?\s*#?(${joined})`,
    'iu',
  ),
]

/** What the groups of a shape without a word are: `both` volume and number, `year` a year for a volume. */
type Compact = 'year' | 'volume' | 'number' | 'both'

/** Shapes without a word. */
const compact: readonly (readonly [RegExp, Compact])[] = [
  [/(?<!\d)((?:1[89]|20)\d\d)\s?:\s?(\d{1,2})(?=[,\s(]|$)/, 'year'],
  [/(?<![\d.:])(\d{1,3})\s?:\s?(\d{1,3})(?=[,\s(.]|$)(?!\s*[ap]\.?m\b)/, 'both'],
  [/,\s*([IVXLC]+),\s*(\d{1,3})(?=\s*[(,])/, 'both'],
  [/(?<=[\p{L})],?\s)(\d{1,3})[./](\d{1,2})(?=\s*\()/u, 'both'],
  [/(?<=[\p{L})],?\s)(\d{1,3})\s?\((\d{1,2}(?:[-–/]\d{1,2})?)\)/u, 'both'],
  [/(?<=\p{L}\s)(\d{1,3})(?=\s*\([^()]*(?:1[5-9]|20)\d\d\))/u, 'volume'],
  [/(?<=\p{Ll}\s)([IVXLC]{2,})(?=,)/u, 'volume'],
  [/(?<=[\p{Ll})]\s)(\d{1,3})(?=,\s(?:\d{1,2}\s)?\p{Lu}\p{L}{2,}[^,]{0,20}\s(?:1[89]|20)\d\d)/u, 'number'],
]

/** What numbers an issue, and the line without it. */
export interface Numbering {
  fields: Pick<Publication, 'volume' | 'number' | 'wholeNumber'>
  /** Offset of the first number; nothing if there is none. */
  index?: number
  /** The line with blanks where the numbers stood. */
  rest: string
}

/**
 * Reads volume, number and whole number, as printed.
 *
 * @example
 * readNumbering('Vol. XXXV, No. 4 (Whole No. 28)').fields // {volume: 'XXXV', number: '4', wholeNumber: '28'}
 */
export function readNumbering(line: string): Numbering {
  const found: Part[] = []
  let rest = line
  const take = (pattern: RegExp): readonly (string | undefined)[] => {
    const match = pattern.exec(rest)
    if (!match || (match[1] !== undefined && !isNumeral(match[1])) || isDay(rest, match)) return []
    const part = {index: match.index, text: match[0]}
    found.push(part)
    rest = without(rest, part)
    return match.slice(1)
  }
  const first = (patterns: readonly RegExp[]): readonly (string | undefined)[] => {
    for (const pattern of patterns) {
      const groups = take(pattern)
      if (groups.length > 0) return groups
    }
    return []
  }
  const [wholeNumber] = take(whole)
  let [volume, number] = first(volumes)
  const [stated] = first(numbers)
  number ??= stated
  for (const [pattern, what] of volume === undefined && number === undefined ? compact : []) {
    const [a, b] = takeCompact(pattern, what)
    volume = what === 'number' ? undefined : a
    number = what === 'number' ? a : b
    if (a !== undefined) break
  }
  const index = found.reduce((least, part) => Math.min(least, part.index), Infinity)
  return {
    fields: {
      ...(volume !== undefined && {volume}),
      ...(number !== undefined && {number}),
      ...(wholeNumber !== undefined && {wholeNumber}),
    },
    ...(index < Infinity && {index}),
    rest,
  }

  /** The year before a number is left for the date. */
  function takeCompact(pattern: RegExp, what: Compact): readonly (string | undefined)[] {
    if (what !== 'year') return take(pattern)
    const match = pattern.exec(rest)
    if (!match) return []
    const part = {index: match.index + 4, text: match[0].slice(4)}
    found.push(part)
    rest = without(rest, part)
    return match.slice(1)
  }
}

/** A day in both calendars is no volume with its number: `January 14 (27)`, `14 (27) January`. */
function isDay(line: string, {0: words, index}: RegExpExecArray): boolean {
  if (!/^\d/.test(words)) return false
  const [before = ''] = /\p{L}{3,10}(?=\s$)/u.exec(line.slice(Math.max(0, index - 11), index)) ?? []
  const [after = ''] = /(?<=^\s)\p{L}{3,10}/u.exec(line.slice(index + words.length, index + words.length + 11)) ?? []
  return monthOf(before) !== undefined || monthOf(after) !== undefined
}

const spelledOut = new RegExp(`^(?:${spelled})$`, 'i')

/** Roman figures are in one case: `no mix` is no number. */
function isNumeral(text: string): boolean {
  return (
    /\d/.test(text) ||
    spelledOut.test(text) ||
    /^[IVXLCDM]+$/.test(text) ||
    /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3})$/.test(text)
  )
}
