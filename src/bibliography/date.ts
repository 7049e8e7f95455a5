import {parse} from 'edtf'
import {monthOf, seasonOf} from './calendar.js'
import {lineOf} from './line.js'

/** Letters of the languages that are read. `\p{L}` with `i` takes milliseconds to compile, for each shape. */
const letter = 'a-zà-žΐ-ώа-яёі'
const name = String.raw`([${letter}]{3,}\.?)`
const year = String.raw`(1[5-9]\d\d|20\d\d)`
/** A year that an editor supplies may stand in brackets: `17 February [1863]`. */
const suppliedYear = String.raw`(?:\[(?=\d{4}\]))?${year}(?:(?<=\[\d{4})\])?`
const joint = String.raw`(?:\s*[-–—/]\s*|,?\s+(?:to|and|und|bis|et|au|y|al|&)\s+)`
const ordinal = String.raw`(\d{1,2})(?:st|nd|rd|th|\.|er|º|ª)?(?:\s+of)?`
/** Days between the first and the last of a list: `5, 6 and 7`. */
const between = String.raw`(?:,\s*\d{1,2}(?:st|nd|rd|th)?){0,5}`
/** The same day in the other calendar, or in which one it is: `January 10 (23), 1918`, `April 29 (May 12)`, `April 22 (O.S.)`. */
const otherStyle = String.raw`(?:\s?\((?:\d[\d\s–-]{0,8}|[${letter}]{3,9}\.?\s\d{1,2}|\d{1,2}\.?\s[${letter}]{3,9}|[on]\.?\s?s\.?)\))?`
const of = String.raw`,?\s+(?:de\s+|of\s+|d’|d')?`
const dayOf = String.raw`${ordinal}${otherStyle}\s+(?:de\s+)?${name}${otherStyle}`
const ofDay = String.raw`${name}\s+${ordinal}${otherStyle}`
const vague = String.raw`(?:(?:mid|early|late|end of|beginning of|anfang|mitte|ende|début|fin|principios de|fines de)[-\s]\s?)?`

type Groups = readonly (string | undefined)[]
type Make = (groups: Groups) => string | undefined

/** A shape that dates have. */
interface Shape {
  pattern: RegExp
  /** Makes EDTF of what its groups match. */
  make: Make
  /** What a line has without which the shape cannot be: it takes less time than the pattern. */
  needs: readonly RegExp[]
}

const anyYear = new RegExp(year)
const anyDay = /(?<!\d)\d{1,2}(?!\d)/
const anyJoint = new RegExp(joint, 'i')

/** Shapes of dates, the most exact first. */
const shapes: readonly Shape[] = [
  shape(String.raw`${dayOf}(?:${of}${year})?${joint}${dayOf}${of}${year}`, ([d, m, y, lastD, lastM, lastY]) =>
    days([y, m, d], [lastY, lastM, lastD]),
  ),
  shape(String.raw`${ofDay}(?:,?\s+${year})?${joint}${ofDay},?\s+${year}`, ([m, d, y, lastM, lastD, lastY]) =>
    days([y, m, d], [lastY, lastM, lastD]),
  ),
  shape(String.raw`${ordinal}${between}${joint}${dayOf}${of}${year}`, ([from, to, m, y]) =>
    days([y, m, from], [y, m, to]),
  ),
  shape(String.raw`${ofDay}${between}${joint}${ordinal}${otherStyle},?\s+${year}`, ([m, from, to, y]) =>
    days([y, m, from], [y, m, to]),
  ),
  shape(String.raw`${dayOf}${of}${suppliedYear}`, ([d, m, y]) => day(y, m, d)),
  shape(String.raw`${ofDay},?\s+${suppliedYear}`, ([m, d, y]) => day(y, m, d)),
  shape(String.raw`(\d{1,2})[.-]\s?(\d{1,2})[.-]\s?${year}`, ([d, m, y]) => numericDay(y, Number(m), d)),
  shape(String.raw`(\d{1,2})\.\s?([IVX]{1,4})\.\s?${year}`, ([d, m, y]) =>
    numericDay(y, romanMonths.indexOf(m ?? '') + 1, d),
  ),
  shape(String.raw`${year}-(\d{2})-(\d{2})`, ([y, m, d]) => numericDay(y, Number(m), d)),
  shape(String.raw`(\d{1,2})/(\d{1,2})/${year}`, ([a, b, y]) => slashedDay(y, a, b)),
  shape(String.raw`${name}${joint}${name},?\s+${year}${joint}(\d{4}|\d{2})`, ([from, to, y, lastY]) =>
    range(month(y, from), month(completed(y, lastY), to)),
  ),
  shape(String.raw`${name}${of}${year}${joint}${name}${of}${year}`, ([from, y, to, lastY]) =>
    range(month(y, from), month(lastY, to)),
  ),
  shape(
    String.raw`${name}${joint}${name}${of}${year}`,
    ([from, to, y]) => monthRange(y, from, to) ?? seasonRange(y, from, to),
  ),
  // EDTF has no run of seasons, and a winter is that of the year in which it begins: `Winter 1961/62` is 1961-24.
  shape(String.raw`${name},?\s+${year}\s*[-–/]\s*\d{2,4}`, ([word, y]) => season(y, word)),
  shape(String.raw`${vague}${name}${of}${year}`, ([word, y]) => month(y, word) ?? season(y, word)),
  shape(String.raw`(?:c\.|ca\.?|circa|about|around|um|vers|hacia)\s*${year}`, ([y]) => `${y ?? ''}~`),
  shape(String.raw`${year}\s?(?:\(\?\)|\?)`, ([y]) => `${y ?? ''}?`),
  shape(String.raw`(?:between\s+|zwischen\s+|entre\s+)?${year}${joint}(\d{4}|\d{2})`, ([y, last]) =>
    yearRange(y, completed(y, last)),
  ),
  shape(String.raw`(1[5-9]\d|20\d)0s`, ([decade]) => `${decade ?? ''}X`),
  // Where the run of years is too long, its first is no date.
  shape(String.raw`${vague}${year}(?!\s?[-–]\s?\d)`, ([y]) => y),
]

const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

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
 * Finds the most exact date in a text; of several as exact, the first.
 *
 * @param text - a line, in English, German, French, Spanish, Italian, Dutch or Portuguese
 * @returns the date, or nothing
 * @example
 * findDate('International Socialist Review, Summer 1956') // {edtf: '1956-22', text: 'Summer 1956', index: 29}
 */
export function findDate(text: string): FoundDate | undefined {
  return findDates(text)[0]
}

/**
 * Finds the dates in a text that are as exact as its most exact one.
 *
 * @param text - a line
 * @returns the dates, in the order of the text
 */
export function findDates(text: string): FoundDate[] {
  // Every shape has a year: most lines have none.
  if (lineOf(text) === undefined || !anyYear.test(text)) return []
  for (const {pattern, make, needs} of shapes) {
    if (!needs.every(need => need.test(text))) continue
    const found = [...text.matchAll(pattern)].flatMap(match => {
      const edtf = make(match.slice(1))
      return edtf !== undefined && isEdtf(edtf) ? [{edtf, text: match[0], index: match.index}] : []
    })
    if (found.length > 0) return found
  }
  return []
}

/** A day of the week before a day: `Monday, May 3, 1931`. */
const weekday =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag),\s(?:den\s)?|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)(?=\p{L}{3,9}\s\d|\d{1,2}(?:st|nd|rd|th|\.)?\s\p{L})/iu

/**
 * Whether a text is a date with the day of the week: no title is.
 *
 * @example
 * isWeekday('Monday, May 3, 1931') // true
 */
export function isWeekday(text: string): boolean {
  return weekday.test(text) && isDate(text)
}

/**
 * Whether a text is a date and nothing else; a day of the week before it does not count, nor do brackets around it.
 *
 * @example
 * isDate('(February 1941)') // true
 */
export function isDate(text: string): boolean {
  if (text.length > 100) return false
  const bare = text
    .trim()
    .replace(/^[([]\s*|\s*[)\].]*$/g, '')
    .replace(weekday, '')
    .replace(/\s*\(\d[^()]{0,12}\)/g, '')
    .replace(/(?<=\d)\s(?:гг?|года|рр?|року)$/u, '')
  return findDate(bare)?.text === bare
}

/** A year, a month, a season or a day, which most dates are: the grammar takes its time. */
const plain = /^\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])|-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]))?$/

/** Whether a text is a date in EDTF. */
export function isEdtf(text: string): boolean {
  if (plain.test(text)) return true
  const [from = '', to = ''] = text.split('/')
  if (from.length === to.length && from <= to && plain.test(from) && plain.test(to) && text.length < 22) return true
  try {
    parse(text)
    return true
  } catch {
    return false
  }
}

/** Of Russian and Ukrainian years the word for year may follow at once: `1917г.`. */
function shape(source: string, make: Make): Shape {
  return {
    pattern: new RegExp(String.raw`(?<![\d${letter}])${source}(?:(?![\d${letter}])|(?=(?:гг?|рр?)(?![а-яёі])))`, 'gi'),
    make,
    needs: [...(source.includes(ordinal) ? [anyDay] : []), ...(source.includes(joint) ? [anyJoint] : [])],
  }
}

type Day = readonly [year: string | undefined, month: string | undefined, day: string | undefined]

/** A run of days; the first is of the year of the last, or of the year before. */
function days(first: Day, last: Day): string | undefined {
  const [lastYear, lastMonth, lastDay] = last
  const to = day(lastYear, lastMonth, lastDay)
  const [y = lastYear, m, d] = first
  const from = day(y, m, d)
  if (from === undefined || to === undefined || from <= to || first[0] !== undefined) return range(from, to)
  return range(day(String(Number(y) - 1), m, d), to)
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

/** EDTF has no run of seasons: their year is what can be said. */
function seasonRange(y: string | undefined, from: string | undefined, to: string | undefined): string | undefined {
  return season(y, from) !== undefined && season(y, to) !== undefined ? y : undefined
}

/** A longer time is what a text is about, not when it came about. */
const longestRange = 20

function yearRange(y: string | undefined, last: string): string | undefined {
  const length = Number(last) - Number(y)
  return length > 0 && length <= longestRange ? range(y, last) : undefined
}

/** `1947/48` ends in 1948. */
function completed(y = '', last = ''): string {
  return last.length === 2 ? y.slice(0, 2) + last : last
}

function month(y: string | undefined, word: string | undefined): string | undefined {
  const number = monthOf(word ?? '')
  return number === undefined || y === undefined ? undefined : `${y}-${pad(number)}`
}

function season(y: string | undefined, word: string | undefined): string | undefined {
  const code = seasonOf(word ?? '')
  return code === undefined || y === undefined ? undefined : `${y}-${String(code)}`
}

function day(y: string | undefined, word: string | undefined, d: string | undefined): string | undefined {
  return numericDay(y, monthOf(word ?? '') ?? 0, d)
}

/** `25/12/1931` can be read in one way only, `5/6/1931` in two. */
function slashedDay(y: string | undefined, a = '', b = ''): string | undefined {
  if (Number(a) > 12 || a === b) return numericDay(y, Number(b), a)
  return Number(b) > 12 ? numericDay(y, Number(a), b) : y
}

function numericDay(y: string | undefined, m: number, d: string | undefined): string | undefined {
  return y === undefined || d === undefined || m < 1 ? undefined : `${y}-${pad(m)}-${pad(Number(d))}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
