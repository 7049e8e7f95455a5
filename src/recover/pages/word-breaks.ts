/** How often each word stands in a document, which is its own dictionary. */
export type Dictionary = ReadonlyMap<string, number>

/** First parts of words that keep their hyphen. */
const prefixes = new Set('self non semi anti pseudo quasi ex ultra neo'.split(' '))

/** First parts that keep it before what is a word by itself. */
const weakPrefixes = new Set('pre post co inter pan all half vice well so counter'.split(' '))

/** Words after a hyphen that stands for a part to come: `pre- and post-war`. */
const conjunctions = new Set('and or to und oder bis et ou y o e'.split(' '))

/** No word is longer, in characters. */
const longest = 60

/**
 * Counts the words of a document.
 *
 * @param texts - the texts of its blocks
 * @returns words in lower case, with the hyphens within them
 */
export function dictionaryOf(texts: readonly string[]): Dictionary {
  const words = new Map<string, number>()
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu))
      words.set(word, (words.get(word) ?? 0) + 1)
  }
  return words
}

/** What to do with a hyphen where a line, a page or a paragraph ends. */
export interface WordBreak {
  /** Whether the hyphen belongs to the word. */
  keeps: boolean
  /** How sure that is, from 0 to 1. */
  certainty: number
}

/**
 * Decides whether the halves of a word are joined with the hyphen between them or without it.
 *
 * @param before - text that ends with the hyphen
 * @param after - text that begins with the other half, which is in the dictionary once for itself
 * @param words - words of the document
 * @returns the decision; nothing where the hyphen stands for a part to come
 */
export function breakOf(before: string, after: string, words: Dictionary): WordBreak | undefined {
  const first = /[\p{L}-]+(?=[-‐\u00ad]\s*$)/u.exec(before.slice(-longest))?.[0].toLowerCase() ?? ''
  const second = /^\s*(\p{L}+)/u.exec(after.slice(0, longest))?.[1]?.toLowerCase() ?? ''
  if (conjunctions.has(second)) return undefined
  const isWord = (words.get(second) ?? 0) > 1
  if (words.has(first + second)) return {keeps: false, certainty: 0.98}
  if (words.has(`${first}-${second}`)) return {keeps: true, certainty: 0.95}
  if (prefixes.has(first) || (weakPrefixes.has(first) && isWord)) return {keeps: true, certainty: 0.85}
  if (isWord && words.has(first)) return {keeps: true, certainty: 0.8}
  return {keeps: false, certainty: words.has(first) ? 0.85 : 0.95}
}
