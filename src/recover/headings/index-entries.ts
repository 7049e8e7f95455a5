import {isPlacedDate} from '../../bibliography/placed-date.js'
import {isOpen, isProse, splitLines, textOf, type Block} from '../block.js'

/** So many entries make an index, and so many of all lines, as a share. */
const fewest = 3
const share = 0.5

const year = String.raw`(?:1[5-9]|20)\d\d`
const month = String.raw`\p{L}{3,9}\.?,?\s`

/** A work with its year before it: `1931: The Tide`, `4 May, 1931 The Tide`. */
const before = new RegExp(
  String.raw`^(?:(?:\d{1,2}(?:-\d{1,2})?\s)?${month}${year}:?\s|${year}\b[^.:)\]]{0,16}[.:)\]])`,
  'u',
)
/** … or after it: `The Tide (1931)`, `The Tide, May 1931`. */
const after = new RegExp(String.raw`(?:\((?:[^()]{0,24}\s)?|,\s(?:[\p{L}\d ]{0,16}\s)?)${year}\)?\.?$`, 'u')

/**
 * Finds the entries of a page that is an index of works: most of its lines are titles with their years.
 *
 * @param blocks - the blocks of a page
 * @returns the blocks that begin with an entry; none where the page is no index
 */
export function indexEntries(blocks: readonly Block[]): ReadonlySet<Block> {
  const open = blocks.filter(block => isOpen(block) && !isProse(block))
  const lines = open.map(block => splitLines(block).map(textOf))
  const counts = lines.map(texts => texts.filter(isEntry).length)
  const entries = counts.reduce((sum, count) => sum + count, 0)
  const all = lines.reduce((sum, {length}) => sum + length, 0)
  const prose = blocks.filter(block => isOpen(block) && isProse(block)).length
  if (entries < fewest || entries < (all + prose) * share) return new Set()
  return new Set(open.filter((_, index) => isEntry(lines[index]?.[0] ?? '')))
}

function isEntry(line: string): boolean {
  return (before.test(line) || after.test(line)) && !isPlacedDate(line)
}
