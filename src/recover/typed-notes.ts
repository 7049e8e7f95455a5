import type {PhrasingContent} from 'mdast'
import {decide, endsSentence, isOpen, linesOf, splitLines, textOf, type Block, type Draft} from './block.js'
import {headsNotes} from './notes-heading.js'
import {toString} from '../ast/text.js'
import {textFrom} from './text-parts.js'

/** The label of a note at the beginning of its text: `[3]`, `(3)`, `3.`, `3)`, `[a]`, `*`. */
const label =
  /^\s*(?:\[\s*(\d{1,3}\*{0,2}|[a-z]|\*{1,3}|[†‡§])\s*\]|\(\s*(\d{1,3})\s*\)|(\d{1,3}\*?)\s*[.)](?=\s)|(\*{1,3}|[†‡§])(?=\s))\.?\s*/iu

/** Of what stands under the heading of notes, so much must have a label: else it is a part of the text. */
const share = 0.4

/** Where the labels of notes that have no heading stand in the text, too, so many must do so. */
const fewest = 2

/**
 * Finds notes that no link leads to: under a heading such as "Notes", or at the end of a text that has their marks.
 *
 * The heading is kept as furniture, since writers head the notes in their own way. A block without a
 * label continues the note before it.
 *
 * @param draft - its blocks get the role of notes
 * @param name - makes an identifier of a label
 */
export function findTypedNotes(draft: Draft, name: (label: string) => string): void {
  const start = startOfNotes(draft.blocks)
  if (start < 0) return
  const notes = draft.blocks.slice(start).flatMap(partLines)
  draft.blocks = [...draft.blocks.slice(0, start), ...notes]
  const last = notes.findLastIndex(block => isLabelled(block))
  let begun = false
  for (const [index, block] of notes.entries()) {
    if (isHeading(block)) {
      decide(block, 'furniture', 'heading-of-notes', 0.9)
      block.furniture = 'other'
      begun = false
    } else if (block.role === 'heading') {
      if (index > last) return
      begun = false
    } else if (isLabelled(block)) {
      beginNote(block, name)
      begun = true
    } else if (begun && (index < last ? isPart(block) : continues(block))) {
      decide(block, block.role ?? 'paragraph', 'part-of-note', 0.8)
      block.inNote = true
    } else {
      if (index > last) return
      begun = false
    }
  }
}

function isPart(block: Block): boolean {
  return block.role === 'quotation' || block.node?.type === 'list' || isOpen(block)
}

/** After the last label only a sentence goes on with the note: a name or a date is the end of the text. */
function continues(block: Block): boolean {
  const text = textOf(block)
  return isOpen(block) && text.length > 60 && endsSentence(text) && (block.evidence.linked ?? 0) < 0.5
}

/** Makes the block of a labelled text a note. */
export function beginNote(block: Block, name: (label: string) => string): void {
  const found = labelOf(block)
  if (!found) return
  decide(block, 'note', 'labelled-note', 0.9)
  block.note = {label: found.label, identifier: name(found.label)}
  block.children = found.rest
  delete block.inNote
}

/** Index of the first heading from which on the page holds notes; -1 if there is none. */
function startOfNotes(blocks: readonly Block[]): number {
  let labelled = 0
  let text = 0
  let start = -1
  for (const [fromEnd, block] of blocks.toReversed().entries()) {
    const index = blocks.length - 1 - fromEnd
    if (block.role === 'note') break
    if (isHeading(block)) {
      if (isLabelled(blocks[index + 1]) && labelled >= text * share) start = index
    } else if (isOpen(block)) {
      text++
      if (isLabelled(block)) labelled++
    }
  }
  return start < 0 ? startWithoutHeading(blocks) : start
}

/** Without a heading the notes are the labelled blocks at the end, if the text has all their marks in order. */
function startWithoutHeading(blocks: readonly Block[]): number {
  const end = blocks.findLastIndex(block => isLabelled(block))
  let start = end + 1
  while (start > 0 && isLabelled(blocks[start - 1])) start--
  const labels = blocks.slice(start, end + 1).map(block => labelOf(block)?.label)
  if (labels.length < fewest || blocks.slice(0, start).some(block => block.role === 'note')) return -1
  const text = blocks.slice(0, start).map(textOf).join('\n')
  const numbered = labels.every((found, index) => found === String(index + 1) && text.includes(`[${found}]`))
  return numbered ? start : -1
}

function isHeading(block: Block): boolean {
  return (block.role === 'heading' || isOpen(block)) && headsNotes(textOf(block))
}

function isLabelled(block: Block | undefined): boolean {
  return isOpen(block) && labelOf(block) !== undefined
}

/** The label that a text begins with, and the text after it. */
export function labelOf({children}: Block): {label: string; rest: PhrasingContent[]} | undefined {
  const [first, ...others] = children
  if (first?.type === 'superscript') {
    const raised = /^\s*\[?(\d{1,3}|[a-z*†‡])\]?\s*$/i.exec(toString(first))?.[1]
    return raised === undefined || others.length === 0 ? undefined : {label: raised, rest: others}
  }
  const match = first?.type === 'text' ? label.exec(first.value) : null
  const found = match?.slice(1).find(Boolean)
  if (first?.type !== 'text' || match === null || found === undefined) return undefined
  const length = match[0].length
  return {label: found, rest: length < first.value.length ? [textFrom(first, length), ...others] : others}
}

/** A block of which several lines begin with a label is a block for each. */
function partLines(block: Block): Block[] {
  if (!isOpen(block)) return [block]
  const labelled = linesOf(block).filter(children => labelOf({...block, children}) !== undefined)
  return labelled.length > 1 ? splitLines(block) : [block]
}
