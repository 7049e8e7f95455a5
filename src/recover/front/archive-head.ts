import {isName} from './line-kinds.js'
import {decide, isOpen, isProse, textOf, type Block, type Draft} from '../block.js'

const year = /^(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?(\d{2,4}))?$/

/** So many lines below the year, or fewer, stands who wrote the text. */
const reach = 10

/** The head that French pages of the archive have: a year, what the text is about, where it is from. */
const roles: ReadonlySet<Block['role']> = new Set(['furniture', 'dateline', 'headnote', 'sourceCitation'])

/**
 * Gives roles to a lone year at the head of a page, and to paragraphs between it and the name of the author: they tell
 * what the text is about, where the page offers the text to take away. Elsewhere a year may be the title of a text.
 */
export function recogniseArchiveHead({blocks}: Draft): void {
  const at = blocks.findIndex(({role}) => role !== 'furniture')
  const first = blocks[at]
  const [line, last] = first && isOpen(first) ? (year.exec(textOf(first)) ?? []) : []
  if (!first || line === undefined) return
  const below = blocks.slice(at + 1, at + 1 + reach)
  const name = below.findIndex(block => isOpen(block) && isName(textOf(block)))
  // No text is called by a run of years.
  const isRun = last !== undefined
  const offers = below.some(({furniture}) => furniture === 'other')
  if (name < 1 || !(isRun || offers || isRemarkOver(below.slice(0, name), blocks.slice(at + name + 2)))) return
  decide(first, 'dateline', 'year-above-title', 0.8)
  const above = below.slice(0, name).filter(isOpen)
  for (const [index, block] of above.entries()) {
    // Under a run of years, a line with more room below it says what the text is about, too.
    const stands = last !== undefined && (above[index + 1]?.evidence.gap ?? 0) > 1
    if (!isProse(block) && !stands) break
    decide(block, 'headnote', 'paragraph-above-title', 0.7)
  }
}

/** Whether a paragraph stands over the title and the name, and the text below them. */
function isRemarkOver([remark, ...title]: readonly Block[], below: readonly Block[]): boolean {
  const [next] = title
  return isOpen(remark) && isProse(remark) && isOpen(next) && !title.some(isProse) && below.some(isProse)
}

/** How many blocks the head of the archive takes: none where no year stands there. */
export function lengthOfArchiveHead(blocks: readonly Block[]): number {
  const first = blocks.find(({role}) => role !== 'furniture')
  return first?.recovery?.rule === 'year-above-title' ? blocks.findIndex(({role}) => !roles.has(role)) : 0
}
