import {brokenLines, decide, isOpen, isProse, textOf, type Block} from '../../../recover/block.js'
import {hasClass, rank} from './evidence.js'
import {isAnnouncedName} from './front/lines.js'
import {isBareNumber, isNamedPart, isNumbered} from '../../../recover/headings/numbers.js'

/** Classes that programs of sites give to the title of what a page is for. */
const titles = ['entry-title', 'post-title', 'article-title', 'node-title', 'page-title', 'headline', 'firstheading']

/** So many blocks may stand over a text. */
const reach = 12

/** What a library says over a text that it gives as it was scanned. */
const library = /^(?:full text of ["“].{1,200}["”]|see other formats)$/i

/** What parts the links of a line. */
const bars = /[|>»<«·•]+/g

/** A page has so many times the letters of its menus in paragraphs, or what looks like a menu is what the page is for. */
const times = 2

/**
 * Makes furniture of the lines above the title, where a page states its title by the class of one heading: they are of
 * the site. Who wrote the text may stand there, too.
 *
 * @param blocks - blocks of a page
 */
export function furnishBanner(blocks: readonly Block[]): void {
  for (const block of blocks.slice(0, reach)) {
    if (isOpen(block) && rank(block) > 0 && library.test(textOf(block))) furnish(block, 'scan-of-library')
  }
  const stated = blocks.filter(block => isOpen(block) && rank(block) > 0 && hasClass(block, titles))
  const [title] = stated
  if (!title || stated.length > 1) return
  const above = blocks.slice(0, blocks.indexOf(title)).filter(isOpen)
  if (above.some(isProse) || isPart(textOf(title))) return
  // A heading over a name is the title, whatever the next one is called.
  const heading = above.findIndex(block => rank(block) > 0)
  if (heading >= 0 && above.slice(heading + 1).some(block => isAnnouncedName(textOf(block)))) return
  for (const block of above) {
    if (block.evidence.tag === 'hr' || isAnnouncedName(textOf(block))) continue
    furnish(block, 'line-above-stated-title')
  }
}

function isPart(text: string): boolean {
  return isNumbered(text) || isBareNumber(text) || isNamedPart(text)
}

/**
 * Makes furniture of lists and lines of links to other pages, above the first heading and the first paragraph of a page, and below
 * its last. A list right below the text, or below a line that heads it, is a part of the text, and so is one of chapters.
 *
 * @param blocks - blocks of a page
 */
export function furnishMenus(blocks: readonly Block[]): void {
  if (!blocks.some(isMenu)) return
  const first = blocks.findIndex(block => isText(block) || rank(block) > 0)
  const last = blocks.findLastIndex(block => isText(block) || block.role === 'note' || rank(block) > 0)
  const isBelow = (block: Block, index: number): boolean =>
    index > last && !(block.node ? isOfText(blocks[index - 1]) : headsList(blocks[index - 1]))
  const menus = blocks.filter((block, index) => isMenu(block) && (index < first || isBelow(block, index)))
  const size = menus.reduce((sum, block) => sum + textOf(block).length, 0)
  const text = blocks.reduce((sum, block) => sum + (isText(block) ? textOf(block).length : 0), 0)
  if (text < times * size) return
  for (const block of menus) {
    if (block.node) block.children = brokenLines(textOf(block))
    delete block.node
    furnish(block, 'list-of-links')
  }
}

function furnish(block: Block, rule: string): void {
  decide(block, 'furniture', rule, 0.85)
  block.furniture = 'navigation'
}

/** Whether what stands below a block goes on with the text; below furniture, a rule or another menu it does not. */
function isOfText(block: Block | undefined): boolean {
  return block !== undefined && block.role !== 'furniture' && block.evidence.tag !== 'hr' && !isMenu(block)
}

function headsList(block: Block | undefined): boolean {
  return block !== undefined && (rank(block) > 0 || textOf(block).endsWith(':'))
}

function isMenu(block: Block): boolean {
  const {role, node, evidence} = block
  const linked = (evidence.linked ?? 0) - (evidence.linkedWithin ?? 0)
  if (role !== undefined || linked < 0.4 || rank(block) > 0) return false
  if (!node) return (textOf(block).match(bars)?.length ?? 0) > 1
  return node.type === 'list' && linked > 0.9 && !textOf(block).split('\n').some(isPart)
}

function isText(block: Block): boolean {
  return block.role === 'quotation' || (block.role === undefined && block.node === undefined && isProse(block))
}
