import {isOpen, joinLines, type Block} from '../../../recover/block.js'
import {rank} from './evidence.js'
import {isPicture} from './figures.js'

/**
 * Joins headings of the first rank that stand one below the other: they are lines of one title.
 *
 * @param blocks - blocks of a page
 * @returns the blocks, fewer of them
 */
export function joinTitles(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const lines = last && rank(last) === 1 && rank(block) === 1 && isOpen(last) && isOpen(block) && !isPicture(last)
    if (lines) joined.splice(-1, 1, joinLines([last, block]))
    else joined.push(block)
  }
  return joined
}
