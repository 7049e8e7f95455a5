import {isDate} from '../bibliography/date.js'
import {decide, endsSentence, isOpen, isProse, linesOf, textOf, type Block, type Draft} from './block.js'

const numeral = /^(?:[IVXLC]+|\d{1,3}|[A-Z])\.?$/
const opening = /^[“"„«‘'([]*[\p{Lu}\p{N}]/u

/** Words that no heading ends with. */
const unfinished =
  /\b(?:to be|that|wrote|writes|said|says|the|a|an|of|in|on|at|by|to|and|or|is|was|are|were|he|she|it|they)$/i

/** A name that is announced: `By Ann Marlowe`. */
const announced = /^by\s+\p{Lu}/iu

/** A line that counts what it heads. */
const counts = /^(?:\d{1,2}|[IVX]+)[.)]\s/

/** No heading is longer, in characters; only one that surely is one may be so long. */
const longest = 130

/** So many lines that count one another are headings. */
const shortestSeries = 3

/** More lines than these in a row are a list or a table, not headings. */
const mostInARow = 2

/**
 * Finds the headings of sections: short lines before running text that do not end as sentences end.
 *
 * Of two in a row, the second is a level deeper.
 */
export function recogniseHeadings({blocks}: Draft): void {
  let run: Block[] = []
  for (const block of blocks) {
    if (isOpen(block) && looksLikeHeading(block)) {
      run.push(block)
      continue
    }
    if (isText(block) && run.length <= mostInARow) run.forEach(decideHeading)
    run = []
  }
  for (const block of numberedSeries(blocks)) {
    decide(block, 'heading', 'line-in-numbered-series', 0.8)
    block.level = 1
  }
}

/** Lines that count one another, each with text below it that counts nothing, whatever that text looks like. */
function numberedSeries(blocks: readonly Block[]): Block[] {
  const lines = blocks.filter(block => block.role !== 'furniture')
  const counted = lines.map(block => (mayCount(block) ? numberOf(block) : undefined))
  const series: {block: Block; number: number}[] = []
  for (const [index, block] of lines.entries()) {
    const number = counted[index]
    if (number === undefined || counted[index - 1] !== undefined || counted[index + 1] !== undefined) continue
    if (number === (series.at(-1)?.number ?? number - 1) + 1) series.push({block, number})
  }
  return series.length < shortestSeries ? [] : series.map(({block}) => block).filter(isOpen)
}

function mayCount({evidence, node, role}: Block): boolean {
  return (
    evidence.tag === undefined && node === undefined && (role === undefined || role === 'heading' || role === 'title')
  )
}

/** The number of a line that counts and names a part in capitals. */
function numberOf(block: Block): number | undefined {
  const text = textOf(block)
  const number = /^(\d{1,2})\.\s+\p{Lu}/u.exec(text)?.[1]
  if (number === undefined || text.length > longest || endsSentence(text) || capitals(text) < 0.6) return undefined
  return linesOf(block).length > 2 ? undefined : Number(number)
}

/**
 * Where the source shows how lines are set, a heading is set in the middle, in bold or in capitals; where it shows no
 * more than empty lines, more of them stand above it, or its words have capitals.
 */
function standsOut({children, evidence}: Block, text: string): boolean {
  if (evidence.tag === undefined) {
    const most = /[?!]$/.test(text) || evidence.gap < 2 ? 0.6 : 0
    return numeral.test(text) || capitals(text) >= most || counts.test(text)
  }
  // Single letters apart are an ornament: `I I I`.
  if (/[?!]$/.test(text) || /^(?:\p{L}\s+){2,}\p{L}$/u.test(text)) return false
  if (evidence.align === 'center') return true
  return (
    children.every(child => child.type === 'strong' || child.type === 'break') ||
    (/\p{Lu}{2}/u.test(text) && text === text.toUpperCase())
  )
}

/** Initials and a name, or a greeting, below a text, or a place and a day, ends a letter. */
function isSignature({evidence}: Block, text: string): boolean {
  if (/^(?:yours|with \p{L}+ greetings|fraternally|comradely)\b/iu.test(text)) return true
  return (
    evidence.gap < 2 &&
    (/^(?:\p{Lu}\.\s?){1,4}\p{Lu}[\p{L}’-]+$/u.test(text) ||
      /^\p{Lu}[\p{L}. ]{1,30},\s+(?:\p{Lu}\p{L}{2,8}\.?\s+)?\d{1,2}\b/u.test(text))
  )
}

/** The share of words of more than three letters that begin with a capital. */
function capitals(text: string): number {
  const words = text.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? []
  return words.length === 0 ? 1 : words.filter(word => /^\p{Lu}/u.test(word)).length / words.length
}

function decideHeading(block: Block, index: number): void {
  decide(block, 'heading', 'short-line-before-text', index === 0 ? 0.85 : 0.7)
  block.level = index + 1
}

/** Whether a block is text that a heading may head. */
function isText(block: Block): boolean {
  return (
    block.node !== undefined ||
    block.role === 'quotation' ||
    block.role === 'salutation' ||
    block.role === 'verse' ||
    (isOpen(block) && isProse(block))
  )
}

function looksLikeHeading(block: Block): boolean {
  const text = textOf(block)
  if (!standsOut(block, text)) return false
  const sure = block.evidence.tag === undefined && (block.evidence.gap > 1 || counts.test(text)) && capitals(text) > 0.8
  if (text.length > (sure ? longest : 90) || linesOf(block).length > 2 || !opening.test(text)) return false
  if (numeral.test(text)) return true
  if (/[,;:–—-]$/.test(text) || unfinished.test(text) || announced.test(text) || isDate(text)) return false
  if (block.evidence.tag === undefined && isSignature(block, text)) return false
  if (text.split(/\s+/).length > (sure ? 20 : 14) || /^(?:\d+|[a-z]|\*+)[)\]]|^\[/i.test(text)) return false
  return !endsSentence(text) || /^\p{L}[^“"]*\p{L}[?!]$/u.test(text)
}
