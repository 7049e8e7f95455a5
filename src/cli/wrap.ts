/**
 * Parts a text into lines at its spaces.
 *
 * @param text - words
 * @param width - most characters of a line; a longer word has a line of its own
 * @returns lines without their ends
 * @example
 * wrap('one two three', 8) // ['one two', 'three']
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
