import {hashOfText} from './json.js'

/** One of several equal parts of the documents. */
export interface Shard {
  /** From 1. */
  index: number
  /** How many parts there are. */
  count: number
}

/**
 * Whether a document belongs to a shard: by its path alone, so that it is always the same one's.
 *
 * @param path - path below the root, with `/`
 * @param shard - the shard; none takes all
 */
export function isInShard(path: string, shard: Shard | undefined): boolean {
  if (shard === undefined) return true
  return parseInt(hashOfText(path.normalize('NFC')).slice(0, 12), 16) % shard.count === shard.index - 1
}
