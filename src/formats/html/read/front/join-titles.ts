import {isOpen, joinLines, type Block} from '../../../../recover/block.js'
import {rank} from '../evidence.js'
import {isPicture} from '../figures.js'

/** A title has no more lines than these. */
const most = 6

/**
 * Joins headings of the first rank that stand one below the other: they are lines of one title.
 *
 * @param blocks - blocks of a page
 * @returns the blocks, fewer of them
 */
export function joinTitles(blocks: readonly Block[]): Block[] {
  const runs: Block[][] = []
  for (const block of blocks) {
    const run = runs.at(-1)
    if (run && run.length < most && isLine(block) && run.every(isLine)) run.push(block)
    else runs.push([block])
  }
  return runs.map(run => (run.length > 1 ? joinLines(run) : run)).flat()
}

function isLine(block: Block): boolean {
  return isOpen(block) && rank(block) === 1 && !isPicture(block)
}
