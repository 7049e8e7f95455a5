import type {PhrasingContent} from 'mdast'
import {decide, endsSentence, isOpen, linesOf, splitLines, textOf, type Block, type Draft} from '../block.js'
import {changeLines} from '../lines.js'
import {headsNotes} from './notes-heading.js'
import {toString} from '../../ast/text.js'
import {marksOf} from './note-marks.js'
import {trimStart} from '../split-line.js'
import {textFrom} from '../text-parts.js'

/** The label of a note at the beginning of its text: `[3]`, `(3)`, `3.`, `3)`, `[a]`, `*`. */
const label =
  /^\s*(?:\[\s*(\d{1,3}\*{0,2}|[a-z]|\*{1,3}|[†‡§])\s*\]|\(\s*(\d{1,3})\s*\)|(\d{1,3}\*?)\s*[.)](?=[\s“"]|\p{Lu})|(\*{1,3}|[†‡§])(?=\s))\.?\s*/iu

/** A label that is one only where notes are expected: `3 The ledger`, `A. The ledger`. */
const bareLabel = /^\s*(?:(\d{1,3})\s+(?=[\p{L}“"‘'(])|([a-z])\.\s+)/iu

/** Of what stands under the heading of notes, so much must have a label: else it is a part of the text. */
const share = 0.4

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
  const last = notes.findLastIndex(block => isLabelled(block, true))
  let begun: string | undefined
  for (const [index, block] of notes.entries()) {
    if (isHeading(block) && index > last) {
      // What it heads are no notes: a list of works.
      return
    } else if (isHeading(block) || (begun !== undefined && headsSeries(block, notes[index + 1]))) {
      decide(block, 'furniture', 'heading-of-notes', isHeading(block) ? 0.9 : 0.7)
      block.furniture = 'other'
      begun = undefined
    } else if (block.role === 'heading') {
      if (index > last) return
      begun = undefined
    } else if (isLabelled(block) || (isLabelled(block, true) && followsLabel(labelOf(block, true)?.label, begun))) {
      beginNote(block, name)
      begun = block.note?.label
    } else if (begun !== undefined && (index < last ? isPart(block) : continues(block))) {
      decide(block, block.role ?? 'paragraph', 'part-of-note', 0.8)
      block.inNote = true
    } else {
      if (index > last) return
      begun = undefined
    }
  }
}

/** Whether a label is the one after another, or the first. */
function followsLabel(label = '', before: string | undefined): boolean {
  if (before === undefined) return /^[1a]$/i.test(label)
  if (/^\d/.test(label)) return Number(label) === Number.parseInt(before, 10) + 1
  return label.codePointAt(0) === (before.codePointAt(0) ?? 0) + 1
}

/** A line above a note that begins the numbers anew heads a series of notes: `Remarks:`. */
function headsSeries(block: Block, next: Block | undefined): boolean {
  const text = textOf(block)
  const line = isOpen(block) && !isLabelled(block) && text.length < 60 && !/[.!?]$/.test(text)
  return line && next !== undefined && isLabelled(next) && /^(?:1|a|\*)$/i.test(labelOf(next)?.label ?? '')
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
  const found = labelOf(block, true)
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
      if (isLabelled(blocks[index + 1], true) && labelled >= text * share) start = index
    } else if (isOpen(block)) {
      text++
      if (isLabelled(block, true)) labelled++
    }
  }
  return start < 0 ? startWithoutHeading(blocks) : start
}

/**
 * Without a heading the notes are what stands at the end from the first label on, if the labels follow one another
 * and the text has nearly all their marks.
 */
function startWithoutHeading(blocks: readonly Block[]): number {
  const marked = blocks.map(block => (isOpen(block) ? labelOf(block)?.label : undefined))
  const start = marked.findLastIndex(label => label !== undefined && /^[1a]$/i.test(label))
  if (start < 1) return -1
  const labels = marked.slice(start).filter(label => label !== undefined)
  const text = blocks.slice(0, start).map(textOf).join('\n')
  const raised = raisedBefore(blocks, start)
  const known = labels.filter(label => text.includes(`[${label}]`) || raised.has(label)).length
  const led = blocks.slice(0, start).findLast(isOpen)
  const marks = led && /[:–—]$/.test(textOf(led)) ? undefined : marksOf(text, labels, false)
  const follow = labels.every((label, index) => index === 0 || followsLabel(label, labels[index - 1]))
  const open = blocks.slice(start).filter(block => block.role !== 'furniture').length
  return follow && (known >= labels.length * 0.9 || marks) && labels.length >= open * share ? start : -1
}

/** What is raised in the text above notes that have raised labels, too. */
function raisedBefore(blocks: readonly Block[], start: number): ReadonlySet<string> {
  const raised = new Set<string>()
  if (blocks[start]?.children[0]?.type !== 'superscript') return raised
  changeLines(blocks.slice(0, start), children => {
    for (const child of children) if (child.type === 'superscript') raised.add(toString(child).trim())
    return [...children]
  })
  return raised
}

function isHeading(block: Block): boolean {
  return (block.role === 'heading' || isOpen(block)) && headsNotes(textOf(block))
}

function isLabelled(block: Block | undefined, loosely = false): boolean {
  return isOpen(block) && labelOf(block, loosely) !== undefined
}

/**
 * The label that a text begins with, and the text after it.
 *
 * @param block - a block of text
 * @param loosely - whether a label may stand without brackets and full stop (default: `false`)
 */
export function labelOf({children}: Block, loosely = false): {label: string; rest: PhrasingContent[]} | undefined {
  const [first, ...others] = children
  if (first?.type === 'superscript') {
    const raised = /^\s*\[?(\d{1,3}|[a-z*†‡])\]?\s*$/i.exec(toString(first))?.[1]
    return raised === undefined || others.length === 0 ? undefined : {label: raised, rest: trimStart(others)}
  }
  const value = first?.type === 'text' ? first.value : ''
  const match = label.exec(value) ?? (loosely ? bareLabel.exec(value) : null)
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
