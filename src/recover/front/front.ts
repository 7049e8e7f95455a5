import {monthOf} from '../../bibliography/calendar.js'
import {findDate, isWeekday} from '../../bibliography/date.js'
import {parseCitation} from '../../bibliography/citation.js'
import {lengthOfArchiveHead} from './archive-head.js'
import {lengthOfFrame} from '../library/frame.js'
import {decide, endsSentence, isOpen, textOf, type Block, type Draft} from '../block.js'
import {bylineOf, decideAnnounced, decideNames, isAboveTitle} from './bylines.js'
import {isPaper, namesGathering} from './congresses.js'
import {frontOf, isOneOfPapers, isRemarkBelow} from './front-lines.js'
import {partFront} from './front-parts.js'
import {isRemark, namesWorks, saysWhen} from './line-kinds.js'
import {isMasthead, names, wordAndMonth} from './mastheads.js'
import {findTitle} from './front-title.js'
import {furnish} from '../furniture.js'
import {lengthOfIssueHead} from './issue-head.js'
import {headsArticles} from './articles-head.js'
import {looksLikeHeading} from '../headings/heading-lines.js'
import {indexEntries} from '../headings/index-entries.js'
import {numberedHeadings} from '../headings/numbered-headings.js'
import {isGreeting} from '../letters/salutations.js'
import {
  beginsNumbers,
  beginsSections,
  isBareNumber,
  isChapterLabel,
  isNamedPart,
  isNumbered,
} from '../headings/numbers.js'

/**
 * Gives roles to the lines before the text: masthead, byline, title, subtitle, date.
 *
 * A line is the masthead if it names the periodical of the citation, or ends in a date or a volume; a
 * byline if it looks like a name, the more so if the page names the same person elsewhere; then the
 * title and what follows it.
 */
export function recogniseFront(draft: Draft): void {
  // Where the reader knows the title, it knows the lines around it.
  if (draft.blocks.some(({role}) => role === 'title')) return
  draft.blocks = partFront(draft.blocks)
  const entries = indexEntries(draft.blocks)
  const heads = [lengthOfArchiveHead, lengthOfFrame, lengthOfIssueHead].map(lengthOf => lengthOf(draft.blocks))
  const {lines: before, informed} = frontOf(draft.blocks.slice(Math.max(...heads)), entries)
  const lines = aboveLetter(before, draft.blocks)
  decideDigest(draft.blocks, before)
  const periodical = periodicalOf(draft.blocks)
  const way = wayTo(draft.blocks)
  for (const [index, block] of lines.entries()) {
    const text = textOf(block)
    if (index === 0 && isWeekday(text) && isPosted(text, draft.blocks)) {
      furnish(block, 'other', 'date-of-posting', 0.9)
    } else if (index > 0 ? saysWhen(text) : isWeekday(text)) decide(block, 'dateline', 'date-line', 0.9)
    else if (index === 0 && lines.length > 1 && headsArticles(text, draft.blocks))
      decide(block, 'kicker', 'writer-in-periodical', 0.8)
    else if ((lines.length > 1 || names(text, periodical)) && isMasthead(text, periodical))
      decide(block, 'masthead', 'periodical-line', 0.9)
    else if (index < lines.length - 1 && works.test(text) && findDate(text))
      decide(block, 'kicker', 'works-and-date', 0.8)
    else if (index > 0 && namesWorks(text)) decide(block, 'byline', 'works-of-author', 0.8)
    else if (index === 0 && lines.length > 1 && wordAndMonth(text)) decide(block, 'kicker', 'word-and-date', 0.6)
  }
  const byline = decideAnnounced(lines)
    ? undefined
    : bylineOf(lines.filter(isOpen), draft.blocks, way, informed && lines[1]?.role === 'dateline')
  // The name over the works of a writer is the title of their index.
  const headed = entries.size > 0 && byline?.block === lines[0] && !repeats(lines)
  if (byline && !headed) {
    decide(byline.block, 'byline', 'personal-name-line', byline.certainty)
    decideNames(lines, byline.block)
    const at = lines.indexOf(byline.block)
    if (isAboveTitle(byline.block, lines[at + 1])) {
      for (const line of lines.slice(0, at).filter(isOpen)) decide(line, 'kicker', 'line-above-name', 0.6)
    }
  }
  const inBook =
    way.length > 3 || endsInPart(lines, draft.blocks) || sharesBlock(lines, headed ? undefined : byline?.block)
  // Lines that go on counting in the text are headings.
  const series = new Set(numberedHeadings(draft.blocks))
  const ofBook = lines.some(({recovery}) => recovery?.rule === 'book-of-name')
  const open = lines.filter(
    line => isOpen(line) && (ofBook || !goesOn(line, {blocks: draft.blocks, lines, series, informed})),
  )
  // What stands under the title of an index are the heads of its parts.
  const title = entries.size > 0 ? findTitle(open, inBook)?.at : undefined
  decideTitles(
    title === undefined ? open : open.slice(0, title + 1),
    inBook,
    informed || lines.some(({role}) => role === 'dateline'),
  )
}

/** A paragraph of headlines between the lines of the front and the information on the text: `The Ebb – The Flood – …`. */
function decideDigest(blocks: readonly Block[], lines: readonly Block[]): void {
  const last = lines.at(-1)
  const [digest, next] = last ? blocks.slice(blocks.indexOf(last) + 1) : []
  if (!isOpen(digest) || next?.role !== 'sourceCitation' || endsSentence(textOf(digest))) return
  if (textOf(digest).split(/\s[–—]\s/).length > 2) decide(digest, 'headnote', 'headlines-above-information', 0.8)
}

/** The lines above a letter: its greeting, and place and date above that, are of the letter. */
function aboveLetter(lines: readonly Block[], blocks: readonly Block[]): readonly Block[] {
  const last = lines.at(-1)
  const next = last && blocks[blocks.indexOf(last) + 1]
  const texts = [...lines, ...(isOpen(next) ? [next] : [])].map(textOf)
  let end = texts.findIndex((text, index) => index > 0 && isGreeting(text))
  if (end < 0) return lines
  while (end > 1 && /\d/.test(texts[end - 1] ?? '')) end--
  return lines.slice(0, end)
}

/** Whether a line says again what the first says. */
function repeats([first, ...others]: readonly Block[]): boolean {
  const text = first ? textOf(first) : ''
  return others.some(block => textOf(block).includes(text))
}

/** Whether the name of a part stands under one line alone, and no other heading on the page: `Supplementary`. */
function endsInPart(lines: readonly Block[], blocks: readonly Block[]): boolean {
  const [, part, ...others] = lines.filter(isOpen)
  if (!part || others.length > 0 || !isNamedPart(textOf(part))) return false
  return !blocks.some(block => isOpen(block) && !lines.includes(block) && looksLikeHeading(block))
}

/** Whether a title stands in one block with the name, and another below: so books stand above their chapters. */
function sharesBlock(lines: readonly Block[], byline: Block | undefined): boolean {
  const [next, below] = lines.slice(lines.findIndex(line => line === byline) + 1)
  return byline !== undefined && next?.evidence.gap === 0 && below !== undefined && below.evidence.gap > 0
}

/** The names on the way to the page: `MIA > Archive > Marlowe`. */
function wayTo(blocks: readonly Block[]): string[] {
  const [first] = blocks
  return first?.furniture === 'navigation'
    ? textOf(first)
        .split(/\s[>»]\s/)
        .map(part => part.trim())
    : []
}

/** Whether a day is when a site put up what was printed years before. */
function isPosted(day: string, blocks: readonly Block[]): boolean {
  const citation = blocks.find(block => block.role === 'sourceCitation')
  const printed = citation && parseCitation(textOf(citation)).date?.slice(0, 4)
  return printed !== undefined && printed < (findDate(day)?.edtf.slice(0, 4) ?? '')
}

function periodicalOf(blocks: readonly Block[]): string | undefined {
  const citation = blocks.find(block => block.role === 'sourceCitation')
  return citation && parseCitation(textOf(citation)).title?.toLowerCase()
}

/** Works of an author and when these were written: `Œuvres – décembre 1922`. */
const works = /^(?:Œuvres|Obras|Opere|Werke|Schriften|Works|Writings)(?:\s+[-–—:]|,)\s/u

/** What surrounds a line of the front. */
interface Surroundings {
  blocks: readonly Block[]
  /** The lines of the front. */
  lines: readonly Block[]
  /** Headings that count one another. */
  series: ReadonlySet<Block>
  /** Whether information stands between front and text, so that no line of the front heads the text. */
  informed: boolean
}

/** Whether a line heads the text, as lines further down do. */
function goesOn(line: Block, {blocks, lines, series, informed}: Surroundings): boolean {
  const text = textOf(line)
  const open = blocks.filter(block => block !== line && isOpen(block))
  const others = open.map(textOf)
  if (series.has(line) && !isChapterLabel(text)) return true
  const above = lines.slice(0, lines.indexOf(line)).map(textOf)
  if (isPaper(text) && above.some(namesGathering) && isOneOfPapers(line, blocks)) return true
  if (!informed && beginsSections(text, open.filter(looksLikeHeading).map(textOf))) return true
  return beginsNumbers(text, others) || [isNamedPart, isMonth].some(is => is(text) && others.some(is))
}

/** Whether a line is the name of a month, under which a calendar or a diary goes on. */
function isMonth(text: string): boolean {
  return monthOf(text) !== undefined
}

/** Lines above the title are kickers; those below it subtitles, unless they may be headings of the text. */
function decideTitles(lines: readonly Block[], inBook: boolean, closed: boolean): void {
  const title = findTitle(lines, inBook)
  if (!title) return
  for (const [index, block] of lines.entries()) {
    if (index < title.at && isRemark(textOf(block))) decide(block, 'subtitle', 'remark-before-title', 0.6)
    else if (index < title.at) decide(block, 'kicker', 'line-before-title', 0.6)
    else if (index === title.at) decide(block, 'title', title.rule, title.certainty)
    else if (
      closed ||
      isRemarkBelow(block) ||
      isBareNumber(textOf(block)) ||
      !(title.ofPart || isNumbered(textOf(block)) || isNamedPart(textOf(block)))
    )
      decide(
        block,
        isBareNumber(textOf(block)) ? 'kicker' : 'subtitle',
        'line-after-title',
        index === title.at + 1 ? title.certainty : 0.6,
      )
  }
}
