import type {Node} from 'unist'
import type {Face} from '../../../faces/face.js'
import type {Family} from '../faces/load.js'
import type {Slot} from '../tags/tag.js'
import {complete, type Mark, type Piece, type Style, type TextPiece} from './piece.js'
import {tokensOf, type Token} from './tokens.js'

/** Text of one face, style and slot, without spaces. */
export interface Segment {
  readonly text: string
  readonly face: Face
  readonly style: Style
  readonly slot: Slot | undefined
  /** The text that is meant, where another is drawn. */
  readonly actual: string | undefined
  /** Level of its direction: even from left to right, odd from right to left; nothing, if all of the text is even. */
  readonly level: number | undefined
  /** What is known of its text, if it is drawn as it stands. */
  readonly token: Token | undefined
}

/** How text is drawn, and where it stands among the elements. */
type Ink = Pick<Segment, 'face' | 'style' | 'slot'>

/** Makes a segment; all have the same fields, in the same order, so that they are read fast. */
function makeSegment(text: string, {face, style, slot}: Ink, token?: Token, actual?: string): Segment {
  return {text, face, style, slot, actual, level: undefined, token}
}

/** Something in a word that has no width, and where it stands. */
export interface WordMark {
  readonly offset: number
  readonly mark: Mark
}

/** A character that says how the text around it runs, and before which offset it stands. */
export interface Direction {
  readonly offset: number
  readonly character: string
}

/** Text between spaces. */
export interface Word {
  readonly type: 'word'
  readonly segments: Segment[]
  /** How long it is, as drawn. */
  length: number
  marks: WordMark[]
  /** Characters that say how the text runs; nothing is drawn of them. */
  directions: Direction[]
  /** Offsets at which the text asks for a break, with a hyphen or without; none, for most words. */
  asked?: Map<number, 'hyphen' | 'bare'> | undefined
}

/** Space between words, or the end of a line. */
export interface Gap {
  readonly type: 'space' | 'break'
  /** A space. */
  readonly segment: Segment
}

/** Called for a character that no face has. */
export type Miss = (character: string, place: Node | undefined) => void

/** Characters without a form of their own, of which some ask for breaks. */
const invisible = /\p{Default_Ignorable_Code_Point}/u

/** Characters that say how the text runs: marks, embeddings, overrides and isolates. */
const directing = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/

/** What is no character: lone surrogates, and control characters other than white space. */
const noCharacter = /\p{Cs}|(?![\t\n\r\f])\p{Cc}/gu

/** Forms that may stand for a character that no face has. */
const replacements = ['□', '?', '.']

/**
 * Splits a paragraph into words, and chooses a face for each character.
 *
 * @param pieces - the paragraph
 * @param family - the faces
 * @param miss - called for each character that no face has
 * @param verbatim - whether each space counts (default: `false`: several count as one)
 * @returns words and what stands between them; no space at the ends
 */
export function splitWords(pieces: readonly Piece[], family: Family, miss: Miss, verbatim = false): (Word | Gap)[] {
  const parts: (Word | Gap)[] = []
  let word: Word | undefined
  for (const piece of pieces) {
    if (piece.type === 'mark') {
      word ??= startWord(parts)
      word.marks = append(word.marks, {offset: word.length, mark: piece.mark})
      continue
    }
    const style = complete(piece.style)
    const ink: Ink = {face: family.named[style.face], style, slot: piece.slot}
    const tokens = tokensOf(ink.face, style)
    const segment = makeSegment(' ', ink, tokens.find(' '))
    const space: Gap = {type: 'space', segment}
    if (piece.type === 'break') {
      endLine(parts)
      parts.push({type: 'break', segment})
      word = undefined
      continue
    }
    const text = clean(piece, miss)
    let end: number
    for (let start = 0; start < text.length; start = end) {
      end = endOfRun(text, start)
      if (!isSpace(text.charCodeAt(start))) {
        const run = text.slice(start, end)
        const token = tokens.find(run)
        if (!token) addText((word ??= startWord(parts)), run, {ink, place: piece.place, family, miss})
        else if (word) addSegment(word, makeSegment(run, ink, token))
        else word = startWord(parts, makeSegment(run, ink, token))
      } else if (verbatim) {
        word ??= startWord(parts)
        addSegment(word, makeSegment(' '.repeat(end - start), ink))
        ask(word, word.length, 'bare')
      } else if (word && word.segments.length > 0) {
        word = undefined
        parts.push(space)
      }
    }
  }
  endLine(parts)
  return settleMarks(parts)
}

/** What most words have, the same list for all: only `append` adds to it. */
const none: never[] = []

function startWord(parts: (Word | Gap)[], first?: Segment): Word {
  const segments = first ? [first] : []
  const length = first?.text.length ?? 0
  const word: Word = {type: 'word', segments, length, marks: none, directions: none, asked: undefined}
  parts.push(word)
  return word
}

function addSegment(word: Word, segment: Segment): void {
  word.segments.push(segment)
  word.length += segment.text.length
}

function ask(word: Word, offset: number, kind: 'hyphen' | 'bare'): void {
  word.asked ??= new Map<number, 'hyphen' | 'bare'>()
  word.asked.set(offset, kind)
}

/** Space, tabulator, and ends of lines and pages. */
function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 12
}

/** Where spaces end that begin somewhere in a text, or what stands between spaces. */
function endOfRun(text: string, start: number): number {
  const space = isSpace(text.charCodeAt(start))
  let end = start + 1
  while (end < text.length && isSpace(text.charCodeAt(end)) === space) end++
  return end
}

/** Takes the space off the end of a line, also before marks. */
function endLine(parts: (Word | Gap)[]): void {
  const last = parts.at(-1)
  const before = last?.type === 'word' && last.segments.length === 0 ? -2 : -1
  if (parts.at(before)?.type === 'space') parts.splice(before, 1)
}

/** Moves what stands alone and is not drawn to the next word, or to the last; if there is no word, marks stay alone. */
function settleMarks(parts: (Word | Gap)[]): (Word | Gap)[] {
  if (parts.some(({type}) => type === 'word') && parts.every(isDrawn)) return parts
  const alone: Mark[] = []
  const directions: string[] = []
  let last: Word | undefined
  const settled = parts.filter(part => {
    if (part.type !== 'word') return true
    if (part.segments.length === 0) {
      for (const {mark} of part.marks) alone.push(mark)
      for (const {character} of part.directions) directions.push(character)
      return false
    }
    if (alone.length > 0) part.marks = [...alone.splice(0).map(mark => ({offset: 0, mark})), ...part.marks]
    if (directions.length > 0)
      part.directions = [...directions.splice(0).map(character => ({offset: 0, character})), ...part.directions]
    last = part
    return true
  })
  const word = last ?? startWord(settled)
  const offset = word.length
  for (const mark of alone) word.marks = append(word.marks, {offset, mark})
  for (const character of directions) word.directions = append(word.directions, {offset, character})
  return settled
}

function isDrawn(part: Word | Gap): boolean {
  return part.type !== 'word' || part.segments.length > 0
}

/** Adds to a list; an empty one, which words share, stays as it is. */
function append<T>(list: T[], item: T): T[] {
  if (list.length === 0) return [item]
  list.push(item)
  return list
}

/** Whether a character says how the text around it runs. */
export function isDirecting(character: string): boolean {
  return directing.test(character)
}

/** Whether a character says how letters of Arabic are joined. */
function joins(before: string, character: string): boolean {
  return (character === '\u200C' || character === '\u200D') && /\p{Script=Arabic}/u.test(before)
}

/** Replaces what is no character. */
function clean({text, place}: TextPiece, miss: Miss): string {
  return text.replace(noCharacter, character => {
    miss(character, place)
    return '\uFFFD'
  })
}

/** How text is drawn of which nothing is known. */
interface Drawing {
  readonly ink: Ink
  readonly place: Node | undefined
  readonly family: Family
  readonly miss: Miss
}

function addText(word: Word, text: string, {ink, place, family, miss}: Drawing): void {
  const own = ink.face
  let run = ''
  let face = own
  let before = ''
  const flush = (): void => {
    if (run !== '') addSegment(word, makeSegment(run, {...ink, face}))
    run = ''
  }
  for (const character of text) {
    if (invisible.test(character) && !(run !== '' && joins(before, character) && face.has(character.charCodeAt(0)))) {
      if (character === '\u00AD' || character === '\u200B') {
        flush()
        ask(word, word.length, character === '\u00AD' ? 'hyphen' : 'bare')
      } else if (isDirecting(character)) {
        word.directions = append(word.directions, {offset: word.length + run.length, character})
      }
      continue
    }
    const codePoint = character.codePointAt(0) ?? 0
    const follows = run !== '' && /\p{M}/u.test(character) && face.has(codePoint)
    const found = follows ? face : own.has(codePoint) ? own : family.fallback.find(other => other.has(codePoint))
    if (found !== face) flush()
    if (found) {
      face = found
      run += character
    } else {
      miss(character, place)
      const drawn = replacements.find(other => own.has(other.charCodeAt(0))) ?? ''
      face = own
      addSegment(word, makeSegment(drawn, ink, undefined, character))
    }
    before = character
  }
  flush()
}
