/** A place in each of two sequences. */
interface Pair {
  readonly a: number
  readonly b: number
}

/**
 * The longest selection of pairs in which both places increase.
 *
 * @param pairs - pairs of which `a` increases
 * @returns pairs of which both increase
 */
export function longestIncrease(pairs: readonly Pair[]): Pair[] {
  /** For each length, the index of the pair with the least `b` that ends a selection of that length. */
  const ends: number[] = []
  const before = new Int32Array(pairs.length)
  for (const [index, {b}] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.b ?? 0) < b) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  }
  const selection: Pair[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) selection.push(pair)
  }
  return selection.reverse()
}
