import {isDate} from '../../../../bibliography/date.js'
import {textOf, type Block} from '../../../../recover/block.js'
import {hasClass, rank} from '../evidence.js'
import {isPicture} from '../figures.js'
import {isAnnouncedName, isNameLine} from './lines.js'
import {headsContents} from '../../../../recover/headings/contents.js'
import {isBareNumber, isNamedPart, isNumbered} from '../../../../recover/headings/numbers.js'
import {likeness, titleParts, type Head} from './head.js'

/** The line that is the title, how sure that is, and what else of the page says so. */
export interface TitleLine {
  block: Block
  rule: string
  certainty: number
  corroboratedBy: string[]
}

/**
 * Finds the title among the lines before the text.
 *
 * On the page of a chapter it is the last line that counts and names a part, or stands after a bare
 * number or a rule, as long as no heading of the same rank follows in the text; on any other page the line of the
 * highest rank, the more so if the head of the page says the same.
 *
 * @param lines - the lines, none of which is the byline
 * @param head - what the head of the page states
 * @param isRepeated - whether headings of the same rank stand in the text
 * @param ruled - the lines below a rule that parts the book from its chapter
 * @returns the title, or nothing where there is no line
 */
export function findTitle(
  lines: readonly Block[],
  head: Head,
  isRepeated: (block: Block) => boolean,
  ruled: ReadonlySet<Block>,
): TitleLine | undefined {
  const parts = titleParts(head.title)
  const agrees = (block: Block): number =>
    parts.reduce((most, segment) => Math.max(most, likeness(segment, textOf(block))), 0)
  const corroboratedBy = (block: Block): string[] => (agrees(block) >= 0.6 ? ['page-title'] : [])
  const top = lines.findIndex(block => rank(block) === 1)
  const chapter = lines.findLast(
    (block, index) => index >= top && isChapter(block, lines.slice(0, index), ruled, head) && !isRepeated(block),
  )
  if (chapter && !lines.some(isPicture)) {
    const certainty = agrees(chapter) >= 0.6 ? 0.95 : 0.8
    return {block: chapter, rule: 'chapter-heading', certainty, corroboratedBy: corroboratedBy(chapter)}
  }
  const worded = lines.filter(
    block =>
      /\p{L}{2}/u.test(textOf(block)) &&
      !isDate(textOf(block)) &&
      !isAnnouncedName(textOf(block)) &&
      !isLink(block) &&
      !headsContents(textOf(block)),
  )
  const unnamed = worded.filter(block => rank(block) === 1 || !isNameLine(textOf(block), head))
  const named = unnamed.length > 0 ? unnamed : worded
  const pictures = named.filter(isPicture)
  const headings = named.filter(block => rank(block) > 0 && (rank(block) < 3 || !isRepeated(block)))
  const scored = (pictures.length > 0 ? pictures.slice(-1) : headings.length > 0 ? headings : named).map(block => ({
    block,
    score: scoreOf(block) + 3 * agrees(block),
  }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (a, b) => (a && a.score >= b.score ? a : b),
    undefined,
  )
  if (!best) return undefined
  const stated = rank(best.block) === 1 ? 0.95 : 0.8
  const certainty = agrees(best.block) >= 0.6 ? Math.min(0.99, stated + 0.1) : stated
  return {block: best.block, rule: 'heading-of-title', certainty, corroboratedBy: corroboratedBy(best.block)}
}

/** Whether a line is the heading of a chapter: by its number or its name, or below a rule under that of the book. */
function isChapter(block: Block, above: readonly Block[], ruled: ReadonlySet<Block>, head: Head): boolean {
  const text = textOf(block)
  const before = above.at(-1)
  if (rank(block) === 0 || isDate(text) || text.startsWith('(')) return false
  const inBook = above.some(line => rank(line) > 0 && rank(line) <= rank(block))
  return (
    isNumbered(text) ||
    (above.length > 0 && isNamedPart(text)) ||
    (inBook &&
      endsTitle(text, head.title) &&
      above.some(line => likeness(bookIn(head.title, text), textOf(line)) > 0.6)) ||
    (ruled.has(block) && inBook && !isBareNumber(text)) ||
    (before !== undefined && rank(before) > 0 && isBareNumber(textOf(before)) && !isBareNumber(text))
  )
}

/** Whether the head of the page says a line last: `Book (Chapter)`, `Book: Chapter`. */
function endsTitle(text: string, title: string | undefined): boolean {
  const part = titleParts(title).at(-1)
  return part !== undefined && part !== title && likeness(part, text) > 0.75
}

/** What the head of the page says of the book before the chapter. */
function bookIn(title: string | undefined, chapter: string): string {
  const parts = titleParts(title).filter(part => likeness(part, chapter) < 0.5)
  return parts.sort((a, b) => a.length - b.length)[0] ?? ''
}

/** Whether a line that is no heading leads to another page. */
function isLink({evidence: {tag = '', linked = 0, linkedWithin = 0}}: Block): boolean {
  return !/^h[1-6]$/.test(tag) && linked - linkedWithin > 0.5
}

/** By rank: `h1` counts most, then the higher headings, then displayed paragraphs. */
function scoreOf(block: Block): number {
  const level = rank(block)
  const bare = isBareNumber(textOf(block)) ? 3 : 0
  if (level > 0) return (level === 1 ? 5 : 4.4 - level * 0.6) - bare
  return hasClass(block, ['title']) ? 1 : 1.2 - bare
}
