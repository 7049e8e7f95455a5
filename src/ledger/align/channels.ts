import {isOpenOutput, isOpenSource, pair, type Account} from '../account.js'
import type {Channel, Word} from '../words/word.js'
import {alignSequences} from './sequence.js'

/** Channels whose words stand in the text; each is aligned apart, so that notes at the end do not cross the text. */
export const textChannels: readonly Channel[] = ['text', 'note', 'reference', 'label', 'number', 'page', 'furniture']

/** Aligns the words of each channel. */
export function alignChannels(account: Account): void {
  const ids = new Map<string, number>()
  for (const channel of textChannels) {
    const source = placesOf(account.source, channel)
    const output = placesOf(account.output, channel)
    const matches = alignSequences(idsOf(account.source, source, ids), idsOf(account.output, output, ids))
    for (const [index, match] of matches.entries()) {
      const from = source[index]
      const to = output[match]
      if (from !== undefined && to !== undefined) pair(account, from, to)
    }
  }
}

/** Places of the words of a channel. */
function placesOf(words: readonly Word[], channel: Channel): Int32Array {
  return Int32Array.from(Array.from(words.keys()).filter(index => words[index]?.channel === channel))
}

function idsOf(words: readonly Word[], places: Int32Array, ids: Map<string, number>): Int32Array {
  return places.map(place => {
    const key = words[place]?.key ?? ''
    const id = ids.get(key) ?? ids.size
    ids.set(key, id)
    return id
  })
}

/**
 * Pairs words that stand in the same place and are the same, but whose channels differ: an output may not say
 * which of its words are marks of notes, or furniture.
 */
export function pairAcrossChannels(account: Account): void {
  const {source, output} = account
  const ranks = ranksOf(account)
  const open = new Map<string, number[]>()
  for (const [index, {key, channel}] of output.entries()) {
    if (!isOpenOutput(account, index) || !textChannels.includes(channel)) continue
    const place = `${ranks.output[index] ?? 0} ${key}`
    const others = open.get(place)
    if (others) others.push(index)
    else open.set(place, [index])
  }
  for (const [index, {key}] of source.entries()) {
    if (!isOpenSource(account, index)) continue
    const match = open.get(`${ranks.source[index] ?? 0} ${key}`)?.shift()
    if (match !== undefined) pair(account, index, match)
  }
}

/** For each word, how many pairs of the text stand before it on its side. */
export interface Ranks {
  readonly source: Int32Array
  readonly output: Int32Array
}

/** Counts the pairs of the text before each word; these are in the same order on both sides. */
export function ranksOf({source, output, pairs, back}: Account): Ranks {
  return {source: rank(source, pairs), output: rank(output, back)}
}

function rank(words: readonly Word[], pairs: Int32Array): Int32Array {
  let count = 0
  return Int32Array.from(words, ({channel}, index) => {
    const before = count
    if (channel === 'text' && (pairs[index] ?? -1) >= 0) count++
    return before
  })
}
