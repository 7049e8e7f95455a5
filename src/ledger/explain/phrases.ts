import {relatorTerms} from '../../bibliography/relators.js'
import type {FormatName} from '../words/read-words.js'
import {keysOf} from '../words/word.js'

/** What the writers of pages and books add: headings of notes, and names of parts. */
const page = ['Notes', 'Editor’s notes', 'Transcriber’s notes', 'Untitled', 'Contents']

const epub = [
  ...page, 'Cover', 'Title page', 'Landmarks', 'Start of text', 'Pages of the printed original', 'Colophon',
  'Printed source', 'Transcription', 'Revisions', 'Rights', 'Also stated', 'Identifier of this book',
  'SHA-256 of the file that was read', 'urn:uuid:% % % % %', 'Vol.', 'No.', 'Whole No.', 'p.', 'pp.',
  'Changes', 'Words joined that a page turn had divided, without the hyphen: #',
  'Paragraphs joined that a page turn had divided: #', 'Page turns recognised by rule that the source does not state: #',
  'Errors of the print kept, with a correction in their title: #', 'Lines left out that are not of the article: #',
  'Images left out: #', 'Made by', 'offprint # # #', 'Typeface', 'EB Garamond',
  'Copyright # The EB Garamond Project Authors (https://github.com/octaviopardo/EBGaramond12)',
  'SIL Open Font License, Version # #',
  'Running text with a table of contents and headings.',
  'Page breaks of the printed original are marked and listed.',
  'Images have the alternative texts that the source gives them.', 'Some images have none.',
  ...Object.values(relatorTerms),
] // prettier-ignore

const tei = [
  'Automatic conversion to TEI P5', 'offprint', '# words', 'not published', 'not stated', 'not named', 'untitled',
  'Author', 'Editor', 'Transcriber',
  'The source states no licence. Rights in the article, in the transcription and in the mark-up have not been determined.',
  'No source is stated.', 'Converted automatically', 'from a transcription', 'to TEI P5 by offprint # # #',
  'TEI P5 edition', 'The text is given whole.', 'Unnumbered divs used.',
  'Sections and paragraphs are marked; sentences are not.', 'Stanzas and lines of verse are marked.', 'Speeches are marked.',
  'Items of lists are marked.', 'Rows and cells of tables are marked.', 'Letters and other texts in the text are marked.',
  'Uncontrolled keywords', 'periodical article', 'letter',
  'How a value is known: stated by the source, inferred by a rule, or given by whoever converted it.',
  'The rule by which a value was inferred.', 'What else in the source says the same.', '# line of the page that is not of the article',
  '# lines of the page that are not of the article', 'site navigation', 'links to the top of the page',
  'date of the last update', 'other lines', 'was left out', 'were left out',
  'Errors are kept in sic; corrections are offered beside them in corr.',
  'Apparent errors of the source are kept as they stand.',
  'Words that the source breaks at the turn of a page are joined around pb with break="no"; the hyphen that stood there is kept in rend.',
  'Words that the source breaks at the turn of a page are joined around pb with break="no".',
  'Hyphens are kept as the source has them; it does not record the line ends of the print.',
  'Hyphens are kept as the source has them; line ends of the print are tagged.',
  'Ends of lines of the source; breaks of lines have a rend.',
  'Runs of white space of the source are not kept; spelling is unchanged.',
  'Headings, quotations and notes were recognised from the mark-up of the page, and by rule where it has none; highlighting is kept as the page has it, and why a word is highlighted was not asked.',
  'Line ends and runs of white space of the source are not kept; spelling is unchanged.',
  'Regular spellings are offered in reg beside orig, long forms in expan beside abbr.',
  'Letters are kept as the source composes them; not all are in Unicode Normalization Form C.',
  'Quotation marks are kept as characters; only quotations that are set off are tagged quote.',
  'In lines, quotations are tagged as the source tags them.',
  'Paragraphs that the source breaks at the turn of a page are joined around pb with type="joined-paragraphs".',
  'The source is plain text: headings, quotations and notes were recognised by rule; italics and other highlighting of the print are lost and were not restored.',
  'Turns of a page that the source does not state were recognised by rule; they have resp, cert and no number.',
  'Turns transcriptions of articles into TEI, EPUB, PDF and Markdown.', 'Converted to TEI P5.',
  'font-style: italic;', 'font-weight: bold;', 'font-variant: small-caps;', 'vertical-align: super;',
  'vertical-align: sub;', 'text-decoration: line-through;', 'text-align: left;', 'text-align: center;',
  'text-align: right;',
  ...Object.values(relatorTerms),
] // prettier-ignore

const byFormat: Readonly<Record<FormatName, readonly string[]>> = {
  text: [],
  html: page,
  markdown: [],
  tei,
  epub,
  pdf: page,
  json: [],
}

/** Phrases that a writer adds, by their first words. */
export interface Phrases {
  /**
   * The length of the longest phrase that stands at a place, in words; 0 if none does.
   *
   * @param keys - keys of words
   * @param at - where
   */
  lengthAt(keys: readonly string[], at: number): number
}

/**
 * The phrases that the writer of a format adds to what the tree has: a fixed list. `#` stands for a number, `%` for
 * a group of figures and letters.
 *
 * @param format - the format
 * @param own - phrases of the caller
 */
export function phrasesOf(format: FormatName, own: readonly string[]): Phrases {
  const phrases = new Map<string, string[][]>()
  for (const phrase of [...byFormat[format], ...own]) {
    const keys = keysOf(phrase.replaceAll('#', '0').replaceAll('%', '0a'))
    const [first = ''] = keys
    const start = patternOf(first)
    const others = phrases.get(start)
    if (others) others.push(keys.map(patternOf))
    else phrases.set(start, [keys.map(patternOf)])
  }
  for (const some of phrases.values()) some.sort((a, b) => b.length - a.length)
  return {
    lengthAt(keys, at) {
      const first = keys[at] ?? ''
      const candidates = [...(phrases.get(first) ?? []), ...(/^\d+$/.test(first) ? (phrases.get('#') ?? []) : [])]
      return (
        candidates.find(phrase => phrase.every((pattern, index) => fits(pattern, keys[at + index] ?? '')))?.length ?? 0
      )
    },
  }
}

function patternOf(key: string): string {
  return key === '0' ? '#' : key === '0a' ? '%' : key
}

function fits(pattern: string, key: string): boolean {
  if (pattern === '#') return /^\d+$/.test(key)
  return pattern === '%' ? /^[\da-f]{4,12}$/.test(key) : pattern === key
}
