import {isCredit} from '../bibliography/credit.js'
import {announcesName, looksPersonal} from '../bibliography/name.js'
import {lettersOf} from './front/page-title.js'
import {brokenLines, decide, isOpen, joinLines, textOf, type Block} from './block.js'
import {isOrnament} from './breaks.js'

/** Lines by which an electronic library parts a text from what it says of it: `*** START OF THIS EBOOK … ***`. */
const start = /^\*{3}\s?START OF (?:THE|THIS)\s.*$/m
const end = /^\*{3}\s?END OF (?:THE|THIS)\s.*$/m

/** What a library says over a text that it gives as it was scanned: `Full text of "The Tide"`. */
const scanned = /^(?:skip to main content\n)?full text of ["“](.{2,300})["”]$/is

/** The line above the second of them says the same once more. */
const ended = /^End of (?:the |this )?.{0,200}$/i

/** What is metadata, and no credit. */
const stated = /^(?:Title|Author): |^\*{3}/m

/** Who made the text, in the first lines of it. */
const made = /^(?:produced|e-?text prepared|transcribed|prepared|this e-?(?:book|text) was produced)\s(?:by|from)\s/i

/** The rules of furniture and of credits of a frame. */
const framing = 'frame-of-library'
export const creditOfFrame = 'credit-of-frame'

/** What the transcriber says of the text. */
const transcribersNote = /^\W{0,3}transcriber(?:s|[’']s|s[’'])?\s+notes?\b\W*(.*)$/isu
const noteOfFrame = 'note-of-transcriber'

/** No such note has more paragraphs. */
const longestNote = 8

/** A line that is shorter, in characters, was not broken for want of room. */
const shortestBroken = 50

/** The text begins in one of so many blocks. */
const reach = 60

/** What a library has put around a text. */
export interface Frame {
  /** The blocks of the page; those of the frame are furniture. */
  blocks: Block[]
  /** What it calls the text. */
  title?: string
  /** What it says below that. */
  subtitle?: string
  /** Whose it says it is. */
  authors?: string[]
}

/**
 * Finds the frame that an electronic library puts around a text: what it says of itself, of the text and of rights.
 *
 * Who did what for the text is kept as credits.
 *
 * @param blocks - the blocks of a page
 * @returns the same, with roles for those of the frame, and what it states
 */
export function takeFrame(blocks: readonly Block[]): Frame {
  const first = blocks.slice(0, reach).findIndex(block => start.test(textOf(block)))
  if (first < 0) return takeScan(blocks)
  const last = blocks.findIndex((block, index) => index > first && end.test(textOf(block)))
  const head = blocks.slice(0, first + 1).map(asText)
  const text = blocks.slice(first + 1, last < 0 ? blocks.length : last)
  const tail = last < 0 ? [] : blocks.slice(last).map(asText)
  const farewell = text.at(-1)
  if (tail.length > 0 && farewell && ended.test(textOf(farewell))) {
    text.pop()
    tail.unshift(farewell)
  }
  for (const block of head) {
    const text = textOf(block)
    if (isCredit(text) && !stated.test(text)) decide(block, 'credit', creditOfFrame, 0.9)
    else furnish(block)
  }
  for (const block of tail) furnish(block)
  creditMakers(text)
  noteOfTranscriber(text)
  const lines = blocks.slice(0, first + 1).flatMap(block => [...textOf(block).split('\n'), ''])
  const [titles, authors] = ['Title', 'Author'].map(label =>
    labelled(
      lines.map(line => line.trim()),
      label,
    ),
  )
  const {title, subtitle} = titles ? partedTitle(titles, text) : {}
  return {
    blocks: [...head, ...(title === undefined ? text : aroundTitle(text, title)), ...tail],
    ...(title !== undefined && {title}),
    ...(subtitle !== undefined && {subtitle}),
    ...(authors && {authors: authors.flatMap(line => line.split(/\s+and\s+/))}),
  }
}

/** Who made the text stands in its first lines. */
function creditMakers(text: readonly Block[]): void {
  for (const block of text) {
    if (!made.test(textOf(block))) return
    decide(block, 'credit', creditOfFrame, 0.9)
  }
}

/** What the transcriber notes before the text: a paragraph, or all up to a line of ornaments. */
function noteOfTranscriber(text: readonly Block[]): void {
  const start = text.findIndex(block => block.role === undefined && !isOrnament(textOf(block)))
  const first = text[start]
  // Pages of mark-up say where their title is, and what is above it.
  const label = first?.evidence.tag === undefined ? transcribersNote.exec(first ? textOf(first) : '') : null
  if (!label) return
  const below = text.slice(start + 1, start + longestNote).findIndex(block => isOrnament(textOf(block)))
  const alone = label[1] === '' ? 2 : 1
  for (const block of text.slice(start, start + (below < 0 ? alone : below + 1)).filter(isOpen)) {
    decide(block, 'headnote', noteOfFrame, 0.9)
  }
}

/** The blocks of a text with its title in one of them, and no other line above that can be it. */
function aroundTitle(text: readonly Block[], title: string): Block[] {
  const letters = lettersOf(title)
  for (let start = 0; start < Math.min(reach, text.length); start++) {
    const length = lengthOfTitle(text.slice(start), letters)
    if (length === 0) continue
    for (const block of text.slice(0, start).filter(isOverTitle))
      decide(block, 'kicker', 'line-above-stated-title', 0.8)
    return [...text.slice(0, start), joinLines(text.slice(start, start + length)), ...text.slice(start + length)]
  }
  return [...text]
}

/** How many blocks, from the first on, have the letters of a title between them. */
function lengthOfTitle(blocks: readonly Block[], letters: string): number {
  let found = ''
  for (const [index, block] of blocks.entries()) {
    if (!isOpen(block) || block.evidence.tag !== undefined) return 0
    found += lettersOf(textOf(block))
    if (found === letters) return index + 1
    if (!letters.startsWith(found)) return 0
  }
  return 0
}

/** Whether a line above a title is neither an ornament nor a name. */
function isOverTitle(block: Block): boolean {
  const line = textOf(block)
  return isOpen(block) && line.length < 60 && !isOrnament(line) && !announcesName(line) && looksPersonal(line) === 0
}

/** A title, and its subtitle where each has lines of its own: the text does so, or the first is no broken line. */
function partedTitle(
  [title = '', ...others]: readonly string[],
  text: readonly Block[],
): Pick<Frame, 'title' | 'subtitle'> {
  const subtitle = others.join(' ')
  const lines = text.slice(0, reach).map(block => lettersOf(textOf(block)))
  const shown = lines.some((line, index) => line === lettersOf(title) && lines[index + 1] === lettersOf(subtitle))
  const parted = shown || (title.length < shortestBroken && /^(?:\p{Lu}|(?:or|being)\s)/u.test(subtitle))
  if (subtitle === '' || !parted) return {title: [title, ...others].join(' ')}
  return {title, subtitle}
}

/** Takes the title of a text from what a library says over its scan. */
function takeScan(blocks: readonly Block[]): Frame {
  const at = blocks.slice(0, 3).findIndex(block => block.role === undefined && scanned.test(textOf(block)))
  const [, title] = scanned.exec(textOf(blocks[at] ?? {children: [], evidence: {gap: 0}})) ?? []
  if (title === undefined) return {blocks: [...blocks]}
  const head = blocks.slice(0, at + 1).map(block => ({...block}))
  for (const block of head) furnish(block)
  return {blocks: [...head, ...blocks.slice(at + 1)], title: title.replace(/\s+/g, ' ').replace(/ : /g, ': ').trim()}
}

/** How many blocks at the beginning of a page are of the frame. */
export function lengthOfFrame(blocks: readonly Block[]): number {
  const rules = new Set([framing, creditOfFrame, noteOfFrame])
  const isFramed = (block: Block): boolean => rules.has(block.recovery?.rule ?? '')
  const text = blocks.findIndex(block => !isFramed(block) && !(isOpen(block) && isOrnament(textOf(block))))
  return blocks.slice(0, text < 0 ? blocks.length : text).findLastIndex(isFramed) + 1
}

/** The lines under a label, to the next label or an empty line. */
function labelled(lines: readonly string[], label: string): string[] | undefined {
  const at = lines.findIndex(line => line.startsWith(`${label}: `))
  if (at < 0) return undefined
  const next = lines.findIndex((line, index) => index > at && (line === '' || /^\p{Lu}[\p{L} ]{2,30}: /u.test(line)))
  const [first = '', ...others] = lines.slice(at, next < 0 ? lines.length : next)
  return [first.slice(label.length + 2).trim(), ...others]
}

/** A block of the frame as text; what is set as it was typed becomes one, line by line. */
function asText(block: Block): Block {
  const {node, ...rest} = block
  return node === undefined ? {...block} : {...rest, children: brokenLines(textOf(block))}
}

function furnish(block: Block): void {
  decide(block, 'furniture', framing, 0.95)
  block.furniture = 'other'
}
