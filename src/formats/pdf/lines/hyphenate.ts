import type {Patterns, Trie} from 'hyphen/patterns/en-us.js'

/** Finds where a word may be broken: offsets into the word, in order. */
export type Hyphenate = (word: string) => readonly number[]

/** Words that the hyphenator of a document remembers. */
const mostWords = 20000

/**
 * Makes a hyphenator after F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (1983).
 *
 * @param patterns - patterns of the language
 * @param least - least number of letters before and after a break
 * @returns the hyphenator; words with anything but letters are not broken
 * @example
 * makeHyphenator(english, [2, 3])('concession') // [3, 6]
 */
export function makeHyphenator(patterns: Patterns, [left, right]: readonly [number, number]): Hyphenate {
  const remembered = new Map<string, readonly number[]>()
  return word => {
    const known = remembered.get(word)
    if (known) return known
    const lower = word.toLowerCase()
    const found =
      word.length < left + right || word.length > 100 || lower.length !== word.length || !/^[\p{L}\p{M}]+$/u.test(word)
        ? []
        : breaksOf(lower, patterns).filter(at => at >= left && at <= word.length - right)
    if (remembered.size >= mostWords) remembered.clear()
    remembered.set(word, found)
    return found
  }
}

function breaksOf(word: string, [levels, trie, exceptions]: Patterns): number[] {
  const exception = exceptions && Object.hasOwn(exceptions, word) ? exceptions[word] : undefined
  // The package counts the hyphens before a hyphen into its place.
  if (exception) return exception.map((at, index) => at - index)
  const found = new Uint8Array(word.length + 2)
  const dotted = `.${word}.`
  for (let start = 0; start < dotted.length; start++) {
    let node: Trie | undefined = trie
    for (let at = start; node && at < dotted.length; at++) {
      // No name of one sign is inherited.
      const next: Trie[string] | undefined = node[dotted.charAt(at)]
      if (next === undefined) break
      let pattern: number | undefined
      if (typeof next === 'number') [node, pattern] = [undefined, next]
      else if (isPair(next)) [node, pattern] = next
      else node = next
      if (pattern === undefined) continue
      // Levels of a pattern that starts with the dot leave the dot out.
      const first = Math.max(0, start - 1)
      const raised = levels[pattern] ?? []
      for (let index = 0; index < raised.length; index++) {
        const level = raised[index] ?? 0
        if (level > (found[first + index] ?? 0)) found[first + index] = level
      }
    }
  }
  const breaks: number[] = []
  for (let at = 0; at < word.length; at++) if ((found[at] ?? 0) % 2 === 1) breaks.push(at)
  return breaks
}

function isPair(node: Trie | readonly [Trie, number]): node is readonly [Trie, number] {
  return Array.isArray(node)
}
