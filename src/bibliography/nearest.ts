/** Shorter words are too like one another to be taken for misspelt. */
const shortest = 6

/** From this length on a word may have two mistakes. */
const long = 12

/**
 * The word of a vocabulary that a text is, or that it misspells.
 *
 * A misspelt word begins with the right letter and has one mistake, a long one at most two; if two words are
 * as near, it is neither.
 *
 * @param word - a word in lower case
 * @param vocabulary - words in lower case
 * @returns the word of the vocabulary, or nothing
 * @example
 * nearest('pubic', new Set(['public'])) // 'public'
 * nearest('transcrition', new Set(['transcription'])) // 'transcription'
 */
export function nearest(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  if (vocabulary.has(word)) return word
  if (word.length < shortest - 1) return undefined
  let best: string | undefined
  let least = Infinity
  for (const known of byInitial(vocabulary).get(word.charAt(0)) ?? []) {
    const most = known.length < long ? 1 : 2
    if (Math.abs(known.length - word.length) > most) continue
    const mistakes = distance(word, known, most)
    if (mistakes > most || mistakes > least) continue
    best = mistakes === least ? undefined : known
    least = mistakes
  }
  return best
}

const initials = new WeakMap<ReadonlySet<string>, Map<string, string[]>>()

/** The words of a vocabulary that are long enough to be misspelt, by their first letter. */
function byInitial(vocabulary: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  let words = initials.get(vocabulary)
  if (words) return words
  words = new Map()
  for (const word of vocabulary) {
    if (word.length < shortest) continue
    const alike = words.get(word.charAt(0))
    if (alike) alike.push(word)
    else words.set(word.charAt(0), [word])
  }
  initials.set(vocabulary, words)
  return words
}

/** Letters to put in, take out or change (Levenshtein); infinite where it is known that they are more than `most`. */
function distance(word: string, other: string, most: number): number {
  const [a, b] = withoutSameEnds(word, other)
  const longer = Math.max(a.length, b.length)
  // A single mistake is all that stands between ends that are alike.
  if (longer <= 1 || most === 1) return longer <= 1 ? longer : Infinity
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** What begins alike and ends alike has no mistake there. */
function withoutSameEnds(a: string, b: string): [a: string, b: string] {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let end = 0
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)]
}
