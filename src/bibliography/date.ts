import {parse} from 'edtf'
import {lineOf} from './line.js'

/** Names of months in the languages of the archive, by their first letters. */
const months: readonly RegExp[] = [
  /^jan(uary|uar|vier|uari|eiro|\.)?$|^enero$|^gennaio$|^jänner$/i,
  /^feb(ruary|ruar|ruari|rero|braio|\.)?$|^février$|^fevereiro$/i,
  /^mar(ch|s|zo|ço|\.)?$|^märz$|^maart$/i,
  /^apr(il|ile|\.)?$|^avril$|^abril$/i,
  /^ma[iy]o?$|^mei$|^maggio$/i,
  /^june?$|^juni$|^juin$|^junio$|^giugno$|^junho$/i,
  /^july?$|^juli$|^juillet$|^julio$|^luglio$|^julho$/i,
  /^aug(ust|ustus|\.)?$|^août$|^agosto$/i,
  /^sept?(ember|embre|\.)?$|^septiembre$|^settembre$|^setembro$/i,
  /^o[ck]t(ober|obre|\.)?$|^octubre$|^ottobre$|^outubro$/i,
  /^nov(ember|embre|iembre|embro|\.)?$/i,
  /^de[cz](ember|\.)?$|^décembre$|^diciembre$|^dicembre$|^dezembro$/i,
]

/** Seasons, by their EDTF code from 21 on. */
const seasons: readonly RegExp[] = [
  /^spring$|^frühjahr$|^frühling$|^printemps$|^primavera$/i,
  /^summer$|^sommer$|^été$|^verano$/i,
  /^autumn$|^fall$|^herbst$|^automne$|^otoño$/i,
  /^winter$|^hiver$|^invierno$/i,
]

const name = String.raw`\p{L}{3,}\.?`
const year = String.raw`(1[5-9]\d\d|20\d\d)`
const joint = String.raw`\s*[-–/]\s*`
const ordinal = String.raw`(\d{1,2})(?:st|nd|rd|th|\.|er|º)?`

/** Shapes of dates, the most exact first, and how each becomes EDTF. */
const shapes: readonly (readonly [RegExp, (groups: readonly string[]) => string | undefined])[] = [
  [
    shape(String.raw`${ordinal}${joint}${ordinal}\s+(?:de\s+)?(${name}),?\s+(?:de\s+)?${year}`),
    ([from, to, month, y]) => range(day(y, month, from), day(y, month, to)),
  ],
  [
    shape(String.raw`(${name})\s+${ordinal}${joint}${ordinal},?\s+${year}`),
    ([month, from, to, y]) => range(day(y, month, from), day(y, month, to)),
  ],
  [shape(String.raw`${ordinal}\s+(?:de\s+)?(${name}),?\s+(?:de\s+)?${year}`), ([d, month, y]) => day(y, month, d)],
  [shape(String.raw`(${name})\s+${ordinal},?\s+${year}`), ([month, d, y]) => day(y, month, d)],
  [shape(String.raw`(\d{1,2})\.(\d{1,2})\.${year}`), ([d, month, y]) => numericDay(y, month, d)],
  [shape(String.raw`${year}-(\d{2})-(\d{2})`), ([y, month, d]) => numericDay(y, month, d)],
  [
    shape(String.raw`(${name})(?:${joint}|\s+(?:and|und|et|y|&)\s+)(${name}),?\s+(?:de\s+)?${year}`),
    ([from, to, y]) => monthRange(y, from, to),
  ],
  [shape(String.raw`(${name}),?\s+${year}${joint}\d{2,4}`), ([season, y]) => seasonOf(y, season)],
  [
    shape(String.raw`(?:mid-?\s*|early\s+|late\s+|end of\s+)?(${name}),?\s+(?:de\s+|of\s+)?${year}`),
    ([word, y]) => month(y, word) ?? seasonOf(y, word),
  ],
  [shape(year), ([y]) => y],
]

/** A date found in a text. */
export interface FoundDate {
  /** The date in EDTF (ISO 8601-2, level 1). */
  edtf: string
  /** The words that say it. */
  text: string
  /** Offset of the words in the text. */
  index: number
}

/**
 * Finds the most exact date in a text.
 *
 * @param text - a line, in English, German, French, Spanish, Italian, Dutch or Portuguese
 * @returns the date, or nothing
 * @example
 * findDate('International Socialist Review, Summer 1956') // {edtf: '1956-22', text: 'Summer 1956', index: 29}
 */
export function findDate(text: string): FoundDate | undefined {
  if (lineOf(text) === undefined) return undefined
  for (const [pattern, make] of shapes) {
    for (const match of text.matchAll(pattern)) {
      const value = make(match.slice(1).filter(Boolean))
      if (value !== undefined && isEdtf(value)) return {edtf: value, text: match[0], index: match.index}
    }
  }
  return undefined
}

/**
 * Whether a text is a date and nothing else; brackets around it do not count.
 *
 * @example
 * isDate('(February 1941)') // true
 */
export function isDate(text: string): boolean {
  if (text.length > 100) return false
  const bare = text
    .trim()
    .replace(/^[([]\s*|\s*[)\].]*$/g, '')
    .replace(/\s*\(\d[^()]{0,12}\)/g, '')
  return findDate(bare)?.text === bare
}

/** Whether a text is a date in EDTF. */
export function isEdtf(text: string): boolean {
  try {
    parse(text)
    return true
  } catch {
    return false
  }
}

function shape(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, 'giu')
}

function range(from: string | undefined, to: string | undefined): string | undefined {
  return from !== undefined && to !== undefined ? `${from}/${to}` : undefined
}

/** Of two months that run back, the first is of the year before. */
function monthRange(y: string | undefined, from: string | undefined, to: string | undefined): string | undefined {
  const first = month(y, from)
  const last = month(y, to)
  if (first === undefined || last === undefined || first < last) return range(first, last)
  return range(month(String(Number(y) - 1), from), last)
}

function month(y: string | undefined, word: string | undefined): string | undefined {
  const index = months.findIndex(pattern => pattern.test(word ?? ''))
  return index < 0 || y === undefined ? undefined : `${y}-${pad(index + 1)}`
}

function seasonOf(y: string | undefined, word: string | undefined): string | undefined {
  const index = seasons.findIndex(pattern => pattern.test(word ?? ''))
  return index < 0 || y === undefined ? undefined : `${y}-${String(21 + index)}`
}

function day(y: string | undefined, word: string | undefined, d: string | undefined): string | undefined {
  const whole = month(y, word)
  return whole === undefined || d === undefined ? undefined : `${whole}-${pad(Number(d))}`
}

function numericDay(y: string | undefined, m: string | undefined, d: string | undefined): string | undefined {
  return y === undefined ? undefined : `${y}-${pad(Number(m))}-${pad(Number(d))}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
