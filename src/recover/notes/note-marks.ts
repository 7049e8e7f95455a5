/** Forms of the marks of notes that no link leads to, besides `[1]`: `(1)` and `1)`. */
const shapes: readonly RegExp[] = [/(?<!\d)\((\d{1,3})\)/g, /(?<![\p{N}.,:/([–-]|\([^()\n]{0,80})(\d{1,3})\)/gu]

/** What stands before a mark on its line; a number at the beginning of a line counts an item. */
const precedes = /\S[ \u00a0]?$/

/** A mark of a note stands at the end of a phrase at least this often; the numbers of an enumeration do not. */
const share = 0.5

/**
 * The form that the marks of some notes have in a text.
 *
 * @param text - the text, one block to a line
 * @param labels - labels of the notes
 * @param surely - whether it is known that they are notes; else nearly each must have its mark, at the end of a phrase
 * @returns what finds a mark, with its label as group 1, and the labels that stand in the text exactly once
 */
export function marksOf(
  text: string,
  labels: readonly string[],
  surely: boolean,
): {shape: RegExp; once: ReadonlySet<string>} | undefined {
  for (const shape of shapes) {
    const found = new Map<string, number[]>()
    for (const {0: whole, 1: label = '', index} of text.matchAll(shape)) {
      if (!precedes.test(text.slice(Math.max(index - 2, 0), index))) continue
      const phrase = endsPhrase(text, index, index + whole.length) ? 1 : 0
      found.set(label, [...(found.get(label) ?? []).slice(-1), phrase])
    }
    const marks = labels.map(label => found.get(label) ?? []).filter(places => places.length === 1)
    const ends = marks.filter(([phrase]) => phrase === 1).length
    const enough = surely ? labels.length * share : Math.max(labels.length * 0.9, 1)
    if (marks.length < enough || marks.length === 0 || (!surely && ends < marks.length * share)) continue
    return {shape, once: new Set(labels.filter(label => found.get(label)?.length === 1))}
  }
  return undefined
}

function endsPhrase(text: string, start: number, end: number): boolean {
  return (
    /[.!?”’"»][ \u00a0]?$/.test(text.slice(Math.max(start - 2, 0), start)) ||
    /^(?:[.,;:!?)]|\s*$)/m.test(text.slice(end, end + 2))
  )
}
