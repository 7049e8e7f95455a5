import type {Measure} from './break.js'
import type {Hyphenate} from './hyphenate.js'
import type {Word} from './words.js'

/** How to make items of words. */
export interface Making {
  readonly measure: Measure
  /** Whether glue may stretch and shrink. */
  readonly justify: boolean
  readonly hyphenate: Hyphenate | undefined
}

/** What a break costs. */
const costs = {hyphen: 50, dash: 50, address: 200, bare: 0, emergency: 2000} as const

/** A place where a word may be broken. */
export interface Found {
  readonly cost: number
  readonly hyphen: boolean
  readonly flagged: boolean
}

/** Finds where a word may be broken: offsets into its text. */
export function breaksIn(word: Word, making: Making, width: number): Map<number, Found> {
  const text = word.segments.map(segment => segment.text).join('')
  const breaks = new Map<number, Found>()
  const add = (at: number, cost: number, hyphen = false, flagged = hyphen): void => {
    if (at > 0 && at < text.length && !breaks.has(at)) breaks.set(at, {cost, hyphen, flagged})
  }
  for (const [at, kind] of word.asked) {
    if (kind === 'hyphen') add(at, costs.hyphen, true)
    else if (at === text.length && at > 0) breaks.set(at, {cost: costs.bare, hyphen: false, flagged: false})
    else add(at, costs.bare)
  }
  const address = /:\/\/|^www\.|@.+\./.test(text)
  if (address) for (const {index} of text.matchAll(/[/.?&=#_@:-](?=[\p{L}\p{N}])/gu)) add(index + 1, costs.address)
  else {
    for (const {index} of text.matchAll(/[-‐–—](?=[^\s,.;:!?)”’-])/gu)) add(index + 1, costs.dash, false, true)
    if (making.hyphenate) {
      for (const match of text.matchAll(/[\p{L}\p{M}]{4,}/gu)) {
        for (const at of making.hyphenate(match[0])) add(match.index + at, costs.hyphen, true)
      }
    }
  }
  if (width > Math.min(making.measure.first, making.measure.rest)) {
    for (const {index} of text.matchAll(/[^\p{M}\p{Cf}]/gu)) add(index, costs.emergency)
  }
  return breaks
}
