import {decide, isOpen, textOf, type Draft} from './block.js'

/** Lines of ornaments: `* * *`, `—`, `***`, `⁂`. */
const ornament = /^[\s*•·—–_=#~⁂☙❦-]+$/u

/** Finds ornaments that stand for a break in the text. */
export function recogniseBreaks({blocks}: Draft): void {
  for (const block of blocks) {
    if (isOpen(block) && ornament.test(textOf(block)) && textOf(block).length < 40) {
      decide(block, 'thematicBreak', 'line-of-ornaments', 0.9)
    }
  }
}
