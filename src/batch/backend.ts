import type {Entry, Item} from './entry.js'

/**
 * What converts chunks of documents: threads of this machine, or many machines.
 *
 * What comes out does not depend on which it is, nor on how the documents are divided into chunks.
 */
export interface Backend {
  /** How many chunks it takes at once. */
  readonly width: number
  /** How many documents make a chunk. */
  readonly chunkSize: number
  /** Whether a document that ends the whole program ends the run, so that a later one must find out which it was. */
  readonly isOwnProcess: boolean
  /**
   * Converts a chunk.
   *
   * @param items - the documents
   * @param onEntry - is told what became of each, in any order
   * @returns when all have been told of, or when `stop` was called and those at work have ended
   * @throws Error - if it cannot go on, whatever the documents
   */
  readonly run: (items: readonly Item[], onEntry: (entry: Entry) => void) => Promise<void>
  /** Begins no further document. */
  readonly stop: () => void
  /** Lets go of what it holds; nothing is given to it after that. */
  readonly close: () => Promise<void>
}
