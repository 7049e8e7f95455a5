/**
 * What a word is to the text:
 *
 * - `text`, and `note` for the text of a note;
 * - `reference` for the mark of a note in the text, `label` for the mark at the note;
 * - `number` for the number of an item of a list;
 * - `page` for the number of a printed page;
 * - `caption` for the caption of a figure, or the text instead of its picture, in an output that may set it apart;
 * - `correction` for what an editor reads instead of words of the text;
 * - `furniture` for a line of the page that is not of the article;
 * - `metadata`, `contents` and `pages` for what an output says of its text: on a title page and in a colophon, in
 *   a table of contents, in a list of pages; each of these words must be known from elsewhere;
 * - `running` for running heads and the numbers of the pages of an output;
 * - `head` for what stands outside of the text, in the head of a page or of a file: of a source these words do not
 *   count, of an output they are as `metadata`.
 */
export type Channel =
  | 'text'
  | 'note'
  | 'reference'
  | 'label'
  | 'number'
  | 'page'
  | 'caption'
  | 'correction'
  | 'furniture'
  | 'metadata'
  | 'contents'
  | 'pages'
  | 'running'
  | 'head'

/** A unit in which places are counted: a file, a page, a text in a tree. */
export interface Part {
  /** File in an EPUB. */
  readonly file?: string
  /** Page of a PDF, from 1. */
  readonly page?: number
  /** The number of that page as it is printed (default: the same). */
  readonly label?: string
  /** JSON Pointer of a text in a tree. */
  readonly pointer?: string
  /** Line and column of an offset, where the part has lines. */
  readonly pointAt?: (offset: number) => Point
}

/** A place in a text of lines; both count from 1. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** A word in its place. */
export interface Word {
  /** As it stands, without soft hyphens. */
  readonly text: string
  /** What it is compared by. */
  readonly key: string
  readonly part: Part
  /** Where it begins in its part. */
  readonly offset: number
  /** Where it ends. */
  readonly end: number
  readonly channel: Channel
  /** Number of the block that it stands in. */
  readonly block: number
  /** Number of the note, the mark or the line of furniture that it belongs to, from 1; 0 for other words. */
  readonly unit: number
}

/** The words of a document, in order. */
export interface Words {
  readonly words: readonly Word[]
  /** Numbers of the blocks that are headings. */
  readonly headings: ReadonlySet<number>
  /** What it may say of itself by what else is in it, such as the names of its fonts (default: nothing). */
  readonly phrases?: readonly string[]
}

/** Soft hyphens, joiners and spaces without width, which are no part of a word. */
const ignorable = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF'

const inner = `[\\p{L}\\p{N}\\p{M}${ignorable}]*`
const pattern = new RegExp(`[\\p{L}\\p{N}]${inner}(?:['’ʼ＇][\\p{L}\\p{N}]${inner})*`, 'gu')
const ignored = new RegExp(`[${ignorable}]`, 'g')

/** Scripts that set no space between words: each character counts as a word. */
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\p{M}*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

/** A word found in a text, and where. */
export interface Found {
  readonly text: string
  readonly index: number
  readonly end: number
}

/**
 * Finds the words of a text: runs of letters, digits and marks, with apostrophes inside.
 *
 * A hyphen parts words. Each ideograph and kana is a word.
 */
export function* findWords(text: string): Generator<Found> {
  for (const {0: match, index} of text.matchAll(pattern)) {
    if (!ideograph.test(match)) {
      yield {text: match.replace(ignored, ''), index, end: index + match.length}
      continue
    }
    for (const {0: piece, index: at} of match.matchAll(pieces)) {
      yield {text: piece.replace(ignored, ''), index: index + at, end: index + at + piece.length}
    }
  }
}

const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st']

/**
 * What a word is compared by: normalised to NFC, ligatures taken apart, apostrophes straight. Case counts.
 *
 * @example
 * keyOf('ﬁne') // 'fine'
 */
export function keyOf(word: string): string {
  if (/^[\w']*$/.test(word)) return word
  return word
    .replace(/[\uFB00-\uFB06]/g, character => ligatures[character.charCodeAt(0) - 0xfb00] ?? character)
    .normalize('NFC')
    .replace(/[’ʼ＇]/g, "'")
}

/** The keys of the words of a text. */
export function keysOf(text: string): string[] {
  return Array.from(findWords(text), ({text: word}) => keyOf(word))
}
