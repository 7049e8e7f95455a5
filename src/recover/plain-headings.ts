import {endsSentence, isOpen, isProse, linesOf, textOf, type Block} from './block.js'
import {isUnfinished} from './heading-lines.js'

/** No heading in sentence case is longer, in characters and in words. */
const longest = 60
const mostWords = 8

/** So many different lines of the kind are headings; one alone may be anything. */
const fewest = 2

/** A paragraph above or below is at least so long, in characters. */
const paragraph = 100

/**
 * Finds headings that nothing but their place tells: `A pattern of work`, between two paragraphs of whole sentences.
 *
 * @param blocks - the blocks of a page
 * @returns the lines, where there are several of the kind
 */
export function plainHeadings(blocks: readonly Block[]): Block[] {
  const lines = blocks.filter((block, index) => isLine(block) && isBetween(blocks[index - 1], blocks[index + 1]))
  const texts = lines.map(textOf)
  const once = lines.filter((_, index) => texts.indexOf(texts[index] ?? '') === texts.lastIndexOf(texts[index] ?? ''))
  return once.length < fewest ? [] : once
}

function isLine(block: Block): boolean {
  if (!isOpen(block) || block.evidence.tag !== undefined || linesOf(block).length > 1) return false
  const text = textOf(block)
  if (text.length > longest || text.split(/\s+/).length > mostWords) return false
  return /^\p{Lu}[\p{Ll}’'-]*\s.*[\p{L}\p{N}”’"')]$/u.test(text) && !isUnfinished(text)
}

function isBetween(before: Block | undefined, after: Block | undefined): boolean {
  if (!isOpen(before) || !isOpen(after) || !isProse(after)) return false
  const text = textOf(before)
  return text.length > paragraph && textOf(after).length > paragraph && endsSentence(text) && !/[:;][”’"]?$/.test(text)
}
