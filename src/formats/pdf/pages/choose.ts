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
  readonly placed: number
  readonly floated: number
  /** How many pages without text it ends with. */
  readonly alone: number
  readonly cost: number
  readonly before: Way | undefined
  readonly stretch: number
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
    for (const way of ways[at] ?? []) {
      for (const next of pagesFrom(way, matter)) keepBest((ways[next.at] ??= []), next, way)
    }
    if (at > 0) ways[at - 1] = []
  }
  let last = (ways[rows.length] ?? []).reduce<Way | undefined>((a, b) => (a && a.cost <= b.cost ? a : b), undefined)
  while (last && last.placed < queue.rows.length) last = notesAlone(last, matter, queue.rows.length)
  while (last && last.floated < floats.floats.length) last = floatsAlone(last, matter, floats.floats.length)
  const extents: Extent[] = []
  for (let way = last; way?.before; way = way.before) {
    const {at, placed: to, floated: endFloat, stretch, before} = way
    extents.push({at: before.at, end: at, from: before.placed, to, firstFloat: before.floated, endFloat, stretch})
  }
  return extents.reverse()
}

function keepBest(found: Way[], next: Way, from: Way): void {
  const rival = found.findIndex(({placed, floated}) => placed === next.placed && floated === next.floated)
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

/** All pages that may come next. */
function pagesFrom(way: Way, matter: Matter): Way[] {
  const {rows, queue, floats, depth} = matter
  const {at, placed, floated} = way
  const carried = queue.called[at] ?? 0
  const owed = queue.fit(placed, carried, depth * mostCarried)
  const waiting = floats.called[at] ?? 0
  const due = waiting > floated ? Math.max(floated + 1, floats.fit(floated, waiting, depth * mostFloating)) : floated
  const found: Way[] = []
  const withoutText = [
    ...(placed < carried ? [notesAlone(way, matter, carried)] : []),
    ...(floats.height(floated, waiting) > depth * leastFloating ? [floatsAlone(way, matter, waiting)] : []),
  ]
  if (way.alone < mostAlone) found.push(...withoutText)
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
    const foot = called > placed ? noteSpace : 0
    const room = depth - height - foot
    if (floats.height(floated, due) + queue.height(placed, least) > room) {
      if (found.length > 0) break
      // The page is too full, but there is no other.
      const [alone = due > floated ? floatsAlone(way, matter, waiting) : undefined] = withoutText
      found.push(alone ?? makeWay(way, {at: end, placed: queue.fit(placed, called, room), floated}, 1e9))
      break
    }
    const most = Math.max(due, floats.fit(floated, floats.called[end] ?? 0, depth * mostFloating))
    for (const lifted of most > due ? [due, most] : [due]) {
      const left = room - floats.height(floated, lifted)
      if (queue.height(placed, least) > left) continue
      const to = queue.fit(placed, called, left)
      const next = {at: end, placed: to < called ? divideNotes(queue, to, least) : called, floated: lifted}
      found.push(pageTo(next, way, {matter, called, slack, height, empty: left - queue.height(placed, next.placed)}))
    }
  }
  return found
}

/** Where a page ends. */
type End = Pick<Way, 'at' | 'placed' | 'floated'>

/** What is known of a page. */
interface PageFacts {
  readonly matter: Matter
  /** How many rows of notes are called up to its end. */
  readonly called: number
  /** How far its space may grow, how high its text is, and how much stays empty. */
  readonly slack: number
  readonly height: number
  readonly empty: number
}

function pageTo(next: End, way: Way, {matter, called, slack, height, empty}: PageFacts): Way {
  const {rows, queue, floats} = matter
  const {at: end, placed: to, floated} = next
  const isLast = end === rows.length
  const {cost, stretch} = isLast && to === called ? last(height, way.at) : short(Math.max(0, empty), slack)
  const split = to < called ? pageBreak.split + Math.min(queue.rows[to]?.cost ?? 0, pageBreak.widow) : 0
  const late = ((floats.called[end] ?? 0) - floated) * (isLast ? pageBreak.split : pageBreak.late)
  return makeWay(way, next, cost + split + late + (rows[end]?.cost ?? 0), stretch)
}

function makeWay(before: Way, next: End, cost: number, stretch = 0): Way {
  const alone = next.at === before.at ? before.alone + 1 : 0
  return {...next, alone, cost: before.cost + cost, before, stretch}
}

/** A page that holds nothing but notes. */
function notesAlone(way: Way, {queue, depth}: Matter, called: number): Way {
  const most = Math.max(queue.fit(way.placed, called, depth), way.placed + 1)
  const to = most < called ? divideNotes(queue, most, way.placed + 1) : called
  return makeWay(way, {...endOf(way), placed: to}, pageBreak.split)
}

/** A page that holds nothing but floats. */
function floatsAlone(way: Way, {floats, depth}: Matter, waiting: number): Way {
  const to = Math.max(floats.fit(way.floated, waiting, depth), way.floated + 1)
  const empty = Math.max(0, depth - floats.height(way.floated, to)) / lineOfText
  return makeWay(way, {...endOf(way), floated: to}, pageBreak.split + empty + (waiting - to) * pageBreak.late)
}

function endOf({at, placed, floated}: Way): End {
  return {at, placed, floated}
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
