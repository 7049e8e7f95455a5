import {isOpen, isProse, joinLines, textOf, type Block} from '../../../recover/block.js'
import {isSpaced} from '../../../recover/heading-lines.js'
import {isBareNumber} from '../../../recover/numbers.js'
import {isSubhead} from './classes.js'
import {rank} from './evidence.js'

/** Paragraphs in bold are headings only if there are so many, of such a length at most, in characters. */
const fewest = 2
const longest = 90

/**
 * The paragraphs that stand as headings: by their class, or, on a page without headings, because they are in
 * bold and stand alone over text.
 *
 * @param blocks - blocks of a page, in which the front has its roles
 * @returns those paragraphs
 */
export function findSubheads(blocks: readonly Block[]): ReadonlySet<Block> {
  const stated = blocks.filter(block => isOpen(block) && isSubhead(block) && !isSpaced(textOf(block)))
  const headed = stated.length > 0 || blocks.some(block => isOpen(block) && rank(block) > 0)
  const lines = headed ? [] : blocks.filter(isBoldLine)
  const bold = lines.filter(block => isText(blocks[blocks.indexOf(block) + 1]))
  // Questions in bold are those of an interview.
  const questions = lines.filter(block => textOf(block).endsWith('?')).length
  return new Set(bold.length < fewest || questions * 2 > lines.length ? stated : bold)
}

function isBoldLine(block: Block): boolean {
  if (!isOpen(block) || block.evidence.tag !== 'p' || textOf(block).length > longest) return false
  return block.children.length > 0 && block.children.every(child => child.type === 'strong')
}

function isText(block: Block | undefined): boolean {
  return isOpen(block) && isProse(block)
}

/**
 * Joins a heading that only counts a part with the heading below it: they are lines of one.
 *
 * @param blocks - blocks of a page, in which the front has its roles
 * @returns the blocks, fewer of them
 */
export function joinNumbers(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (isOpen(last) && isOpen(block) && isLabelOf(last, block)) joined.splice(-1, 1, joinLines([last, block]))
    else joined.push(block)
  }
  return joined
}

function isLabelOf(label: Block, heading: Block): boolean {
  const same = rank(heading) > 0 && rank(label) === rank(heading)
  return same && isBareNumber(textOf(label)) && !isBareNumber(textOf(heading))
}
