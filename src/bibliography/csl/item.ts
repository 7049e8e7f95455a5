/** A name in CSL-JSON: of a person in its parts, of a body as it stands. */
export interface CslName {
  /** Family name. */
  family?: string
  /** Given names. */
  given?: string
  /** Particle that is left out with the given names. */
  'dropping-particle'?: string
  /** Particle that stays with the family name. */
  'non-dropping-particle'?: string
  /** What follows the name, such as `Jr.`. */
  suffix?: string
  /** Whether a comma stands before the suffix. */
  'comma-suffix'?: boolean
  /** The name as it stands, of a body or in no parts. */
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
export type CslNameField = keyof CslNames

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
export interface CslNames {
  /** Authors. */
  author?: CslName[]
  /** Editors. */
  editor?: CslName[]
  /** Translators. */
  translator?: CslName[]
  /** Compilers. */
  compiler?: CslName[]
  /** Composers. */
  composer?: CslName[]
  /** Others who had a part in it. */
  contributor?: CslName[]
  /** Illustrators. */
  illustrator?: CslName[]
  /** Interviewers. */
  interviewer?: CslName[]
}

/**
 * An item of CSL-JSON 1.0.2, with the fields that have a place in metadata.
 *
 * @example
 * {id: 'marlowe-cranes', type: 'article-magazine', title: 'Cranes', author: [{family: 'Marlowe', given: 'Ann'}]}
 */
export interface CslItem extends CslNames {
  /** Key of the item. */
  id: string | number
  /** What it is. */
  type: CslType
  /** Title. */
  title?: string
  /** Short title. */
  'title-short'?: string
  /** Title of the periodical or book. */
  'container-title'?: string
  /** Title of the series. */
  'collection-title'?: string
  /** Volume. */
  volume?: string | number
  /** Number of the issue. */
  issue?: string | number
  /** Pages. */
  page?: string | number
  /** Publisher. */
  publisher?: string
  /** Place of publication. */
  'publisher-place'?: string
  /** Date of publication. */
  issued?: CslDate | string
  /** Date of the first publication. */
  'original-date'?: CslDate | string
  /** Publisher of the first publication. */
  'original-publisher'?: string
  /** Place of the first publication. */
  'original-publisher-place'?: string
  /** Date of delivery. */
  'event-date'?: CslDate | string
  /** BCP 47 tag. */
  language?: string
  /** Keywords, with commas between them. */
  keyword?: string
  /** Address. */
  URL?: string
  /** Digital object identifier. */
  DOI?: string
  /** Number of the book. */
  ISBN?: string
  /** Number of the periodical. */
  ISSN?: string
  /** What has no field of its own: `printed-date`, `whole-number`. */
  custom?: Readonly<Record<string, unknown>>
}
