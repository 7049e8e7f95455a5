/**
 * Breaks a paragraph into lines after D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines" (1981).
 */

/** A box with its width, glue between boxes, or a place where a break costs something. */
export interface Item {
  readonly kind: 'box' | 'glue' | 'penalty'
  /** Of a penalty: what a break here adds to the line, such as a hyphen. */
  readonly width: number
  readonly stretch: number
  readonly shrink: number
  /** Of a penalty: from `-Infinity`, forced, to `Infinity`, forbidden. */
  readonly cost: number
  /** Whether a break here ends the line with a hyphen. */
  readonly flagged: boolean
  /** How far a box may hang out on the left when it begins a line. */
  readonly left: number
  /** How far a box or a hyphen may hang out on the right when it ends a line. */
  readonly right: number
}

/** Widths of the lines. */
export interface Measure {
  readonly first: number
  readonly rest: number
}

/** How hard to try. */
export interface Attempt {
  /** Greatest badness of a line; `Infinity` takes any line that is not too full. */
  readonly tolerance: number
  /** Stretch that each line has beside that of its glue. */
  readonly stretch: number
}

interface Break {
  readonly index: number
  /** First item of the next line. */
  readonly start: number
  readonly first: boolean
  readonly fitness: number
  readonly demerits: number
  readonly before: Break | undefined
}

/** Costs as TeX has them, but that of two hyphens, which here is more. */
const line = 10
const twoHyphens = 25000
const lastHyphen = 5000
const unevenLines = 10000

/**
 * Finds the breaks with the least demerits.
 *
 * @param items - the paragraph, which ends with a forced break
 * @param measure - widths of the lines
 * @param attempt - how hard to try
 * @returns indexes of the items at which lines end; nothing if the attempt fails
 */
export function breakLines(items: readonly Item[], measure: Measure, attempt: Attempt): number[] | undefined {
  const sums = sumUp(items)
  let active: Break[] = [
    {index: -1, start: firstBox(items, 0), first: true, fitness: 1, demerits: 0, before: undefined},
  ]
  for (const [index, item] of items.entries()) {
    if (!isBreak(items, index)) continue
    const forced = item.cost === -Infinity
    const best: (Break | undefined)[] = []
    const left: Break[] = []
    let last: Break | undefined
    for (const from of active) {
      const width = from.first ? measure.first : measure.rest
      const ratio = ratioOf(items, sums, from, index, width, attempt.stretch)
      last = from
      if (ratio < -1) continue
      if (!forced) left.push(from)
      const badness = 100 * Math.abs(ratio) ** 3
      if (badness > attempt.tolerance) continue
      const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
      const demerits = from.demerits + demeritsOf(items, from, index, Math.min(badness, 10000), fitness)
      const rival = best[fitness]
      if (!rival || demerits < rival.demerits) {
        best[fitness] = {index, start: firstBox(items, index), first: false, fitness, demerits, before: from}
      }
    }
    active = left
    for (const found of best) if (found) active.push(found)
    if (active.length === 0) {
      if (!last || attempt.tolerance !== Infinity) return undefined
      // One word is wider than the line, and cannot be broken.
      active = [{index, start: firstBox(items, index), first: false, fitness: 1, demerits: last.demerits, before: last}]
    }
  }
  let end = active.reduce<Break | undefined>((a, b) => (a && a.demerits <= b.demerits ? a : b), undefined)
  const found: number[] = []
  for (; end && end.index >= 0; end = end.before) found.push(end.index)
  return found.reverse()
}

/** First item of the line after a break: glue and penalties vanish there. */
export function firstBox(items: readonly Item[], index: number): number {
  let at = Math.max(index, 0)
  for (; at < items.length; at++) {
    const item = items[at]
    if (!item || item.kind === 'box' || (item.cost === -Infinity && at > index)) break
  }
  return at
}

interface Sums {
  readonly width: Float64Array
  readonly stretch: Float64Array
  readonly shrink: Float64Array
  /** How far the last box before an item may hang out. */
  readonly right: Float64Array
}

function sumUp(items: readonly Item[]): Sums {
  const make = (): Float64Array => new Float64Array(items.length + 1)
  const sums = {width: make(), stretch: make(), shrink: make(), right: make()}
  for (const [index, item] of items.entries()) {
    const {kind, width, stretch, shrink} = item
    sums.width[index + 1] = (sums.width[index] ?? 0) + (kind === 'penalty' ? 0 : width)
    sums.stretch[index + 1] = (sums.stretch[index] ?? 0) + stretch
    sums.shrink[index + 1] = (sums.shrink[index] ?? 0) + shrink
    sums.right[index + 1] = kind === 'box' ? item.right : (sums.right[index] ?? 0)
  }
  return sums
}

function isBreak(items: readonly Item[], index: number): boolean {
  const item = items[index]
  if (item?.kind === 'glue') return items[index - 1]?.kind === 'box'
  return item?.kind === 'penalty' && item.cost < Infinity
}

/** How much of its stretch, or of its shrink, a line needs: below -1 it is too full. */
function ratioOf(items: readonly Item[], sums: Sums, from: Break, index: number, width: number, extra: number): number {
  const {start} = from
  const item = items[index]
  if (start >= index) return item?.cost === -Infinity ? 0 : 1e6
  const hyphen = item?.kind === 'penalty' && item.width > 0
  const hanging = (items[start]?.left ?? 0) + (hyphen ? item.right : (sums.right[index] ?? 0))
  const natural = between(sums.width, start, index) + (hyphen ? item.width : 0) - hanging
  if (natural < width) return (width - natural) / Math.max(between(sums.stretch, start, index) + extra, 1e-6)
  if (natural === width) return 0
  const shrink = between(sums.shrink, start, index)
  return natural - width > shrink + 1e-6 ? -2 : Math.max(-1, (width - natural) / shrink)
}

function between(sums: Float64Array, start: number, end: number): number {
  return (sums[end] ?? 0) - (sums[start] ?? 0)
}

function demeritsOf(items: readonly Item[], from: Break, index: number, badness: number, fitness: number): number {
  const item = items[index]
  const cost = item?.kind === 'penalty' && item.cost !== -Infinity ? item.cost : 0
  let demerits = (line + badness) ** 2 + cost * Math.abs(cost)
  if (item?.flagged && items[from.index]?.flagged) demerits += twoHyphens
  if (index === items.length - 1 && items[from.index]?.flagged) demerits += lastHyphen
  if (Math.abs(fitness - from.fitness) > 1) demerits += unevenLines
  return demerits
}
