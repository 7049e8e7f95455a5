import {mergeTexts} from '../../../ast/merge.js'
import type {Block} from '../../../recover/block.js'
import {childrenOf, groupsOf, isWrapped, linesOf, positionOf, type Group} from './lines.js'
import {partLists} from './lists.js'

/**
 * Parts a text into blocks at its empty lines, and lists from what stands around them.
 *
 * A text without any empty line has a block a line. In a text that is broken into lines of equal length
 * the lines of a block are joined; in any other they are kept.
 *
 * @param text - the text, with line feeds as line ends
 * @returns its blocks, with positions
 */
export function blocksOf(text: string): Block[] {
  const groups = groupsOf(linesOf(text))
  const wrapped = isWrapped(groups.map(({lines}) => lines))
  return partLists(groups, wrapped).map(part => ('lines' in part ? blockOf(part, wrapped) : part))
}

function blockOf({lines, gap}: Group, wrapped: boolean): Block {
  const first = lines[0]
  const last = lines.at(-1)
  return {
    children: mergeTexts(lines.flatMap((line, index) => childrenOf(line, index > 0, wrapped))),
    evidence: {gap},
    ...(first && last && {position: {start: positionOf(first).start, end: positionOf(last).end}}),
  }
}
