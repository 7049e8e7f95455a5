import {decide, isOpen, textOf, type Block, type Draft} from './block.js'

/** Opening quotation marks and what closes them. */
const pairs: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
  ['"', '"'],
  ['‘', '’'],
]

/** What may follow the closing mark: punctuation, a note, a source in brackets. */
const afterClose = /^[.,;:!?)\]]*\s*(?:\[[^\]]{1,8}\]|\([^()]{1,200}\)[.]?)*$/

/**
 * Finds quotations set off as paragraphs: after a paragraph that ends in a colon, one that is wholly in
 * quotation marks, or a run of which each opens a mark and only the last closes it.
 */
export function recogniseQuotations({blocks}: Draft): void {
  /** Up to here the blocks are known to be a quotation, or to begin none. */
  let settled = 0
  for (const [index, block] of blocks.entries()) {
    if (index + 1 < settled || !isOpen(block) || !/:[”"’]?\s*(?:\[[^\]]{1,8}\])?$/.test(textOf(block))) continue
    const {end, seen} = endOfQuotation(blocks, index + 1)
    settled = seen
    for (const quoted of blocks.slice(index + 1, end)) {
      decide(quoted, 'quotation', 'quotation-after-colon', 0.9)
    }
  }
}

/** Where the quotation that begins at a block ends, before `end`, and how far the blocks were looked at. */
function endOfQuotation(blocks: readonly Block[], start: number): {end: number; seen: number} {
  const opening = blocks[start]
  const pair = isOpen(opening) ? pairs.find(([open]) => textOf(opening).startsWith(open)) : undefined
  if (!pair) return {end: start, seen: start}
  for (let index = start; ; index++) {
    const block = blocks[index]
    const text = isOpen(block) ? textOf(block) : ''
    if (!text.startsWith(pair[0])) return {end: start, seen: index}
    const closed = closeOf(text, pair)
    if (closed !== undefined) return {end: afterClose.test(text.slice(closed)) ? index + 1 : start, seen: index + 1}
  }
}

/** Offset after the mark that closes the first mark of a text. */
function closeOf(text: string, [open, close]: readonly [string, string]): number | undefined {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    // An apostrophe closes nothing where a letter follows.
    if (character === close && depth > 0 && !(close === '’' && /\p{L}/u.test(text.charAt(index + 1)))) depth--
    else if (character === open) depth++
    if (depth === 0) return index + 1
  }
  return undefined
}
