import {isDate} from '../../../bibliography/date.js'
import {looksPersonal, splitNames} from '../../../bibliography/name.js'
import {isOrnament} from '../../../recover/breaks.js'
import type {Furniture} from '../../../ast/flow.js'
import {decide, isOpen, isProse, splitLines, textOf, type Block} from '../../../recover/block.js'
import {continueNotes} from '../../../recover/notes/note-bodies.js'
import {headsNotes, headsSeveralNotes} from '../../../recover/notes/notes-heading.js'
import {isAnnouncedName} from './front/lines.js'
import {hasClass, rank, state} from './evidence.js'
import {findSubheads} from './subheads.js'

/**
 * Gives roles to what follows the front: headings by rank, breaks, the blocks of
 * notes after the first, the name at the end.
 *
 * @param blocks - blocks of a page, in which the front has its roles
 */
export function assignBody(blocks: readonly Block[]): void {
  const lastText = blocks.findLastIndex(isText)
  const depths = headingDepths(blocks, lastText)
  const first = blocks.findIndex(isBodyText)
  const last = blocks.findLastIndex(isBodyText)
  const lastNote = blocks.findLastIndex(block => block.role === 'note')
  const firstLine = blocks.findIndex(block => isOpen(block) && block.evidence.tag !== 'hr' && rank(block) === 0)
  const title = blocks.find(block => block.role === 'title')
  let inNotes = false
  for (const [index, block] of blocks.entries()) {
    const depth = depths.get(block)
    if (block.evidence.tag === 'hr') {
      const parts = index > first && index < last && !inNotes && !headsNotesAt(blocks, index + 1)
      if (hasClass(block, ['section']) && parts) state(block, 'thematicBreak')
    } else if (depth !== undefined) {
      assignHeading(block, depth, {
        previous: blocks[index - 1],
        next: blocks[index + 1],
        notesFollow: index < lastNote,
        first: index <= first,
        repeats: index <= first && title !== undefined && sameWords(title, block),
        last: lastText >= 0 && index > lastText,
      })
      inNotes = false
    } else if (block.role === 'note') {
      inNotes = true
    } else if (isOpen(block) && isQuoted(blocks[index - 1]) && hasClass(block, ['fst'])) {
      block.continued = true
    } else if (isOpen(block) && index === firstLine && isDate(textOf(block))) {
      state(block, 'dateline')
    } else if (
      isOpen(block) &&
      index > firstLine &&
      isSignedBy(textOf(block)) &&
      blocks[index - 1]?.role === 'heading'
    ) {
      state(block, 'byline')
    } else if (
      isOpen(block) &&
      isSignedBy(textOf(block)) &&
      (index === last || depths.has(blocks[index + 1] ?? block))
    ) {
      state(block, 'signature')
    } else if (block.role === undefined && hasClass(block, ['author']) && textOf(block).length < 100) {
      state(block, 'signature')
    }
  }
  continueNotes(blocks)
}

/** How deep each heading of the text is, from 1; a paragraph that stands as a heading is the deepest. */
function headingDepths(blocks: readonly Block[], lastText: number): Map<Block, number> {
  const subheads = findSubheads(blocks)
  const headings = blocks.flatMap((block, index): [Block, number][] => {
    const level = rank(block) || (subheads.get(block) ?? 0)
    return isOpen(block) && level > 0 && (lastText >= 0 || !isLinks(block))
      ? [[block, headsText(blocks, index, lastText) ? level : 0]]
      : []
  })
  const ranks = [...new Set(headings.map(([, level]) => level))].filter(level => level > 0).sort((a, b) => a - b)
  return new Map(headings.map(([block, level]) => [block, ranks.indexOf(level) + 1]))
}

/** On a page without text several links of the size of a heading are what the page has to say. */
function isLinks(block: Block): boolean {
  return (block.evidence.linked ?? 0) > 0.9 && splitLines(block).filter(line => textOf(line) !== '').length > 1
}

/** Whether a heading heads text: not notes, not links at the end, no ornament. */
function headsText(blocks: readonly Block[], index: number, lastText: number): boolean {
  const block = blocks[index]
  const text = block ? textOf(block) : ''
  return index <= lastText && !isOrnament(text) && !headsNotes(text) && blocks[index + 1]?.role !== 'note'
}

interface Place {
  previous: Block | undefined
  next: Block | undefined
  notesFollow: boolean
  /** Whether no text and no heading stands before. */
  first: boolean
  /** Whether it says nothing but the title again. */
  repeats: boolean
  /** Whether no text follows. */
  last: boolean
}

function assignHeading(block: Block, depth: number, {previous, next, notesFollow, first, repeats, last}: Place): void {
  const text = textOf(block)
  if (isOrnament(text)) state(block, 'thematicBreak')
  else if (next?.role === 'note' || (notesFollow && headsSeveralNotes(text)))
    furnish(block, 'heading-of-notes', 'other')
  else if (previous?.role === 'heading' && isAnnouncedName(text)) state(block, 'byline')
  else if (repeats) furnish(block, 'repeated-title', 'other')
  else if (first && isDate(text)) state(block, 'dateline')
  else if (last && (block.evidence.linked ?? 0) > 0.8) furnish(block, 'links-after-text', 'navigation')
  else {
    state(block, 'heading')
    block.level = Math.max(depth, 1)
  }
}

/** Whether a line says by which person the text is: `By J.P. Marlowe`. */
function isSignedBy(text: string): boolean {
  const names = isAnnouncedName(text) ? splitNames(text) : []
  return names.length > 0 && names.every(name => looksPersonal(name) >= 0.8)
}

function isQuoted(block: Block | undefined): boolean {
  return block?.role === 'quotation' || block?.role === 'attribution'
}

/** Whether a block is a note or heads notes. */
function headsNotesAt(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]
  return block !== undefined && (block.role === 'note' || (rank(block) > 0 && headsNotes(textOf(block))))
}

/** Whether two lines say the same, but for capitals and punctuation. */
function sameWords(line: Block, other: Block): boolean {
  const words = (block: Block): string =>
    textOf(block)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  return words(line) === words(other)
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
