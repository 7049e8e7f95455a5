import type {Attribution, Verse, VerseLine} from '../ast/flow.js'
import {decide, isOpen, joinLines, linesOf, splitLines, textOf, type Block, type Draft} from './block.js'

/** Fewer lines than these, alone or in a quotation, are no verse. */
const fewest = 4
const fewestQuoted = 3

/** A line of verse is no longer than this, in characters. */
const longest = 72

/**
 * Finds verse: at least four short lines of like length, most of which begin with a capital; and the line in brackets
 * under it that says whose it is.
 */
export function recogniseVerse({blocks}: Draft): void {
  for (const [index, block] of blocks.entries()) {
    if (!isOpen(block)) continue
    const text = textOf(block)
    if (isVerse(text.split('\n'), fewest)) decide(block, 'verse', 'short-lines', 0.7)
    const before = blocks[index - 1]
    if (before?.role !== 'verse' || !isBracketed(text)) continue
    decide(before, 'quotation', 'verse-with-source', 0.8)
    decide(block, 'attribution', 'line-under-verse', 0.8)
  }
}

function isBracketed(text: string): boolean {
  return text.length < 100 && /^\((?=\P{N})[^()\n]*\)\.?$/u.test(text)
}

/** The verse of a block, line by line. */
export function verseOf(block: Block): Verse {
  const parts = linesOf(block)
  const {indents = []} = block.evidence
  const lines = parts.map((children, index): VerseLine => {
    const indent = indents.length === parts.length ? (indents[index] ?? 0) : 0
    return {type: 'verseLine', ...(indent > 0 && {indent}), children}
  })
  return {type: 'verse', children: lines, ...(block.position && {position: block.position})}
}

/**
 * The verse that a block of a quotation is, and the line under it that says whose it is.
 *
 * @param block - a block
 * @returns the verse and its source; nothing where the block is no verse
 */
export function quotedVerse(block: Block): (Verse | Attribution)[] | undefined {
  const lines = splitLines(block)
  const texts = lines.map(textOf)
  const recovery = {rule: 'short-lines-in-quotation', certainty: 0.8}
  if (isVerse(texts, fewestQuoted)) return [{...verseOf(block), data: {recovery}}]
  const last = lines.at(-1)
  if (!last || !isVerse(texts.slice(0, -1), fewestQuoted)) return undefined
  const {children, position} = last
  const verse = verseOf(joinLines(lines.slice(0, -1)))
  return [
    {...verse, data: {recovery}},
    {
      type: 'attribution',
      children,
      ...(position && {position}),
      data: {recovery: {rule: 'line-under-verse', certainty: 0.75}},
    },
  ]
}

/**
 * Whether lines are those of a poem: short, and most of them with a capital.
 *
 * @param lines - the lines
 * @param least - fewer lines are none
 */
export function isVerse(lines: readonly string[], least: number): boolean {
  return (
    lines.length >= least && lines.every(isShort) && share(lines, /^[“"‘']?\p{Lu}/u) >= 0.6 && share(lines, /\d/) < 0.2
  )
}

function isShort(line: string): boolean {
  const {length} = line.trim()
  return length >= 8 && length <= longest
}

function share(lines: readonly string[], pattern: RegExp): number {
  return lines.filter(line => pattern.test(line.trim())).length / lines.length
}
