import {brokenLines, decide, isOpen, isProse, textOf, type Block} from '../../../recover/block.js'
import {hasClass, rank} from './evidence.js'
import {isAnnouncedName} from './front/lines.js'

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
  if (above.some(isProse)) return
  for (const block of above) {
    if (block.evidence.tag === 'hr' || isAnnouncedName(textOf(block))) continue
    furnish(block, 'line-above-stated-title')
  }
}

/**
 * Makes furniture of lists and lines of links to other pages, above the first heading and the first paragraph of a page, and below
 * its last. Under a heading of its own such a list is a part of the text.
 *
 * @param blocks - blocks of a page
 */
export function furnishMenus(blocks: readonly Block[]): void {
  if (!blocks.some(isMenu)) return
  const first = blocks.findIndex(block => isText(block) || rank(block) > 0)
  const last = blocks.findLastIndex(block => isText(block) || block.role === 'note' || rank(block) > 0)
  const heads = (block: Block | undefined): boolean =>
    block !== undefined && (rank(block) > 0 || textOf(block).endsWith(':'))
  const menus = blocks.filter(
    (block, index) => isMenu(block) && (index < first || (index > last && !heads(blocks[index - 1]))),
  )
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

function isMenu(block: Block): boolean {
  const {role, node, evidence} = block
  const linked = (evidence.linked ?? 0) - (evidence.linkedWithin ?? 0)
  if (role !== undefined || linked < 0.4 || rank(block) > 0) return false
  return node ? node.type === 'list' && linked > 0.9 : (textOf(block).match(bars)?.length ?? 0) > 1
}

function isText(block: Block): boolean {
  return block.role === 'quotation' || (block.role === undefined && block.node === undefined && isProse(block))
}
