/** What XML 1.0 does not have as `Char`: most controls, halves of surrogate pairs, U+FFFE and U+FFFF. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
/** What may be one of them, which few texts have: looked for in less time, since surrogates are not paired. */
const suspect = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/

/**
 * Puts U+FFFD where a text has characters that XML forbids.
 *
 * @param value - the text
 * @param onForbidden - called with the code point of each, which may be half of a surrogate pair (default: nothing)
 * @returns a text that XML can hold
 */
export function replaceForbidden(value: string, onForbidden?: (codePoint: number) => void): string {
  if (!suspect.test(value)) return value
  return value.replace(forbidden, character => {
    onForbidden?.(character.codePointAt(0) ?? 0)
    return '\uFFFD'
  })
}
