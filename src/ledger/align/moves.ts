import {isOpenOutput, isOpenSource, note, type Account} from '../account.js'
import {runsOf} from '../runs.js'
import type {Word} from '../words/word.js'
import {ranksOf, textChannels} from './channels.js'
import type {Why} from './joins.js'
import {reachOf} from './pages.js'

/** Of the places where two words stand together, so many are looked at. */
const mostPlaces = 8

/**
 * Finds what has a pair, but not in its place among the words of the text: notes and lines of furniture, which may stand
 * elsewhere, and marks and page numbers, which may not.
 *
 * @returns nothing; what stands elsewhere as a whole is explained: a note by `note-moved`, a figure by `figure-moved`, a
 * line of furniture, over which a sentence may go on, by `furniture-moved`
 */
export function findDisplaced(account: Account): void {
  const {source, pairs} = account
  const ranks = ranksOf(account)
  const displaced = (index: number): boolean => {
    const match = pairs[index] ?? -1
    if (match < 0 || source[index]?.channel === 'text') return false
    return Math.abs((ranks.source[index] ?? 0) - (ranks.output[match] ?? 0)) > reachOf(account, match)
  }
  const notes = new Set(source.filter(({channel}) => channel === 'note' || channel === 'label').map(({unit}) => unit))
  for (const run of runsOf(source, displaced)) {
    const unit = source[run[0] ?? 0]?.unit ?? 0
    const isFigure = source[run[0] ?? 0]?.channel === 'caption'
    const isNote = unit > 0 && notes.has(unit)
    const rule = isNote ? 'note-moved' : isFigure ? 'figure-moved' : isLine(source, run) ? 'furniture-moved' : undefined
    move(account, run, run.map(index => pairs[index] ?? -1), rule) // prettier-ignore
  }
}

/** Whether some words are a line of furniture, from its first to its last. */
function isLine(words: readonly Word[], run: readonly number[]): boolean {
  const [first = 0, last = first] = [run[0], run.at(-1)]
  const {channel, unit} = words[first] ?? {}
  const outside = [words[first - 1], words[last + 1]]
  return channel === 'furniture' && !outside.some(word => word?.channel === channel && word.unit === unit)
}

function move(account: Account, source: readonly number[], output: readonly number[], rule?: string): void {
  note(account, {kind: 'moved', rule, source, output})
  for (const index of source) account.pairs[index] = -1
  for (const index of output) account.back[index] = -1
}

/**
 * Finds words that stand elsewhere in the output: runs of two and more that are the same, then words that are left
 * over once on each side.
 *
 * @param account - both sides
 * @param why - says by which rule words may have moved (default: by none)
 * @param least - fewest words that are taken to have been moved (default: 1)
 */
export function findMoves(account: Account, why: Why = () => undefined, least = 1): void {
  const {source, output} = account
  const openOutput = (index: number): boolean =>
    isOpenOutput(account, index) && textChannels.includes(output[index]?.channel ?? 'head')
  const places = new Map<string, number[]>()
  for (const run of runsOf(output, openOutput)) {
    for (const index of run.slice(0, -1)) {
      const key = pairKey(output, index)
      const known = places.get(key)
      if (!known) places.set(key, [index])
      else if (known.length < mostPlaces) known.push(index)
    }
  }
  for (let index = 0; index + 1 < source.length; index++) {
    if (places.size === 0) break
    if (!isOpenSource(account, index)) continue
    const candidates = (places.get(pairKey(source, index)) ?? []).map(to => lengthOf(account, index, to, openOutput))
    const best = candidates.reduce((a, b) => (b.length > a.length ? b : a), {to: -1, length: 0})
    if (best.length < Math.max(least, 2)) continue
    const [from, to] = [range(index, best.length), range(best.to, best.length)]
    move(account, from, to, why(from, to))
    index += best.length - 1
  }
  if (least > 1) return
  const left = countOnce(source, index => isOpenSource(account, index))
  const added = countOnce(output, openOutput)
  for (const [key, index] of left) {
    const to = added.get(key)
    if (index >= 0 && to !== undefined && to >= 0) move(account, [index], [to], why([index], [to]))
  }
}

function lengthOf(
  account: Account,
  index: number,
  to: number,
  openOutput: (index: number) => boolean,
): {to: number; length: number} {
  const {source, output} = account
  let length = 0
  while (
    isOpenSource(account, index + length) &&
    openOutput(to + length) &&
    source[index + length]?.key === output[to + length]?.key &&
    source[index + length]?.channel === source[index]?.channel
  )
    length++
  return {to, length}
}

function pairKey(words: readonly Word[], index: number): string {
  return `${words[index]?.key ?? ''} ${words[index + 1]?.key ?? ''}`
}

function range(start: number, length: number): number[] {
  return Array.from({length}, (_, index) => start + index)
}

/** Where each word stands for which something holds; -1 if it stands in several places. */
function countOnce(words: readonly Word[], holds: (index: number) => boolean): Map<string, number> {
  const places = new Map<string, number>()
  for (const [index, {key}] of words.entries()) if (holds(index)) places.set(key, places.has(key) ? -1 : index)
  return places
}
