/**
 * Breaks words into as few lines as hold them, of lengths as even as can be.
 *
 * @param widths - widths of the words
 * @param space - width of what stands between them
 * @param most - width of a line; a word that is wider stands alone
 * @returns the number of words in each line
 */
export function evenLines(widths: readonly number[], space: number, most: number): number[] {
  const narrow = (limit: number): number[] => {
    const lines: number[] = []
    let width = Infinity
    for (const own of widths) {
      width += space + own
      if (width > limit) {
        lines.push(0)
        width = own
      }
      lines.push((lines.pop() ?? 0) + 1)
    }
    return lines
  }
  const fewest = narrow(most).length
  // The narrowest measure that needs no more lines is the most even one.
  let low = 0
  let high = most
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2
    if (narrow(middle).length > fewest) low = middle
    else high = middle
  }
  return narrow(high)
}
