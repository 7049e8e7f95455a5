import type {PhrasingContent, Text} from 'mdast'
import type {Point} from 'unist'
import {uniqueNames} from '../core/unique.js'
import {decide, isOpen, textOf, type Block, type Draft} from './block.js'
import {headsNotes} from './notes-heading.js'

const label =
  /^\s*(?:\[\s*(\d{1,3}\*?|[a-z]|\*{1,3}|†)\s*\]|\(\s*(\d{1,3})\s*\)|(\d{1,3})\*?\s*[.)](?=\s)|(\*{1,3}|†)(?=\s))\.?\s*/
const reference = /\[(\d{1,3}\*?|[a-z]|\*{1,3}|†)\]/g

/**
 * Finds the notes at the end of the text, under a heading such as "Notes", and the `[1]` in the text that
 * refer to them.
 *
 * The heading is kept as furniture, since writers head the notes in their own way. A block without a
 * label continues the note before it.
 */
export function recogniseNotes({blocks}: Draft): void {
  const start = startOfNotes(blocks)
  if (start < 0) return
  const unique = uniqueNames()
  const identifiers = new Set<string>()
  for (const block of blocks.slice(start)) {
    if (!isOpen(block)) continue
    if (isHeading(block)) {
      decide(block, 'furniture', 'heading-of-notes', 0.9)
      block.furniture = 'other'
    } else {
      const identifier = decideNote(block, unique)
      if (identifier !== undefined) identifiers.add(identifier)
    }
  }
  for (const block of blocks) block.children = linkReferences(block.children, identifiers)
}

/** Of what stands under the heading of notes, so much must have a label: else it is a part of the text. */
const share = 0.4

/** Index of the first heading from which on the page holds notes; -1 if there is none. */
function startOfNotes(blocks: readonly Block[]): number {
  let labelled = 0
  let text = 0
  let start = -1
  for (const [fromEnd, block] of blocks.toReversed().entries()) {
    const index = blocks.length - 1 - fromEnd
    if (isHeading(block)) {
      if (isLabelled(blocks[index + 1]) && labelled >= text * share) start = index
    } else if (isOpen(block)) {
      text++
      if (isLabelled(block)) labelled++
    }
  }
  return start
}

function isHeading(block: Block): boolean {
  return isOpen(block) && headsNotes(textOf(block))
}

function isLabelled(block: Block | undefined): boolean {
  return isOpen(block) && label.test(textOf(block))
}

/** A label that an earlier note has, of another series, gets a number. */
function decideNote(block: Block, unique: (label: string) => string): string | undefined {
  decide(block, 'note', 'labelled-note', 0.9)
  const [first, ...rest] = block.children
  if (first?.type !== 'text') return undefined
  const match = label.exec(first.value)
  const found = match?.slice(1).find(Boolean)
  if (match === null || found === undefined) return undefined
  const identifier = unique(found)
  block.note = {label: found, identifier}
  block.children = [textFrom(first, match[0].length), ...rest]
  return identifier
}

/** A part of a text, with its place. */
function textFrom(node: Text, start: number, end: number = node.value.length): Text {
  const value = node.value.slice(start, end)
  const from = node.position?.start
  if (!from) return {type: 'text', value}
  const point = (offset: number): Point => ({
    line: from.line,
    column: from.column + offset,
    offset: (from.offset ?? 0) + offset,
  })
  return {type: 'text', value, position: {start: point(start), end: point(end)}}
}

/** Puts a reference in the place of each `[1]` that has a note. */
function linkReferences(children: readonly PhrasingContent[], identifiers: ReadonlySet<string>): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if ('children' in child) return [{...child, children: linkReferences(child.children, identifiers)}]
    return child.type === 'text' ? linkText(child, identifiers) : [child]
  })
}

function linkText(node: Text, identifiers: ReadonlySet<string>): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let end = 0
  for (const {0: whole, 1: identifier = '', index} of node.value.matchAll(reference)) {
    if (!identifiers.has(identifier)) continue
    if (index > end) parts.push(textFrom(node, end, index))
    const {position} = textFrom(node, index, index + whole.length)
    parts.push({type: 'footnoteReference', identifier, label: identifier, ...(position && {position})})
    end = index + whole.length
  }
  if (end === 0) return [node]
  return end < node.value.length ? [...parts, textFrom(node, end)] : parts
}
