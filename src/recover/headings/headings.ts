import {isPersonal, looksPersonal} from '../../bibliography/name.js'
import {isPlacedDate} from '../../bibliography/placed-date.js'
import {decide, isOpen, isProse, joinLines, textOf, type Block, type Draft} from '../block.js'
import {isCounted, isNumeral, looksLikeHeading, namesPart} from './heading-lines.js'
import {numberedHeadings} from './numbered-headings.js'
import {headsSeveralNotes} from '../notes/notes-heading.js'
import {plainHeadings, unmarkedHeadings} from './plain-headings.js'
import {isNamelessChapter} from './numbers.js'

/** More lines than these in a row are a list or a table, not headings; a number above them does not count. */
const mostInARow = 2

/** Lines over the text that may stand again below it, among so many blocks. */
const over: ReadonlySet<string> = new Set(['kicker', 'title', 'masthead'])
const footReach = 6

/** So many headings with more space above them tell how the others stand. */
const fewestSpaced = 2

/** A sentence of so many words is text, however short. */
const fewestWords = 5

/** So many entries make a bibliography. */
const fewestEntries = 4

/**
 * Finds the headings of sections: short lines before running text that do not end as sentences end.
 *
 * Of two in a row, the second is a level deeper.
 */
export function recogniseHeadings(draft: Draft): void {
  furnishRepeatedTitle(draft.blocks)
  furnishRepeatedFoot(draft.blocks)
  furnishNotes(draft.blocks)
  signLetters(draft.blocks)
  draft.blocks = joinLabels(draft.blocks)
  const {blocks} = draft
  let run: Block[] = []
  /** A date or a name below a heading. */
  let below: Block | undefined
  for (const [index, block] of blocks.entries()) {
    if (isOpen(block) && !below && looksLikeHeading(block) && !belongs(blocks, index)) {
      run.push(block)
      continue
    }
    if (!below && roleBelow(run, block) !== undefined) {
      below = block
      continue
    }
    run = fromNumeral(run)
    const most = run[0] && isNumeral(textOf(run[0])) ? mostInARow + 1 : mostInARow
    if (
      run.length <= most &&
      !isSigned(run, below) &&
      !isCells(run, block) &&
      (isText(block) || leadsIntoText(block, blocks[index + 1]) || leadsToYears(blocks, index))
    ) {
      run.forEach(decideHeading)
      const role = below && roleBelow(run, below)
      if (below && role) decide(below, role, `${role}-below-heading`, 0.8)
    }
    run = []
    below = undefined
  }
  undoCloseLines(blocks)
  for (const block of numberedHeadings(blocks)) {
    decide(block, 'heading', 'line-in-numbered-series', 0.8)
    block.level = 1
  }
  for (const block of [...plainHeadings(blocks), ...unmarkedHeadings(blocks)]) {
    decide(block, 'heading', 'line-between-paragraphs', 0.65)
    block.level = 1
  }
}

function decideHeading(block: Block, index: number): void {
  decide(block, 'heading', 'short-line-before-text', index === 0 ? 0.85 : 0.7)
  block.level = index + 1
}

/**
 * Where more space stands above the headings of a page, a line without it over a paragraph is none, but the caption
 * of a picture; one right below a heading only where there are others.
 */
function undoCloseLines(blocks: readonly Block[]): void {
  const headings = new Set(blocks.filter(block => block.recovery?.rule === 'short-line-before-text'))
  const spaced = [...headings].filter(block => block.evidence.gap > 1 && block.level === 1)
  if (spaced.length < fewestSpaced) return
  const isLine = (block: Block, index: number): boolean =>
    headings.has(block) && isClose(block) && isOpen(blocks[index + 1])
  const captions = blocks.filter((block, index) => isLine(block, index) && isOpen(blocks[index - 1]))
  for (const block of captions.length < fewestSpaced ? captions : blocks.filter(isLine)) {
    delete block.role
    delete block.recovery
    delete block.level
  }
}

/** Whether no space marks a line as a heading, nor capitals nor a number. */
function isClose(block: Block): boolean {
  const text = textOf(block)
  const marked = isCounted(text) || isNumeral(text) || text === text.toUpperCase() || namesPart(text)
  return block.evidence.tag === undefined && block.evidence.gap < 2 && !marked
}

/** Of many lines in a row, those from the last number on. */
function fromNumeral(run: Block[]): Block[] {
  const numeral = run.findLastIndex(block => isNumeral(textOf(block)))
  return run.length > mostInARow && numeral > 0 ? run.slice(numeral) : run
}

/** What a line between a heading and its text is: when the text was written or, below `Preface`, by whom. */
function roleBelow([first]: readonly Block[], block: Block): 'dateline' | 'byline' | undefined {
  if (!first || !isOpen(block)) return undefined
  const text = textOf(block)
  if (text.length > 100) return undefined
  if (isPlacedDate(text)) return 'dateline'
  const name = /^(?:by|von|par|por)\s+(\p{Lu}.*)$/iu.exec(text)?.[1]
  return name !== undefined && namesPart(textOf(first)) && looksPersonal(name) >= 0.5 ? 'byline' : undefined
}

/** Whether lines over a table are what is left of its cells: figures, or labels of a table that is known by them. */
function isCells(run: readonly Block[], below: Block): boolean {
  if (below.node?.type !== 'table') return false
  const inferred = below.node.data?.recovery?.rule === 'cells-in-rows'
  return run.some(block => isNumeral(textOf(block)) || (inferred && block.evidence.gap < 2))
}

/** A name and a date below a text sign it. */
function isSigned([first]: readonly Block[], below: Block | undefined): boolean {
  return below !== undefined && first !== undefined && looksPersonal(textOf(first)) >= 0.5
}

/** The title that stands again right above the text heads nothing. */
function furnishRepeatedTitle(blocks: readonly Block[]): void {
  const title = blocks.find(block => block.role === 'title')
  const first = blocks.find(block => block.role === undefined)
  if (!title || !isOpen(first) || first.evidence.tag !== undefined || wordsOf(first) !== wordsOf(title)) return
  decide(first, 'furniture', 'repeated-title', 0.9)
  first.furniture = 'other'
}

/** A line at the foot of a page that says again what a line over the text says leads to its book. */
function furnishRepeatedFoot(blocks: readonly Block[]): void {
  const front = new Set(blocks.flatMap(block => (over.has(block.role ?? '') ? [wordsOf(block)] : [])))
  for (const block of blocks.slice(-footReach).reverse()) {
    if (block.role === 'furniture') continue
    if (!isOpen(block) || block.evidence.tag !== undefined || !front.has(wordsOf(block))) return
    decide(block, 'furniture', 'repeated-at-foot', 0.85)
    block.furniture = 'navigation'
  }
}

function wordsOf(block: Block): string {
  const text = textOf(block).toLowerCase().slice(0, 500)
  return text.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? ''
}

/** Where the last of several letters is signed, a name right below the text of another, above a heading, signs that one. */
function signLetters(blocks: readonly Block[]): void {
  if (!blocks.some(({role, recovery}) => role === 'signature' && recovery?.rule === 'name-at-end')) return
  for (const [index, block] of blocks.entries()) {
    const [above, next] = [blocks[index - 1], blocks[index + 1]]
    if (!isOpen(block) || block.evidence.tag !== undefined || !isPersonal(textOf(block))) continue
    const signs = isOpen(above) && isProse(above) && isOpen(next) && looksLikeHeading(next) && !isProse(next)
    const leads = isOpen(blocks[index + 2]) && isProse(blocks[index + 2] ?? block)
    if (signs && leads) decide(block, 'signature', 'name-below-letter', 0.7)
  }
}

/** A line that heads notes, above remarks of which notes stand further down. */
function furnishNotes(blocks: readonly Block[]): void {
  const lastNote = blocks.findLastIndex(block => block.role === 'note')
  for (const block of blocks.slice(0, lastNote + 1)) {
    if (!isOpen(block) || block.evidence.tag !== undefined || !headsSeveralNotes(textOf(block))) continue
    decide(block, 'furniture', 'heading-of-notes', 0.8)
    block.furniture = 'other'
  }
}

/** A line that only counts a chapter, and the name of the chapter below it, are lines of one heading. */
function joinLabels(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const label = joined.at(-1)
    if (label && isLabel(label) && isOpen(block) && looksLikeHeading(block) && !isCounted(textOf(block)))
      joined.splice(-1, 1, joinLines([label, block]))
    else joined.push(block)
  }
  return joined
}

function isLabel(block: Block): boolean {
  return isOpen(block) && block.evidence.tag === undefined && isNamelessChapter(textOf(block))
}

/**
 * Whether a line belongs to those beside it: one that counts or is dated as it is, both being items of a list; a
 * greeting above, below which the subject of a letter stands.
 */
function belongs(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]
  if (!block) return false
  const [before, after] = [blocks[index - 1], blocks[index + 1]]
  if (before?.role === 'salutation' || (before && isOpen(before) && /^.{1,60},$/u.test(textOf(before)))) return true
  const shapes = shapesOf(block)
  return [before, after].some(next => next && isOpen(next) && shapesOf(next).some(shape => shapes.includes(shape)))
}

/** How a line that may be an item begins or ends. */
function shapesOf(block: Block): string[] {
  const text = textOf(block)
  const shapes: readonly (readonly [string, RegExp])[] = [
    ['figure', /^\d{1,2}\.(?:\s*\p{L}|\s+\p{N})/u],
    ['numeral', /^[IVX]+\.\s*[\p{L}[]/u],
    ['year first', /^(?:1[5-9]|20)\d\d(?:-\d+)?[.:]?\s/u],
    ['year last', /,\s(?:1[5-9]|20)\d\d\.?$/u],
  ]
  return shapes.filter(([, shape]) => shape.test(text)).map(([name]) => name)
}

/** Whether a block is text that a heading may head. */
function isText(block: Block): boolean {
  if (block.node !== undefined || ['quotation', 'salutation', 'verse'].includes(block.role ?? '')) return true
  return isOpen(block) && isProse(block)
}

/** Whether a block without marks is the first of entries that each begin with a year, as in a bibliography. */
function leadsToYears(blocks: readonly Block[], index: number): boolean {
  const entries = blocks.slice(index, index + fewestEntries)
  return (
    entries.length === fewestEntries &&
    entries.every(block => isOpen(block) && block.evidence.tag === undefined && shapesOf(block).includes('year first'))
  )
}

/** Whether a block is a sentence, however short, with text below it. */
function leadsIntoText(block: Block, next: Block | undefined): boolean {
  if (!isOpen(block) || block.evidence.tag !== undefined || next === undefined || !isText(next)) return false
  const text = textOf(block)
  return /[.:]$/.test(text) && text.split(/\s+/).length >= fewestWords && /\s\p{Ll}/u.test(text)
}
