import {divideNotes, type NoteQueue} from './note-queue.js'
import {pageBreak, type Row} from './row.js'

/** A page: which rows of the text and of the notes it has, and how far its space is stretched. */
export interface Extent {
  readonly at: number
  readonly end: number
  readonly from: number
  readonly to: number
  /** Share of what the space between blocks may grow. */
  readonly stretch: number
}

/** Space between text and notes, in points; the rule stands in it. */
export const noteSpace = 14

/** The unit in which empty space is counted, in points. */
const lineOfText = 13.6

/** Greatest share of a page for notes that go on from the page before, while there is text. */
const mostCarried = 0.6

/** Lines that the last page should have at least. */
const leastLast = 5

/** How many ways to reach a row are followed, each with another number of rows of notes already placed. */
const mostWays = 3

/** How many pages of notes alone may follow each other, while the text can go on. */
const mostAlone = 8

/** What pages up to a row cost, in the best way to reach it with so many rows of notes. */
interface Way {
  readonly at: number
  readonly placed: number
  /** How many pages of notes alone it ends with. */
  readonly alone: number
  readonly cost: number
  readonly before: Way | undefined
  readonly stretch: number
}

/**
 * Chooses where pages end: the least cost of all of them together, in time that grows with the number of rows.
 *
 * A row is reached in a few ways, from each of which a few pages of notes alone lead back to it. More of them follow
 * only where the text has no room beside notes.
 *
 * @param rows - the text
 * @param queue - its notes
 * @param depth - height of the text, in points
 */
export function chooseBreaks(rows: readonly Row[], queue: NoteQueue, depth: number): Extent[] {
  const ways: Way[][] = Array.from({length: rows.length + 1}, () => [])
  ways[0] = [{at: 0, placed: 0, alone: 0, cost: 0, before: undefined, stretch: 0}]
  for (let at = 0; at < rows.length; at++) {
    // A page that holds notes alone leads back to the same row.
    for (const way of ways[at] ?? []) {
      for (const next of pagesFrom(way, {rows, queue, depth})) keepBest((ways[next.at] ??= []), next, way)
    }
    if (at > 0) ways[at - 1] = []
  }
  let last = (ways[rows.length] ?? []).reduce<Way | undefined>((a, b) => (a && a.cost <= b.cost ? a : b), undefined)
  while (last && last.placed < queue.rows.length) last = notesAlone(last, queue, depth, queue.rows.length)
  const extents: Extent[] = []
  for (let way = last; way?.before; way = way.before) {
    const {before} = way
    extents.push({at: before.at, end: way.at, from: before.placed, to: way.placed, stretch: way.stretch})
  }
  return extents.reverse()
}

function keepBest(found: Way[], next: Way, from: Way): void {
  const rival = found.findIndex(({placed}) => placed === next.placed)
  if (rival >= 0) {
    if ((found[rival]?.cost ?? 0) > next.cost) found[rival] = next
    return
  }
  if (found.length < mostWays || next.at === from.at) {
    found.push(next)
    return
  }
  const worst = found.reduce((a, b, index) => ((found[a]?.cost ?? 0) >= b.cost ? a : index), 0)
  if ((found[worst]?.cost ?? 0) > next.cost) found[worst] = next
}

interface Matter {
  readonly rows: readonly Row[]
  readonly queue: NoteQueue
  readonly depth: number
}

/** All pages that may come next. */
function pagesFrom(way: Way, matter: Matter): Way[] {
  const {rows, queue, depth} = matter
  const {at, placed} = way
  const carried = queue.called[at] ?? 0
  const owed = queue.fit(placed, carried, depth * mostCarried)
  const found: Way[] = []
  const alone = placed < carried ? notesAlone(way, queue, depth, carried) : undefined
  if (alone && way.alone < mostAlone) found.push(alone)
  let height = heightOf(rows[at]?.head ?? [])
  let slack = 0
  for (let end = at + 1; end <= rows.length; end++) {
    const row = rows[end - 1]
    if (!row) break
    if (end > at + 1 || height > 0) {
      height += row.before
      slack += row.stretch
    }
    height += row.height
    const called = queue.called[end] ?? 0
    const least = called > carried ? Math.max(queue.begun[end] ?? 0, placed) : owed
    const foot = called > placed ? noteSpace : 0
    if (height + foot + queue.height(placed, least) > depth) {
      if (found.length > 0) break
      // The page is too full, but there is no other.
      if (alone) found.push(alone)
      else found.push(makeWay(way, end, queue.fit(placed, called, depth - height - foot), 1e9, 0))
      break
    }
    const most = queue.fit(placed, called, depth - height - foot)
    const to = most < called ? divideNotes(queue, most, least) : called
    const empty = Math.max(0, depth - height - foot - queue.height(placed, to))
    const isLast = end === rows.length
    const {cost, stretch} = isLast && to === called ? last(height, at) : short(empty, slack)
    const split = to < called ? pageBreak.split + Math.min(queue.rows[to]?.cost ?? 0, pageBreak.widow) : 0
    found.push(makeWay(way, end, to, cost + split + (rows[end]?.cost ?? 0), stretch))
  }
  return found
}

function makeWay(before: Way, at: number, placed: number, cost: number, stretch: number): Way {
  const alone = at === before.at ? before.alone + 1 : 0
  return {at, placed, alone, cost: before.cost + cost, before, stretch}
}

/** A page that holds nothing but notes. */
function notesAlone(way: Way, queue: NoteQueue, depth: number, called: number): Way {
  const most = Math.max(queue.fit(way.placed, called, depth), way.placed + 1)
  const to = most < called ? divideNotes(queue, most, way.placed + 1) : called
  return makeWay(way, way.at, to, pageBreak.split, 0)
}

/** What it costs that a page is short, and whether its space is stretched to fill it. */
function short(empty: number, slack: number): {readonly cost: number; readonly stretch: number} {
  const lines = empty / lineOfText
  if (empty > slack) return {cost: lines ** 2, stretch: 0}
  const stretch = slack === 0 ? 0 : empty / slack
  return {cost: Math.min(lines, stretch) ** 2, stretch}
}

/** What it costs that the last page has few lines; nothing, if it is the only one. */
function last(height: number, at: number): {readonly cost: number; readonly stretch: number} {
  const lines = height / lineOfText
  return {cost: at === 0 || lines >= leastLast ? 0 : 2 * (leastLast - lines) ** 2, stretch: 0}
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row, index) => sum + (index === 0 ? 0 : row.before) + row.height, 0)
}
