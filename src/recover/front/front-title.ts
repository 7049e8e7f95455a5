import {isPaper, namesGathering} from './congresses.js'
import {isDepartment} from './departments.js'
import {textOf, type Block} from '../block.js'
import {isName, isPart, isRemark} from './line-kinds.js'
import {isBareNumber, isLaterPart, isNumbered, isPieceOf} from '../headings/numbers.js'

/** Which line is the title, how sure that is, and whether what follows may head the text. */
export interface TitleLine {
  at: number
  rule: string
  certainty: number
  /** Whether it is the title of a part of something larger, so that no subtitle is expected. */
  ofPart: boolean
}

/** A line that names a book, its author and its year: `The Tide, Ann Marlowe. 1931`. */
const book = /,\s[^,\d]{3,40}[.,]\s\d{4}\.?$/

/** Letters of a year, of which the page has one: `Correspondence 1853`. */
const letters =
  /(?<!\p{L})(?:correspondence|letters|briefwechsel|briefe|correspondance|lettres|correspondencia|cartas|carteggio|lettere),?\s(?:of\s)?\d{4}(?:\s?[-–]\s?\d{2,4})?$/iu

/**
 * Finds the title among the lines before the text that are neither name nor date.
 *
 * A line that counts and names a chapter is the title, or the line below a bare number; else the line below that
 * of a book, where the page is of one or the line names its author and year; else the first line.
 *
 * @param lines - the lines, in order
 * @param inBook - whether the page is known to be of a book
 * @returns the title, or nothing where there is no line
 */
export function findTitle(lines: readonly Block[], inBook: boolean): TitleLine | undefined {
  if (lines.length === 0) return undefined
  const texts = lines.map(textOf)
  const [first = ''] = texts
  // Initials are a name, where a title may look like one: `Ebb Tide`.
  if (texts.length === 1 && /\p{Lu}\.\s/u.test(first) && isName(first))
    return {at: 0, rule: 'name-alone', certainty: 0.5, ofPart: false}
  const chapter = chapterAt(texts)
  if (chapter !== undefined) return {at: chapter, rule: 'line-of-chapter', certainty: 0.85, ofPart: chapter > 0}
  if (texts.length > 1 && ((inBook && !isBareNumber(texts[1] ?? '')) || book.test(first) || letters.test(first)))
    return {at: 1, rule: 'line-below-book', certainty: 0.75, ofPart: true}
  const paper = texts.findLastIndex(isPaper)
  if (texts.slice(0, Math.max(paper, 0)).some(namesGathering))
    return {at: paper, rule: 'line-below-gathering', certainty: 0.8, ofPart: false}
  const at = Math.max(
    texts.findIndex((text, index) => !isRemark(text) && !(isDepartment(text) && index < texts.length - 1)),
    0,
  )
  return {at, rule: 'first-line-of-title', certainty: texts.length <= 3 ? 0.9 : 0.7, ofPart: false}
}

/** The first line that counts a chapter, or else the last that counts a part. */
function chapterAt(texts: readonly string[]): number | undefined {
  const counts = (text: string): boolean => isNumbered(text) || isBareNumber(text) || isPieceOf(text)
  const chapter = texts.findIndex(text => counts(text) && !isPart(text))
  const at = chapter < 0 ? texts.findLastIndex(counts) : deepestChapter(texts, chapter)
  if (at < 0) return undefined
  let bare = at
  while (isBareNumber(texts[bare] ?? '')) bare++
  if (bare < texts.length) return bare > at && isLaterPart(texts[bare + 1] ?? '') ? bare + 1 : bare
  // Nothing stands below the number: then it stands below the title.
  return at > 0 ? at - 1 : 0
}

/** Of chapters in a row the last: a first section would count as one, `BOOK V`, `I. The Coast`, `XXIV. The Tide`. */
function deepestChapter(texts: readonly string[], chapter: number): number {
  const [next = ''] = texts.slice(chapter + 1)
  const deeper = isLaterPart(next) && !isBareNumber(texts[chapter] ?? '')
  return deeper ? chapter + 1 : chapter
}
