import {linesOf, splitLines, textOf, type Block} from '../../../../recover/block.js'
import {lettersOf, readPageTitle} from '../../../../recover/front/page-title.js'
import {isPicture} from '../figures.js'
import type {Head} from './head.js'

/** The banner of a site stands in one of so many blocks. */
const reach = 4

/**
 * Parts the banner of a site from the title under it: what stands below a picture is no caption if the head of the page
 * has it in its title; the name of the author is one.
 *
 * @param blocks - blocks of a page
 * @param head - what the head of the page states
 * @returns the blocks, with the picture and each line below it by themselves
 */
export function partBanner(blocks: readonly Block[], {title}: Head): Block[] {
  if (title === undefined) return [...blocks]
  const said = lettersOf(readPageTitle(title).title)
  return blocks.flatMap((block, index) => {
    if (index >= reach || block.role !== undefined || !isPicture(block) || linesOf(block).length < 2) return [block]
    const [picture, ...lines] = splitLines(block)
    const [first] = lines
    const letters = first ? lettersOf(textOf(first)) : ''
    if (!picture || !isPicture(picture) || letters.length < 4 || !said.includes(letters)) return [block]
    return [picture, ...lines]
  })
}
