/**
 * Alignment of two sequences of numbers: which places of one stand for which of the other, in order.
 *
 * Common ends are matched; what is left is parted at elements, or runs of elements, that are unique on both sides
 * (patience sorting), and small remainders are compared exactly (Myers). All steps are linear, or nearly so, and
 * what is too different for them is not matched.
 */

import {longestIncrease} from './increase.js'
import {matchSmall} from './myers.js'

/** Runs of so many elements are tried as anchors, in order. */
const runs = [1, 2, 4, 8] as const

/** No remainder is parted more often than this. */
const deepest = 24

interface Span {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
  readonly depth: number
}

/**
 * Aligns two sequences.
 *
 * @param a - a sequence
 * @param b - another
 * @returns for each place in `a` its place in `b`, or -1; places that are not -1 increase
 */
export function alignSequences(a: Int32Array, b: Int32Array): Int32Array {
  const matches = new Int32Array(a.length).fill(-1)
  const stack: Span[] = [{a: 0, aEnd: a.length, b: 0, bEnd: b.length, depth: 0}]
  for (let span = stack.pop(); span; span = stack.pop()) {
    let {a: from, aEnd, b: to, bEnd} = span
    while (from < aEnd && to < bEnd && a[from] === b[to]) matches[from++] = to++
    while (from < aEnd && to < bEnd && a[aEnd - 1] === b[bEnd - 1]) matches[--aEnd] = --bEnd
    if (from === aEnd || to === bEnd) continue
    const rest = {a: from, aEnd, b: to, bEnd, depth: span.depth}
    if (matchSmall(a, b, rest, matches)) continue
    const anchors = rest.depth < deepest ? anchorsOf(a, b, rest) : []
    let start = {a: from, b: to}
    for (const {a: anchor, b: other} of anchors) {
      stack.push({a: start.a, aEnd: anchor, b: start.b, bEnd: other, depth: rest.depth + 1})
      matches[anchor] = other
      start = {a: anchor + 1, b: other + 1}
    }
    if (anchors.length > 0) stack.push({a: start.a, aEnd, b: start.b, bEnd, depth: rest.depth + 1})
  }
  return matches
}

interface Pair {
  readonly a: number
  readonly b: number
}

/** Elements that stand once on both sides, in the order of both; else runs of elements that do. */
function anchorsOf(a: Int32Array, b: Int32Array, span: Span): Pair[] {
  for (const length of runs) {
    const pairs = uniquePairs(a, b, span, length)
    if (pairs.length > 0) return longestIncrease(pairs)
  }
  return []
}

/** Runs of a length that stand once in each span, in the order of `a`. */
function uniquePairs(a: Int32Array, b: Int32Array, span: Span, length: number): Pair[] {
  const inA = countRuns(a, span.a, span.aEnd, length)
  const inB = countRuns(b, span.b, span.bEnd, length)
  const pairs: Pair[] = []
  for (const [hash, place] of inA) {
    const other = inB.get(hash)
    if (place < 0 || other === undefined || other < 0) continue
    if (equalRuns(a, place, b, other, length)) pairs.push({a: place, b: other})
  }
  return pairs
}

/** Where each run stands, or -1 if it stands in several places. */
function countRuns(sequence: Int32Array, start: number, end: number, length: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = start; at + length <= end; at++) {
    let hash = 0
    for (let offset = 0; offset < length; offset++)
      hash = (Math.imul(hash, 0x01000193) ^ (sequence[at + offset] ?? 0)) | 0
    places.set(hash, places.has(hash) ? -1 : at)
  }
  return places
}

function equalRuns(a: Int32Array, place: number, b: Int32Array, other: number, length: number): boolean {
  for (let offset = 0; offset < length; offset++) if (a[place + offset] !== b[other + offset]) return false
  return true
}
