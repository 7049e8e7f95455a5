import {findDate, isEdtf} from '../date.js'
import type {CslDate} from './item.js'
import {listOf} from '../../core/list.js'

const simple = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/

/**
 * A date in EDTF as CSL-JSON has it.
 *
 * Approximate and uncertain dates are both `circa`; what has no parts, such as a decade, is a literal.
 */
export function dateToCsl(edtf: string): CslDate {
  const ends = edtf.split('/').map(end => simple.exec(end))
  const seasons = ends.map(end => Number(end?.[2] ?? 0) > 12)
  if (ends.length > 2 || ends.includes(null) || (ends.length > 1 && seasons.includes(true))) return {literal: edtf}
  const season = seasons[0] === true ? Number(ends[0]?.[2]) - 20 : undefined
  if (season !== undefined && season > 4) return {literal: edtf}
  const parts = ends.map(end =>
    (end ?? [])
      .slice(1, season === undefined ? 4 : 2)
      .filter(Boolean)
      .map(Number),
  )
  return {
    'date-parts': parts,
    ...(season !== undefined && {season}),
    ...(ends.some(end => end?.[4] !== '') && {circa: true}),
  }
}

/**
 * A date of CSL-JSON in EDTF.
 *
 * @param date - with parts, a literal, raw, or a string in EDTF
 * @returns the date; a literal that is none comes back as words
 */
export function dateFromCsl(date: CslDate | string): {edtf?: string; words?: string} {
  if (typeof date === 'string') return fromWords(date)
  const [start, end] = partsIn(date['date-parts'])
  const words = [date.literal, date.raw].find(text => typeof text === 'string')
  if (!start?.[0]) return words === undefined ? {} : fromWords(words)
  const mark = date.circa === true || date.circa === 1 || date.circa === '1' || date.circa === 'true' ? '~' : ''
  const season = Number(date.season)
  const first = season >= 1 && season <= 4 ? `${yearOf(start[0])}-${String(20 + season)}` : joined(start)
  const edtf = end?.[0] ? `${first}${mark}/${joined(end)}${mark}` : first + mark
  return isEdtf(edtf) ? {edtf} : {edtf: yearOf(start[0])}
}

/** A date in its parts, as they are written; the first of a range. */
export interface DateParts {
  year?: string
  /** From `01` to `12`. */
  month?: string
  day?: string
  /** From 1, spring, to 4, winter. */
  season?: number
}

/** The parts of a date of CSL-JSON; none of one that has no parts. */
export function partsOf(date: CslDate | string | undefined): DateParts {
  const {edtf} = date === undefined ? {} : dateFromCsl(date)
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(edtf ?? '') ?? []
  const number = Number(month ?? 0)
  return {
    ...(year !== undefined && {year}),
    ...(month !== undefined && (number <= 12 ? {month} : {season: number - 20})),
    ...(day !== undefined && {day}),
  }
}

function partsIn(parts: unknown): number[][] {
  return listOf(parts).map(part => listOf(part).map(Number))
}

function fromWords(words: string): {edtf?: string; words?: string} {
  if (isEdtf(words)) return {edtf: words}
  const found = findDate(words)
  return {...(found && {edtf: found.edtf}), words}
}

function joined([year = 0, ...others]: readonly number[]): string {
  return [yearOf(year), ...others.filter(part => part > 0).map(part => String(part).padStart(2, '0'))].join('-')
}

function yearOf(year: number): string {
  return String(year).padStart(4, '0')
}
