import {isDate} from '../../../bibliography/date.js'
import {looksPersonal} from '../../../bibliography/name.js'
import {isOpen, isProse, joinLines, textOf, type Block} from '../../../recover/block.js'
import {isSpaced} from '../../../recover/headings/heading-lines.js'
import {isBareNumber, isNumbered} from '../../../recover/headings/numbers.js'
import {headsNotes} from '../../../recover/notes/notes-heading.js'
import {isSubhead} from './classes.js'
import {rank} from './evidence.js'
import {isAnnouncedName} from './front/lines.js'

/** Lines of one kind are headings only if there are so many, of such a length at most, in characters. */
const fewest = {strong: 2, emphasis: 3}
const longest = 90

/** Ranks below those of headings: of lines in bold or with the class of a heading, and of lines in italics. */
const ranks = {strong: 7, emphasis: 8}

/**
 * The paragraphs that stand as headings: by their class, or because they are in bold or italics as a whole and stand
 * alone over text.
 *
 * @param blocks - blocks of a page, in which the front has its roles
 * @returns those paragraphs, with their rank
 */
export function findSubheads(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const stated = blocks.filter(block => isOpen(block) && isSubhead(block) && !isSpaced(textOf(block)))
  const headed = stated.length > 0 || blocks.some(block => isOpen(block) && rank(block) > 0)
  return new Map([
    ...stated.map((block): [Block, number] => [block, ranks.strong]),
    ...findLines(blocks, 'strong', headed).map((block): [Block, number] => [block, ranks.strong]),
    ...findLines(blocks, 'emphasis', true).map((block): [Block, number] => [block, ranks.emphasis]),
  ])
}

/** The lines over text that are wholly of one kind; in a strict search none of them ends as a sentence or is a name. */
function findLines(blocks: readonly Block[], type: 'strong' | 'emphasis', strictly: boolean): Block[] {
  const lines = blocks.flatMap((block, index) => (isLineOf(block, type) ? [{block, index}] : []))
  // Questions are those of an interview, and lines below a salutation stand within letters, which headings would part.
  const questions = lines.filter(({block}) => textOf(block).endsWith('?')).length
  if (questions * 2 > lines.length || (strictly && questions > 0)) return []
  if (strictly && lines.some(({index}) => isSalutation(blocks[index - 1]))) return []
  const found = lines.filter(({block, index}) => isText(blocks[index + 1]) && !(strictly && isNoHeading(textOf(block))))
  return found.length < fewest[type] ? [] : found.map(({block}) => block)
}

function isNoHeading(text: string): boolean {
  return /[.,:;!…–—-]$/.test(text) || isAnnouncedName(text) || looksPersonal(text) >= 0.7 || isDate(text)
}

function isSalutation(block: Block | undefined): boolean {
  return isOpen(block) && /^\p{Lu}.{2,50}[,:!]$/u.test(textOf(block))
}

function isLineOf(block: Block, type: 'strong' | 'emphasis'): boolean {
  if (!isOpen(block) || block.evidence.tag !== 'p' || textOf(block).length > longest) return false
  return /\p{L}/u.test(textOf(block)) && block.children.every(child => child.type === type)
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
  for (const [index, block] of blocks.entries()) {
    const last = joined.at(-1)
    const isTitle =
      isOpen(last) && isOpen(block) && isLabelOf(last, block, () => blocks.slice(index + 1, index + reach))
    if (isTitle) joined.splice(-1, 1, joinLines([last, block]))
    else joined.push(block)
  }
  return joined
}

/** A chapter with more blocks is looked at no further. */
const reach = 300

/**
 * Whether a heading that only counts stands over the heading that it counts: of its rank, or of a lower one which no other
 * heading of the part has, but for those that count.
 */
function isLabelOf(label: Block, heading: Block, following: () => readonly Block[]): boolean {
  const [own, lower] = [rank(label), rank(heading)]
  if (own === 0 || lower < own || !isBareNumber(textOf(label)) || isBareNumber(textOf(heading))) return false
  if (lower === own) return true
  const below = following()
  const end = below.findIndex(block => rank(block) > 0 && rank(block) <= own)
  const within = end < 0 ? below : below.slice(0, end)
  const others = within.flatMap(block => (rank(block) === lower ? [textOf(block)] : []))
  return others.every(text => isBareNumber(text) || isNumbered(text) || headsNotes(text))
}
