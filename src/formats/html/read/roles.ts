import {isCitation} from '../../../bibliography/citation.js'
import {isCredit} from '../../../bibliography/credit.js'
import {findDate} from '../../../bibliography/date.js'
import type {Furniture} from '../../../ast/flow.js'
import {decide, splitLines, textOf, type Block} from '../../../recover/block.js'
import {headsNotes} from '../../../recover/notes-heading.js'
import {hasClass, rank, state} from './evidence.js'
import {assignFront} from './front.js'
import {partFront} from './front-lines.js'
import type {Head} from './page-title.js'

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
const topOfPage = /^\W*(?:back to |return to )?(?:the )?top(?: of (?:the |this )?page)?\W*$/i
const lastUpdated = /^(?:this )?(?:page |file )?(?:was )?last (?:updated|modified)/i
const ornament = /^[\s*•·—–_=#~⁂-]+$/u

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
  const informed = blocks.flatMap(block => (isInformation(block) ? splitLines(block).map(informationLine) : [block]))
  for (const block of informed) assignByClass(block)
  const parted = partFront(informed, head)
  assignFront(parted, head)
  assignBody(parted)
  return parted.filter(block => block.evidence.tag !== 'hr' || block.role !== undefined)
}

function isInformation(block: Block): boolean {
  if (block.node !== undefined || block.role !== undefined || block.children.length === 0) return false
  return hasClass(block, ['info', 'information', 'from']) || (rank(block) > 3 && citesAndCredits(block))
}

/** Some pages set the lines on the text as a small heading. */
function citesAndCredits(block: Block): boolean {
  const lines = splitLines(block).map(textOf)
  return lines.length > 1 && lines.every(line => isCitation(line) || isCredit(line))
}

function informationLine(block: Block): Block {
  return {...block, role: isCitation(textOf(block)) ? 'sourceCitation' : 'credit'}
}

function assignByClass(block: Block): void {
  if (block.role !== undefined) return
  const kind = block.evidence.classes?.map(name => furniture.get(name)).find(Boolean)
  const text = textOf(block)
  if (kind === 'updated' && isCitation(text) && !lastUpdated.test(text)) {
    state(block, 'sourceCitation')
  } else if (kind !== undefined && (text.length < 400 || (block.evidence.linked ?? 0) > 0.8)) {
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
  } else if (hasClass(block, quoted) && rank(block) === 0) {
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
      else if (blocks[index + 1]?.role === 'note' || (headsNotes(text) && index < lastNote)) furnish(block)
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
