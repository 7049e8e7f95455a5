import type {Text} from 'mdast'
import {parseCitation} from '../../bibliography/citation.js'
import {findDate, isDate} from '../../bibliography/date.js'
import {announcesName, looksPersonal, splitNames} from '../../bibliography/name.js'
import {partTitleAndName} from '../../bibliography/title-and-name.js'
import {
  decide,
  endsSentence,
  isMarker,
  isOpen,
  isProse,
  joinLines,
  linesOf,
  splitLines,
  textOf,
  type Block,
} from '../block.js'
import {isOrnament} from '../breaks.js'
import {isReviewed} from './reviewed.js'
import {headsContents} from '../headings/contents.js'
import {capitals, looksLikeHeading} from '../headings/heading-lines.js'
import {isBareNumber, isChapterLabel, isLaterPart, isNamedPart, isNumbered} from '../headings/numbers.js'

/** How many lines may stand before the text. */
const most = 8

/** No title has more lines. */
const mostInTitle = 3

/** The lines before the text. */
export interface Front {
  lines: Block[]
  /** Whether information on the text stands below them: then none of them can be a heading of the text. */
  informed: boolean
}

/**
 * Parts the blocks at the beginning of a page that say different things: a name and a title, a name and a year, a
 * number and a title.
 *
 * @param all - the blocks of a page
 * @returns the blocks, more of them
 */
export function partFront(all: readonly Block[]): Block[] {
  const first = all.findIndex(block => block.role !== 'furniture')
  const blocks = [...all.slice(0, first + most).reduce(withUnfinished, []), ...all.slice(first + most)]
  const named = blocks
    .slice(Math.max(first, 0), first + most)
    .findIndex(block => isOpen(block) && isName(textOf(block)))
  const announced = blocks.slice(Math.max(first, 0), first + most).some(block => isOpen(block) && isAnnounced(block))
  return blocks.flatMap((block, index) => {
    if (index >= first + most || index < first || !isOpen(block) || runs(block)) return [block]
    const next = blocks[index + 1]
    const heads = !announced && index === first && !(isOpen(next) && looksPersonal(textOf(next)) >= 0.5)
    const lines = splitLines(block)
    if (named < 0 && isSigned(lines)) return lines
    return lines.length > 1
      ? partLines(block, lines, named >= 0 && index > first + named)
      : heads || (named < 0 && index === first + 1 && /\(\d{4}\)$/.test(textOf(block)))
        ? partLine(block)
        : [block]
  })
}

/** Words that no title ends with: what it goes on with stands in the block below. */
const unfinished =
  /\s(?:of|and|or|the|a|an|der|des|die|das|den|dem|und|von|im|de|du|des|la|le|les|et|del|los|las|y|da|do|dos|di|della)$/i

/** Joins a line of a title to the one above it, where that one goes on. */
function withUnfinished(blocks: Block[], block: Block): Block[] {
  const last = blocks.at(-1)
  const goesOn = isOpen(last) && isOpen(block) && !runs(last) && !runs(block) && unfinished.test(textOf(last))
  return goesOn ? [...blocks.slice(0, -1), joinLines([last, block])] : [...blocks, block]
}

/** A title with the name of the author below it, in one block, as a browser copies them. */
function isSigned(lines: readonly Block[]): boolean {
  const [title = '', name = ''] = lines.map(textOf)
  return lines.length === 2 && /\s/.test(title) && looksPersonal(title) === 0 && !isNumbered(title) && isName(name)
}

/** A name above a title, if none stands higher up, or a number above one; `Ann Marlowe’s` owns a book, then a chapter. */
function partLines(block: Block, lines: readonly Block[], isNamed: boolean): Block[] {
  const [first, ...rest] = lines
  const second = rest[0]
  if (!first || !second || lines.length > 4) return [block]
  // `Ann Marlowe: The Tide`, and in the line below it when that was written.
  const parted = !isNamed && rest.length === 1 && isDate(textOf(second)) ? partLine(first) : []
  if (parted.length > 1) return [...parted, second]
  const last = lines.at(-1) ?? first
  // What is reviewed, or what else a title is called, stands in brackets below a name or a title.
  if (isRemark(textOf(last))) return partLines(joinLines(lines.slice(0, -1)), lines.slice(0, -1), isNamed).concat(last)
  const [name, below] = [textOf(first), textOf(second)]
  const named = !isNamed && isName(name.replace(/:$/, '')) && looksPersonal(below) === 0 && !isDate(below)
  // A series stands above the title that counts in it.
  const counted = isNumbered(below) && !isNumbered(name)
  const chapter = rest.length > 1 && /[’']s$/.test(name) ? rest.at(-1) : undefined
  if (named && chapter && (isNumbered(textOf(chapter)) || isNamedPart(textOf(chapter)))) {
    const book = joinLines(rest.slice(0, -1))
    decide(book, 'kicker', 'book-of-name', 0.8)
    return [first, book, chapter]
  }
  if (named || counted || isBareNumber(name)) return [first, joinLines(rest)]
  return isAnnounced(last) ? [joinLines(lines.slice(0, -1)), last] : [block]
}

/** A name with a date or a title after it, in one line: `Ann Marlowe (May 1931)`, `Ann Marlowe: The Tide`. */
function partLine(block: Block): Block[] {
  const [only] = block.children
  if (only?.type !== 'text' || block.children.length > 1) return [block]
  const parted = partTitleAndName(only.value)
  if (parted) return [partOf(block, only, 0, parted.end), partOf(block, only, parted.start, only.value.length)]
  const date = findDate(only.value)
  const dated = date && /^\)?\.?\s*$/.test(only.value.slice(date.index + date.text.length)) ? date.index : 0
  const [all, name] =
    /^([^:]{3,60}?)(?:\s\(?|,\s)$/u.exec(only.value.slice(0, dated)) ?? /^([^:]{3,60}:)\s/u.exec(only.value) ?? []
  if (all === undefined || name === undefined || !isName(name.replace(/:$/, ''))) return [block]
  const cut = all.trimEnd().length > name.length ? name.length + 1 : all.length
  return [partOf(block, only, 0, name.length), partOf(block, only, cut, only.value.length)]
}

/** A line in the capitals of titles is no longer, in characters: one that ends as a sentence does, and another. */
const longestTitle = {sentence: 130, else: 250}

/** Whether a block is running text, and no long title: `The Ports of the Coast and Their Tides in the U.S.S.R.` */
export function runs(block: Block): boolean {
  const text = textOf(block)
  if (!isProse(block)) return false
  // Several headlines in one paragraph are no title.
  if (text.split(/\s[–—]\s/).length > 2) return true
  const longest = longestTitle[endsSentence(text) ? 'sentence' : 'else']
  return text.length > longest || capitals(text) < 0.9 || /\p{Ll}[.!?]\s+\p{Lu}\p{Ll}/u.test(text)
}

/** Whether a line is wholly in brackets, and neither a date nor a citation: `(The Cause and the Cure)`. */
export function isRemark(text: string): boolean {
  if (!/^(?:\([^()]*\p{L}[^()]*\)|\[[^[\]]*\p{L}[^[\]]*\])$/u.test(text) || isDate(text)) return false
  // A title in quotation marks may have its year within them.
  return findDate(text.replace(/“[^”]*”|"[^"]*"|«[^»]*»/g, '')) === undefined
}

/** Whether a line of a block says by whom: `by Ann Marlowe`. */
function isAnnounced(block: Block): boolean {
  return splitLines(block).some(line => isAnnouncedName(textOf(line)))
}

function isAnnouncedName(text: string): boolean {
  const [name = '', ...others] = text.split(/,\s(?=\d{4}$)/)
  return announcesName(text) && isName(name) && others.length < 2
}

/** Whether a text is the names of people, and surely so. */
export function isName(text: string): boolean {
  const names = splitNames(text)
  return names.length > 0 && names.every(name => looksPersonal(name) >= 0.8)
}

/** A block of a part of a line, with its place. */
function partOf(block: Block, {value, position}: Text, start: number, end: number): Block {
  const from = position?.start
  const at = (offset: number): {line: number; column: number; offset: number} => ({
    line: from?.line ?? 1,
    column: (from?.column ?? 1) + offset,
    offset: (from?.offset ?? 0) + offset,
  })
  const place = from && {position: {start: at(start), end: at(end)}}
  const gap = start === 0 ? block.evidence.gap : 0
  const text: Text = {type: 'text', value: value.slice(start, end), ...place}
  return {...block, children: [text], evidence: {...block.evidence, gap}, ...place}
}

/**
 * The lines between the head of the page and the information, the text or the first entry of an index.
 *
 * @param blocks - the blocks of a page
 * @param entries - those that begin with the entry of an index
 */
export function frontOf(blocks: readonly Block[], entries: ReadonlySet<Block>): Front {
  const start = blocks.findIndex(block => block.role !== 'furniture' && !isMarker(block) && !isBracketed(block))
  const informedAt = start < 0 ? -1 : blocks.findIndex((block, index) => index >= start && isInformation(block))
  const lines: Block[] = []
  let chapter = false
  for (const [index, block] of blocks.entries()) {
    if (start < 0 || index < start || block.role === 'furniture' || isMarker(block)) continue
    if (
      !(block.role === 'kicker' || isOpen(block)) ||
      runs(block) ||
      lines.length >= most ||
      (lines.length > 0 && isReviewed(textOf(block))) ||
      linesOf(block).length > mostInTitle
    )
      break
    const text = textOf(block)
    if (lines.length === 0 && isOrnament(text)) continue
    if (lines.length > 0 && isRemarkOfEditor(text)) break
    if (headsContents(text) || entries.has(block) || (lines.length > 0 && leadsToSpeech(text, blocks[index + 1]))) break
    const counts = isNumbered(text) || isBareNumber(text)
    const ended = (informedAt < 0 || index > informedAt) && lines.length > 1 && block.evidence.gap > 1
    if (
      ended &&
      !isDate(text) &&
      !isLaterPart(text) &&
      (chapter || !(counts || isBareNumber(textOf(lines.at(-1) ?? block))))
    )
      break
    chapter ||= counts && !isPart(text)
    lines.push(block)
  }
  const informed =
    informedAt >= 0 &&
    blocks
      .slice(0, informedAt)
      .every(block => block.role !== undefined || lines.includes(block) || isMarker(block) || isBracketed(block))
  if (!informed) return {lines: withoutHeadings(lines), informed}
  // Below the title of a chapter stand its sections.
  const chaptered = lines.map(textOf).some(text => isNumbered(text) || isBareNumber(text) || isNamedPart(text))
  return {lines: chaptered ? lines : [...lines, ...chapterBelow(blocks.slice(informedAt))], informed}
}

/** Whether what an editor says of the text stands in square brackets above it: `[5 May 1931, our own translation …]`. */
function isRemarkOfEditor(text: string): boolean {
  return text.length > 60 && /^\[[^[\]]*\]$/.test(text)
}

/** Whether a line names who says what follows: `Ann Marlowe:`. */
function leadsToSpeech(text: string, next: Block | undefined): boolean {
  return text.endsWith(':') && isOpen(next) && isProse(next) && isName(text.slice(0, -1))
}

/** Whether a text is from an issue of a periodical: a chapter below that heads an instalment of the text. */
function isOfIssue(block: Block | undefined): boolean {
  if (block?.role !== 'sourceCitation') return false
  const {number, wholeNumber} = parseCitation(textOf(block))
  return number !== undefined || wholeNumber !== undefined
}

/** The chapter that stands below the information on its book: `Chapter 4` and its name, `C – The Ebb`. */
function chapterBelow(blocks: readonly Block[]): Block[] {
  const below = blocks.filter(
    block => !isInformation(block) && block.role !== 'furniture' && !(isOpen(block) && headsContents(textOf(block))),
  )
  const [label, title] = below
  if (!isOpen(label) || runs(label)) return []
  const text = textOf(label)
  const others = below.slice(1).filter(isOpen).map(textOf)
  // With the first chapter, the whole book may begin; a part may be one of an article.
  if (/\b(?:1|I|one|first)\W*$/i.test(text) || isPart(text)) return []
  if (isChapterLabel(text) && isOfIssue(blocks[0])) return []
  if (isChapterLabel(text))
    return isOpen(title) && looksLikeHeading(title) && !others.some(isChapterLabel) ? [label, title] : []
  return isLaterPart(text) && !others.some(other => isCountedOn(text, other)) ? [label] : []
}

/** Whether a line counts on from another: `D – The Flood` from `C – The Ebb`. */
function isCountedOn(text: string, other: string): boolean {
  const [first = '', second = ''] = [text, other].map(
    line => /^(?:\p{L}{4,}\s)?(\p{L}{1,8}|\d{1,3})\b/u.exec(line)?.[1],
  )
  if (!isNumbered(other) || first === second) return false
  if (/\d/.test(first)) return Number(second) === Number(first) + 1
  return second.charCodeAt(0) === first.charCodeAt(0) + 1 || (first.length > 1 && /^[IVXLC]+$/.test(second))
}

/** Where nothing divides the front from the text, lines after a date, a chapter or the third are headings. */
function withoutHeadings(lines: Block[]): Block[] {
  const texts = lines.map(textOf)
  const title = texts.findIndex(text => !isDate(text) && looksPersonal(text) < 0.8)
  const date = texts.findIndex((text, index) => index > title && isDate(text))
  const counted = texts.findLastIndex((text, index) => index < 7 && (isNumbered(text) || isBareNumber(text)))
  if (date > 0 && counted < date) return lines.slice(0, date + 1)
  const chapter = counted >= 0 && isBareNumber(texts[counted] ?? '') ? counted + 1 : counted
  const end = Math.max(3, chapter + 1)
  return lines.slice(0, lines[end] && isRemarkBelow(lines[end]) ? end + 1 : end)
}

/** Whether a line is a remark, right below the last line of a title. */
export function isRemarkBelow(line: Block): boolean {
  return line.evidence.gap === 0 && isRemark(textOf(line))
}

function isInformation(block: Block): boolean {
  return block.role === 'sourceCitation' || block.role === 'credit'
}

/** A remark in brackets may stand above the title. */
function isBracketed(block: Block): boolean {
  const text = isOpen(block) ? textOf(block) : ''
  return isOpen(block) && isProse(block) && text.startsWith('[') && text.endsWith(']')
}

/** Whether a line counts a part of a book, in which there are chapters. */
export function isPart(text: string): boolean {
  return /^(?:part|book|section|volume|teil|buch|partie|livre|parte|libro|deel)\b/i.test(text)
}
