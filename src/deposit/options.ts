import type {VFileMessage} from 'vfile-message'
import type {RepositoryName, Validator} from '../check/index.js'
import type {TeiPublication, TeiWriteOptions} from '../formats/tei/index.js'

/** A transcription of which an article was made. */
export interface DepositSource {
  /** Its bytes, as they were read. */
  data: Uint8Array
  /** Name of the file, for the extension and for readers (default: by the media type in the metadata). */
  name?: string | null | undefined
}

/** What goes into a deposit, and under which name. */
export interface DepositOptions {
  /** The transcriptions that were read (default: none is bundled). */
  sources?: readonly DepositSource[] | null | undefined
  /** Name of the folder and stem of the files, in ASCII (default: periodical, year, number and author). */
  name?: string | null | undefined
  /** How the file is published, as for `writeTei` (default: not published, rights not determined). */
  publication?: Readonly<TeiPublication> | null | undefined
  /** Day of the conversion, as for `writeTei` (default: no date). */
  date?: string | null | undefined
  /** Profile of the TEI, as for `writeTei` (default: `'tei-all'`). */
  profile?: TeiWriteOptions['profile']
  /** Schema that the TEI names, as for `writeTei` (default: `'offprint'` for TEI in full, else `'release'`). */
  schema?: string | null | undefined
  /** Repositories of which the README says what they would miss (default: those that take any TEI). */
  repositories?: readonly RepositoryName[] | null | undefined
  /** Holds the TEI against a schema (default: the README says that none was checked). */
  validator?: Validator | null | undefined
}

/** A bundle for a repository. */
export interface Deposit {
  /** Name of the folder in the zip; `<name>.zip` is a good name for the zip. */
  name: string
  /** The zip. */
  zip: Uint8Array
  /** Paths of the files in it. */
  files: string[]
  /** What the writer reports, and what the repositories would miss. */
  messages: VFileMessage[]
}
