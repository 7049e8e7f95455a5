import {findDate, isDate} from '../bibliography/date.js'
import {parseCitation} from '../bibliography/citation.js'
import {looksPersonal, splitNames} from '../bibliography/name.js'
import {decide, isOpen, isProse, splitLines, textOf, type Block, type Draft} from './block.js'

/** How many lines may stand before the text. */
const most = 8

const numbered =
  /^(?:(?:chapter|part|lecture|letter|section|book|appendix|kapitel|teil|chapitre|capítulo)\b|[ivxlc]+\.|\d+\.)\s*/i

/** A line that only counts a part: `Chapter 2`. */
const bareNumber = /^(?:chapter|part|lecture|section|book|appendix|kapitel|teil)\s+[\w]{1,8}[.:]?$/i

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
  draft.blocks = draft.blocks.flatMap((block, index) => (index < most ? splitByline(block) : [block]))
  const lines = frontLines(draft.blocks)
  const periodical = periodicalOf(draft.blocks)
  for (const [index, block] of lines.entries()) {
    const text = textOf(block)
    if (index > 0 && isDate(text)) decide(block, 'dateline', 'date-line', 0.9)
    else if ((index < lines.length - 1 || names(text, periodical)) && isMasthead(text, periodical))
      decide(block, 'masthead', 'periodical-line', 0.9)
  }
  const rest = lines.filter(isOpen)
  const byline = bylineOf(rest, draft.blocks)
  if (byline) decide(byline.block, 'byline', 'personal-name-line', byline.certainty)
  decideTitles(rest.filter(isOpen), lines)
}

/** A block whose first line is a name and whose second is none holds byline and title. */
function splitByline(block: Block): Block[] {
  if (!isOpen(block) || isProse(block)) return [block]
  const lines = splitLines(block)
  const [first, second] = lines.map(textOf)
  if (lines.length !== 2 || looksPersonal(first ?? '') < 0.8 || looksPersonal(second ?? '') > 0 || isDate(second ?? ''))
    return [block]
  return lines
}

/** The lines between the head of the page and the information or the text. */
function frontLines(blocks: readonly Block[]): Block[] {
  const start = blocks.findIndex(block => block.role !== 'furniture')
  if (start < 0) return []
  const informed = blocks.findIndex((block, index) => index >= start && isInformation(block))
  const lines: Block[] = []
  for (const [index, block] of blocks.entries()) {
    if (index < start || block.role === 'furniture') continue
    if (!isOpen(block) || isProse(block) || lines.length >= most) break
    const ended = (informed < 0 || index > informed) && lines.length > 1 && block.evidence.gap > 1
    if (ended) break
    lines.push(block)
  }
  return informed < 0 ? withoutHeadings(lines) : lines
}

/** Where nothing divides the front from the text, lines after a date, a chapter or the third are headings. */
function withoutHeadings(lines: Block[]): Block[] {
  const date = lines.findIndex((block, index) => index > 0 && isDate(textOf(block)))
  if (date > 0) return lines.slice(0, date + 1)
  const chapter = lines.slice(0, 5).findLastIndex(block => numbered.test(textOf(block)))
  return lines.slice(0, Math.max(3, chapter + 1))
}

function isInformation(block: Block): boolean {
  return block.role === 'sourceCitation' || block.role === 'credit'
}

function periodicalOf(blocks: readonly Block[]): string | undefined {
  const citation = blocks.find(block => block.role === 'sourceCitation')
  return citation && parseCitation(textOf(citation)).title?.toLowerCase()
}

/** Whether a line names the periodical of the citation: alone before the text, it is no title. */
function names(text: string, periodical: string | undefined): boolean {
  return periodical !== undefined && periodical.length > 3 && text.toLowerCase().includes(periodical)
}

function isMasthead(text: string, periodical: string | undefined): boolean {
  const date = findDate(text)
  const dated = date !== undefined && date.index > 0 && date.index + date.text.length >= text.length - 1
  if (names(text, periodical)) {
    return dated || /\b(?:vol|no)\b\.?\s*[\dIVX]/i.test(text) || text.length < (periodical?.length ?? 0) + 6
  }
  return dated && /,\s|\bvol\b|\bno\b/i.test(text.slice(0, date.index + 1)) && !isDate(text) && looksPeriodical(text)
}

function looksPeriodical(text: string): boolean {
  return /\b(?:review|journal|international|magazine|bulletin|gazette|times|news|newsletter|standard|worker|militant|tribune|herald|quarterly|monthly|weekly|zeitung|revue|revista)\b|\bvol\b|\bno\b/i.test(
    text,
  )
}

function bylineOf(lines: readonly Block[], blocks: readonly Block[]): {block: Block; certainty: number} | undefined {
  const elsewhere = blocks
    .filter(block => block.role === 'furniture' || block.role === 'signature')
    .map(textOf)
    .join('\n')
    .toLowerCase()
  const scored = lines
    .slice(0, 4)
    .map((block, index) => ({block, certainty: scoreByline(textOf(block), index, elsewhere)}))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (a, b) => (a && a.certainty >= b.certainty ? a : b),
    undefined,
  )
  if (!best || best.certainty < 0.55) return undefined
  // A page with one line before the text has a title, whatever the line looks like.
  return lines.length > 1 ? best : undefined
}

function scoreByline(text: string, index: number, elsewhere: string): number {
  const names = splitNames(text)
  if (names.length === 0 || names.length > 5) return 0
  const personal = Math.min(...names.map(looksPersonal))
  if (personal === 0) return 0
  const announced = /^\s*(?:[Bb][Yy]|von|par|por|di)\b/.test(text) ? 0.3 : 0
  const family = names[0]?.split(' ').at(-1)?.toLowerCase() ?? ''
  const confirmed = family.length > 2 && elsewhere.includes(family) ? 0.3 : 0
  return Math.min(0.98, personal - 0.05 * index + announced + confirmed)
}

function decideTitles(titles: readonly Block[], lines: readonly Block[]): void {
  const named = titles.filter(block => !bareNumber.test(textOf(block)))
  const part = named.findLastIndex(block => numbered.test(textOf(block)))
  const title = (part > 0 && part >= named.length - 2 ? named[part] : named[0]) ?? titles[0]
  const main = titles.findIndex(block => block === title)
  for (const [index, block] of titles.entries()) {
    const certain = lines.length <= 5 ? 0.9 : 0.7
    if (index < main) decide(block, 'kicker', 'line-before-title', 0.6)
    else if (index === main) decide(block, 'title', 'first-line-of-title', certain)
    else decide(block, 'subtitle', 'line-after-title', index === main + 1 ? certain : 0.6)
  }
}
