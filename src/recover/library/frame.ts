import {isCredit, statesRights} from '../../bibliography/credit.js'
import {brokenLines, decide, isOpen, textOf, type Block} from '../block.js'
import {isOrnament} from '../breaks.js'
import {creditMakers, creditOfFrame, isCreditOfMakers, takeMakers} from './makers.js'
import {aroundTitle, partedTitle} from './title.js'
import {noteOfFrame, noteTranscriber} from './transcribers-note.js'
import {titleOfScan} from './scan.js'

/**
 * Lines by which an electronic library parts a text from what it says of it: `*** START OF THIS EBOOK … ***`; in its
 * first years, `*END*THE SMALL PRINT! …` above the text, and no line of stars below it.
 */
const start = /^(?:\*{3}\s?START OF (?:THE|THIS)|\*END\*?\s?THE SMALL PRINT!?)\s.*$/m
const end = /^(?:\*{3}\s?END OF (?:THE|THIS)\s|End of (?:the |this )?.{0,40}\bE-?text\b).*$/m

/** How the first line names the text, where no label does: `The Library Etext of The Tide, by Ann Marlowe`. */
const named = /\bE-?(?:text|book)(?: of)? (.{2,200}?), by (\p{Lu}[^,\n]{2,60})(?:\n|$)/iu

/** The line above the second of them says the same once more. */
const ended = /^End of (?:the |this )?.{0,200}$/i

/** What is metadata, and no credit. */
const stated = /^(?:Title|Author): |^\*{3}/m

/** Where the library says that the book was printed first. */
const firstPrinting = /^original publication: /i

/** The rule of the furniture of a frame. */
const framing = 'frame-of-library'

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
  const makers = takeMakers(head, start)
  const text = [...makers, ...blocks.slice(first + 1, last < 0 ? blocks.length : last)]
  const tail = last < 0 ? [] : blocks.slice(last).map(asText)
  const farewell = text.at(-1)
  if (tail.length > 0 && farewell && ended.test(textOf(farewell))) {
    text.pop()
    tail.unshift(farewell)
  }
  for (const block of head) {
    const text = textOf(block)
    if ((isCredit(text) || isCreditOfMakers(text)) && !stated.test(text) && !isLicence(text))
      decide(block, 'credit', creditOfFrame, 0.9)
    else if (firstPrinting.test(text)) decide(block, 'sourceCitation', creditOfFrame, 0.9)
    else furnish(block)
  }
  for (const block of tail) furnish(block)
  creditMakers(text)
  noteTranscriber(text)
  const {titles, authors} = statedIn(blocks.slice(0, first + 1))
  const {title, subtitle} = titles ? partedTitle(titles, text) : {}
  return {
    blocks: [...head, ...(title === undefined ? text : aroundTitle(text, title)), ...tail],
    ...(title !== undefined && {title}),
    ...(subtitle !== undefined && {subtitle}),
    ...(authors && {authors: authors.flatMap(line => line.split(/\s+and\s+/))}),
  }
}

/** How many blocks at the beginning of a page are of the frame. */
export function lengthOfFrame(blocks: readonly Block[]): number {
  const rules = new Set([framing, creditOfFrame, noteOfFrame])
  const isFramed = (block: Block): boolean => rules.has(block.recovery?.rule ?? '')
  const text = blocks.findIndex(block => !isFramed(block) && !(isOpen(block) && isOrnament(textOf(block))))
  return blocks.slice(0, text < 0 ? blocks.length : text).findLastIndex(isFramed) + 1
}

/** The lines in which a frame states title and authors: below their labels, else in its first line. */
function statedIn(head: readonly Block[]): {titles?: string[]; authors?: string[]} {
  const lines = head.flatMap(block => [...textOf(block).split('\n'), '']).map(line => line.trim())
  const [titles, authors] = ['Title', 'Author'].map(label => labelled(lines, label))
  if (titles) return {titles, ...(authors && {authors})}
  const [, title, author] = named.exec(lines.slice(0, 3).join('\n')) ?? []
  return title === undefined || author === undefined ? {} : {titles: [title], authors: authors ?? [author]}
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

/** Whether a text speaks of rights, but names no year in which the text got them. */
function isLicence(text: string): boolean {
  return statesRights(text) && !/(?:copyright|\(c\)|©)[\s,]*\d{4}/i.test(text)
}

/** What a library says over a scan is furniture, and the title of the text. */
function takeScan(blocks: readonly Block[]): Frame {
  const scan = titleOfScan(blocks)
  if (!scan) return {blocks: [...blocks]}
  const head = blocks.slice(0, scan.length).map(block => ({...block}))
  for (const block of head) furnish(block)
  return {blocks: [...head, ...blocks.slice(scan.length)], title: scan.title}
}
