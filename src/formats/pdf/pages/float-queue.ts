import type {Float, Row} from './row.js'

/** Figures that stand apart from the text, in the order in which it calls them. */
export interface FloatQueue {
  readonly floats: readonly Float[]
  /** By the number of a float: the row of the text that calls it. */
  readonly callers: readonly number[]
  /** By the number of a row of the text: how many floats the text before it calls. */
  readonly called: readonly number[]
  /** Height of the floats from one to another, each with the space that parts it from the next or from the text. */
  height(from: number, to: number): number
  /** Where floats may end that begin with one and stop before another, in a height. */
  fit(from: number, to: number, room: number): number
}

/** Space between a float and what stands beside it, in points. */
export const floatSpace = 16

/** Puts the floats of an article in order. */
export function queueFloats(rows: readonly Row[]): FloatQueue {
  const floats: Float[] = []
  const callers: number[] = []
  const called = [0]
  const sums = [0]
  for (const [index, row] of rows.entries()) {
    for (const float of row.floats) {
      floats.push(float)
      callers.push(index)
      sums.push((sums.at(-1) ?? 0) + float.height + floatSpace)
    }
    called.push(floats.length)
  }
  const height = (from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0)
  return {
    floats,
    callers,
    called,
    height,
    fit(from, to, room) {
      let at = from
      while (at < to && height(from, at + 1) <= room) at++
      return at
    },
  }
}
