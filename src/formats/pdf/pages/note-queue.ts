import {pageBreak, type Row} from './row.js'

/** Rows of the notes of an article, in the order in which the text calls them. */
export interface NoteQueue {
  readonly rows: readonly Row[]
  /** By the number of a row of the text: how many rows of notes the text before it calls. */
  readonly called: readonly number[]
  /** By the number of a row of the text: how many must stand on the page that ends before it, to begin each note. */
  readonly begun: readonly number[]
  /** Height of the rows from one to another, in points. */
  height(from: number, to: number): number
  /** Where rows of notes may end that begin with one and stop before another, in a height. */
  fit(from: number, to: number, room: number): number
}

/** Least rows of a note on the page of its reference. */
const leastRows = 2

/**
 * Puts the notes of an article in order: behind each note those that it calls itself.
 *
 * @param rows - the text
 * @param notes - rows of each note by its key
 */
export function queueNotes(rows: readonly Row[], notes: ReadonlyMap<string, readonly Row[]>): NoteQueue {
  const queue: Row[] = []
  const seen = new Set<string>()
  let least = 0
  // A note may call a note, and so on: what is still to be placed waits in a stack, the next on top.
  const add = (keys: readonly string[]): void => {
    const waiting = [...keys].reverse()
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      if (seen.has(key)) continue
      seen.add(key)
      const own = notes.get(key) ?? []
      least = queue.length + Math.min(leastRows, own.length)
      for (const row of own) queue.push(row)
      for (const next of own.flatMap(row => row.notes).reverse()) waiting.push(next)
    }
  }
  const called = [0]
  const begun = [0]
  for (const row of rows) {
    add(row.notes)
    called.push(queue.length)
    begun.push(least)
  }
  const sums = [0]
  for (const row of queue) sums.push((sums.at(-1) ?? 0) + row.before + row.height)
  const height = (from: number, to: number): number =>
    from >= to ? 0 : (sums[to] ?? 0) - (sums[from] ?? 0) - (queue[from]?.before ?? 0)
  return {
    rows: queue,
    called,
    begun,
    height,
    fit(from, to, room) {
      let [least, most] = [from, to]
      while (least < most) {
        const middle = Math.ceil((least + most) / 2)
        if (height(from, middle) <= room) least = middle
        else most = middle - 1
      }
      return least
    },
  }
}

/**
 * Where notes are divided that do not all fit: not so that a line stands alone, if that can be.
 *
 * @param queue - the notes
 * @param most - how many rows fit
 * @param least - how many must stand here
 */
export function divideNotes({rows}: NoteQueue, most: number, least: number): number {
  for (let at = most; at >= Math.max(least, most - leastRows); at--) {
    if ((rows[at]?.cost ?? 0) < pageBreak.widow) return at
  }
  return most
}
