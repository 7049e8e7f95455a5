import {decide, isOpen, textOf, type Block, type Draft} from '../block.js'

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

/** A paragraph that leads into a quotation ends in a colon, or in the middle of its sentence. */
const leading = /(?::[”"’]?\s*[-–—]?|\p{L}[-–—,]?)\s*(?:\[[^\]]{1,8}\])?$/u

/**
 * Finds quotations by their marks: a paragraph wholly in quotation marks after one that leads into it, and a run of
 * paragraphs of which each opens a mark and only the last closes it.
 */
export function recogniseQuotations({blocks}: Draft): void {
  /** Up to here the blocks are known to be a quotation, or to begin none. */
  let settled = 0
  for (const index of blocks.keys()) {
    if (index < settled) continue
    const {end, seen} = endOfQuotation(blocks, index)
    const led = end > index && leadsIn(blocks[index - 1])
    if (end - index > (led ? 0 : 1)) {
      for (const quoted of blocks.slice(index, end)) {
        if (led) decide(quoted, 'quotation', 'quotation-after-colon', 0.9)
        else decide(quoted, 'quotation', 'quotation-over-paragraphs', 0.85)
      }
    }
    settled = Math.max(seen, index + 1)
  }
}

function leadsIn(before: Block | undefined): boolean {
  return before !== undefined && before.role !== 'heading' && leading.test(textOf(before))
}

/** Where the quotation that begins at a block ends, before `end`, and how far the blocks were looked at. */
function endOfQuotation(blocks: readonly Block[], start: number): {end: number; seen: number} {
  const opening = blocks[start]
  const pair = isOpen(opening) ? pairOf(textOf(opening)) : undefined
  if (!pair) return {end: start, seen: start}
  for (let index = start; ; index++) {
    const block = blocks[index]
    const text = isOpen(block) ? textOf(block) : ''
    if (!text.startsWith(pair[0])) return {end: start, seen: index}
    const closed = closeOf(text, pair)
    if (closed !== undefined) return {end: afterClose.test(text.slice(closed)) ? index + 1 : start, seen: index + 1}
  }
}

/** The marks of a quotation that a text opens with. */
function pairOf(text: string): (typeof pairs)[number] | undefined {
  return pairs.find(([open]) => text.startsWith(open))
}

/** Whether a text opens with a quotation mark, and where that is closed: at the end, before it, or not at all. */
export function markOf(text: string): 'none' | 'open' | 'whole' | 'closed' {
  const pair = pairOf(text)
  if (!pair) return 'none'
  const closed = closeOf(text, pair)
  if (closed === undefined) return 'open'
  return afterClose.test(text.slice(closed)) ? 'whole' : 'closed'
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
