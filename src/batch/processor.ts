import type {Output, Resolve} from '../core/types.js'
import type {Json} from './json.js'
import type {MessageRecord} from '../core/message-record.js'

/** A document to convert. */
export interface SourceDocument {
  /** Path below the root of the run, with `/`. */
  path: string
  /** What is in it. */
  data: Uint8Array
  /** Gives the files to which the document refers (default: none). */
  resolve?: Resolve | undefined
}

/** One output of a document. */
export interface Product {
  /** Extension without the dot: `tei.xml`. */
  extension: string
  /** What is in it. */
  data: Output
}

/** Whether the words of an output are accounted for. */
export interface LedgerResult {
  /** Extension of the output. */
  extension: string
  /** Whether every word is accounted for. */
  balanced: boolean
  /** How many words nothing explains. */
  unexplained: number
  /** A page with every difference, to be kept beside the manifest (default: none). */
  page?: string | undefined
}

/** What became of a document. */
export interface Processed {
  /** What was made of it, one of each extension at the most. */
  outputs: Product[]
  /** What was found about it, as it was found. */
  messages: MessageRecord[]
  /** Whether the document counts as failed. */
  failed: boolean
  /** One for each output that was audited. */
  ledgers: LedgerResult[]
}

/**
 * Converts documents, one after the other: a pure function from document to outputs.
 *
 * The same document gives the same outputs, whatever was converted before, on whichever machine.
 */
export interface Processor {
  /**
   * Converts a document.
   *
   * @param document - the document
   * @returns outputs and messages; what is thrown becomes a message, and the document fails
   */
  convert(document: SourceDocument): Processed | Promise<Processed>
}

/**
 * Makes a processor; the default export of a processor module.
 *
 * @param recipe - plain JSON that says all that outputs depend on besides the document
 */
export type MakeProcessor = (recipe: Json) => Processor | Promise<Processor>
