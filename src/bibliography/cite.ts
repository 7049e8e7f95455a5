import type {PageRange, Publication} from '../ast/metadata.js'
import {plainDateOf} from './plain-date.js'

/**
 * A printed publication in one line.
 *
 * @param publication - what is known of it
 * @returns what is known, in the order of a citation; empty if nothing is
 * @example
 * citationOf({title: 'The Tidal Review', volume: '2', number: '1', printedDate: 'Spring 1931', pages: [{first: '3', last: '7'}]})
 * // 'The Tidal Review, Vol. 2 No. 1, Spring 1931, pp. 3–7'
 */
export function citationOf(publication: Publication): string {
  const {pages = []} = publication
  const range = pages.length > 0 ? `${isOnePage(pages) ? 'p.' : 'pp.'} ${pages.map(rangeOf).join(', ')}` : undefined
  return [issueOf(publication), range].filter(Boolean).join(', ')
}

/** The issue in which an article appeared, in one line. */
export function issueOf(publication: Publication): string {
  const {title, volume, number, wholeNumber, date, printedDate, place, publisher} = publication
  const count = [
    volume !== undefined && `Vol. ${volume}`,
    number !== undefined && `No. ${number}`,
    wholeNumber !== undefined && `(Whole No. ${wholeNumber})`,
  ]
  const imprint = [place, publisher].filter(Boolean).join(': ')
  const parts = [
    title,
    count.filter(Boolean).join(' '),
    imprint,
    printedDate ?? (date === undefined ? undefined : plainDateOf(date)),
  ]
  return parts
    .map(part => part?.trim())
    .filter(Boolean)
    .join(', ')
}

function rangeOf({first, last}: PageRange): string {
  return last === undefined ? first : `${first}–${last}`
}

function isOnePage(pages: readonly PageRange[]): boolean {
  return pages.length === 1 && pages[0]?.last === undefined
}
