/**
 * The name that is most like another.
 *
 * @param name - as it was written
 * @param names - those that are known
 * @returns the nearest, if it is near enough to have been meant
 * @example
 * nearest('pulication', ['publication', 'out']) // 'publication'
 */
export function nearest(name: string, names: readonly string[]): string | undefined {
  // Nobody means a name by a page of text.
  if (name.length > 60) return undefined
  const scored = names.map(known => ({known, distance: distanceOf(plain(name), plain(known))}))
  const [best] = scored.sort((a, b) => a.distance - b.distance)
  return best && best.distance <= Math.max(1, Math.floor(name.length / 3)) ? best.known : undefined
}

/** `maxSize` is `max-size` in another dress. */
function plain(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase()
}

/** How many letters must be put in, taken out, changed, or change places with the next (optimal string alignment). */
function distanceOf(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({length: b.length + 1}, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap))
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? 0
}
