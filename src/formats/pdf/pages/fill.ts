import {pageBreak, type Row} from './row.js'

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

/** Space between text and notes, in points; the rule stands in it. */
export const noteSpace = 14

/** The unit in which empty space is counted, in points. */
const lineOfText = 13.6

/** Greatest share of a page for notes that go on from the page before, while there is text. */
const mostCarried = 0.6

/** Least rows of a note on the page of its reference. */
const leastRows = 2

/**
 * Divides rows into pages: of the places where a page can end, the one that costs least.
 *
 * Notes stand at the foot of the page that calls them, or at least begin there.
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
  const pages: FilledPage[] = []
  const seen = new Set<string>()
  let carried: readonly Row[] = []
  let at = 0
  while (at < rows.length || carried.length > 0) {
    const end = chooseEnd(rows, at, carried, {notes, seen, depth})
    const body = rows.slice(at, end)
    const called = body.flatMap(row => rowsOf(row.notes, notes, seen))
    const room = depth - heightOf(body) - noteSpace
    const queue = [...carried, ...called]
    const fit = Math.max(countFitting(queue, room), body.length === 0 ? 1 : 0)
    const foot = queue.slice(0, fit)
    pages.push({body: place(body, 0), notes: place(foot, depth - heightOf(foot))})
    carried = queue.slice(fit)
    at = end
  }
  return pages
}

interface Filling {
  readonly notes: ReadonlyMap<string, readonly Row[]>
  readonly seen: ReadonlySet<string>
  readonly depth: number
}

function chooseEnd(rows: readonly Row[], at: number, carried: readonly Row[], filling: Filling): number {
  const {notes, depth} = filling
  const seen = new Set(filling.seen)
  const owed = carried.slice(0, countFitting(carried, depth * mostCarried))
  let required = heightOf(owed)
  let all = heightOf(carried)
  let body = 0
  let end = carried.length > 0 ? at : Math.min(at + 1, rows.length)
  let least = Infinity
  for (let index = at; index < rows.length; index++) {
    const row = rows[index]
    if (!row) break
    body += (index === at ? 0 : row.before) + row.height
    const called = rowsOf(row.notes, notes, seen)
    if (called.length > 0) {
      required = Math.max(required, all) + heightOf(called.slice(0, leastRows))
      all += heightOf(called)
    }
    const space = all > 0 ? noteSpace : 0
    if (body + space + required > depth) break
    const next = rows[index + 1]
    const empty = next ? Math.max(0, depth - body - space - all) / lineOfText : 0
    const split = body + space + all > depth ? pageBreak.split : 0
    const cost = (next?.cost ?? 0) + split + empty ** 2
    if (cost <= least || least >= pageBreak.kept) {
      least = cost
      end = index + 1
    }
  }
  return end
}

/** Rows of notes that were not called before, and of those that they call. */
function rowsOf(keys: readonly string[], notes: ReadonlyMap<string, readonly Row[]>, seen: Set<string>): Row[] {
  return keys.flatMap(key => {
    if (seen.has(key)) return []
    seen.add(key)
    const rows = notes.get(key) ?? []
    return [...rows, ...rows.flatMap(row => rowsOf(row.notes, notes, seen))]
  })
}

function countFitting(rows: readonly Row[], room: number): number {
  let height = 0
  for (const [index, row] of rows.entries()) {
    height += (index === 0 ? 0 : row.before) + row.height
    if (height > room) return index
  }
  return rows.length
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row, index) => sum + (index === 0 ? 0 : row.before) + row.height, 0)
}

function place(rows: readonly Row[], from: number): PlacedRow[] {
  let top = from
  return rows.map((row, index) => {
    if (index > 0) top += row.before
    const placed = {row, top}
    top += row.height
    return placed
  })
}
