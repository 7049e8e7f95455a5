import {mergeTexts} from '../../ast/merge.js'
import type {Block} from '../block.js'
import {partBoxes} from './boxes.js'
import {fill, wordsOf} from './filled-lines.js'
import {markItalics} from './italics.js'
import {brokenText, groupsOf, linesOf, placeOf, stepsOf, type Group, type SetLines} from './lines.js'
import {partLists} from './lists.js'
import {leftOf, setInBy} from './set-in.js'
import {partUnderlined} from './underlines.js'
import {columnOf, isFilled, paragraphsIn} from './wrapping.js'

/**
 * Parts a text into blocks at its empty lines, and lists from what stands around them.
 *
 * A text without any empty line has a block a line. In a text that is broken into lines by a column the lines that
 * fill it are joined, with the words between them, and a line that is set in begins a block; elsewhere lines are kept.
 *
 * @param text - the text, with line feeds as line ends
 * @returns its blocks, with positions
 */
export function blocksOf(text: string): Block[] {
  const groups = partUnderlined(partBoxes(groupsOf(linesOf(text))))
  const column = columnOf(groups)
  if (column === undefined) return blocksIn(groups, brokenText)
  const words = wordsOf(groups)
  const left = leftOf(groups)
  return blocksIn(
    groups.flatMap(group => paragraphsIn(group, column)),
    part => (isFilled(part, column, setInBy(part, left) !== undefined) ? fill(part, words) : brokenText(part)),
    left,
  )
}

function blocksIn(groups: readonly Group[], set: SetLines, left?: number): Block[] {
  return partLists(groups, set).map(part => ('lines' in part ? blockOf(part, set, left) : part))
}

function blockOf({lines, gap, level}: Group, set: SetLines, left: number | undefined): Block {
  const setIn = left === undefined ? undefined : setInBy(lines, left)
  const heading = level !== undefined && ({role: 'heading', level} as const)
  return {
    children: mergeTexts(markItalics(set(lines))),
    evidence: {gap, ...stepsOf(lines), ...(setIn !== undefined && {setIn})},
    ...placeOf(lines),
    ...heading,
  }
}
