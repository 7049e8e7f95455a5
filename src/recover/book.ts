import type {Known} from '../ast/metadata.js'
import {lettersOf, sameWords} from './page-title.js'

/** A line that counts a part of a book: `Chapter 2`, `Part One:`. */
const counts =
  /^(?:chapter|part|lecture|letter|section|book|appendix|kapitel|teil|chapitre|partie|capítulo|parte|capitolo|hoofdstuk)\b|^[IVXLC]+[.:]?$|^\d+[.:]?$/i

/** The book that a text is a chapter of, and how that is known. */
export interface Book {
  title: string
  known: Known
}

/**
 * Finds the book of a chapter: the first line above its title, where a line counts chapters or the title of
 * the page names the book as well.
 *
 * @param kickers - the lines above the title, in order
 * @param title - the title of the text
 * @param rule - the rule that found the title
 * @param pageTitle - the title of the page
 * @returns the book; nothing where the text is no chapter
 */
export function bookOf(
  kickers: readonly string[],
  title: string,
  rule: string | undefined,
  pageTitle: string | undefined,
): Book | undefined {
  const [first] = kickers
  if (first === undefined || counts.test(first) || sameWords(first, title)) return undefined
  const counted = kickers.some(line => counts.test(line)) || counts.test(title) || rule?.includes('chapter') === true
  const named = first.length > 5 && lettersOf(pageTitle ?? '').includes(lettersOf(first))
  if (!counted && !named) return undefined
  const certainty = counted && named ? 0.95 : counted ? 0.7 : 0.8
  const known = {how: 'inferred', rule: 'line-of-book', certainty} as const
  return {title: first, known: {...known, ...(named && {corroboratedBy: ['page-title']})}}
}
