import type {VFile} from 'vfile'
import {textOf, type Block} from '../../../recover/block.js'
import {indexPage, redirectPage} from '../rules.js'
import {attribute, isElement, textContent, walk, type Element} from './elements.js'

/** A page with more of its letters in links than this is an index, as a share. */
const linkedShare = 0.6

/** Fewer links than this make no index. */
const fewest = 5

/**
 * Says of a page that is no article what it is: an index of other pages, or a stub that leads to one.
 *
 * @param root - the element that holds the page
 * @param blocks - its blocks
 * @param refresh - content of `meta http-equiv="refresh"`, if there is one
 * @param file - gets the messages
 */
export function reportKind(root: Element, blocks: readonly Block[], refresh: string | undefined, file: VFile): void {
  const target = /;\s*url\s*=\s*['"]?([^'"\s]+)/i.exec(refresh ?? '')?.[1]
  if (target !== undefined) {
    redirectPage.report(file, undefined, `Unexpected page that leads to \`${target}\`, expected an article`)
    return
  }
  const text = blocks.filter(({role}) => role !== 'furniture' && role !== 'note')
  const letters = text.reduce((sum, block) => sum + sizeOf(block), 0)
  const linked = text.reduce((sum, block) => sum + sizeOf(block) * outward(block), 0)
  if (linked > letters * linkedShare && linksIn(root) >= fewest) {
    const reason = `Unexpected page of links, ${String(Math.round((linked / letters) * 100))} % of its letters, expected an article`
    indexPage.report(file, undefined, reason, 'It is read as it stands; its links are what it is for.')
  }
}

function sizeOf(block: Block): number {
  return textOf(block).length
}

function outward({evidence: {linked = 0, linkedWithin = 0}}: Block): number {
  return linked - linkedWithin
}

function linksIn(root: Element): number {
  let links = 0
  for (const node of walk(root)) {
    if (isElement(node) && node.tagName === 'a' && attribute(node, 'href') !== undefined && textContent(node) !== '')
      links++
  }
  return links
}
