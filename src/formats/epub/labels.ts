import {relatorTerms} from '../../bibliography/relators.js'
import {englishLabels, type Labels} from '../../to-hast/labels.js'

/** What may have been changed between the source and the book; the number of times follows. */
export interface ChangeLabels {
  /** Halves of words that were joined. */
  joinedWords: string
  /** Halves of paragraphs that were joined. */
  joinedParagraphs: string
  /** Turns of pages that a rule found. */
  inferredPages: string
  /** Errors with a correction. */
  corrections: string
  /** Lines that were left out. */
  furniture: string
  /** Images that were left out. */
  images: string
}

/** The few words that a book needs and a transcription does not have. */
export interface EpubLabels extends Labels {
  /** Title of the cover. */
  cover: string
  /** Name of the title page. */
  titlePage: string
  /** Heading of the list of landmarks. */
  landmarks: string
  /** Where the first article begins. */
  start: string
  /** List of the pages of the printed original. */
  pages: string
  /** The page that says where the text comes from. */
  colophon: string
  /** Heading of the printed source. */
  printedSource: string
  /** Heading of those who transcribed the text. */
  transcription: string
  /** Heading of the changes of the transcription. */
  revisions: string
  /** Heading of the statements of rights. */
  rights: string
  /** What was changed between the source and the book. */
  changes: string
  /** Each kind of change. */
  changesMade: Readonly<ChangeLabels>
  /** The fonts that the book embeds. */
  typeface: string
  /** By what the book was made. */
  madeBy: string
  /** What is stated without a label. */
  other: string
  /** Label of the identifier of the book. */
  identifier: string
  /** Label of the checksum of the source. */
  checksum: string
  /** Names of roles, by MARC relator code. */
  roles: Readonly<Record<string, string>>
}

/**
 * English labels.
 *
 * @example
 * const labels = {...englishEpubLabels, language: 'de', cover: 'Umschlag', titlePage: 'Titelseite'}
 * labels.colophon //=> 'Colophon'
 */
export const englishEpubLabels: EpubLabels = {
  ...englishLabels,
  cover: 'Cover',
  titlePage: 'Title page',
  landmarks: 'Landmarks',
  start: 'Start of text',
  pages: 'Pages of the printed original',
  colophon: 'Colophon',
  printedSource: 'Printed source',
  transcription: 'Transcription',
  revisions: 'Revisions',
  rights: 'Rights',
  changes: 'Changes',
  changesMade: {
    joinedWords: 'Words joined that a page turn had divided, without the hyphen',
    joinedParagraphs: 'Paragraphs joined that a page turn had divided',
    inferredPages: 'Page turns recognised by rule that the source does not state',
    corrections: 'Errors of the print kept, with a correction in their title',
    furniture: 'Lines left out that are not of the article',
    images: 'Images left out',
  },
  typeface: 'Typeface',
  madeBy: 'Made by',
  other: 'Also stated',
  identifier: 'Identifier of this book',
  checksum: 'SHA-256 of the file that was read',
  roles: relatorTerms,
}
