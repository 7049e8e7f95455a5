import {relatorTerms} from '../../bibliography/relators.js'
import {englishLabels, type Labels} from '../../to-hast/labels.js'

/** The few words that a book needs and a transcription does not have. */
export interface EpubLabels extends Labels {
  cover: string
  titlePage: string
  landmarks: string
  /** Where the first article begins. */
  start: string
  /** List of the pages of the printed original. */
  pages: string
  /** The page that says where the text comes from. */
  colophon: string
  printedSource: string
  transcription: string
  revisions: string
  rights: string
  /** What is stated without a label. */
  other: string
  identifier: string
  checksum: string
  /** Names of roles, by MARC relator code. */
  roles: Readonly<Record<string, string>>
}

/** English labels. */
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
  other: 'Also stated',
  identifier: 'Identifier of this book',
  checksum: 'SHA-256 of the file that was read',
  roles: relatorTerms,
}
