import {bare, catalogOf, entry, list, numberOf, pagesOf} from '../objects.js'
import type {Value} from '../values.js'
import type {Report} from './fault.js'

/** Checks that the entries of the outline agree with each other, and lead to pages. */
export function checkOutline({pdf, add}: Report): void {
  const root = bare(pdf, catalogOf(pdf), 'Outlines')
  if (root === undefined) return
  const pages = new Set(pagesOf(pdf).map(numberOf))
  const seen = new Set<number>()

  /** How many entries below one are shown. */
  function walk(parent: Value): number {
    let shown = 0
    let before: Value | undefined
    let at = bare(pdf, parent, 'First')
    while (at !== undefined && !seen.has(numberOf(at))) {
      seen.add(numberOf(at))
      if (numberOf(bare(pdf, at, 'Parent') ?? null) !== numberOf(parent)) add('outline', 'an entry has another parent')
      if (numberOf(bare(pdf, at, 'Prev') ?? null) !== numberOf(before ?? null) && before) {
        add('outline', 'an entry does not know the one before')
      }
      const place = list(entry(pdf, at, 'Dest'))
      if (!pages.has(numberOf(place[0] ?? null))) add('outline-target', 'an entry leads to no page')
      const inner = walk(at)
      const count = entry(pdf, at, 'Count')
      if (inner > 0 && count !== inner && count !== -inner) add('outline-count', 'an entry counts its children wrong')
      shown += 1 + (typeof count === 'number' && count > 0 ? inner : 0)
      before = at
      at = bare(pdf, at, 'Next')
    }
    if (numberOf(bare(pdf, parent, 'Last') ?? null) !== numberOf(before ?? null) && before) {
      add('outline', 'the last entry is another')
    }
    return shown
  }

  const shown = walk(root)
  if (shown > 0 && entry(pdf, root, 'Count') !== shown) add('outline-count', 'the outline counts its entries wrong')
}
