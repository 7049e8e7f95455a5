import type {PageRange, Publication} from '../ast/metadata.js'
import {findDate} from './date.js'
import {lineOf} from './line.js'
import {looksPersonal} from './name.js'

/** Openings of lines that say where a text was printed. */
const opening =
  /^\s*(?:(?:first|originally|newly|re)?\s*-?(?:published|printed|publish|appeared|re-?published|re-?printed)(?:\s+(?:in|by|as|from|under))?|from|source|sources|quelle|aus|paru dans|publié dans|publicado en|fuente|taken from|extracted from|written)\b\s*(?:[:.]|\s)\s*(?:(?:in|from)\s+)?/i

const roman = String.raw`[IVXLCDM]+`
const volume = new RegExp(String.raw`\b(?:vol(?:ume)?|v|band|bd|jg|jahrgang|tome)\b\.?\s*(${roman}|\d+)\b`, 'iu')
const whole = /\(?\bwhole\s+(?:no|number)\b\.?\s*(\d+)\)?/i
const number = new RegExp(
  String.raw`(?:\b(?:no|nos|nr|n[uú]m|numéro|número|number|issue|heft)\b\.?|№|#|n[°º])\s*(\d+(?:\s?[-–/&]\s?\d+)?[a-z]?|${roman})\b`,
  'iu',
)
const pageList = String.raw`(?:\d+|[ivxlc]+)(?:\s*[-–—,&]\s*(?:\d+|[ivxlc]+)\b)*`
const pages = new RegExp(
  String.raw`(?<![\p{L}])(?:pp?\b\.?|pages?\b|s\.|seiten?\b|págs?\b\.?)\s*(${pageList})(?![\p{L}\d])`,
  'iu',
)

/**
 * Whether a line says where the text was printed.
 *
 * @example
 * isCitation('From International Socialist Review, Vol.17 No.3, Summer 1956, pp.84-88.') // true
 */
export function isCitation(text: string): boolean {
  const line = lineOf(text)
  if (line === undefined || line.length > 400) return false
  const parts = [volume, number, pages].filter(pattern => pattern.test(line)).length
  return opening.test(line) ? parts > 0 || findDate(line) !== undefined || /^\s*source\b/i.test(line) : parts > 1
}

/**
 * Reads a citation of a periodical or a book.
 *
 * @param text - the line, with or without an opening such as `From`
 * @returns what it states: title, volume, numbers, date and pages; volume and numbers as printed
 * @example
 * parseCitation('From International Socialist Review, Vol.17 No.3, Summer 1956, pp.84-88.')
 */
export function parseCitation(text: string): Publication {
  const line = lineOf(text)
  if (line === undefined) return {}
  const start = opening.exec(line)?.[0].length ?? 0
  const body = line.slice(start)
  const wholeMatch = whole.exec(body)
  const bare = wholeMatch ? body.replace(wholeMatch[0], match => ' '.repeat(match.length)) : body
  const volumeMatch = volume.exec(bare)
  const numberMatch = number.exec(bare)
  const pageMatch = pages.exec(bare)
  const date = findDate(pageMatch ? bare.replace(pageMatch[0], match => ' '.repeat(match.length)) : bare)
  const first = [volumeMatch, numberMatch, pageMatch, wholeMatch, date]
    .flatMap(match => (match ? [match.index] : []))
    .reduce((least, index) => Math.min(least, index), body.length)
  const title = titleOf(body.slice(0, first), start > 0)
  const ranges = pageMatch?.[1] === undefined ? [] : pageRanges(pageMatch[1])
  return {
    ...(title !== '' && {title}),
    ...(volumeMatch?.[1] !== undefined && {volume: volumeMatch[1]}),
    ...(numberMatch?.[1] !== undefined && {number: numberMatch[1]}),
    ...(wholeMatch?.[1] !== undefined && {wholeNumber: wholeMatch[1]}),
    ...(date && {date: date.edtf, printedDate: date.text}),
    ...(ranges.length > 0 && {pages: ranges}),
  }
}

/**
 * Reads a list of pages.
 *
 * @example
 * pageRanges('98, 125-7') // [{first: '98'}, {first: '125', last: '127'}]
 */
export function pageRanges(list: string): PageRange[] {
  return list.split(/\s*[,&]\s*/).flatMap(part => {
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

/**
 * The title before the numbers. Of several parts between commas the first is the title, after an author;
 * without an opening such as `From`, the last is the periodical of an article.
 */
function titleOf(text: string, opened: boolean): string {
  const bare = text.replace(/[\s,;:(–-]+$/, '').replace(/\s+(?:of|in|on|dated|for)$/i, '')
  const quoted = /[“"„«][^”"“»]+[”"“»],?\s+(?:in\s+)?(.+)$/.exec(bare)
  const parts = (quoted?.[1] ?? bare).split(/,\s+/)
  const [first = '', second] = parts
  if (!opened && parts.length > 1) return parts.at(-1) ?? ''
  return second !== undefined && looksPersonal(first) >= 0.8 ? second : first
}
