import type {XmlLimits} from '../../xml/parse.js'
import type {ProfileName} from './profiles/profiles.js'
import type {TeiHandlers} from './write/state.js'

/** How to read TEI. */
export interface TeiReadOptions {
  /** WHATWG label of the encoding, which overrides what the file says (default: decided from the bytes). */
  encoding?: string | null | undefined
  /**
   * What becomes of an end of a line of the print, `lb` (default: `'keep'`): an `opaque` node behind the space that it
   * is to a reader, or nothing but that space, which suits formats other than TEI.
   */
  lineEnds?: 'keep' | 'space' | null | undefined
  /** How much a document may hold (default: 64 Mi characters, 256 levels, 4 million nodes). */
  limits?: Readonly<XmlLimits> | null | undefined
}

/** An identifier of a file. */
export interface TeiIdentifier {
  /** What kind of identifier it is: `DOI`. */
  type: string
  /** The identifier itself. */
  value: string
}

/** A licence of a file. */
export interface TeiLicence {
  /** Its address. */
  target: string
  /** What it says, in a sentence. */
  text: string
}

/** How the TEI file itself is published; nothing of it is known from the article. */
export interface TeiPublication {
  /** Who publishes the file (default: not stated). */
  publisher?: string | null | undefined
  /** Where it is published (default: not stated). */
  place?: string | null | undefined
  /** When it is published, in EDTF (default: not stated). */
  date?: string | null | undefined
  /** Its identifiers: `{type: 'DOI', value: '10.1000/182'}` (default: none). */
  identifiers?: readonly TeiIdentifier[] | null | undefined
  /** Under which licence, as address and text (default: the rights statements of the article, verbatim). */
  licence?: TeiLicence | null | undefined
}

/** How to write TEI. */
export interface TeiWriteOptions {
  /** How the TEI file is published (default: not published, rights not determined). */
  publication?: Readonly<TeiPublication> | null | undefined
  /**
   * Day of the conversion, for the revision description, in EDTF: `2026-11-24` (default: no date).
   *
   * The writer never reads a clock, so that the same article gives the same file.
   */
  date?: string | null | undefined
  /**
   * Whether to write furniture: navigation and other lines of the page that are not of the article, as
   * `fw` in their place (default: `false`, the header says how many lines were left out).
   */
  furniture?: boolean | null | undefined
  /**
   * The customization of TEI that a repository asks for (default: `'tei-all'`):
   *
   * - `tei-all`: TEI in full
   * - `simplePrint`: TEI simplePrint, which has few elements and defines how they are processed
   * - `bptl-l4`: Best Practices for TEI in Libraries, level 4
   * - `dtabf`: the base format of the Deutsches Textarchiv, for texts without turns of pages; others are written for
   *   TEI in full, which is reported
   *
   * What a profile has no place for is reported; its words are kept.
   */
  profile?: ProfileName | null | undefined
  /**
   * The schema that the file names in `xml-model` (default: `'release'`): where that of the profile is published;
   * `offprint`, the own schema of offprint, as `offprint.rng` beside the file; `none`; or addresses, with white space
   * between them, each of RELAX NG (in XML, or `.rnc`) or of Schematron (`.sch`).
   */
  schema?: string | null | undefined
  /**
   * What becomes of a collection: a `teiCorpus` of documents with a header each, or one document whose text is a
   * `group` (default: `'corpus'`).
   */
  collections?: 'corpus' | 'group' | null | undefined
  /** Handlers to use instead of the default ones, `teiHandlers` (default: none). */
  handlers?: TeiHandlers | null | undefined
}
