import type {Group, Line} from './lines.js'

/** A paragraph is set in by no less and no more, in characters; what is further in is set in the middle. */
const least = 2
const most = 24

/**
 * Where the lines of a column begin: where most of its blocks of several lines do.
 *
 * @param groups - the lines of a text, parted at the empty ones
 * @returns columns from the left edge, from 0
 */
export function leftOf(groups: readonly Group[]): number {
  const counts = new Map<number, number>()
  for (const {lines} of groups) {
    if (lines.length > 1) counts.set(indentOf(lines), (counts.get(indentOf(lines)) ?? 0) + 1)
  }
  const [[left] = [0]] = [...counts].sort(([, a], [, b]) => b - a)
  return left
}

/**
 * How far all lines of a block are set in from the left of their column.
 *
 * @param lines - the lines
 * @param left - where the column begins
 * @returns characters; nothing where they begin there, or about the middle
 */
export function setInBy(lines: readonly Line[], left: number): number | undefined {
  const by = indentOf(lines) - left
  return by >= least && by <= most ? by : undefined
}

function indentOf(lines: readonly Line[]): number {
  return lines.reduce((fewest, {start}) => Math.min(fewest, start.column - 1), Infinity)
}
