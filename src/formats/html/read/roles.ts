import {isCitation} from '../../../bibliography/citation.js'
import {findDate, isDate} from '../../../bibliography/date.js'
import {looksPersonal, splitNames} from '../../../bibliography/name.js'
import type {Furniture} from '../../../ast/flow.js'
import {decide, isProse, linesOf, splitLines, textOf, type Block, type Role} from '../../../recover/block.js'

/** Classes of the archive's style sheets, and what their blocks are. */
const furniture = new Map<string, Furniture['role']>(
  Object.entries({
    toplink: 'navigation',
    linkback: 'navigation',
    link: 'navigation',
    footer: 'navigation',
    next: 'navigation',
    breadcrumbs: 'navigation',
    navigation: 'navigation',
    updat: 'updated',
    update: 'updated',
  } as const),
)

const quoted = ['quoteb', 'quote', 'quotec', 'quotecent', 'quotet', 'blockquote']
const notes = ['note', 'endnote', 'endnotes', 'foot', 'footnote', 'pagenote', 'pagenoteb']
const notesHeading = /^(?:foot|end)?notes?\s*[:.]?$|^references\s*[:.]?$|^anmerkungen$|^notas$/i
const topOfPage = /^\W*(?:back to |return to )?(?:the )?top(?: of (?:the |this )?page)?\W*$/i
const lastUpdated = /^(?:this )?(?:page |file )?(?:was )?last (?:updated|modified)/i
const ornament = /^[\s*•·—–_=#~⁂-]+$/u

/** What the head of a page states beside its blocks. */
export interface Head {
  /** Content of `meta name="author"`. */
  author?: string
}

/**
 * Gives roles to the blocks of a page by their elements and classes, as the archive uses them.
 *
 * Headings carry roles, not depth: `h2` before `h1` is the byline, `h4` between them the kicker, `h4` after
 * `h1` the subtitle, `h3` in brackets the date. What is left open is for the recognisers.
 *
 * @param blocks - blocks in order
 * @param head - what the head of the page states
 * @returns the blocks with roles; information is parted into lines
 */
export function assignRoles(blocks: readonly Block[], head: Head): Block[] {
  const parted = blocks.flatMap(block => (isInformation(block) ? splitLines(block).map(informationLine) : [block]))
  for (const block of parted) assignByClass(block)
  assignFront(parted, head)
  assignBody(parted)
  return parted.filter(block => block.evidence.tag !== 'hr' || block.role !== undefined)
}

function hasClass(block: Block, names: readonly string[]): boolean {
  return block.evidence.classes?.some(name => names.includes(name)) ?? false
}

function rank(block: Block): number {
  return Number(/^h([1-6])$/.exec(block.evidence.tag ?? '')?.[1] ?? 0)
}

function state(block: Block, role: Role): void {
  block.role = role
}

function isInformation(block: Block): boolean {
  return (
    block.node === undefined &&
    hasClass(block, ['info', 'information', 'from']) &&
    block.role === undefined &&
    linesOf(block).length > 0
  )
}

function informationLine(block: Block): Block {
  return {...block, role: isCitation(textOf(block)) ? 'sourceCitation' : 'credit'}
}

function assignByClass(block: Block): void {
  if (block.role !== undefined) return
  const kind = block.evidence.classes?.map(name => furniture.get(name)).find(Boolean)
  const text = textOf(block)
  if (kind !== undefined && text.length < 400) {
    if (block.node) stateTable(block)
    state(block, 'furniture')
    block.furniture = topOfPage.test(text) ? 'top' : lastUpdated.test(text) ? 'updated' : kind
  } else if (block.node === undefined && block.evidence.tag !== 'hr') {
    assignTextByClass(block, text)
  }
}

/** A table that is navigation becomes lines of text. */
function stateTable(block: Block): void {
  const text = textOf(block).replace(/\s*\t\s*/g, ' | ')
  delete block.node
  block.children = text
    .split(/\n+/)
    .flatMap((value, index) =>
      index > 0 ? [{type: 'break' as const}, {type: 'text' as const, value}] : [{type: 'text' as const, value}],
    )
}

function assignTextByClass(block: Block, text: string): void {
  if (hasClass(block, ['title']) && /\s[>|]\s|^MIA\b/.test(text)) {
    state(block, 'furniture')
    block.furniture = 'navigation'
  } else if (hasClass(block, quoted)) {
    state(block, 'quotation')
  } else if (hasClass(block, ['quoter', 'inline']) && text.length < 160 && !lastUpdated.test(text)) {
    state(block, 'attribution')
  } else if (hasClass(block, ['sig', 'sign', 'author']) && text.length < 100) {
    state(block, 'signature')
  } else if (hasClass(block, ['date']) && findDate(text)) {
    state(block, 'dateline')
  } else if (ornament.test(text)) {
    state(block, 'thematicBreak')
  }
}

/** More headings than these before the text are none of its front. */
const mostInFront = 12

/** The headings before the text. */
function assignFront(blocks: readonly Block[], {author}: Head): void {
  const open = blocks.filter(block => block.role !== 'furniture')
  const main = open.slice(0, mostInFront).findIndex(block => rank(block) === 1)
  const isLine = (block: Block, index: number): boolean => rank(block) > 0 || (index < main && isShortLine(block))
  const end = open.findIndex((block, index) => !isLine(block, index) && block.evidence.tag !== 'hr')
  const front = open
    .slice(0, end < 0 ? mostInFront : Math.min(end, mostInFront))
    .filter(block => block.role === undefined && block.evidence.tag !== 'hr')
  const title = front.find(block => rank(block) === 1) ?? titleWithoutRank(front, author)
  if (!title) return
  const at = front.indexOf(title)
  state(title, 'title')
  for (const [index, block] of front.entries()) {
    const text = textOf(block)
    const before = front.slice(0, index)
    if (index < at) assignBeforeTitle(block, text, before.some(isBylineBlock), author)
    else if (index > at && isDate(text)) state(block, 'dateline')
    else if (index > at && isByline(text, author) && !front.some(isBylineBlock)) state(block, 'byline')
    else if (index > at && before.slice(at + 1).every(({role}) => role !== undefined))
      assignAfterTitle(block, front, index)
  }
}

/** A short paragraph before the title is a line of the front, such as the author's name. */
function isShortLine(block: Block): boolean {
  return block.role === undefined && block.node === undefined && !isProse(block)
}

function isBylineBlock({role}: Block): boolean {
  return role === 'byline'
}

function assignBeforeTitle(block: Block, text: string, hasByline: boolean, author: string | undefined): void {
  const date = findDate(text)
  const dated =
    date !== undefined && date.edtf.length > 4 && date.index > 3 && date.index + date.text.length >= text.length - 1
  if (isDate(text)) state(block, 'dateline')
  else if (dated) state(block, 'masthead')
  else if (
    !hasByline &&
    (rank(block) === 2 || isByline(text, author) || looksPersonal(text) >= 0.8) &&
    ((author !== undefined && sharesName(text, author)) || looksPersonal(splitNames(text)[0] ?? '') > 0)
  )
    state(block, 'byline')
  else state(block, 'kicker')
}

/** A heading right before the text heads the text; one between title and information is a subtitle. */
function assignAfterTitle(block: Block, front: readonly Block[], index: number): void {
  const last = index === front.length - 1
  if (rank(block) <= 4 && (!last || rank(block) !== 3 || front.length === 2)) state(block, 'subtitle')
}

function isByline(text: string, author: string | undefined): boolean {
  return (
    /^\s*by\s/i.test(text) ||
    (author !== undefined && sharesName(text, author) && looksPersonal(splitNames(text)[0] ?? '') > 0)
  )
}

function sharesName(text: string, author: string): boolean {
  const words = new Set(text.toLowerCase().match(/\p{L}{3,}/gu))
  return (author.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some(word => words.has(word))
}

function titleWithoutRank(front: readonly Block[], author: string | undefined): Block | undefined {
  const titles = front.filter(block => !isByline(textOf(block), author) && !isDate(textOf(block)))
  return titles.find(block => looksPersonal(textOf(block)) < 0.8) ?? titles[0]
}

/** Headings in the text, by rank; breaks; and the blocks of notes after the first. */
function assignBody(blocks: readonly Block[]): void {
  const headings = new Set(
    blocks.filter(block => block.role === undefined && block.node === undefined && rank(block) > 0),
  )
  const ranks = [...new Set([...headings].map(rank))].sort((a, b) => a - b)
  const first = blocks.findIndex(isBodyText)
  const last = blocks.findLastIndex(isBodyText)
  const lastNote = blocks.findLastIndex(block => block.role === 'note')
  let inNotes = false
  for (const [index, block] of blocks.entries()) {
    const text = headings.has(block) ? textOf(block) : ''
    if (block.evidence.tag === 'hr') {
      if (hasClass(block, ['section']) && index > first && index < last && !inNotes) state(block, 'thematicBreak')
    } else if (headings.has(block)) {
      if (ornament.test(text)) state(block, 'thematicBreak')
      else if (blocks[index + 1]?.role === 'note' || (notesHeading.test(text) && index < lastNote)) furnish(block)
      else {
        state(block, 'heading')
        block.level = ranks.indexOf(rank(block)) + 1
      }
      inNotes = false
    } else if (block.role === 'note') {
      inNotes = true
    } else if (block.node === undefined && inNotes && (hasClass(block, notes) || block.role === 'quotation')) {
      block.role = 'note'
    }
  }
}

function isBodyText(block: Block): boolean {
  return (
    block.node !== undefined ||
    ['quotation', 'heading', 'verse'].includes(block.role ?? '') ||
    (block.role === undefined && block.evidence.tag !== 'hr')
  )
}

/** A heading right above a note heads notes, whatever it says: `Note by the Archive`. */
function furnish(block: Block): void {
  decide(block, 'furniture', 'heading-of-notes', 0.9)
  block.furniture = 'other'
}
