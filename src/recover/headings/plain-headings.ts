import {endsSentence, isOpen, isProse, linesOf, textOf, type Block} from '../block.js'
import {capitals, isSpaced, isUnfinished} from './heading-lines.js'

/** No heading in sentence case is longer, in characters and in words. */
const longest = 60
const mostWords = 8

/** So many different lines of the kind are headings; one alone may be anything. */
const fewest = 2

/** So many headings that are marked tell how those are that are not. */
const fewestMarked = 2

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

/**
 * Finds paragraphs of a page with marks that stand as its headings do, though nothing marks them: in capitals of a
 * title, between two paragraphs.
 *
 * @param blocks - the blocks of a page
 * @returns the paragraphs, where other headings of the page are in such capitals
 */
export function unmarkedHeadings(blocks: readonly Block[]): Block[] {
  const alike = blocks.filter(block => block.role === 'heading' && capitals(textOf(block)) === 1)
  if (alike.length < fewestMarked) return []
  return blocks.filter((block, index) => {
    const {tag, classes, align} = block.evidence
    if (!isOpen(block) || tag !== 'p' || align !== undefined || (classes?.length ?? 0) > 0) return false
    return isTitleCase(textOf(block)) && isBetween(blocks[index - 1], blocks[index + 1])
  })
}

function isTitleCase(text: string): boolean {
  return (
    text.length <= longest &&
    capitals(text) === 1 &&
    !isSpaced(text) &&
    /^\p{Lu}\S*(?:\s\S+){1,5}$/u.test(text) &&
    /[\p{L}\p{N}]$/u.test(text)
  )
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
