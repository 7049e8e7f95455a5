/**
 * Structured bibliography of an article.
 *
 * Values are plain; how a value is known stands beside it in `known`. A field that `known` does not
 * list is stated by the source. Nothing is invented: a field that is neither stated, inferred nor
 * given is absent.
 */

/** How one value came to be known. */
export interface Known {
  /** `stated` by the source, `inferred` by a rule of offprint, or `given` by the caller. */
  how: 'stated' | 'inferred' | 'given'
  /** Id of the rule that inferred the value. */
  rule?: string
  /** How sure the rule is, from 0 to 1. */
  certainty?: number
  /** What else in the source says the same: `page-title`, `meta-author`, `address`. */
  corroboratedBy?: string[]
}

/**
 * How the fields of `Fields` are known; a field that is not listed is stated by the source.
 *
 * @example
 * {language: {how: 'inferred', rule: 'language-by-trigrams', certainty: 0.9}}
 */
export type Knowledge<Fields> = {[Field in Exclude<keyof Fields, 'known'>]?: Known}

/**
 * An identifier of a person or a work, only ever given or stated, never looked up.
 *
 * @example
 * {scheme: 'doi', value: '10.1000/182'}
 */
export interface Identifier {
  /** Name of the scheme, in lower case: `doi`, `issn`, `orcid`, `viaf`, `uri` … */
  scheme: string
  /** The identifier itself. */
  value: string
}

/**
 * A person or a body that had a part in the work.
 *
 * @example
 * {name: 'Einde O’Callaghan', sortName: 'O’Callaghan, Einde', roles: ['trc', 'mrk'], onBehalfOf: 'ETOL'}
 */
export interface Agent {
  /** The name as printed. */
  name: string
  /** The name in sorting order: `O’Callaghan, Einde`. */
  sortName?: string
  /** Family name, where the parts of the name are sure. */
  family?: string
  /** Given names, where the parts of the name are sure. */
  given?: string
  /** MARC relator codes, such as `aut`, `edt`, `trl`, `trc`, `mrk`, `pfr`. */
  roles: string[]
  /** The name of the person behind a pseudonym, where the source tells it. */
  realName?: string
  /** The body for which the agent acted, as printed. */
  onBehalfOf?: string
  /** Identifiers of the person or body. */
  identifiers?: Identifier[]
  /** How these fields are known. */
  known?: Knowledge<Agent>
}

/**
 * A run of printed pages; `last` is absent for a single page.
 *
 * @example
 * {first: '84', last: '88'}
 */
export interface PageRange {
  /** The first page, as printed. */
  first: string
  /** The last page, as printed. */
  last?: string
}

/**
 * What a printing is to the text of the source: what it was taken from, where it first appeared, where it
 * was printed again, or where the same printing goes on.
 */
export type Relation = 'source' | 'first' | 'reprint' | 'continuation'

/**
 * The printed publication in which the article appeared.
 *
 * @example
 * {title: 'International Socialist Review', volume: '17', number: '3', date: '1956-22', printedDate: 'Summer 1956', pages: [{first: '84', last: '88'}]}
 */
export interface Publication {
  /** Title of the periodical or book. */
  title?: string
  /** Series of the periodical, where its volumes or numbers begin anew: `new series`. */
  series?: string
  /** Volume, as printed. */
  volume?: string
  /** Number of the issue within its volume. */
  number?: string
  /** Number of the issue counted through all volumes. */
  wholeNumber?: string
  /** Date of publication in EDTF (ISO 8601-2, level 1): `1956-22` is summer 1956. */
  date?: string
  /** The date as printed. */
  printedDate?: string
  /** Pages on which the article stands. */
  pages?: PageRange[]
  /** Place of publication. */
  place?: string
  /** Who published it. */
  publisher?: string
  /** What the printing is to the text; absent where it is the only one, or what the text was taken from. */
  relation?: Relation
  /** Identifiers of the publication, such as an ISSN. */
  identifiers?: Identifier[]
  /** How these fields are known. */
  known?: Knowledge<Publication>
}

/**
 * When the text came about, as far as the source tells that apart from its publication.
 *
 * @example
 * {event: 'written', date: '1931-03', text: 'March 1931, at sea.'}
 */
export interface DatedEvent {
  /** `dated` if the source does not say of what it is the date. */
  event: 'written' | 'delivered' | 'dated'
  /** Date in EDTF. */
  date?: string
  /** The words as they stand. */
  text: string
  /** How these fields are known. */
  known?: Knowledge<DatedEvent>
}

/**
 * The file that was read.
 *
 * @example
 * {uri: 'https://example.org/review.htm', mediaType: 'text/html', encoding: 'windows-1252'}
 */
export interface Source {
  /** Address of the file. */
  uri?: string
  /** Media type of the file. */
  mediaType?: string
  /** WHATWG name of the character encoding that was used to decode the bytes. */
  encoding?: string
  /** SHA-256 of the bytes, as 64 hexadecimal digits. */
  sha256?: string
  /** How these fields are known. */
  known?: Knowledge<Source>
}

/**
 * A change of the transcription that its page reports.
 *
 * @example
 * {date: '2009-04-21', text: 'Last updated on: 21. April 2009'}
 */
export interface Revision {
  /** Date in EDTF. */
  date?: string
  /** The line as it stands. */
  text: string
}

/**
 * A labelled line that no rule understood, kept verbatim.
 *
 * @example
 * {label: 'Section', text: 'Theory'}
 */
export interface LabelledText {
  /** The label, without its colon. */
  label?: string
  /** What follows the label. */
  text: string
}

/**
 * Bibliography of an article or a collection.
 *
 * @example
 * {title: 'A Title', creators: [{name: 'Ann Author', roles: ['aut']}], contributors: [], rights: [], revisions: [], unknown: []}
 */
export interface Metadata {
  /** Title of the article. */
  title?: string
  /** Title below the main title. */
  subtitle?: string
  /** Authors, in the order of the byline. */
  creators: Agent[]
  /** Everybody else: editors, translators, transcribers. */
  contributors: Agent[]
  /** The printing that the text was taken from, or else the first that the source names. */
  publication?: Publication
  /** Other printings that the source names, in its order. */
  printings?: Publication[]
  /** Dates of writing and of delivery, and the date under the title. */
  dates?: DatedEvent[]
  /** BCP 47 tag of the main language. */
  language?: string
  /** Keywords. */
  keywords?: string[]
  /** Rights statements, verbatim. */
  rights: string[]
  /** Identifiers of the article, such as a DOI. */
  identifiers?: Identifier[]
  /** The file that was read. */
  source?: Source
  /** Changes that the source reports of itself, newest first. */
  revisions: Revision[]
  /** Labelled lines that no rule understood, verbatim. */
  unknown: LabelledText[]
  /** How these fields are known. */
  known?: Knowledge<Metadata>
}
