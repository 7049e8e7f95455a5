import {isCredit} from '../../../../bibliography/credit.js'
import {findDate, isDate} from '../../../../bibliography/date.js'
import {looksPersonal, splitNames} from '../../../../bibliography/name.js'
import {textOf, type Block, type Role} from '../../../../recover/block.js'
import {headsNotes} from '../../../../recover/notes/notes-heading.js'
import {hasClass, rank, state} from '../evidence.js'
import {isPicture} from '../figures.js'
import {frontOf, isAbout, isBracketed, isAnnouncedName, isDisplayed, isNameLine} from './lines.js'

import {likeness, sharesName, titleParts, type Head} from './head.js'
import {namesBody} from '../../../../recover/front/bodies.js'
import {isRemark} from '../../../../recover/front/line-kinds.js'
import {namesSite} from '../../../../recover/front/page-title.js'
import {isBareNumber} from '../../../../recover/headings/numbers.js'
import {findTitle} from './title.js'

/**
 * Gives roles to the lines before the text.
 *
 * The headings of an archive's page carry roles, not depth: `h2` before `h1` is the byline, `h4` between
 * them the kicker, `h4` after `h1` the subtitle, `h3` in brackets the date. Where the head of the page
 * says the same, it is kept as corroboratedBy.
 *
 * @param blocks - blocks of a page, in which furniture and information have their roles
 * @param head - what the head of the page states
 */
export function assignFront(blocks: readonly Block[], head: Head): void {
  const {lines, informed, ruled} = frontOf(blocks, head)
  const ranks = ranksAfter(blocks, lines)
  const byline = findByline(lines, head)
  const title = findTitle(
    lines.filter(block => block !== byline?.block),
    head,
    block => lines.indexOf(block) >= informed && ranks.has(rank(block)),
    ruled,
  )
  if (!title) return
  mark(title.block, 'title', title)
  if (byline) mark(byline.block, 'byline', byline)
  const at = lines.indexOf(title.block)
  for (const block of lines.slice(0, at)) if (block.role === undefined) assignBefore(block, head)
  // The line under a title that is a picture heads the text.
  const under = isPicture(title.block) ? new Set([1, 2, 3, 4, 5, 6]) : ranks
  assignAfter(lines.slice(at + 1), head, informed - at - 1, under)
}

/** A longer line under the title is a summary of what follows, in characters. */
const longestSubtitle = 160

interface Decision {
  rule: string
  certainty: number
  corroboratedBy: string[]
}

function mark(block: Block, role: Role, {rule, certainty, corroboratedBy}: Decision): void {
  state(block, role)
  block.recovery = {rule, certainty, ...(corroboratedBy.length > 0 && {corroboratedBy})}
}

/** Ranks of the headings in the text. */
function ranksAfter(blocks: readonly Block[], lines: readonly Block[]): Set<number> {
  const last = lines.at(-1)
  const rest = last ? blocks.slice(blocks.indexOf(last) + 1) : []
  return new Set(rest.filter(block => rank(block) > 0 && isSection(block)).map(rank))
}

/** Whether a heading can head a section: not the notes, no ornament. */
function isSection(block: Block): boolean {
  const text = textOf(block)
  return block.role === undefined && /\p{L}|\p{N}/u.test(text) && !headsNotes(text)
}

/** The line that names the author, if one does. */
function findByline(lines: readonly Block[], head: Head): (Decision & {block: Block}) | undefined {
  const top = lines.findIndex(block => rank(block) === 1)
  const scored = lines
    .filter((_, index) => !isLifespan(lines[index + 1]))
    .map((block, index) => ({
      block,
      ...scoreByline(block, index < top || isAbove(block, lines[index + 1], top), index, head, lines[index + 1]),
    }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (a, b) => (a && a.certainty >= b.certainty ? a : b),
    undefined,
  )
  // A page with one line before the text has a title, whatever the line looks like.
  return best && best.certainty >= 0.5 && lines.length > 1 ? best : undefined
}

/** Whether the head of the page says the name of a line, and the heading below it as the title. */
function isOverTitle(corroboratedBy: readonly string[], {title}: Head, next: Block | undefined): boolean {
  if (corroboratedBy.length === 0 || next === undefined || rank(next) === 0) return false
  return titleParts(title).some(part => part !== title && likeness(part, textOf(next)) > 0.75)
}

/** Whether a heading stands over one of a higher rank, on a page without any of the first. */
function isAbove(block: Block, next: Block | undefined, top: number): boolean {
  return top < 0 && next !== undefined && rank(next) > 0 && rank(next) < rank(block)
}

/** Years of birth and death; the name over them is that of whom the text is about. */
function isLifespan(block: Block | undefined): boolean {
  return block !== undefined && /^\(?\s*(?:b\.?\s*)?\d{4}\s*[-–—]\s*\d{4}\s*\)?$/.test(textOf(block))
}

function scoreByline(block: Block, beforeTitle: boolean, index: number, head: Head, next: Block | undefined): Decision {
  const {author, title} = head
  const text = textOf(block)
  const names = splitNames(text.replace(/(?::|[’']s)$/, ''))
  const personal = names.reduce((least, name) => Math.min(least, looksPersonal(name)), names.length > 0 ? 1 : 0)
  const corroboratedBy = [
    ...(author !== undefined && sharesName(text, author) ? ['meta-author'] : []),
    ...(title !== undefined && title.includes(': ') && sharesName(text, title.split(': ')[0] ?? '')
      ? ['page-title']
      : []),
  ]
  const decision = (rule: string, certainty: number): Decision => ({
    rule,
    certainty: Math.min(0.99, certainty + 0.05 * corroboratedBy.length),
    corroboratedBy,
  })
  const unsure = rank(block) === 1 && corroboratedBy.length < 2 && !isOverTitle(corroboratedBy, head, next)
  if (isDate(text) || isAbout(text, head) || namesSite(text) || unsure) return decision('name-line', 0)
  if (isAnnouncedName(text)) return decision('announced-name-line', 0.9)
  // A picture that leads to the works of the author stands beside the name.
  if (isPicture(block) && personal > 0 && names[0]?.includes(' ') === false) return decision('name-line', 0.5)
  if (personal > 0 && corroboratedBy.length > 0) return decision('name-line', 0.88 - 0.01 * index)
  const dated = hasClass(block, ['title']) && next !== undefined && /^\d{4}$/.test(textOf(next))
  if (dated && personal >= 0.8) return decision('name-and-year', 0.8)
  const headed = beforeTitle && index === 0 && (rank(block) === 2 || (author !== undefined && text.startsWith(author)))
  if (headed && (personal > 0 || corroboratedBy.length > 0)) return decision('heading-before-title', 0.7)
  if (beforeTitle && index === 0 && rank(block) > 0 && namesBody(text)) return decision('heading-before-title', 0.6)
  return decision('name-line', author === undefined && personal >= 0.8 && rank(block) < 4 ? 0.6 : 0)
}

function assignBefore(block: Block, head: Head): void {
  const text = textOf(block)
  const date = findDate(text)
  const dated =
    date !== undefined &&
    /^\d{4}-\d/.test(date.edtf) &&
    date.index > 3 &&
    date.index + date.text.length >= text.length - 1
  if (isPicture(block) && isNameLine(text, head)) furnish(block)
  else if (isDate(text)) state(block, 'dateline')
  else if (dated) state(block, 'masthead')
  else if (/^by$/i.test(text) || (isNameLine(text, head) && rank(block) === 0)) state(block, 'byline')
  else state(block, isRemark(text) ? 'subtitle' : 'kicker')
}

/** A portrait, or a picture with the name of the author, leads to the works. */
function furnish(block: Block): void {
  state(block, 'furniture')
  block.furniture = 'navigation'
}

/**
 * Lines after the title are subtitles as far as a date or the information on the text follows; of those
 * right before the text, one of the rank of headings in the text heads its first section.
 */
function assignAfter(lines: readonly Block[], head: Head, informed: number, ranks: ReadonlySet<number>): void {
  const lastDate = lines.findLastIndex(block => isDate(textOf(block)))
  const sure = Math.max(informed, lastDate + 1)
  for (const [index, block] of lines.entries()) {
    const text = textOf(block)
    if (block.role !== undefined) continue
    if (isDate(text)) state(block, 'dateline')
    else if (isBracketed(text)) state(block, 'sourceCitation')
    else if (/^by$/i.test(text) || isNameLine(text, head)) state(block, 'byline')
    else if (hasClass(block, ['subtitle', 'subtitulo']) || (index === 0 && isOverName(block, lines[1], head)))
      state(block, 'subtitle')
    else if (rank(block) === 0) continue
    else if (isTask(text) || (lines[index - 1]?.role === 'credit' && rank(block) > rank(lines[index - 1] ?? block)))
      // What stands smaller below who translated it says who that is.
      state(block, 'credit')
    else if (index >= sure && (headsSection(block, ranks) || /^\(?(?:\d{1,2}|[IVX]+|[a-z])[.)]\s/.test(text))) return
    else if (text.length > longestSubtitle) state(block, 'headnote')
    else state(block, isBareNumber(text) ? 'kicker' : 'subtitle')
  }
}

/** Whether a line says who did what: `Translated by Cora Pike`. */
function isTask(text: string): boolean {
  return /\s(?:by|von|par|por)\s/i.test(text) && isCredit(text)
}

/** Whether a line that is set as titles are stands right over the author. */
function isOverName(block: Block, next: Block | undefined, head: Head): boolean {
  return isDisplayed(block) && next !== undefined && (/^by$/i.test(textOf(next)) || isNameLine(textOf(next), head))
}

function headsSection(block: Block, ranks: ReadonlySet<number>): boolean {
  const text = textOf(block)
  return ranks.has(rank(block)) && (!isBareNumber(text) || rank(block) > 2 || /^(?:1|I)\.?$/.test(text))
}
