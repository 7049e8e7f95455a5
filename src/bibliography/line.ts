/** The longest line that is read as bibliography, in characters: it bounds the time of all patterns. */
const longest = 600

/**
 * A line of bibliography with single blanks.
 *
 * @param text - any text
 * @returns the line; nothing if the text is longer than such lines are
 */
export function lineOf(text: string): string | undefined {
  if (text.length > longest * 4) return undefined
  const line = text.replace(/\s\s+|[^\S ]/g, ' ').trim()
  return line.length > longest ? undefined : line
}

/** A part of a line. */
export interface Part {
  /** Offset of the part in its line. */
  index: number
  text: string
}

/**
 * A line with blanks where a part of it stands, so that what is left keeps its place.
 *
 * @example
 * without('No. 3, p. 4', {index: 0, text: 'No. 3'}) // '     , p. 4'
 */
export function without(line: string, {index, text}: Part): string {
  return line.slice(0, index) + ' '.repeat(text.length) + line.slice(index + text.length)
}
