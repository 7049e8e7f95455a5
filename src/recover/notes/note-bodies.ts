import {decide, endsSentence, isOpen, textOf, type Block, type Role} from '../block.js'
import {headsNotes} from './notes-heading.js'

/** What ends the notes above it. */
const boundaries: ReadonlySet<Role> = new Set<Role>([
  'heading',
  'furniture',
  'thematicBreak',
  'title',
  'subtitle',
  'byline',
  'masthead',
  'kicker',
])

/** Lines that say where a text comes from. */
const lines: ReadonlySet<Role> = new Set<Role>(['sourceCitation', 'credit'])

/** What belongs to the note above it, if it follows one. */
const inner: ReadonlySet<Role> = new Set<Role>(['quotation', 'verse', 'attribution'])

/** After the last note of a page so many blocks of the look of the text are taken for its own at most. */
const most = 6

/** Of a longer line more than this share in links is navigation. */
const linkShare = 0.5

/** A part of a note is a sentence at least, in characters. */
const sentence = 40

/**
 * Finds the blocks that are a part of the note before them: further paragraphs, quotations, lists.
 *
 * Between two notes of one section all blocks are. After the last, or where no heading and no rule
 * parts the notes from the text, a block is if it looks as the notes do and the text does not.
 *
 * @param blocks - blocks in order, in which those that begin a note have that role; rules of the page are among them
 */
export function continueNotes(blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) furnishHeading(block, blocks[index + 1])
  const looks = new Set(blocks.filter(block => block.role === 'note').map(lookOf))
  const textLooks = countLooks(
    blocks.filter(block => block.role === undefined && block.node === undefined && !block.inNote),
  )
  let headed = false
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) continue
    if (block.role !== 'note') {
      if (!block.inNote) headed = heads(block)
      continue
    }
    const after = blocks.slice(index + 1, boundaryAfter(blocks, index + 1, looks))
    const next = blocks[index + 1 + after.length]
    const own = {looks, distinct: (textLooks.get(lookOf(block)) ?? 0) < few, headed, between: next?.role === 'note'}
    for (const part of partsOf(block, after, own)) {
      part.inNote = true
      if (part.role === undefined || part.role === 'credit' || part.role === 'sourceCitation') part.role = 'paragraph'
    }
    index += after.length
    if (next && next.role !== 'note') headed = false
    if (after.some(part => !part.inNote)) headed = false
  }
}

/** A line above a note that heads notes is no part of the note before it. */
function furnishHeading(block: Block, next: Block | undefined): void {
  if (next?.role !== 'note' || !isOpen(block) || !headsNotes(textOf(block))) return
  decide(block, 'furniture', 'heading-of-notes', 0.9)
  block.furniture = 'other'
}

/** Fewer blocks than these make no look of the text. */
const few = 3

interface Surroundings {
  /** How blocks look with which notes begin. */
  looks: ReadonlySet<string>
  /** Whether text does not look as the note does. */
  distinct: boolean
  /** Whether a heading or a rule parts the notes from the text. */
  headed: boolean
  /** Whether another note follows. */
  between: boolean
}

function partsOf(note: Block, after: readonly Block[], {looks, distinct, headed, between}: Surroundings): Block[] {
  const open = after.filter(block => !block.inNote)
  if (note.endsNote || after.some(block => block.endsNote)) return []
  if (between && headed) return open
  const parts: Block[] = []
  for (const block of open) {
    const before = parts.at(-1) ?? note
    const alike = looks.has(lookOf(block)) && (distinct || (headed && parts.length < most && isSentence(block)))
    if (!alike && !follows(before, block)) break
    parts.push(block)
  }
  return parts
}

/** Whether a block goes on with what is open before it, or stands as only a part of something stands. */
function follows(before: Block, block: Block): boolean {
  const text = textOf(before)
  if (text === '') return true
  if (inner.has(block.role ?? 'paragraph') || block.node?.type === 'list')
    return before.role !== 'note' || !/^\s*$/.test(text)
  return /[,:]$/.test(text) || (!endsSentence(text) && /^\p{Ll}/u.test(textOf(block)))
}

function isSentence(block: Block): boolean {
  const text = textOf(block)
  return (
    block.node === undefined &&
    text.length >= sentence &&
    endsSentence(text) &&
    (block.evidence.linked ?? 0) < linkShare
  )
}

/** A heading of notes or a rule parts what follows from the text. */
function heads(block: Block): boolean {
  return block.recovery?.rule === 'heading-of-notes' || block.evidence.tag === 'hr'
}

function boundaryAfter(blocks: readonly Block[], start: number, looks: ReadonlySet<string>): number {
  let end = start
  for (let block = blocks[end]; block && !ends(block, looks); block = blocks[end]) end++
  return end
}

/** A line of the source that looks as the notes do is a note: some pages have one class for both. */
function ends(block: Block, looks: ReadonlySet<string>): boolean {
  const {role = 'paragraph', inNote, evidence} = block
  if (role === 'note') return true
  if (inNote || (lines.has(role) && looks.has(lookOf(block)))) return false
  return evidence.tag === 'hr' || boundaries.has(role) || lines.has(role)
}

function lookOf({evidence}: Block): string {
  return [evidence.tag === 'li' ? 'p' : evidence.tag, ...(evidence.classes ?? [])].join(' ')
}

function countLooks(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const block of blocks) counts.set(lookOf(block), (counts.get(lookOf(block)) ?? 0) + 1)
  return counts
}
