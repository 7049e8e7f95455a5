import {parseFragment} from 'parse5'
import type {Place} from '../ledger.js'
import type {Locate} from './collector.js'
import type {Point, Word} from './word.js'

const reference = /&(?:#[xX][\da-fA-F]{1,8}|#\d{1,8}|[A-Za-z][A-Za-z\d]{0,40});?/y

/**
 * Makes a function from a character of a text to its place in the source that the text was decoded from.
 *
 * The source may have references where the text has characters, and characters that the text lacks: escapes,
 * and marks at the beginning of a line.
 *
 * @param source - the whole source
 * @param start - where the text begins in it
 * @param value - the text
 */
export function locator(source: string, start: number, value: string): Locate {
  if (source.startsWith(value, start)) return index => start + index
  let offsets: Uint32Array | undefined
  return index => (offsets ??= offsetsOf(source, start, value))[index] ?? start
}

/** No character of a text takes more in its source than the longest reference, in UTF-16 code units. */
const widest = 40

function offsetsOf(source: string, start: number, value: string): Uint32Array {
  const offsets = new Uint32Array(value.length)
  const end = Math.min(source.length, start + widest * value.length + 64)
  let at = start
  let index = 0
  while (index < value.length && at < end) {
    const character = source[at]
    const text = character === '&' ? referenceAt(source, at) : undefined
    const meant = text === undefined ? undefined : decode(text)
    if (text !== undefined && meant !== undefined && value.startsWith(meant, index)) {
      offsets.fill(at, index, index + meant.length)
      index += meant.length
      at += text.length
    } else {
      if (character === value[index]) offsets[index++] = at
      at++
    }
  }
  return offsets.fill(at, index)
}

function referenceAt(source: string, at: number): string | undefined {
  reference.lastIndex = at
  return reference.exec(source)?.[0]
}

function decode(text: string): string {
  const [node] = parseFragment(text).childNodes
  return node && 'value' in node ? node.value : text
}

/** Where a word stands, for a person. */
export function placeOf({part, offset}: Pick<Word, 'part' | 'offset'>): Place {
  const {file, page, pointer, pointAt} = part
  return {
    ...(file !== undefined && {file}),
    ...(page !== undefined && {page}),
    ...(pointer !== undefined && {pointer}),
    ...pointAt?.(offset),
    offset,
  }
}

/** Makes a function from an offset in a text to line and column. */
export function lineCounter(text: string): (offset: number) => Point {
  let starts: Uint32Array | undefined
  return offset => {
    starts ??= Uint32Array.from([0, ...Array.from(text.matchAll(/\n/g), ({index}) => index + 1)])
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1}
  }
}
