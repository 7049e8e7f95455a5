/** Parts of two sequences. */
export interface Range {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
}

/** No remainder is compared exactly that has more differences than this. */
const mostDifferences = 64

/**
 * Matches parts of two sequences that differ little, as exactly as can be (Myers, "An O(ND) Difference Algorithm",
 * 1986).
 *
 * @param a - a sequence
 * @param b - another
 * @param range - the parts
 * @param matches - gets the place in `b` of each place in `a` that has one
 * @returns whether they were matched; if not, they differ too much
 */
export function matchSmall(a: Int32Array, b: Int32Array, range: Range, matches: Int32Array): boolean {
  const n = range.aEnd - range.a
  const m = range.bEnd - range.b
  if (Math.abs(n - m) > mostDifferences) return false
  const most = Math.min(mostDifferences, n + m)
  const size = 2 * most + 3
  const furthest = new Int32Array(size)
  const center = most + 1
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    trace.push(furthest.slice())
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest[center + k - 1] ?? 0) < (furthest[center + k + 1] ?? 0))
      let x = down ? (furthest[center + k + 1] ?? 0) : (furthest[center + k - 1] ?? 0) + 1
      let y = x - k
      while (x < n && y < m && a[range.a + x] === b[range.b + y]) {
        x++
        y++
      }
      furthest[center + k] = x
      if (x >= n && y >= m) {
        follow(trace, center, range, matches, n, m)
        return true
      }
    }
  }
  return false
}

/** Goes the way back from the end, and notes what was matched on it. */
function follow(
  trace: readonly Int32Array[],
  center: number,
  range: Range,
  matches: Int32Array,
  n: number,
  m: number,
): void {
  let x = n
  let y = m
  for (let d = trace.length - 1; d >= 0; d--) {
    const furthest = trace[d]
    if (!furthest) return
    const k = x - y
    const down = k === -d || (k !== d && (furthest[center + k - 1] ?? 0) < (furthest[center + k + 1] ?? 0))
    const before = down ? k + 1 : k - 1
    const fromX = d === 0 ? 0 : (furthest[center + before] ?? 0)
    const fromY = d === 0 ? 0 : fromX - before
    const startX = d === 0 ? 0 : down ? fromX : fromX + 1
    while (x > startX) {
      x--
      y--
      matches[range.a + x] = range.b + y
    }
    x = fromX
    y = fromY
  }
}
