/** A name in CSL-JSON: of a person in its parts, of a body as it stands. */
export interface CslName {
  family?: string
  given?: string
  'dropping-particle'?: string
  'non-dropping-particle'?: string
  suffix?: string
  'comma-suffix'?: boolean
  literal?: string
}

/** A date in CSL-JSON; two lists of `date-parts` are a range. */
export interface CslDate {
  /** Year, month and day. */
  'date-parts'?: (readonly (number | string)[])[]
  /** From 1, spring, to 4, winter. */
  season?: number | string
  /** Whether the date is approximate or uncertain. */
  circa?: boolean | number | string
  /** A date that has no parts. */
  literal?: string
  /** A date that is still to be read. */
  raw?: string
}

/** Types of items that articles and books of the archive have; others are read as well. */
export type CslType =
  'article-journal' | 'article-magazine' | 'article-newspaper' | 'book' | 'chapter' | 'document' | (string & {})

/** Fields that hold names. */
export type CslNameField =
  'author' | 'editor' | 'translator' | 'compiler' | 'composer' | 'contributor' | 'illustrator' | 'interviewer'

/** Fields that hold names, with the MARC relator of each. */
export const nameFields: readonly (readonly [CslNameField, string])[] = [
  ['author', 'aut'],
  ['editor', 'edt'],
  ['translator', 'trl'],
  ['compiler', 'com'],
  ['composer', 'cmp'],
  ['contributor', 'ctb'],
  ['illustrator', 'ill'],
  ['interviewer', 'ivr'],
]

/** Names by the field of their role. */
export type CslNames = {[Field in CslNameField]?: CslName[]}

/**
 * An item of CSL-JSON 1.0.2, with the fields that have a place in metadata.
 *
 * @example
 * {id: 'marlowe-cranes', type: 'article-magazine', title: 'Cranes', author: [{family: 'Marlowe', given: 'Ann'}]}
 */
export interface CslItem extends CslNames {
  id: string | number
  type: CslType
  title?: string
  'title-short'?: string
  'container-title'?: string
  'collection-title'?: string
  volume?: string | number
  issue?: string | number
  page?: string | number
  publisher?: string
  'publisher-place'?: string
  issued?: CslDate | string
  'original-date'?: CslDate | string
  'original-publisher'?: string
  'original-publisher-place'?: string
  'event-date'?: CslDate | string
  language?: string
  keyword?: string
  URL?: string
  DOI?: string
  ISBN?: string
  ISSN?: string
  /** What has no field of its own: `printed-date`, `whole-number`. */
  custom?: Readonly<Record<string, unknown>>
}
