import type {Recovery} from '../../ast/base.js'
import {citedPages} from '../../bibliography/citation.js'
import {textOf, type Block} from '../block.js'

/** How many page turns the citation of a text has room for; nothing where it has no pages. */
export type Corroboration = number | undefined

/**
 * Counts the page turns that the citation of a text has room for.
 *
 * @param blocks - the blocks of a page
 */
export function citedTurns(blocks: readonly Block[]): Corroboration {
  let turns: Corroboration
  for (const block of blocks) {
    if (block.role !== 'sourceCitation') continue
    for (const {first, last = first} of citedPages(textOf(block))) {
      const between = Number(last) - Number(first)
      if (between >= 0) turns = (turns ?? 0) + between
    }
  }
  return turns
}

/**
 * Says how sure a page turn is that was found by rule: a text that was printed on several pages has page turns, one on a
 * single page has the end of a column at most.
 *
 * @param recovery - rule and certainty without a look at the citation
 * @param turns - how many the citation has room for
 */
export function corroborated({rule, certainty}: Recovery, turns: Corroboration): Recovery {
  if (turns === undefined) return {rule, certainty}
  if (turns === 0) return {rule, certainty: Math.round((certainty - 0.1) * 100) / 100}
  return {rule, certainty: Math.min(0.98, Math.round((certainty + 0.05) * 100) / 100), corroboratedBy: ['citation']}
}
