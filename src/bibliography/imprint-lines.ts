import type {Publication} from '../ast/metadata.js'
import {findDate, isDate} from './date.js'
import {namesPublisher} from './imprint.js'
import {isPlace, isRegion} from './places.js'
import {valueOfRoman} from './roman.js'

/** What a line of an imprint holds. */
type Part = Pick<Publication, 'place' | 'publisher' | 'date' | 'printedDate'>

/** A longer line, in characters, is none of an imprint. */
const longest = 80

const year = /^[([]?(1[5-9]\d\d|20\d\d|M[MDCLXVI]{2,14})[\])]?\.?$/
const street =
  /\b(?:post office|street|st\.|row|road|lane|square|avenue|ave\.|terrace|court|buildings|yard|strand|place|boulevard|gasse|straße|strasse|rue|calle)(?:[,.\s]|$)|\b[EWNS]\.\s?[CWE]\.?(?:\s?\d)?[,.]?$/i
const box = /^P\.?\s?O\.? Box \d{1,6}$/i
/** What leads to the house in the line below. */
const leading = /^(?:printed and )?published by(?: the)?$/i
const edition =
  /^(?:the\s)?(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{L}+teenth|new|revised|popular|cheap)\s(?:and\s\p{L}+\s)?(?:edition|impression|printing|thousand)\.?$/iu
/** `G. Marlowe & Sons`, `Vane Brothers`. */
const firm = /(?:&|\band)\s(?:co(?:mpany)?|sons?|brothers?)\b|\b(?:brothers|bros\.?|sons)$/i

/**
 * Reads the imprint of a title page: house, place and year, each in a line of its own or a place before its house.
 *
 * @param lines - the lines, all of them
 * @returns what they say; nothing where one of them is none of an imprint, or they name no house with its place or year, or as what published it
 * @example
 * readImprintLines(['London: The Quay Press', '3, Dock Street, E.C.', '1884']).publisher // 'The Quay Press'
 */
export function readImprintLines(lines: readonly string[]): Part | undefined {
  const found: Part = {}
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1] ?? ''
    const part = leading.test(above)
      ? {publisher: tidy(line)}
      : (partIn(line, index === 0) ?? unnamed(line, above, lines[index + 1]))
    if (part === undefined) return undefined
    for (const [field, value] of Object.entries(part)) if (!(field in found)) Object.assign(found, {[field]: value})
  }
  const {publisher, place, date} = found
  const isSure = place !== undefined || date !== undefined || lines.some(line => leading.test(line))
  return publisher !== undefined && isSure ? found : undefined
}

/** What a line says by itself; an address or an edition says nothing of these. */
function partIn(line: string, isFirst: boolean): Part | undefined {
  if (line.length > longest || /[!?…]$/.test(line)) return undefined
  if (leading.test(line)) return {}
  if (!isFirst && isDate(line)) return {date: findDate(line)?.edtf ?? '', printedDate: line}
  const [, city = '', house] = /^([^:]+):\s*(.*)$/.exec(line) ?? []
  if (isCity(city)) return {place: tidy(city), ...(house && {publisher: tidy(house)})}
  const parts = line.split(/,?\s(?:and|&)\s(?=[^,]*$)|[,;]\s+|\s{2,}|(?<=\p{L})\s(?=\d{4}\.?$)/iu)
  const end = parts.findLastIndex(part => !isCity(part) && !isRegion(part) && !year.test(part)) + 1
  const found = placeAndYear(parts.slice(end))
  if (end === 0) return found
  const rest = tidy(line.slice(0, end < parts.length ? line.lastIndexOf(parts[end] ?? '') : line.length))
  if (edition.test(rest) || (!isFirst && isAddress(rest))) return found
  return isHouse(rest) ? {publisher: rest, ...found} : undefined
}

/** Of several cities, the first is the place; a region goes with its city. */
function placeAndYear(parts: readonly string[]): Part | undefined {
  const [city = '', region = ''] = parts
  const [, printedDate] = year.exec(parts.at(-1) ?? '') ?? []
  const date = printedDate !== undefined && !/^\d/.test(printedDate) ? String(valueOfRoman(printedDate)) : printedDate
  return {
    ...(isCity(city) && {place: isRegion(region) ? `${tidy(city)}, ${region}` : tidy(city)}),
    ...(date !== undefined && {date, printedDate}),
  }
}

/** A house that no word tells stands between its place and the address or the year: `New York`, `A. Marlowe`, `1919`. */
function unnamed(line: string, above = '', below = ''): Part | undefined {
  const stands = partIn(above, true)?.place !== undefined && (year.test(below) || isAddress(below))
  return stands && line.length < 40 && /^\p{Lu}/u.test(line) && !/\d|^by\b/i.test(line)
    ? {publisher: tidy(line)}
    : undefined
}

function isAddress(line: string): boolean {
  return box.test(line) || (line.length < 60 && street.test(line) && !/\p{Ll}\.\s\p{Lu}\p{Ll}+\s\p{Ll}/u.test(line))
}

/** Whether a line begins or ends with what names a house: `Verlag von A. Marlowe`, `The Quay Press`. */
function isHouse(line: string): boolean {
  if (
    !/^\p{Lu}/u.test(line) ||
    /[’']s\s(?:note|preface|foreword)$/i.test(line) ||
    /\d|\p{Ll}\.\s\p{Lu}\p{Ll}+\s\p{Ll}/u.test(line)
  )
    return false
  const words = line.split(/\s+/)
  return firm.test(line) || namesPublisher(words[0] ?? '') || namesPublisher(words.slice(-2).join(' '))
}

/** Titles are set in capitals, which places know as well: `LONDON.`; a district has a number: `New York 1`. */
function isCity(text: string): boolean {
  return isPlace(text.replace(/[.,]$|\s\d{1,2}$/, '').trim())
}

/** Without the mark at the end. */
function tidy(text: string): string {
  return text.replace(/[\s,;:]+$|(?<=\p{L}{4})\.$/gu, '').trim()
}
