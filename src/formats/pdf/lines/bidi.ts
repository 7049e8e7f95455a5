/** The only file that knows bidi-js, which finds the direction of each character (Unicode Standard Annex 9). */

import bidiFactory from 'bidi-js'
import {isDirecting, type Gap, type Segment, type Word} from './words.js'

const bidi = bidiFactory()

/** Letters that run from right to left. */
const fromRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const letters = /\p{L}/gu

/** Characters that make text around them run from right to left, whatever its letters are. */
const turning = /[\u061C\u200F\u202B\u202E\u2067]/

/** Whether a text runs from right to left, as most of its letters do. */
export function runsFromRight(text: string): boolean {
  if (!fromRight.test(text)) return false
  const found = text.match(letters) ?? []
  return found.filter(letter => fromRight.test(letter)).length * 2 > found.length
}

/** Words with their directions. */
export interface Directed {
  readonly parts: readonly (Word | Gap)[]
  /** Whether the paragraph runs from right to left. */
  readonly rtl: boolean
}

/**
 * Finds the direction of each part of a paragraph; the paragraph itself runs as most of its letters do.
 *
 * @param parts - words and what stands between them
 * @returns the parts, their segments divided where the direction changes
 */
export function directWords(parts: readonly (Word | Gap)[]): Directed {
  if (parts.every(isPlain)) return {parts, rtl: false}
  const text = parts.map(directedText).join('')
  if (!fromRight.test(text) && !turning.test(text)) return {parts, rtl: false}
  const rtl = runsFromRight(text)
  const all = bidi.getEmbeddingLevels(text, rtl ? 'rtl' : 'ltr').levels
  const levels = all.filter((_, index) => !isDirecting(text.charAt(index)))
  let at = 0
  const directed = parts.map((part): Word | Gap => {
    const start = at
    at += textOf(part).length
    if (part.type !== 'word') return {...part, segment: {...part.segment, level: levels[start] ?? 0}}
    let offset = start
    const segments = part.segments.flatMap(segment => {
      const divided = divide(segment, levels.subarray(offset, offset + segment.text.length))
      offset += segment.text.length
      return divided
    })
    return {...part, segments}
  })
  return {parts: directed, rtl}
}

/**
 * The order in which parts of a line stand, from the left.
 *
 * @param levels - level of each part, in the order of the text: odd from right to left
 * @returns numbers of the parts
 */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index)
  const most = levels.reduce((so, level) => Math.max(so, level), 0)
  for (let level = most; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end++
      for (const [index, part] of order.slice(start, end).reverse().entries()) order[start + index] = part
      start = Math.max(start, end - 1)
    }
  }
  return order
}

/** Text as it is meant: brackets that are drawn the other way round are turned back. */
export function unmirror(text: string): string {
  return mirror(text)
}

function mirror(text: string): string {
  return Array.from(text, character => bidi.getMirroredCharacter(character) ?? character).join('')
}

/** Whether a part holds nothing that could run from right to left. */
function isPlain(part: Word | Gap): boolean {
  return part.type !== 'word' || part.segments.every(({token}) => token !== undefined)
}

/** What a part counts for: what is drawn has the length of what is meant. */
function textOf(part: Word | Gap): string {
  if (part.type !== 'word') return part.type === 'break' ? '\u2028' : ' '
  return part.segments.map(({text, actual}) => (actual?.length === text.length ? actual : text)).join('')
}

/** The same with the characters that say how it runs. */
function directedText(part: Word | Gap): string {
  const text = textOf(part)
  if (part.type !== 'word' || part.directions.length === 0) return text
  let at = 0
  const pieces = part.directions.map(({offset, character}) => {
    const before = text.slice(at, offset)
    at = offset
    return before + character
  })
  return pieces.join('') + text.slice(at)
}

function divide(segment: Segment, levels: Uint8Array): Segment[] {
  const divided: Segment[] = []
  let start = 0
  for (let end = 1; end <= segment.text.length; end++) {
    const level = levels[start] ?? 0
    if (end < segment.text.length && levels[end] === level) continue
    const text = segment.text.slice(start, end)
    const drawn = level % 2 === 1 && segment.actual === undefined ? mirror(text) : text
    divided.push({...segment, text: drawn, level, token: undefined})
    start = end
  }
  return divided.length === 0 ? [{...segment, level: 0, token: undefined}] : divided
}
