import type {Position} from 'unist'
import type {Block, Evidence} from '../../../../recover/block.js'
import {positionOf, type ChildNode} from '../elements.js'
import {readInline, type Page} from '../inline.js'
import type {NoteBeginning} from './links.js'
import {partAtNotes, withoutBracket, withoutMark} from './runs.js'

/**
 * Reads what stands in a line: one block, and one for each note that begins in it.
 *
 * @param nodes - what stands in the line
 * @param page - its notes
 * @param evidence - what is seen around the line
 * @param place - where the line stands
 * @returns the blocks; none for a line without text
 */
export function readLines(
  nodes: readonly ChildNode[],
  page: Page,
  evidence: Evidence,
  place: {position?: Position},
): Block[] {
  const runs = partAtNotes(nodes, page.links)
  return runs.flatMap(({begins, nodes: part}, index): Block[] => {
    const read = readInline(part, page)
    const children = runs[index + 1]?.begins ? withoutBracket(read) : read
    const [first] = part
    const position = index > 0 && first ? positionOf(first) : place
    const block: Block = {children, evidence, ...position}
    if (begins) return holdNote([block], begins, block)
    return children.length > 0 ? [block] : []
  })
}

/**
 * Makes a note of blocks: the first begins it, the others are a part of it.
 *
 * @param blocks - the blocks; if there are none, the note begins with an empty one
 * @param begins - its label, and whether the blocks are the whole note
 * @param bare - a block without text in the place of the note
 * @returns the blocks of the note
 */
export function holdNote(blocks: readonly Block[], begins: NoteBeginning, bare: Omit<Block, 'children'>): Block[] {
  const [first] = blocks
  const held =
    first && first.node === undefined && first.role === undefined ? blocks : [{...bare, children: []}, ...blocks]
  const last = held.length - 1
  return held.map((block, index): Block => {
    const ends = begins.closed && index === last ? {endsNote: true} : {}
    if (index > 0) return {...block, ...(begins.closed && {inNote: true}), ...ends}
    return {...block, children: withoutMark(block.children, begins), role: 'note', note: begins.note, ...ends}
  })
}
