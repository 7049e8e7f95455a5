import type {Known} from '../../ast/metadata.js'
import {looksPersonal} from '../../bibliography/name.js'
import {lettersOf, namesSite, sameWords} from './page-title.js'

/** A line that counts a part of a book: `Chapter 2`, `Part One:`. */
const counts =
  /^(?:chapter|part|lecture|letter|section|book|appendix|appendice|lesson|essay|ensayo|essai|kapitel|teil|chapitre|partie|capítulo|parte|capitolo|hoofdstuk)\b|^[IVXLC]+[.:]?$|^\d+[.:]?$/i

/** Another way to count: `Ninth Letter by a reader`. */
const counted =
  /^(?:the\s)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last)\s(?:chapter|part|lecture|letter|section|book|article)\b/i
/** What stands before and after the chapters of a book. */
const matter =
  /\b(?:preface|foreword|introduction|afterword|postscript|epilogue|prologue|conclusion|appendix|vorwort|einleitung|nachwort|préface|avant-propos|prefacio|prólogo|introducción|epílogo|prefazione)\b/iu
/** `The Tide, Marlowe, 1931`: the book, its author and its year. */
const imprinted = /^(.{4,}?),\s([^,\d]{3,40}),\s(1[5-9]\d\d|20\d\d)$/

/** The book that a text is a chapter of, and how that is known. */
export interface Book {
  title: string
  /** The year that stands beside the title. */
  year?: string
  /** Whose name stands between the two. */
  author?: string
  known: Known
}

/**
 * Finds the book of a chapter: the first line above its title, where a line counts chapters or the title of
 * the page, or the way from it to others, names the book as well.
 *
 * @param kickers - the lines above the title, in order
 * @param title - the title of the text
 * @param rule - the rule that found the title
 * @param pageTitle - the title of the page
 * @param navigation - the ways from the page to others, which name the book as well (default: there is none)
 * @returns the book; nothing where the text is no chapter
 */
export function bookOf(
  kickers: readonly string[],
  title: string,
  rule: string | undefined,
  pageTitle: string | undefined,
  navigation: readonly string[] = [],
): Book | undefined {
  const [first, second] = kickers
  // `In Defence of the Docks:` goes on in the next line.
  const line = first?.endsWith(':') && second !== undefined && !counts.test(first) ? `${first} ${second}` : first
  if (line === undefined || counts.test(line) || namesSite(line) || sameWords(line, title)) return undefined
  const chapter =
    kickers.some(other => counts.test(other)) ||
    counts.test(title) ||
    counted.test(title) ||
    (title.length < 60 && matter.test(title)) ||
    rule?.includes('chapter') === true
  const names = (text: string): boolean => line.length > 5 && lettersOf(text).includes(lettersOf(line))
  const by = [...(names(pageTitle ?? '') ? ['page-title'] : []), ...(navigation.some(names) ? ['navigation'] : [])]
  const named = by.length > 0
  if (!chapter && !named) return undefined
  const [, book = line, name = '', year] = imprinted.exec(line) ?? []
  const parted = year !== undefined && looksPersonal(name) > 0
  const certainty = chapter && named ? 0.95 : chapter ? 0.7 : 0.8
  const known = {how: 'inferred', rule: 'line-of-book', certainty} as const
  return {
    title: parted ? book : line,
    ...(parted && {year, author: name}),
    known: {...known, ...(named && {corroboratedBy: by})},
  }
}
