import {decide, isOpen, textOf, type Draft} from './block.js'

/** Lines of ornaments: `* * *`, `—`, `***`, `⁂`. */
const ornament = /^[\s*•·—–_=#~⁂☙❦-]+$/u

/** One that is drawn over the width of the page. */
const line = /^([-–—_=*])\1+$/u

/** Whether a line is nothing but ornaments. */
export function isOrnament(text: string): boolean {
  return (text.length < 40 && ornament.test(text)) || (text.length <= 100 && line.test(text))
}

/** Finds ornaments that stand for a break in the text. */
export function recogniseBreaks({blocks}: Draft): void {
  for (const block of blocks) {
    if (isOpen(block) && isOrnament(textOf(block))) {
      decide(block, 'thematicBreak', 'line-of-ornaments', 0.9)
    }
  }
}
