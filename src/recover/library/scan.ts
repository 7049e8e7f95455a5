import {textOf, type Block} from '../block.js'

/** What a library says over a text that it gives as it was scanned: `Full text of "The Tide"`. */
const scanned = /^(?:skip to main content\n)?full text of ["“](.{2,300})["”]$/is

/**
 * Finds the title of a text in what a library says over its scan.
 *
 * @param blocks - the blocks of a page
 * @returns the title, and how many blocks stand above the text; nothing where it is no scan
 */
export function titleOfScan(blocks: readonly Block[]): {title: string; length: number} | undefined {
  for (const [index, block] of blocks.slice(0, 3).entries()) {
    const [, title] = (block.role === undefined ? scanned.exec(textOf(block)) : null) ?? []
    if (title !== undefined) return {title: title.replace(/\s+/g, ' ').replace(/ : /g, ': ').trim(), length: index + 1}
  }
  return undefined
}
