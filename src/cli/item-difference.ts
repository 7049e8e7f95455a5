import {alignSequences} from '../ledger/align/sequence.js'

/** A heading, a note or a page marker. */
export interface Item {
  text: string
  line: number | null
}

/** One that only one side has. */
export interface ItemDifference extends Item {
  kind: 'removed' | 'added'
}

/**
 * Compares two lists of what stands in a text, by their order.
 *
 * @param before - the list that was
 * @param after - the list that became of it
 * @returns what only one of them has, in the order of both
 */
export function itemsThatDiffer(before: readonly Item[], after: readonly Item[]): ItemDifference[] {
  const ids = new Map<string, number>()
  const idsOf = (items: readonly Item[]): Int32Array =>
    Int32Array.from(items, ({text}) => {
      const id = ids.get(text) ?? ids.size
      ids.set(text, id)
      return id
    })
  const matches = alignSequences(idsOf(before), idsOf(after))
  const differences: ItemDifference[] = []
  let next = 0
  const addUntil = (end: number): void => {
    for (const item of after.slice(next, end)) differences.push({kind: 'added', ...item})
  }
  for (const [index, item] of before.entries()) {
    const match = matches[index] ?? -1
    if (match < 0) differences.push({kind: 'removed', ...item})
    else {
      addUntil(match)
      next = match + 1
    }
  }
  addUntil(after.length)
  return differences
}
