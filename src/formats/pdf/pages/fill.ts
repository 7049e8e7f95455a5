import {chooseBreaks} from './choose.js'
import {floatSpace, queueFloats, type FloatQueue} from './float-queue.js'
import {queueNotes} from './note-queue.js'
import type {Float, Row} from './row.js'

/** A row in its place; `top` is counted from the top of the page's text. */
export interface PlacedRow {
  readonly row: Row
  readonly top: number
}

/** What stands on a page. */
export interface FilledPage {
  readonly body: readonly PlacedRow[]
  readonly notes: readonly PlacedRow[]
  /** Floats that stand here more than two pages after the text that calls them. */
  readonly distant: readonly Float[]
}

/** A page without anything. */
export const blankPage: FilledPage = {body: [], notes: [], distant: []}

/** How many pages a float may stand after its text, before that is told. */
const farthest = 2

/**
 * Divides rows into pages: of all the ways to do it, in the one that costs least.
 *
 * Notes stand at the foot of the page that calls them, or at least begin there. Heads of tables stand above the
 * text again where it goes on. Floats stand at the top of the page, or at its foot where the article begins. Space between blocks is stretched a little, so that pages end at the same height.
 *
 * @param rows - the text
 * @param notes - rows of each note by its key
 * @param depth - height of the text, in points
 * @returns the pages; one is only too full if a row is higher than the page
 */
export function fillPages(
  rows: readonly Row[],
  notes: ReadonlyMap<string, readonly Row[]>,
  depth: number,
): FilledPage[] {
  const queue = queueNotes(rows, notes)
  const floats = queueFloats(rows)
  const extents = chooseBreaks({rows, queue, floats, depth})
  const pagesOfCallers = findPages(floats, extents)
  return extents.map(({at, end, from, to, firstFloat, endFloat, stretch}, page) => {
    const text = [...(end > at ? (rows[at]?.head ?? []) : []), ...rows.slice(at, end)]
    const lifted = floats.floats.slice(firstFloat, endFloat)
    const foot = queue.rows.slice(from, to)
    return {
      body: placeBody(text, lifted, stretch, at === 0),
      notes: place(foot, depth - queue.height(from, to), 0),
      distant: lifted.filter((_, index) => page - (pagesOfCallers[firstFloat + index] ?? page) > farthest),
    }
  })
}

/** The page of the text that calls each float. */
function findPages({callers}: FloatQueue, extents: readonly {readonly end: number}[]): number[] {
  let page = 0
  return callers.map(row => {
    while (page < extents.length - 1 && (extents[page]?.end ?? 0) <= row) page++
    return page
  })
}

/** Places floats above the text; below it, where the title stands above. */
function placeBody(text: readonly Row[], floats: readonly Float[], stretch: number, isFirst: boolean): PlacedRow[] {
  const placed: PlacedRow[] = []
  let top = 0
  const add = (rows: readonly Row[], stretched: number): void => {
    if (placed.length > 0) top += floatSpace
    for (const one of place(rows, top, stretched)) placed.push(one)
    const last = placed.at(-1)
    if (last) top = last.top + last.row.height
  }
  if (isFirst && text.length > 0) add(text, stretch)
  for (const {rows} of floats) add(rows, 0)
  if (!isFirst && text.length > 0) add(text, stretch)
  return placed
}

/** Places rows one below the other. */
function place(rows: readonly Row[], from: number, stretch: number): PlacedRow[] {
  let top = from
  return rows.map((row, index) => {
    if (index > 0) top += row.before + row.stretch * stretch
    const placed = {row, top}
    top += row.height
    return placed
  })
}
