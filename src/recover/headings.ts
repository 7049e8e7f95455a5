import {decide, endsSentence, isOpen, isProse, linesOf, textOf, type Block, type Draft} from './block.js'

const numeral = /^(?:[IVXLC]+|\d{1,3}|[A-Z])\.?$/
const opening = /^[“"„«‘'([]*[\p{Lu}\p{N}]/u

/** Words that no heading ends with. */
const unfinished =
  /\b(?:to be|that|wrote|writes|said|says|the|a|an|of|in|on|at|by|to|and|or|is|was|are|were|he|she|it|they)$/i

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

/** Where the source shows how lines are set, a heading is set in the middle, in bold or in capitals. */
function standsOut({children, evidence}: Block, text: string): boolean {
  if (evidence.tag === undefined) return true
  if (/[?!]$/.test(text)) return false
  if (evidence.align === 'center') return true
  return children.every(child => child.type === 'strong' || child.type === 'break') || text === text.toUpperCase()
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
  if (/[,;:–—-]$/.test(text) || unfinished.test(text)) return false
  if (text.split(/\s+/).length > 14 || /^(?:\d+|[a-z]|\*+)[)\]]|^\[/i.test(text)) return false
  return !endsSentence(text) || /^\p{L}[^“"]*\p{L}[?!]$/u.test(text)
}
