import {isDate} from '../bibliography/date.js'
import {decide, endsSentence, isOpen, isProse, linesOf, textOf, type Block, type Draft} from './block.js'

const numeral = /^(?:[IVXLC]+|\d{1,3}|[A-Z])\.?$/
const opening = /^[“"„«‘'([]*[\p{Lu}\p{N}]/u

/** Words that no heading ends with. */
const unfinished =
  /\b(?:to be|that|wrote|writes|said|says|the|a|an|of|in|on|at|by|to|and|or|is|was|are|were|he|she|it|they)$/i

/** A name that is announced: `By Ann Marlowe`. */
const announced = /^by\s+\p{Lu}/iu

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
}

/**
 * Where the source shows how lines are set, a heading is set in the middle, in bold or in capitals; where it shows no
 * more than empty lines, more of them stand above it, or its words have capitals.
 */
function standsOut({children, evidence}: Block, text: string): boolean {
  if (evidence.tag === undefined) {
    const most = /[?!]$/.test(text) || evidence.gap < 2 ? 0.6 : 0
    return numeral.test(text) || capitals(text) >= most || /^(?:\d{1,2}|[IVX]+)[.)]\s/.test(text)
  }
  // Single letters apart are an ornament: `I I I`.
  if (/[?!]$/.test(text) || /^(?:\p{L}\s+){2,}\p{L}$/u.test(text)) return false
  if (evidence.align === 'center') return true
  return children.every(child => child.type === 'strong' || child.type === 'break') || text === text.toUpperCase()
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
    block.role === 'verse' ||
    (isOpen(block) && isProse(block))
  )
}

function looksLikeHeading(block: Block): boolean {
  const text = textOf(block)
  if (!standsOut(block, text)) return false
  if (text.length > 90 || linesOf(block).length > 2 || !opening.test(text)) return false
  if (numeral.test(text)) return true
  if (/[,;:–—-]$/.test(text) || unfinished.test(text) || announced.test(text) || isDate(text)) return false
  if (text.split(/\s+/).length > 14 || /^(?:\d+|[a-z]|\*+)[)\]]|^\[/i.test(text)) return false
  return !endsSentence(text) || /^\p{L}[^“"]*\p{L}[?!]$/u.test(text)
}
