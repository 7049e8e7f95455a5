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
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longest ? undefined : line
}
