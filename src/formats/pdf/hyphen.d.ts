/** Hyphenation patterns of the package hyphen: levels, a trie that points into them, and exceptions. */
declare module 'hyphen/patterns/*.js' {
  const patterns: import('./lines/hyphenate.js').Patterns
  export default patterns
}
