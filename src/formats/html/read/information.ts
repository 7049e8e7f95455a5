import {isCitation} from '../../../bibliography/citation.js'
import {readInformation} from '../../../bibliography/information.js'
import {splitLines, textOf, type Block} from '../../../recover/block.js'
import {informationRole, informs} from '../../../recover/front/information.js'
import {joinBroken} from '../../../recover/front/information-lines.js'
import {hasClass, rank} from './evidence.js'

/** So many blocks at the head of a page may say it without a class. */
const reach = 4

/**
 * Parts a block of information on the text into its lines, each a citation or a credit.
 *
 * Classes say what it is; but `information` is also the class of notes and of entries of an index, so one of
 * its lines must say something. Some pages set the lines as a small heading.
 *
 * @param block - a block
 * @param index - its place in the page: at the head of French pages stands, without a class, where the text is from
 * @returns its lines; the block itself where it is no information
 */
export function partInformation(block: Block, index: number): Block[] {
  if (block.node !== undefined || block.role !== undefined || block.children.length === 0) return [block]
  const sure = hasClass(block, ['info', 'from'])
  const likely = hasClass(block, ['information'])
  const lines = splitLines(block)
  const cited = index < reach && rank(block) === 0 && lines.length === 1 && isSource(textOf(block))
  if (!sure && !likely && rank(block) <= 3) return [cited ? {...block, role: 'sourceCitation'} : block]
  const texts = lines.map(textOf)
  const informed = sure || (likely ? texts.some(saysSomething) : texts.length > 1 && texts.every(text => informs(text)))
  return informed ? joinBroken(lines).map(line => ({...line, role: informationRole(textOf(line))})) : [block]
}

/** Whether a line says from what the text is taken: `Source : La Marée, n° 3, 1931`. */
function isSource(text: string): boolean {
  return /^source\s?:\s/i.test(text) && isCitation(text)
}

function saysSomething(text: string): boolean {
  return informs(text) || readInformation(text).some(({kind}) => kind !== 'unknown')
}
