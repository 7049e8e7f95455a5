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
  /** Of a penalty: whether the first attempt breaks no line here. */
  readonly late: boolean
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
  /** Whether it is the first attempt. */
  readonly first: boolean
}

interface Break {
  readonly index: number
  /** Whether the line ends with a hyphen. */
  readonly flagged: boolean
  /** First item of the next line. */
  readonly start: number
  /** Width of the next line, with what hangs out on its left. */
  readonly room: number
  readonly fitness: number
  readonly demerits: number
  readonly before: Break | undefined
}

/** Costs as TeX has them, but that of two hyphens, which here is more. */
const line = 10
const twoHyphens = 25000
const lastHyphen = 5000
const unevenLines = 10000

/** A paragraph as numbers: sums of what stands before each item. */
interface Sums {
  readonly width: Float64Array
  readonly stretch: Float64Array
  readonly shrink: Float64Array
  /** How far the last box before an item may hang out. */
  readonly right: Float64Array
}

function makeSums(size: number): Sums {
  const make = (): Float64Array => new Float64Array(size)
  return {width: make(), stretch: make(), shrink: make(), right: make()}
}

/** Most items for which room is kept; a longer paragraph gets room of its own. */
const mostKept = 65536

/** Room for the sums of one paragraph after the other. */
let kept = makeSums(1024)

function roomFor(size: number): Sums {
  if (size <= kept.width.length) return kept
  if (size > mostKept) return makeSums(size)
  return (kept = makeSums(2 * size))
}

/** Sums up a paragraph; gives the items at which a line may end too. */
function sumUp(items: readonly Item[]): {sums: Sums; ends: readonly number[]} {
  const sums = roomFor(items.length + 1)
  const ends: number[] = []
  let width = 0
  let stretch = 0
  let shrink = 0
  let right = 0
  let isBoxBefore = false
  for (let index = 0; index < items.length;) {
    const item = items[index]
    if (!item) break
    if (item.kind === 'glue' ? isBoxBefore : item.kind === 'penalty' && item.cost < Infinity) ends.push(index)
    isBoxBefore = item.kind === 'box'
    if (isBoxBefore) right = item.right
    if (item.kind !== 'penalty') width += item.width
    stretch += item.stretch
    shrink += item.shrink
    index++
    sums.width[index] = width
    sums.stretch[index] = stretch
    sums.shrink[index] = shrink
    sums.right[index] = right
  }
  return {sums, ends}
}

/**
 * Finds the breaks with the least demerits.
 *
 * @param items - the paragraph, which ends with a forced break
 * @param measure - widths of the lines
 * @param attempts - how hard to try, first and then
 * @returns indexes of the items at which lines end; nothing if all attempts fail
 */
export function breakLines(
  items: readonly Item[],
  measure: Measure,
  attempts: readonly Attempt[],
): readonly number[] | undefined {
  const {sums, ends} = sumUp(items)
  for (const attempt of attempts) {
    const found = tryBreaks(items, sums, ends, measure, attempt)
    if (found) return found
  }
  return undefined
}

function tryBreaks(
  items: readonly Item[],
  {width, stretch, shrink, right}: Sums,
  ends: readonly number[],
  measure: Measure,
  {tolerance, stretch: extra, first}: Attempt,
): number[] | undefined {
  const begin = (index: number, room: number, fitness: number, demerits: number, before?: Break): Break => {
    const start = firstBox(items, index)
    const flagged = index >= 0 && items[index]?.flagged === true
    return {index, flagged, start, room: room + (items[start]?.left ?? 0), fitness, demerits, before}
  }
  // The best way to end a line here, by the fitness of the line.
  const cheapest = [Infinity, Infinity, Infinity, Infinity]
  const ways: (Break | undefined)[] = [undefined, undefined, undefined, undefined]
  let active = [begin(-1, measure.first, 1, 0)]
  for (const index of ends) {
    const item = items[index]
    if (!item || (first && item.late)) continue
    const forced = item.cost === -Infinity
    // What the line has to its end, a hyphen included, but for what hangs out.
    const hyphen = item.kind === 'penalty' && item.width > 0
    const end = (width[index] ?? 0) + (hyphen ? item.width - item.right : -(right[index] ?? 0))
    const endStretch = (stretch[index] ?? 0) + extra
    const endShrink = shrink[index] ?? 0
    let left = 0
    let last: Break | undefined
    for (const from of active) {
      const lacks = from.room - (end - (width[from.start] ?? 0))
      last = from
      let ratio: number
      if (from.start >= index) ratio = forced ? 0 : 1e6
      else if (lacks >= 0) ratio = lacks === 0 ? 0 : lacks / Math.max(endStretch - (stretch[from.start] ?? 0), 1e-6)
      else {
        const give = endShrink - (shrink[from.start] ?? 0)
        if (-lacks > give + 1e-6) continue
        ratio = Math.max(-1, lacks / give)
      }
      if (!forced) active[left++] = from
      const badness = 100 * Math.abs(ratio * ratio * ratio)
      if (badness > tolerance) continue
      const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
      const demerits = from.demerits + demeritsOf(items, from, index, Math.min(badness, 10000), fitness)
      if (demerits >= (cheapest[fitness] ?? 0)) continue
      cheapest[fitness] = demerits
      ways[fitness] = from
    }
    if (left < active.length) active.length = left
    for (let fitness = 0; fitness < 4; fitness++) {
      const demerits = cheapest[fitness] ?? Infinity
      if (demerits === Infinity) continue
      active.push(begin(index, measure.rest, fitness, demerits, ways[fitness]))
      cheapest[fitness] = Infinity
    }
    if (active.length === 0) {
      if (!last || tolerance !== Infinity) return undefined
      // One word is wider than the line, and cannot be broken.
      active = [begin(index, measure.rest, 1, last.demerits, last)]
    }
  }
  let end = active.reduce<Break | undefined>((a, b) => (a && a.demerits <= b.demerits ? a : b), undefined)
  const found: number[] = []
  for (; end && end.index >= 0; end = end.before) found.push(end.index)
  return found.reverse()
}

/** First item of the line after a break: glue and penalties vanish there; the last item, if there is no line after it. */
export function firstBox(items: readonly Item[], index: number): number {
  let at = Math.max(index, 0)
  for (; at < items.length - 1; at++) {
    const item = items[at]
    if (!item || item.kind === 'box' || (item.cost === -Infinity && at > index)) break
  }
  return at
}

function demeritsOf(items: readonly Item[], from: Break, index: number, badness: number, fitness: number): number {
  const item = items[index]
  const cost = item?.kind === 'penalty' && item.cost !== -Infinity ? item.cost : 0
  let demerits = (line + badness) ** 2 + cost * Math.abs(cost)
  if (item?.flagged && from.flagged) demerits += twoHyphens
  if (index === items.length - 1 && from.flagged) demerits += lastHyphen
  if (Math.abs(fitness - from.fitness) > 1) demerits += unevenLines
  return demerits
}
