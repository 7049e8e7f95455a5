import {readImprintLines} from '../../bibliography/imprint-lines.js'
import {decide, isOpen, joinLines, splitLines, textOf, type Block, type Draft} from '../block.js'

/** The rule that finds the imprint of a title page. */
export const imprintOfTitlePage = 'imprint-of-title-page'

/** The imprint stands among the first lines, which are so many. */
const reach = 24

/** No note above it is longer, in characters. */
const longestNote = 160

/** It has no more lines. */
const mostLines = 6

/** Finds the imprint of a book below its title. */
export function recogniseImprint(draft: Draft): void {
  draft.blocks = joinImprint(draft.blocks)
}

/**
 * Makes one block of the lines of an imprint: house, place and year, in one block or several.
 *
 * @param blocks - the blocks of a page
 * @returns the same, of which one is the citation that the imprint is, if there is one
 */
export function joinImprint(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(isOpen)
  const text = blocks.findIndex(isText)
  const end = Math.min(first + reach, text < 0 ? blocks.length : text)
  for (let start = first + 1; first >= 0 && start < end; start++) {
    const length = lengthAt(blocks, start, end)
    if (length === 0) continue
    const imprint = joinLines(blocks.slice(start, start + length).flatMap(splitLines))
    decide(imprint, 'sourceCitation', imprintOfTitlePage, 0.85)
    return [...blocks.slice(0, start), imprint, ...blocks.slice(start + length)]
  }
  return [...blocks]
}

/** A heading or a paragraph: notes of the transcriber above a title are shorter. */
function isText(block: Block): boolean {
  return block.role === 'heading' || (isOpen(block) && textOf(block).length > longestNote)
}

/** How many blocks the imprint has that begins with one: as many as can be. */
function lengthAt(blocks: readonly Block[], start: number, end: number): number {
  let found = 0
  const lines: string[] = []
  for (let index = start; index < end; index++) {
    const block = blocks[index]
    if (!isOpen(block)) break
    for (const line of splitLines(block)) lines.push(textOf(line))
    if (lines.length > mostLines) break
    if (readImprintLines(lines)) found = index - start + 1
  }
  return found
}
