/** Hyphenation patterns of the package hyphen. */
declare module 'hyphen/patterns/*.js' {
  /** A trie of patterns: a letter leads to a pattern, to more letters, or to both. */
  export interface Trie {
    readonly [letter: string]: number | Trie | readonly [Trie, number]
  }

  /** Patterns of a language: levels, a trie whose numbers point to them, and exceptions. */
  export type Patterns = readonly [
    levels: readonly (readonly number[])[],
    trie: Trie,
    exceptions?: Readonly<Record<string, readonly number[]>>,
  ]

  const patterns: Patterns
  export default patterns
}
