import {monthOf} from './calendar.js'
import {findDate, isDate} from './date.js'

/** No dateline is longer, in characters. */
const longest = 100

/** Names of places, with what may stand between them. */
export const place: string = String.raw`(?:in |at )?\p{Lu}[\p{L}’'.-]*(?:,? (?:(?:de|del|la|le|the|am|an der|on|upon)\s)?\p{Lu}[\p{L}’'.-]*){0,4}`
const placeBefore = new RegExp(String.raw`^${place}[,.:]?\s+(?:on |the |den |le |el )*$`, 'u')

/** A day without a year, after a place: `Hull, May 2`, `Hull, 2.5.31`. */
const shortDay =
  /,\s+(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?(\p{L}+)|(\p{L}+) \d{1,2}(?:st|nd|rd|th)?|\d{1,2}([./])\d{1,2}\3\d{2,4})\.?$/u

/** Where in the place a letter was written: `, 28 Dean Street, Soho`. */
const address = /^,\s\d{1,4}\s\p{Lu}[\p{L}’'. ]{2,40}(?:,\s\p{Lu}[\p{L}’'. ]{2,30})?$/u

/** What follows a place before a date: a comma, and perhaps the day of the week. */
const afterPlace = /,(?:\s\p{L}*(?:day|tag|abend|woch|di|manche))?[,.]?\s+(?:(?:on|the|den|le|el)\s)*$/u

/** Whether a line is a date, with or without a place before it. */
export function isPlacedDate(text: string): boolean {
  if (text.length > longest) return false
  if (isDate(text)) return true
  const line = bare(text)
  const date = findDate(line)
  if (date) {
    const rest = line.slice(date.index + date.text.length)
    return date.edtf.length > 4 && (rest === '' || address.test(rest)) && isPlace(line, date.index)
  }
  const [found, day, month] = shortDay.exec(line) ?? []
  if (found === undefined || !isPlace(line, line.length - found.length + 2)) return false
  const word = day ?? month
  return word === undefined || monthOf(word) !== undefined
}

/** What is no place, though it stands before a date: `Written, 5 May 1931`. */
const noPlace =
  /^(?:written|dated|sent|dictated|signed|composed|begun|finished|completed|drafted|geschrieben|écrit)\b/iu

/**
 * The place before a date, with a comma between them.
 *
 * @param text - a dateline
 * @example
 * placeOfDate('[Hull,] 23 November 1853, 28 Quay Street') // 'Hull'
 */
export function placeOfDate(text: string): string | undefined {
  if (text.length > longest || isDate(text) || noPlace.test(text)) return undefined
  const line = bare(text)
  const date = findDate(line)
  if (!date || !isPlace(line, date.index)) return undefined
  const before = line.slice(0, date.index)
  const end = before.search(afterPlace)
  return end > 0 ? before.slice(0, end).replace(/^(?:in|at)\s/, '') : undefined
}

/** A line without brackets around it or around its place, and without a stop. */
function bare(text: string): string {
  return text.replace(/^\[([^[\]]{2,30})\]/, '$1').replace(/^[([]|[\s.,)]+$|(?<!\[\d{4})\]+$/g, '')
}

function isPlace(line: string, end: number): boolean {
  return placeBefore.test(line.slice(0, end))
}
