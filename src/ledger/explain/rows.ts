import type {Why} from '../align/joins.js'
import type {Account} from '../account.js'
import type {Span, TreeRecord} from './record.js'
import {firstFrom} from '../first-from.js'

/**
 * Says why words moved: they stand in a row of a table that goes on on another page, so that the rest of its first cell
 * comes behind the beginning of its second.
 *
 * @param account - both sides
 * @param record - what the tree says
 */
export function explainRows({source, output, pairs}: Account, {rows}: TreeRecord): Why {
  const inOrder = rows.toSorted((a, b) => a.start - b.start)
  const pages = new Map<Span, Set<number>>()
  for (const [index, {offset}] of source.entries()) {
    const page = output[pairs[index] ?? -1]?.part.page
    const row = page === undefined ? undefined : rowAt(inOrder, offset)
    if (!row || page === undefined) continue
    const known = pages.get(row) ?? new Set()
    pages.set(row, known.add(page))
  }
  return (moved, into) => {
    const [first, last] = [source[moved[0] ?? -1], source[moved.at(-1) ?? -1]]
    const page = output[into[0] ?? -1]?.part.page
    const row = first && rowAt(inOrder, first.offset)
    if (!row || !last || page === undefined || row !== rowAt(inOrder, last.offset)) return undefined
    return pages.get(row)?.has(page - 1) || pages.get(row)?.has(page + 1) ? 'row-continued' : undefined
  }
}

/** The row in which an offset lies, of some rows in order. */
function rowAt(rows: readonly Span[], offset: number): Span | undefined {
  const row = rows[firstFrom(rows, ({start}) => start, offset + 1) - 1]
  return row && offset < row.end ? row : undefined
}
