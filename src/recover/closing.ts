import {isDate} from '../bibliography/date.js'
import {looksPersonal} from '../bibliography/name.js'
import {decide, isOpen, isProse, textOf, type Draft} from './block.js'

/** How many lines may close the text. */
const reach = 3

/** Finds the name and the date at the end of the text. */
export function recogniseClosing({blocks}: Draft): void {
  const last = blocks.findLastIndex(block => block.role !== 'furniture' && block.role !== 'note')
  for (const block of blocks.slice(Math.max(1, last - reach + 1), last + 1).reverse()) {
    if (!isOpen(block) || isProse(block)) return
    const text = textOf(block).replace(/^[—–-]\s*/, '')
    const place = /^[\p{Lu}][\p{L}. ]{1,30},\s+(.+)$/u.exec(text)?.[1]
    if (isDate(text) || (place !== undefined && isDate(place))) decide(block, 'dateline', 'date-at-end', 0.85)
    else if (looksPersonal(text) >= 0.7) decide(block, 'signature', 'name-at-end', 0.8)
    else return
  }
}
