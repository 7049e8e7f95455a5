import {isOrnament} from '../../../recover/breaks.js'
import type {Furniture} from '../../../ast/flow.js'
import {decide, isOpen, isProse, textOf, type Block} from '../../../recover/block.js'
import {continueNotes} from '../../../recover/note-bodies.js'
import {headsNotes} from '../../../recover/notes-heading.js'
import {isSubhead} from './classes.js'
import {hasClass, rank, state} from './evidence.js'

/**
 * Gives roles to what follows the front: headings by rank, breaks, the blocks of
 * notes after the first, the name at the end.
 *
 * @param blocks - blocks of a page, in which the front has its roles
 */
export function assignBody(blocks: readonly Block[]): void {
  const depths = headingDepths(blocks)
  const first = blocks.findIndex(isBodyText)
  const last = blocks.findLastIndex(isBodyText)
  const lastText = blocks.findLastIndex(isText)
  const lastNote = blocks.findLastIndex(block => block.role === 'note')
  let inNotes = false
  for (const [index, block] of blocks.entries()) {
    const depth = depths.get(block)
    if (block.evidence.tag === 'hr') {
      if (hasClass(block, ['section']) && index > first && index < last && !inNotes) state(block, 'thematicBreak')
    } else if (depth !== undefined) {
      assignHeading(block, depth, blocks[index + 1], {
        notesFollow: index < lastNote,
        last: lastText >= 0 && index > lastText,
      })
      inNotes = false
    } else if (block.role === 'note') {
      inNotes = true
    } else if (block.role === undefined && hasClass(block, ['author']) && textOf(block).length < 100) {
      state(block, 'signature')
    }
  }
  continueNotes(blocks)
}

/** How deep each heading of the text is, from 1; a paragraph that stands as a heading is the deepest. */
function headingDepths(blocks: readonly Block[]): Map<Block, number> {
  const headings = blocks
    .filter(block => block.role === undefined && block.node === undefined)
    .map((block): [Block, number] => [block, rank(block) || (isSubhead(block) ? 7 : 0)])
    .filter(([, level]) => level > 0)
  const ranks = [...new Set(headings.map(([, level]) => level))].sort((a, b) => a - b)
  return new Map(headings.map(([block, level]) => [block, ranks.indexOf(level) + 1]))
}

interface Place {
  notesFollow: boolean
  /** Whether no text follows. */
  last: boolean
}

function assignHeading(block: Block, depth: number, next: Block | undefined, {notesFollow, last}: Place): void {
  const text = textOf(block)
  if (isOrnament(text)) state(block, 'thematicBreak')
  else if (next?.role === 'note' || (notesFollow && headsNotes(text))) furnish(block, 'heading-of-notes', 'other')
  else if (last && (block.evidence.linked ?? 0) > 0.8) furnish(block, 'links-after-text', 'navigation')
  else {
    state(block, 'heading')
    block.level = depth
  }
}

function isText(block: Block): boolean {
  return block.node !== undefined || (isOpen(block) && isProse(block))
}

function isBodyText(block: Block): boolean {
  return (
    block.node !== undefined ||
    ['quotation', 'heading', 'verse'].includes(block.role ?? '') ||
    (block.role === undefined && block.evidence.tag !== 'hr' && textOf(block) !== '')
  )
}

/** A heading right above a note heads notes, whatever it says: `Note by the Archive`. */
function furnish(block: Block, rule: string, furniture: Furniture['role']): void {
  decide(block, 'furniture', rule, 0.9)
  block.furniture = furniture
}
