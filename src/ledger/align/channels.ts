import {isOpenOutput, isOpenSource, pair, type Account} from '../account.js'
import type {Channel, Word} from '../words/word.js'
import {pairPages} from './pages.js'
import {alignSequences} from './sequence.js'

/** Channels whose words stand in the text; each is aligned apart, so that notes at the end do not cross the text. */
export const textChannels: readonly Channel[] = [
  'text',
  'note',
  'reference',
  'label',
  'number',
  'page',
  'furniture',
  'caption',
]

/** Aligns the words of each channel that do not stand in notes. */
export function alignChannels(account: Account): void {
  for (const channel of [...textChannels, 'correction'] as const) {
    // Items of any list are numbered alike: those in the same place come first, also where one was typed as text.
    if (channel === 'number') pairInPlace(account, ['number'])
    // A mark of a note that a source has as a text leads to it in the output, where others may have numbers of their own.
    if (channel === 'reference') for (const own of [channel, 'text'] as const) pairInPlace(account, [channel], [own])
    if (channel === 'page') pairPages(account, ranksOf(account))
    const source = placesOf(account.source, channel).filter(index => isOpenSource(account, index))
    const output = placesOf(account.output, channel).filter(index => isOpenOutput(account, index))
    for (const [from, to] of alignIndexes(account, source, output)) pair(account, from, to)
  }
}

/**
 * Aligns what both sides say of their text in the same way, as two title pages do.
 *
 * @param account - both sides
 * @param stated - what the words of the source are, as the source states it
 * @param channels - what is aligned
 */
export function alignStated(account: Account, stated: readonly Word[], channels: readonly Channel[]): void {
  for (const channel of channels) {
    for (const [from, to] of alignIndexes(account, ofChannel(stated, channel), ofChannel(account.output, channel)))
      pair(account, from, to)
  }
}

function ofChannel(words: readonly Word[], channel: Channel): Int32Array {
  return Int32Array.from(Array.from(words.keys()).filter(index => words[index]?.channel === channel))
}

/** Aligns the numbers of pages that are left: what stands in a note of the source may stand in the margin of the output. */
export function alignPages(account: Account): void {
  const left = (words: readonly Word[], isOpen: (account: Account, index: number) => boolean): Int32Array =>
    Int32Array.from(
      Array.from(words.keys()).filter(index => words[index]?.channel === 'page' && isOpen(account, index)),
    )
  const pairs = alignIndexes(account, left(account.source, isOpenSource), left(account.output, isOpenOutput))
  for (const [from, to] of pairs) pair(account, from, to)
}

/**
 * Aligns some words of both sides.
 *
 * @param account - both sides
 * @param source - places of words of the source
 * @param output - places of words of the output
 * @returns places of words that are the same
 */
export function alignIndexes(account: Account, source: Int32Array, output: Int32Array): [number, number][] {
  const ids = new Map<string, number>()
  const matches = alignSequences(idsOf(account.source, source, ids), idsOf(account.output, output, ids))
  return Array.from(matches.keys()).flatMap(index => {
    const [from, to] = [source[index], output[matches[index] ?? -1]]
    return from === undefined || to === undefined ? [] : [[from, to] satisfies [number, number]]
  })
}

/** Places of the words of a channel that stand in no note. */
function placesOf(words: readonly Word[], channel: Channel): Int32Array {
  const own = (word: Word | undefined): boolean =>
    word?.channel === channel && (word.unit === 0 || channel === 'furniture')
  return Int32Array.from(Array.from(words.keys()).filter(index => own(words[index])))
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
  pairInPlace(account, textChannels)
}

/**
 * Pairs words of the source with those of some channels of the output that stand in the same place and are the same.
 *
 * @param account - both sides
 * @param channels - channels of the output
 * @param own - channels of the source (default: all)
 */
function pairInPlace(account: Account, channels: readonly Channel[], own?: readonly Channel[]): void {
  const {source, output} = account
  const ranks = ranksOf(account)
  const open = new Map<string, number[]>()
  for (const [index, {key, channel}] of output.entries()) {
    if (!isOpenOutput(account, index) || !channels.includes(channel)) continue
    const place = `${ranks.output[index] ?? 0} ${key}`
    const others = open.get(place)
    if (others) others.push(index)
    else open.set(place, [index])
  }
  // The first of some that are equal stands last, where it is taken in no time.
  for (const others of open.values()) others.reverse()
  for (const [index, {key, channel}] of source.entries()) {
    if (!isOpenSource(account, index) || own?.includes(channel) === false) continue
    const match = open.get(`${ranks.source[index] ?? 0} ${key}`)?.pop()
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
  return {source: rank(source, pairs, output), output: rank(output, back, source)}
}

function rank(words: readonly Word[], pairs: Int32Array, others: readonly Word[]): Int32Array {
  let count = 0
  return Int32Array.from(words, ({channel}, index) => {
    const before = count
    if (channel === 'text' && others[pairs[index] ?? -1]?.channel === 'text') count++
    return before
  })
}
