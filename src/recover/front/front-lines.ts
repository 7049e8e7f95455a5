import {parseCitation} from '../../bibliography/citation.js'
import {isDate} from '../../bibliography/date.js'
import {looksPersonal} from '../../bibliography/name.js'
import {isMarker, isOpen, isProse, linesOf, textOf, type Block} from '../block.js'
import {isOrnament} from '../breaks.js'
import {headsContents} from '../headings/contents.js'
import {capitals, looksLikeHeading} from '../headings/heading-lines.js'
import {isBareNumber, isChapterLabel, isLaterPart, isNamedPart, isNumbered} from '../headings/numbers.js'
import {isName, isPart, isRemark, most, runs, saysWhen} from './line-kinds.js'
import {isRunningHead} from '../pages/running-heads.js'
import {isPaper, namesGathering} from './congresses.js'
import {isReviewed} from './reviewed.js'

/** No title has more lines, but for one in the capitals of titles. */
const mostInTitle = 3
const mostInCapitals = 6

/** The lines before the text. */
export interface Front {
  lines: Block[]
  /** Whether information on the text stands below them: then none of them can be a heading of the text. */
  informed: boolean
}

/**
 * The lines between the head of the page and the information, the text or the first entry of an index.
 *
 * @param blocks - the blocks of a page
 * @param entries - those that begin with the entry of an index
 */
export function frontOf(blocks: readonly Block[], entries: ReadonlySet<Block>): Front {
  const start = blocks.findIndex(
    block => block.role !== 'furniture' && !isMarker(block) && !isBracketed(block) && !isInformation(block),
  )
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
      linesOf(block).length > mostLinesOf(block)
    )
      break
    const text = textOf(block)
    if (lines.length === 0 && isOrnament(text)) continue
    if (lines.length > 0 && isRemarkOfEditor(text)) break
    if (lines.length > 0 && isBroken(text, blocks[index + 1])) break
    if (headsContents(text) || entries.has(block) || (lines.length > 0 && leadsToSpeech(text, blocks[index + 1]))) break
    const counts = isNumbered(text) || isBareNumber(text)
    const ended = (informedAt < 0 || index > informedAt) && lines.length > 1 && block.evidence.gap > 1
    if (
      ended &&
      !saysWhen(text) &&
      !(isPaper(text) && lines.map(textOf).some(namesGathering)) &&
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
  if (!informed) return {lines: withoutHeadings(lines, blocks), informed}
  // Below the title of a chapter stand its sections.
  const chaptered = lines.map(textOf).some(text => isNumbered(text) || isBareNumber(text) || isNamedPart(text))
  return {lines: chaptered ? lines : [...lines, ...chapterBelow(blocks.slice(informedAt))], informed}
}

/** Whether a line is of the text, which the head of the next page breaks. */
function isBroken(text: string, next: Block | undefined): boolean {
  return next !== undefined && isRunningHead(next) && text.length > 60 && capitals(text) < 0.6
}

/** How many lines a title may have; lines of a poem have but the first word in capitals. */
function mostLinesOf(block: Block): number {
  return capitals(textOf(block)) === 1 ? mostInCapitals : mostInTitle
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
function withoutHeadings(lines: Block[], blocks: readonly Block[]): Block[] {
  const texts = lines.map(textOf)
  const title = texts.findIndex(text => !isDate(text) && looksPersonal(text) < 0.8)
  const date = texts.findIndex((text, index) => index > title && isDate(text))
  const counted = texts.findLastIndex((text, index) => index < 7 && (isNumbered(text) || isBareNumber(text)))
  if (date > 0 && counted < date) {
    const paper = lines[date + 1]
    const ofGathering = paper && texts.slice(0, date).some(namesGathering) && isPaper(textOf(paper))
    return lines.slice(0, date + (ofGathering && !isOneOfPapers(paper, blocks) ? 2 : 1))
  }
  const chapter = counted >= 0 && isBareNumber(texts[counted] ?? '') ? counted + 1 : counted
  const end = Math.max(3, chapter + 1)
  return lines.slice(0, lines[end] && isRemarkBelow(lines[end]) ? end + 1 : end)
}

/** Whether other papers of a gathering stand further down the page. */
export function isOneOfPapers(line: Block, blocks: readonly Block[]): boolean {
  const below = blocks.slice(blocks.indexOf(line) + 1)
  return below.some(block => isOpen(block) && isPaper(textOf(block)) && looksLikeHeading(block))
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
