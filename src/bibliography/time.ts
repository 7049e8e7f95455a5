import {findDate} from './date.js'

/** What stands before the last day, and the first, on which a text may have come about. */
const until =
  /(?<!\p{L})(?:before|prior to|(?:not|no) later than|vor(?: dem)?|spätestens(?: am)?|avant(?: le)?|antes d[eo](?:l día)?|prima del?|vóór)\s$/iu
const since =
  /(?<!\p{L})(?:after|since|(?:not|no) (?:earlier|before) than|nach(?: dem)?|frühestens(?: am)?|après(?: le)?|después del?|depois de|dopo(?: il)?)\s$/iu

/**
 * Finds the time in which a text came about: the date that a line names, or all before or after it.
 *
 * @param text - a line, such as what stands behind `Written:`
 * @returns the time in EDTF, or nothing
 * @example
 * findTime('not later than May 5, 1914') // '../1914-05-05'
 */
export function findTime(text: string): string | undefined {
  const found = findDate(text)
  if (!found || found.edtf.includes('/')) return found?.edtf
  const before = text.slice(0, found.index)
  if (
    until.test(before) ||
    /^,?\s(?:or|oder) (?:earlier|before|früher)(?!\p{L})/u.test(text.slice(found.index + found.text.length))
  )
    return `../${found.edtf}`
  return since.test(before) ? `${found.edtf}/..` : found.edtf
}
