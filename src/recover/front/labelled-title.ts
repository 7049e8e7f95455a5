import {decide, isOpen, textOf, type Block, type Draft} from '../block.js'
import {lettersOf} from './page-title.js'

/** Names the text among other lines of information: `Title: The Tide`. */
const label = /^(?:title|titel|titre|título|titolo):\s+(\S.{0,200})$/i

/** The title stands again in one of so many blocks. */
const reach = 20

/**
 * The title that a line of information states.
 *
 * @param text - the line
 */
export function labelledTitle(text: string): string | undefined {
  return label.exec(text)?.[1]
}

/** Finds the line that is the title which information above it states: `Title: The Tide`, and below it `The Tide`. */
export function recogniseLabelledTitle({blocks}: Draft): void {
  const at = blocks.slice(0, reach).findIndex(block => statedIn(block) !== undefined)
  const block = blocks[at]
  const title = block && statedIn(block)
  if (title === undefined || blocks.some(({role}) => role === 'title')) return
  const below = blocks
    .slice(at + 1, at + reach)
    .find(block => isOpen(block) && lettersOf(textOf(block)) === lettersOf(title))
  if (below) decide(below, 'title', 'title-of-label', 0.95)
}

function statedIn(block: Block): string | undefined {
  return block.role === 'credit' ? labelledTitle(textOf(block)) : undefined
}
