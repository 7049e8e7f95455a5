import {findDate, isDate} from '../../bibliography/date.js'
import {lineOf} from '../../bibliography/line.js'
import {looksPersonal, splitNames} from '../../bibliography/name.js'

/** What the title of a page names. */
export interface PageTitle {
  authors: string[]
  title: string
  /** The date in brackets at its end, as printed. */
  date?: string
}

/** A site and its parts are no author. */
const site = /\bMIA\b|\b(?:[Aa]rchiv(?:es?|i?o)?|[Aa]rquivo|[Ll]ibrary|[Ii]ndex|[Ss]ection)\b/

/**
 * Takes the title of a page apart: `Ann Marlowe: On Cranes (March 1931)`.
 *
 * @param text - the title of the page
 * @returns authors, title and date
 */
export function readPageTitle(text: string): PageTitle {
  const line = (lineOf(text) ?? '').replace(/^(?:MIA|Marxists’? Internet Archive)\s?[:>–-]+\s*/, '')
  const bracketed = /\s*\(([^()]{3,40})\)$/.exec(line)
  const dated = bracketed?.[1] !== undefined && isDate(bracketed[1])
  const bare = dated ? line.slice(0, bracketed.index) : line
  const parts = /^([^:]{3,60}?)(?::|\s[-–—])\s+(.+)$/s.exec(bare)
  const names = splitNames(parts?.[1] ?? '')
  const personal = names.length > 0 && names.every(name => looksPersonal(name) >= 0.2 && !site.test(name))
  return {
    authors: personal ? names : [],
    title: personal ? (parts?.[2] ?? bare) : bare,
    ...(dated && bracketed[1] !== undefined && {date: bracketed[1]}),
  }
}

/** Whether a line names a site or a part of one. */
export function namesSite(line: string): boolean {
  return site.test(line)
}

/**
 * The year, and the month if there is one, that an address names: `…/works/1941/02/cranes.htm`.
 *
 * @returns the date in EDTF and the words of the address
 */
export function dateOfAddress(address: string): {date: string; text: string} | undefined {
  const match = /(?<=[/_])(1[6-9]\d\d|20\d\d)(?:[/_]+(\d\d|[a-z]{3}))?(?=[/_.-])/.exec(address.slice(0, 500))
  if (match?.[1] === undefined) return undefined
  const month =
    match[2] === undefined ? undefined : /^\d/.test(match[2]) ? match[2] : findDate(`${match[2]} 1900`)?.edtf.slice(5)
  const numbered = month !== undefined && Number(month) >= 1 && Number(month) <= 12
  return {date: numbered ? `${match[1]}-${month}` : match[1], text: match[0]}
}

/** Whether one of two texts has all the letters of the other, in its order. */
export function sameWords(a: string, b: string): boolean {
  const [first, second] = [lettersOf(a), lettersOf(b)]
  return first !== '' && second !== '' && (first.includes(second) || second.includes(first))
}

/** The letters and digits of a text in lower case. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
