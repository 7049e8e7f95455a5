import {findDate, isDate} from '../../../bibliography/date.js'
import {looksPersonal, splitNames} from '../../../bibliography/name.js'
import {isProse, textOf, type Block} from '../../../recover/block.js'
import {rank, state} from './evidence.js'

/** What the head of a page states beside its blocks. */
export interface Head {
  /** Content of `meta name="author"`. */
  author?: string
}

/** More headings than these before the text are none of its front. */
const mostInFront = 12

/** The headings before the text. */
export function assignFront(blocks: readonly Block[], {author}: Head): void {
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
