import type {PageRange} from '../ast/metadata.js'
import type {Part} from './line.js'

const number = String.raw`(?:\d+[a-e]?|[ivxlc]+)`
/** `4, 20 April 1940` is page 4 and a day, `4, 1940` a page and a year. */
const noDay = String.raw`(?!\s?(?:1[5-9]|20)\d\d[.;)]?\s*$)(?!\s?\d*(?:st|nd|rd|th|\.)?\s\p{L}{3,}\.?,?\s(?:1[5-9]|20)\d\d)`
const joint = String.raw`(?:\s*[-–—]\s*|\s*(?:[,&+/]|and|und|et|y)\s*(?:pp?\.\s*)?${noDay})`
const list = String.raw`(${number}(?:${joint}${number}\b(?!\d*\s+pp\b))*)(?:\s?ff?\.)?(?![\p{L}\d])`
const word = String.raw`(?:pages?\b|pp?\b\.{0,2}|p{1,2}(?=\d)|seiten?\b|ss?\.|p[áa]gs?\b\.?|p[áa]ginas?\b|pagg\b\.?|blz\b\.?|bl\.|sidor?\b|side(?=\s\d)|sid\.|(?<=[,;]\s)(?:str\.|s(?=\s\d))|sayfa\b|oldal\b|стр\.|с\.|σελ\.)`
const labelled = new RegExp(String.raw`(?<![\p{L}\d])${word}\s*:?\s*${list}`, 'iu')
/** After the date of an issue: `(Winter 1977), 15–17`, `(1970): 45–60`. */
const bare = /[):,]\s*(\d{1,4}\s?[-–]\s?\d{1,4})(?=\s*[.;]?\s*$)/

/** Pages that a line names. */
export interface FoundPages extends Part {
  ranges: PageRange[]
}

/**
 * Finds the pages that a line names.
 *
 * @param line - a line
 * @param numbered - whether the line has a volume or a number: then pages need no word before them
 * @returns the first list of pages, or nothing
 * @example
 * findPages('Spring 1931, pp. 98, 125-7')?.ranges // [{first: '98'}, {first: '125', last: '127'}]
 */
export function findPages(line: string, numbered: boolean): FoundPages | undefined {
  const match = labelled.exec(line) ?? (numbered ? bare.exec(line) : null)
  if (match?.[1] === undefined) return undefined
  const {index} = match
  const last = lastPage.exec(line.slice(index + match[0].length))?.[0] ?? ''
  const another = isPage(last, match[1], line.slice(0, index)) ? last : ''
  const ranges = pageRanges(match[1] + another)
  return ranges.length > 0 ? {index, text: match[0] + another, ranges} : undefined
}

/** A number that may be a year as well. */
const lastPage = /^\s*,\s*(?:1[5-9]|20)\d\d(?=[.;)]?\s*$)/

/** Whether a number behind pages is one more of them: where the line has a year before, or where it is near the page before it. */
function isPage(last: string, pages: string, before: string): boolean {
  if (last === '') return false
  if (/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.test(before)) return true
  const page = Number(/\d+$/.exec(pages)?.[0] ?? NaN)
  const next = Number(/\d+/.exec(last)?.[0] ?? NaN)
  return page >= 1000 && next > page && next < page + 200
}

/**
 * Reads a list of pages.
 *
 * @example
 * pageRanges('98, 125-7') // [{first: '98'}, {first: '125', last: '127'}]
 */
export function pageRanges(text: string): PageRange[] {
  return text.split(/\s*(?:[,&+/]|\b(?:and|und|et|y)\b)\s*(?:pp?\.\s*)?/i).flatMap(part => {
    const [first, last] = part.split(/\s*[-–—]\s*/)
    if (first === undefined || first === '') return []
    return [last === undefined || last === '' ? {first} : {first, last: completed(first, last)}]
  })
}

/** `125-7` means 125 to 127. */
function completed(first: string, last: string): string {
  const short = /^\d+$/.test(first) && /^\d+$/.test(last) && last.length < first.length
  return short ? first.slice(0, first.length - last.length) + last : last
}
