import type {Responsibility} from '../ast/phrasing.js'

/** The few words that a page needs and a transcription does not have. */
export interface Labels {
  /** BCP 47 tag of the language of the labels. */
  language: string
  /** What is called so that has no title. */
  untitled: string
  /** Heading of a list of articles. */
  contents: string
  /** Headings of the notes, by whose notes they are. */
  notes: Readonly<Record<Responsibility, string>>
  /** What a link from a note back to its reference is called; the mark of the note follows. */
  backlink: string
}

/**
 * English labels.
 *
 * @example
 * const labels = {...englishLabels, language: 'de', untitled: 'Ohne Titel', contents: 'Inhalt'}
 * labels.notes.author //=> 'Notes'
 */
export const englishLabels: Labels = {
  language: 'en',
  untitled: 'Untitled',
  contents: 'Contents',
  notes: {author: 'Notes', editor: 'Editor’s notes', transcriber: 'Transcriber’s notes'},
  backlink: 'Back to reference',
}
