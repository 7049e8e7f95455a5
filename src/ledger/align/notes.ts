import {isOpenOutput, isOpenSource, pair, type Account} from '../account.js'
import {groupBy} from '../group.js'
import type {Channel, Word} from '../words/word.js'
import {alignIndexes} from './channels.js'

/** A word that stands in so many notes does not tell them apart. */
const mostNotes = 4

/** The words of a note, by their places. */
type Note = readonly number[]

/**
 * Aligns notes, each with the one that it is: words never go from one note to another.
 *
 * Notes are found by label and text; then, where something in them differs, in the order of their words, by their text
 * alone, by the words that only they have, and at last by their labels.
 */
export function alignNotes(account: Account): void {
  const source = notesOf(account.source)
  const output = notesOf(account.output)
  const partners = partnersOf(account, source, output)
  for (const [unit, other] of partners) {
    const [ours, theirs] = [source.get(unit), output.get(other)]
    if (!ours || !theirs) continue
    for (const channel of ['note', 'label', 'reference', 'page', 'number', 'correction'] as const) {
      const from = ofChannel(account.source, ours, channel).filter(index => isOpenSource(account, index))
      const to = ofChannel(account.output, theirs, channel).filter(index => isOpenOutput(account, index))
      const pairs = alignIndexes(account, from, to)
      for (const [from, to] of pairs) pair(account, from, to)
    }
  }
}

/** All words of each note, with its label and what else stands in it. */
function notesOf(words: readonly Word[]): Map<number, Note> {
  const notes = new Set(words.filter(({channel}) => channel === 'note' || channel === 'label').map(({unit}) => unit))
  notes.delete(0)
  return groupBy(
    Array.from(words.keys()).filter(index => notes.has(words[index]?.unit ?? 0)),
    index => words[index]?.unit ?? 0,
  )
}

function ofChannel(words: readonly Word[], note: Note, channel: Channel): Int32Array {
  return Int32Array.from(note.filter(index => words[index]?.channel === channel))
}

/** Which note of the output is which of the source, by unit. */
function partnersOf(
  account: Account,
  source: ReadonlyMap<number, Note>,
  output: ReadonlyMap<number, Note>,
): Map<number, number> {
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  const join = (unit: number, other: number | undefined): void => {
    if (other === undefined || partners.has(unit) || taken.has(other)) return
    partners.set(unit, other)
    taken.add(other)
  }
  const rest = (all: ReadonlyMap<number, Note>, used: {has(unit: number): boolean}): [number, Note][] =>
    [...all].filter(([unit]) => !used.has(unit))
  const joinEqual = (textOf: (words: readonly Word[], note: Note) => string): void => {
    // The first of some that are equal stands last, where it is taken in no time.
    const others = groupBy(rest(output, taken).reverse(), ([, note]) => textOf(account.output, note))
    for (const [unit, note] of rest(source, partners)) join(unit, others.get(textOf(account.source, note))?.pop()?.[0])
  }
  joinEqual((words, note) => `${textOf(words, note, 'label')}: ${textOf(words, note, 'note')}`)
  for (const {unit, other, count} of votesOf(account, rest(source, partners), rest(output, taken))) {
    if (count * 2 >= (source.get(unit)?.length ?? 0)) join(unit, other)
  }
  joinEqual((words, note) => textOf(words, note, 'note'))
  const byWord = groupBy(
    rest(output, taken).flatMap(([unit, note]) => [...new Set(keysOf(account.output, note))].map(key => ({unit, key}))),
    ({key}) => key,
  )
  for (const [unit, note] of rest(source, partners)) {
    const found = keysOf(account.source, note).flatMap(key => {
      const others = byWord.get(key) ?? []
      return others.length <= mostNotes ? others.map(other => other.unit) : []
    })
    const counts = [...groupBy(found.filter(other => !taken.has(other)), other => other)] // prettier-ignore
    join(unit, counts.sort(([, a], [, b]) => b.length - a.length)[0]?.[0])
  }
  joinEqual((words, note) => textOf(words, note, 'label'))
  return partners
}

/** Pairs of notes that share words in order, those that share most first. */
function votesOf(
  account: Account,
  source: readonly [number, Note][],
  output: readonly [number, Note][],
): {unit: number; other: number; count: number}[] {
  const ours = ofChannel(account.source, source.flatMap(([, note]) => note), 'note') // prettier-ignore
  const theirs = ofChannel(account.output, output.flatMap(([, note]) => note), 'note') // prettier-ignore
  const votes = new Map<string, {unit: number; other: number; count: number}>()
  for (const [from, to] of alignIndexes(account, ours, theirs)) {
    const [unit, other] = [account.source[from]?.unit ?? 0, account.output[to]?.unit ?? 0]
    const vote = votes.get(`${unit} ${other}`) ?? {unit, other, count: 0}
    vote.count++
    votes.set(`${unit} ${other}`, vote)
  }
  return [...votes.values()].sort((a, b) => b.count - a.count)
}

function textOf(words: readonly Word[], note: Note, channel: Channel): string {
  return keysOf(words, note, channel).join(' ')
}

function keysOf(words: readonly Word[], note: Note, channel: Channel = 'note'): string[] {
  return note.flatMap(index => (words[index]?.channel === channel ? [words[index].key] : []))
}
