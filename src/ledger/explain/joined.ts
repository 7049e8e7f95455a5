import type {Why} from '../align/joins.js'
import type {Word} from '../words/word.js'
import type {TreeRecord} from './record.js'
import {firstFrom} from '../first-from.js'

/** A hyphen where a line of a text ends, and where the next begins. */
const lineEnd = /^[-‐\u00ad][ \t]*\r?\n[ \t]*$/u

/**
 * Says why words were joined or parted: a page turns between them, according to the tree; a line of a plain text ends
 * between them with a hyphen; or the hand of an editor begins or ends in them, which an output shows by brackets.
 *
 * @param source - the words of the source
 * @param record - what the tree says
 * @param text - the source, where it is plain text
 */
export function explainJoined(source: readonly Word[], {pages, hands}: TreeRecord, text: string | undefined): Why {
  const turns = pages.flatMap(({position}) => position?.start.offset ?? []).sort((a, b) => a - b)
  return (joined, into) => {
    const first = source[joined[0] ?? -1]
    const last = source[joined.at(-1) ?? -1]
    if (!first || !last) return undefined
    if (into.length >= joined.length) return hasBetween(hands, first.offset + 1, last.end) ? 'word-parted' : undefined
    if (hasBetween(turns, first.offset, last.end)) return 'word-joined'
    return text !== undefined && lineEnd.test(text.slice(first.end, last.offset)) ? 'line-joined' : undefined
  }
}

/** Whether one of some numbers in order lies between two. */
function hasBetween(numbers: readonly number[], from: number, to: number): boolean {
  return (numbers[firstFrom(numbers, number => number, from)] ?? Infinity) < to
}
