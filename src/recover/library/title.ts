import {announcesName, looksPersonal} from '../../bibliography/name.js'
import {decide, isOpen, joinLines, textOf, type Block} from '../block.js'
import {isOrnament} from '../breaks.js'
import {lettersOf} from '../front/page-title.js'

/** A line that is shorter, in characters, was not broken for want of room. */
const shortestBroken = 50

/** It has no more blocks. */
const mostBlocks = 8

/** The title stands in one of so many blocks. */
const reach = 60

/**
 * Puts the title of a text into one block, where it stands in several.
 *
 * @param text - the blocks of the text
 * @param title - the title that the library states
 * @returns the blocks, with no other line above the title that can be it
 */
export function aroundTitle(text: readonly Block[], title: string): Block[] {
  const letters = lettersOf(title)
  for (let start = 0; start < Math.min(reach, text.length); start++) {
    const length = lengthOfTitle(text.slice(start, start + mostBlocks), letters)
    if (length === 0) continue
    for (const block of text.slice(0, start).filter(isOverTitle))
      decide(block, 'kicker', 'line-above-stated-title', 0.8)
    return [...text.slice(0, start), joinLines(text.slice(start, start + length)), ...text.slice(start + length)]
  }
  return [...text]
}

/** How many blocks, from the first on, have the letters of a title between them. */
function lengthOfTitle(blocks: readonly Block[], letters: string): number {
  let found = ''
  for (const [index, block] of blocks.entries()) {
    if (!isOpen(block) || !/^(?:h[1-3])?$/.test(block.evidence.tag ?? '')) return 0
    found += lettersOf(textOf(block))
    if (found === letters) return index + 1
    if (!letters.startsWith(found)) return 0
  }
  return 0
}

/** Whether a line above a title is neither an ornament nor a name. */
function isOverTitle(block: Block): boolean {
  const line = textOf(block)
  return (
    isOpen(block) &&
    block.evidence.tag === undefined &&
    line.length < 60 &&
    !isOrnament(line) &&
    !announcesName(line) &&
    looksPersonal(line) === 0
  )
}

/**
 * Parts a title from its subtitle where each has lines of its own: the text does so, or the first is no broken line.
 *
 * @param lines - the lines in which the library states the title
 * @param text - the blocks of the text
 */
export function partedTitle(
  [title = '', ...others]: readonly string[],
  text: readonly Block[],
): {title: string; subtitle?: string} {
  const subtitle = others.join(' ')
  const lines = text.slice(0, reach).map(block => lettersOf(textOf(block)))
  const shown = lines.some((line, index) => line === lettersOf(title) && lines[index + 1] === lettersOf(subtitle))
  const parted = shown || (title.length < shortestBroken && /^(?:\p{Lu}|(?:or|being)\s)/u.test(subtitle))
  if (subtitle === '' || !parted) return {title: [title, ...others].join(' ')}
  return {title, subtitle}
}
