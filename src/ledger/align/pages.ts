import {isOpenOutput, isOpenSource, pair, type Account} from '../account.js'
import {groupBy} from '../group.js'
import type {Word} from '../words/word.js'
import type {Ranks} from './channels.js'

/** What has a pair may stand so many words of the text before or after the place where it belongs. */
const tolerance = 1

/** The number of a printed page may stand at the end of its line on the page of a PDF. */
const line = 20

/**
 * How far a word may stand from its pair.
 *
 * @param account - both sides
 * @param index - a word of the output
 */
export function reachOf({output}: Account, index: number): number {
  const {channel, part} = output[index] ?? {}
  return channel === 'page' && part?.page !== undefined ? line : tolerance
}

/**
 * Pairs numbers of pages that stand in the same place and are the same, in the order of both sides: where several are the
 * same, as in a text and its notes, their place tells them apart. What stands in the margin may be of a text or a note.
 */
export function pairPages(account: Account, ranks: Ranks): void {
  const isInNote = ({unit}: Word): string => (unit > 0 ? 'note' : 'text')
  for (const kindOf of [isInNote, () => 'any']) pairAlike(account, ranks, word => `${kindOf(word)} ${word.key}`)
}

function pairAlike(account: Account, ranks: Ranks, keyOf: (word: Word) => string): void {
  const isPage = ({channel}: Word): boolean => channel === 'page'
  const numbers = [...account.output.entries()].filter(([index, word]) => isPage(word) && isOpenOutput(account, index))
  const places = groupBy(numbers, ([, word]) => keyOf(word))
  const next = new Map<string, number>()
  for (const [index, word] of account.source.entries()) {
    if (!isPage(word) || !isOpenSource(account, index)) continue
    const key = keyOf(word)
    const same = places.get(key) ?? []
    const rank = ranks.source[index] ?? 0
    let at = next.get(key) ?? 0
    const distance = (): number => {
      const [other = -1] = same[at] ?? []
      const behind = (ranks.output[other] ?? 0) - rank
      return Math.abs(behind) <= reachOf(account, other) ? 0 : behind
    }
    while (at < same.length && distance() < 0) at++
    const [other] = same[at] ?? []
    const isFound = other !== undefined && distance() === 0
    if (isFound) pair(account, index, other)
    next.set(key, isFound ? at + 1 : at)
  }
}
