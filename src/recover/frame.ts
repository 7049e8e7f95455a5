import {isCredit} from '../bibliography/credit.js'
import {lettersOf} from './front/page-title.js'
import {brokenLines, decide, textOf, type Block} from './block.js'

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

/** The text begins in one of so many blocks. */
const reach = 60

/** What a library has put around a text. */
export interface Frame {
  /** The blocks of the page; those of the frame are furniture. */
  blocks: Block[]
  /** What it calls the text. */
  title?: string
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
  for (const block of text) {
    if (!made.test(textOf(block))) break
    decide(block, 'credit', creditOfFrame, 0.9)
  }
  const lines = blocks.slice(0, first + 1).flatMap(block => [...textOf(block).split('\n'), ''])
  const [title, authors] = ['Title', 'Author'].map(label =>
    labelled(
      lines.map(line => line.trim()),
      label,
    ),
  )
  return {
    blocks: [...head, ...text, ...tail],
    ...(title && {title: titleAlone(title, text)}),
    ...(authors && {authors: authors.flatMap(line => line.split(/\s+and\s+/))}),
  }
}

/** A title without its subtitle, where the text has each in a line of its own. */
function titleAlone([first = '', ...others]: readonly string[], text: readonly Block[]): string {
  const subtitle = others.join(' ')
  const lines = text.slice(0, reach).map(block => lettersOf(textOf(block)))
  const parted = lines.some((line, index) => line === lettersOf(first) && lines[index + 1] === lettersOf(subtitle))
  return parted || subtitle === '' ? first : `${first} ${subtitle}`
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
  const text = blocks.findIndex(({recovery}) => recovery?.rule !== framing && recovery?.rule !== creditOfFrame)
  return text < 0 ? blocks.length : text
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
