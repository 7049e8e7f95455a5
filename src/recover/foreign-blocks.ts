import type {Block} from './block.js'

/**
 * Makes the words of blocks foreign that are in another language than their page.
 *
 * @param blocks - the blocks; what they have is known by now, so that no recogniser has to look into what is foreign
 */
export function markForeignBlocks(blocks: readonly Block[]): void {
  for (const block of blocks) {
    const {children, evidence, node} = block
    if (evidence.language === undefined || node || children.length === 0 || block.role === 'furniture') continue
    if (children.every(({type}) => type === 'foreign' || type === 'pageMarker')) continue
    const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end]
    block.children = [
      {type: 'foreign', lang: evidence.language, children, ...(start && end && {position: {start, end}})},
    ]
  }
}
