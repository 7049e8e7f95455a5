import {brokenLines, decide, textOf, type Block} from '../../../recover/block.js'
import {headsContents} from '../../../recover/headings/contents.js'
import {rank} from './evidence.js'

/**
 * Finds tables of contents of the page itself: a list of links to places of the page, with the heading
 * above it. A list of links to other pages is what an index page is for, and no furniture.
 *
 * @param blocks - blocks of a page
 */
export function furnishContents(blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]
    const headed = before !== undefined && rank(before) > 0 && headsContents(textOf(before))
    const share = block.evidence.linkedWithin ?? 0
    const listed = block.node?.type === 'list' && share > (headed ? 0 : 0.8)
    if (listed) {
      block.children = brokenLines(textOf(block))
      delete block.node
      furnish(block)
    }
    if (headed && (listed || (block.role === 'furniture' && share > 0) || isLink(before))) furnish(before)
  }
}

/** A heading that leads to a table of contents elsewhere heads nothing. */
function isLink({evidence}: Block): boolean {
  return (evidence.linked ?? 0) > 0.8 && (evidence.linkedWithin ?? 0) === 0
}

function furnish(block: Block): void {
  decide(block, 'furniture', 'contents-of-page', 0.9)
  block.furniture = 'navigation'
}
