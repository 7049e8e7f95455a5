import {chooseBreaks} from './choose.js'
import {queueNotes} from './note-queue.js'
import type {Row} from './row.js'

/** A row in its place; `top` is counted from the top of the page's text. */
export interface PlacedRow {
  readonly row: Row
  readonly top: number
}

/** What stands on a page. */
export interface FilledPage {
  readonly body: readonly PlacedRow[]
  readonly notes: readonly PlacedRow[]
}

/**
 * Divides rows into pages: of all the ways to do it, in the one that costs least.
 *
 * Notes stand at the foot of the page that calls them, or at least begin there. Heads of tables stand above the
 * text again where it goes on. Space between blocks is stretched a little, so that pages end at the same height.
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
  return chooseBreaks(rows, queue, depth).map(({at, end, from, to, stretch}) => {
    const head = rows[at]?.head ?? []
    const foot = queue.rows.slice(from, to)
    return {
      body: place([...(end > at ? head : []), ...rows.slice(at, end)], 0, stretch),
      notes: place(foot, depth - queue.height(from, to), 0),
    }
  })
}

function place(rows: readonly Row[], from: number, stretch: number): PlacedRow[] {
  let top = from
  return rows.map((row, index) => {
    if (index > 0) top += row.before + row.stretch * stretch
    const placed = {row, top}
    top += row.height
    return placed
  })
}
