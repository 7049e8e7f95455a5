import type {WhyJoined} from '../align/joins.js'
import type {Word} from '../words/word.js'
import type {TreeRecord} from './record.js'

/** Says why words were joined: a page turns between them, according to the tree. */
export function explainJoined(source: readonly Word[], {pages}: TreeRecord): WhyJoined {
  const turns = pages.flatMap(({position}) => position?.start.offset ?? []).sort((a, b) => a - b)
  return (joined, into) => {
    const first = source[joined[0] ?? -1]
    const last = source[joined.at(-1) ?? -1]
    if (!first || !last || into.length >= joined.length) return undefined
    return hasBetween(turns, first.offset, last.end) ? 'word-joined' : undefined
  }
}

/** Whether one of some numbers in order lies between two. */
function hasBetween(numbers: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return (numbers[low] ?? Infinity) < to
}
