/** Whether a label can stand in `[^…]`, and gives the identifier when it is read. */
export function isNoteLabel(label: string, identifier: string): boolean {
  return /^[^\s[\]\\&*_`<>:|]{1,200}$/.test(label) && label.toLowerCase().toUpperCase().toLowerCase() === identifier
}

/** What stands for the characters that a label cannot have. */
const likenesses: Readonly<Record<string, string>> = {
  '[': '(', ']': ')', '\\': '/', '&': '+', '*': '⁎', _: '-', '`': '‘', '<': '‹', '>': '›', ':': ';', '|': '¦',
} // prettier-ignore

/**
 * A label for a note that every reader of notes takes: its own where it can stand, or else its identifier.
 *
 * @param note - the note, or a call of it
 * @example
 * safeLabel({identifier: 'n 1', label: '*'}) // 'n-1'
 */
export function safeLabel({identifier, label}: {identifier: string; label?: string | null | undefined}): string {
  const own = label ?? identifier
  if (isNoteLabel(own, identifier)) return own
  return identifier
    .replace(/[[\]\\&*_`<>:|]/g, found => likenesses[found] ?? '-')
    .replace(/\s/gu, '-')
    .slice(0, 200)
}
