import type {FloatQueue} from './float-queue.js'
import {divideNotes, type NoteQueue} from './note-queue.js'
import {heightOf, pageBreak, type Row} from './row.js'

/** A page: which rows of the text and of the notes it has, which floats, and how far its space is stretched. */
export interface Extent {
  readonly at: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly firstFloat: number
  readonly endFloat: number
  /** Share of what the space between blocks may grow. */
  readonly stretch: number
}

/** Space between text and notes, in points; the rule stands in it. */
export const noteSpace = 14

/** The unit in which empty space is counted, in points. */
const lineOfText = 13.6

/** Greatest share of a page for notes that go on from the page before, while there is text. */
const mostCarried = 0.6

/** Greatest share of a page for floats, while there is text. */
const mostFloating = 0.75

/** Least share of a page that floats fill without text, while there is text. */
const leastFloating = 0.5

/** Lines that the last page should have at least. */
const leastLast = 5

/** How many ways to reach a row are followed, each with other notes and floats already placed. */
const mostWays = 3

/** How many pages of notes or floats alone may follow each other, while the text can go on. */
const mostAlone = 8

/** What pages up to a row cost, in the best way to reach it with so many rows of notes and so many floats. */
interface Way {
  readonly at: number
  placed: number
  floated: number
  /** How many pages without text it ends with. */
  alone: number
  cost: number
  before: Way | undefined
  stretch: number
}

/** What is divided into pages. */
export interface Matter {
  readonly rows: readonly Row[]
  readonly queue: NoteQueue
  readonly floats: FloatQueue
  /** Height of the text, in points. */
  readonly depth: number
}

/**
 * Chooses where pages end: the least cost of all of them together, in time that grows with the number of rows.
 *
 * A row is reached in a few ways, from each of which a few pages of notes or floats alone lead back to it. More of them
 * follow only where the text has no room beside them. A float stands on the page of the row that calls it or on a later
 * one; what waits from the page before comes first.
 */
export function chooseBreaks(matter: Matter): Extent[] {
  const {rows, queue, floats} = matter
  const ways: Way[][] = Array.from({length: rows.length + 1}, () => [])
  ways[0] = [{at: 0, placed: 0, floated: 0, alone: 0, cost: 0, before: undefined, stretch: 0}]
  for (let at = 0; at < rows.length; at++) {
    // A page without text leads back to the same row.
    for (const way of ways[at] ?? []) offerPages(way, matter, ways)
    if (at > 0) ways[at - 1] = []
  }
  let last = (ways[rows.length] ?? []).reduce<Way | undefined>((a, b) => (a && a.cost <= b.cost ? a : b), undefined)
  for (let way = last; way && way.placed < queue.rows.length; way = last) {
    last = {...way, placed: notesAlone(way.placed, matter, queue.rows.length), before: way, stretch: 0}
  }
  for (let way = last; way && way.floated < floats.floats.length; way = last) {
    last = {...way, floated: floatsAlone(way.floated, matter, floats.floats.length), before: way, stretch: 0}
  }
  const extents: Extent[] = []
  for (let way = last; way?.before; way = way.before) {
    const {at, placed: to, floated: endFloat, stretch, before} = way
    extents.push({at: before.at, end: at, from: before.placed, to, firstFloat: before.floated, endFloat, stretch})
  }
  return extents.reverse()
}

/** Where a page ends, and what it costs. */
type Offer = (at: number, placed: number, floated: number, cost: number, stretch?: number) => void

/** Keeps ways to reach rows that are among the best; most are not, and nothing is made of them. */
function keepBest(ways: Way[][], before: Way): Offer {
  return (at, placed, floated, pageCost, stretch = 0) => {
    const found = (ways[at] ??= [])
    const place = placeFor(found, placed, floated, at === before.at ? Infinity : mostWays)
    const cost = before.cost + pageCost
    const known = found[place]
    if (known && known.cost <= cost) return
    if (known && at > before.at) {
      // No page begins there yet: most ways are found to be worse than another, and are not made anew.
      known.placed = placed
      known.floated = floated
      known.cost = cost
      known.before = before
      known.stretch = stretch
    } else found[place] = {at, placed, floated, alone: at === before.at ? before.alone + 1 : 0, cost, before, stretch}
  }
}

/** The place of a way among others: that of the one with the same notes and floats, a new one, or that of the worst. */
function placeFor(found: readonly Way[], placed: number, floated: number, most: number): number {
  let worst = 0
  for (let index = 0; index < found.length; index++) {
    const way = found[index]
    if (way?.placed === placed && way.floated === floated) return index
    if ((way?.cost ?? 0) > (found[worst]?.cost ?? 0)) worst = index
  }
  return found.length < most ? found.length : worst
}

/** Offers all pages that may come next. */
function offerPages(way: Way, matter: Matter, ways: Way[][]): void {
  const {rows, queue, floats, depth} = matter
  const {at, placed, floated} = way
  const carried = queue.called[at] ?? 0
  const owed = queue.fit(placed, carried, depth * mostCarried)
  const waiting = floats.called[at] ?? 0
  const due = waiting > floated ? Math.max(floated + 1, floats.fit(floated, waiting, depth * mostFloating)) : floated
  const offer = keepBest(ways, way)
  const offerNotes = (): void => {
    offer(at, notesAlone(placed, matter, carried), floated, pageBreak.split)
  }
  const offerFloats = (): void => {
    const to = floatsAlone(floated, matter, waiting)
    const empty = Math.max(0, depth - floats.height(floated, to)) / lineOfText
    offer(at, placed, to, pageBreak.split + empty + (waiting - to) * pageBreak.late)
  }
  const withoutText = [
    ...(placed < carried ? [offerNotes] : []),
    ...(floats.height(floated, waiting) > depth * leastFloating ? [offerFloats] : []),
  ]
  if (way.alone < mostAlone) for (const page of withoutText) page()
  let offered = way.alone < mostAlone && withoutText.length > 0
  const dueHeight = floats.height(floated, due)
  const head = rows[at]?.head ?? []
  let height = heightOf(head)
  let slack = 0
  for (let end = at + 1; end <= rows.length; end++) {
    const row = rows[end - 1]
    if (!row) break
    if (end > at + 1 || head.length > 0) {
      height += row.before
      slack += row.stretch
    }
    height += row.height
    const called = queue.called[end] ?? 0
    const least = called > carried ? Math.max(queue.begun[end] ?? 0, placed) : owed
    const room = depth - height - (called > placed ? noteSpace : 0)
    const leastHeight = queue.height(placed, least)
    if (dueHeight + leastHeight > room) {
      if (offered) break
      // The page is too full, but there is no other.
      const [page = due > floated ? offerFloats : undefined] = withoutText
      if (page) page()
      else offer(end, queue.fit(placed, called, room), floated, 1e9)
      break
    }
    const most = Math.max(due, floats.fit(floated, floats.called[end] ?? 0, depth * mostFloating))
    for (let lifted = due; ; lifted = most) {
      const left = room - (lifted === due ? dueHeight : floats.height(floated, lifted))
      if (leastHeight <= left) {
        const fit = queue.fit(placed, called, left)
        const to = fit < called ? divideNotes(queue, fit, least) : called
        const empty = Math.max(0, left - (to === least ? leastHeight : queue.height(placed, to)))
        const isEnd = end === rows.length && to === called
        const stretch = isEnd || slack === 0 || empty > slack ? 0 : empty / slack
        const cost = (isEnd ? last(height, at) : short(empty, slack, stretch)) + costOf(matter, end, to, lifted)
        offer(end, to, lifted, cost, stretch)
        offered = true
      }
      if (lifted === most) break
    }
  }
}

/** What it costs that a page ends before a row, behind so many rows of notes and so many floats. */
function costOf({rows, queue, floats}: Matter, end: number, to: number, lifted: number): number {
  const split =
    to < (queue.called[end] ?? 0) ? pageBreak.split + Math.min(queue.rows[to]?.cost ?? 0, pageBreak.widow) : 0
  const late = ((floats.called[end] ?? 0) - lifted) * (end === rows.length ? pageBreak.split : pageBreak.late)
  return split + late + (rows[end]?.cost ?? 0)
}

/** How many rows of notes are placed behind a page that holds nothing else. */
function notesAlone(placed: number, {queue, depth}: Matter, called: number): number {
  const most = Math.max(queue.fit(placed, called, depth), placed + 1)
  return most < called ? divideNotes(queue, most, placed + 1) : called
}

/** How many floats are placed behind a page that holds nothing else. */
function floatsAlone(floated: number, {floats, depth}: Matter, waiting: number): number {
  return Math.max(floats.fit(floated, waiting, depth), floated + 1)
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
