import type {Block} from '../../../recover/block.js'
import {joinImprint} from '../../../recover/front/imprint-lines.js'
import {furnishSite} from '../../../recover/furniture.js'
import {assignBody} from './body.js'
import {assignByClass, unknownClasses} from './classes.js'
import {furnishContents} from './contents.js'
import {captionTables, makeFigure} from './figures.js'
import {assignFront} from './front/assign.js'
import {partBanner} from './front/banner.js'
import {partFront} from './front/lines.js'
import {partSubpage} from './front/subpage.js'
import {partInformation} from './information.js'
import type {Head} from './front/head.js'
import {furnishBanner, furnishMenus} from './menus.js'
import {joinNumbers} from './subheads.js'
import {joinTitles} from './front/join-titles.js'

/**
 * Gives roles to the blocks of a page by their elements and classes, as the archive uses them.
 *
 * What is left open is for the recognisers.
 *
 * @param blocks - blocks in order
 * @param head - what the head of the page states
 * @returns the blocks with roles; information is parted into lines
 */
export function assignRoles(blocks: readonly Block[], head: Head): Block[] {
  const informed = blocks.flatMap(partInformation)
  for (const block of informed) assignByClass(block)
  furnishSite(informed.filter(block => block.evidence.tag !== 'hr'))
  furnishContents(informed)
  furnishBanner(informed)
  furnishMenus(informed)
  const parted = partFront(joinTitles(partBanner(partSubpage(joinImprint(informed), head), head)), head)
  assignFront(parted, head)
  for (const block of parted) makeFigure(block)
  const captioned = captionTables(joinNumbers(parted))
  assignBody(captioned)
  for (const block of captioned) {
    const classes = unknownClasses(block)
    if (classes.length > 0) block.className = classes
  }
  return captioned.filter(block => block.evidence.tag !== 'hr' || block.role !== undefined)
}
