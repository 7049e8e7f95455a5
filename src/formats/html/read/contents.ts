import {brokenLines, decide, textOf, type Block} from '../../../recover/block.js'
import {rank} from './evidence.js'

const heading =
  /^(?:table of )?contents\s*:?$|^inhalt(?:sverzeichnis)?\s*:?$|^(?:table des matières|índice|sommaire)\s*:?$/i

/**
 * Finds tables of contents of the page itself: a list of links to places of the page, with the heading
 * above it. A list of links to other pages is what an index page is for, and no furniture.
 *
 * @param blocks - blocks of a page
 */
export function furnishContents(blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]
    const headed = before !== undefined && rank(before) > 0 && heading.test(textOf(before))
    const share = block.evidence.linkedWithin ?? 0
    const listed = block.node?.type === 'list' && share > (headed ? 0.3 : 0.8)
    if (listed) {
      block.children = brokenLines(textOf(block))
      delete block.node
      furnish(block)
    }
    if (headed && (listed || (block.role === 'furniture' && share > 0))) furnish(before)
  }
}

function furnish(block: Block): void {
  decide(block, 'furniture', 'contents-of-page', 0.9)
  block.furniture = 'navigation'
}
