import {decide, isOpen, linesOf, textOf, type Draft} from './block.js'

/** Finds verse: at least four short lines of like length, most of which begin with a capital. */
export function recogniseVerse({blocks}: Draft): void {
  for (const block of blocks) {
    if (!isOpen(block)) continue
    const lines = linesOf(block).length < 4 ? [] : textOf(block).split('\n')
    if (
      lines.length > 3 &&
      lines.every(isShort) &&
      share(lines, /^[“"‘']?\p{Lu}/u) >= 0.6 &&
      share(lines, /\d/) < 0.2
    ) {
      decide(block, 'verse', 'short-lines', 0.7)
    }
  }
}

function isShort(line: string): boolean {
  const {length} = line.trim()
  return length >= 8 && length <= 64
}

function share(lines: readonly string[], pattern: RegExp): number {
  return lines.filter(line => pattern.test(line.trim())).length / lines.length
}
