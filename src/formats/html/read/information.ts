import {readInformation} from '../../../bibliography/information.js'
import {splitLines, textOf, type Block} from '../../../recover/block.js'
import {informationRole, informs} from '../../../recover/front/information.js'
import {hasClass, rank} from './evidence.js'

/**
 * Parts a block of information on the text into its lines, each a citation or a credit.
 *
 * Classes say what it is; but `information` is also the class of notes and of entries of an index, so one of
 * its lines must say something. Some pages set the lines as a small heading.
 *
 * @param block - a block
 * @returns its lines; the block itself where it is no information
 */
export function partInformation(block: Block): Block[] {
  if (block.node !== undefined || block.role !== undefined || block.children.length === 0) return [block]
  const sure = hasClass(block, ['info', 'from'])
  const likely = hasClass(block, ['information'])
  if (!sure && !likely && rank(block) <= 3) return [block]
  const lines = splitLines(block)
  const texts = lines.map(textOf)
  const informed = sure || (likely ? texts.some(saysSomething) : texts.length > 1 && texts.every(text => informs(text)))
  return informed ? lines.map(line => ({...line, role: informationRole(textOf(line))})) : [block]
}

function saysSomething(text: string): boolean {
  return informs(text) || readInformation(text).some(({kind}) => kind !== 'unknown')
}
