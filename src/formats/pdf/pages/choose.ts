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
    for (const way of ways[at] ?? []) offerPages(way, {rows, queue, depth, ways})
    if (at > 0) ways[at - 1] = []
  }
  let last = (ways[rows.length] ?? []).reduce<Way | undefined>((a, b) => (a && a.cost <= b.cost ? a : b), undefined)
  for (let way = last; way && way.placed < queue.rows.length; way = last) {
    last = {...way, placed: notesAlone(way.placed, queue, depth, queue.rows.length), before: way, stretch: 0}
  }
  const extents: Extent[] = []
  for (let way = last; way?.before; way = way.before) {
    const {before} = way
    extents.push({at: before.at, end: way.at, from: before.placed, to: way.placed, stretch: way.stretch})
  }
  return extents.reverse()
}

/** Keeps a way to reach a row, if it is among the best; most are not, and nothing is made of them. */
function keepBest(found: Way[], before: Way, at: number, placed: number, pageCost: number, stretch: number): void {
  const cost = before.cost + pageCost
  let worst = 0
  let rival = -1
  for (let index = 0; index < found.length; index++) {
    if (found[index]?.placed === placed) rival = index
    if ((found[index]?.cost ?? 0) > (found[worst]?.cost ?? 0)) worst = index
  }
  const isNew = rival < 0 && (found.length < mostWays || at === before.at)
  const place = isNew ? found.length : rival < 0 ? worst : rival
  if (!isNew && (found[place]?.cost ?? 0) <= cost) return
  found[place] = {at, placed, alone: at === before.at ? before.alone + 1 : 0, cost, before, stretch}
}

interface Matter {
  readonly rows: readonly Row[]
  readonly queue: NoteQueue
  readonly depth: number
  /** The best ways to reach each row. */
  readonly ways: Way[][]
}

/** Offers all pages that may come next. */
function offerPages(way: Way, {rows, queue, depth, ways}: Matter): void {
  const offer = (to: number, notes: number, cost: number, stretch: number): void => {
    keepBest((ways[to] ??= []), way, to, notes, cost, stretch)
  }
  const {at, placed} = way
  const carried = queue.called[at] ?? 0
  const owed = queue.fit(placed, carried, depth * mostCarried)
  const alone = placed < carried ? notesAlone(placed, queue, depth, carried) : undefined
  let offered = alone !== undefined && way.alone < mostAlone
  if (alone !== undefined && offered) offer(at, alone, pageBreak.split, 0)
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
      // The page is too full, but there is no other.
      if (!offered) {
        if (alone !== undefined) offer(at, alone, pageBreak.split, 0)
        else offer(end, queue.fit(placed, called, depth - height - foot), 1e9, 0)
      }
      break
    }
    const most = queue.fit(placed, called, depth - height - foot)
    const to = most < called ? divideNotes(queue, most, least) : called
    const empty = Math.max(0, depth - height - foot - queue.height(placed, to))
    const isEnd = end === rows.length && to === called
    const stretch = isEnd || slack === 0 || empty > slack ? 0 : empty / slack
    const cost = isEnd ? last(height, at) : short(empty, slack, stretch)
    const split = to < called ? pageBreak.split + Math.min(queue.rows[to]?.cost ?? 0, pageBreak.widow) : 0
    offer(end, to, cost + split + (rows[end]?.cost ?? 0), stretch)
    offered = true
  }
}

/** How many rows of notes are placed behind a page that holds nothing else. */
function notesAlone(placed: number, queue: NoteQueue, depth: number, called: number): number {
  const most = Math.max(queue.fit(placed, called, depth), placed + 1)
  return most < called ? divideNotes(queue, most, placed + 1) : called
}

/** What it costs that a page is short, or that its space is stretched to fill it. */
function short(empty: number, slack: number, stretch: number): number {
  const lines = empty / lineOfText
  return empty > slack ? lines ** 2 : Math.min(lines, stretch) ** 2
}

/** What it costs that the last page has few lines; nothing, if it is the only one. */
function last(height: number, at: number): number {
  const lines = height / lineOfText
  return at === 0 || lines >= leastLast ? 0 : 2 * (leastLast - lines) ** 2
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row, index) => sum + (index === 0 ? 0 : row.before) + row.height, 0)
}
