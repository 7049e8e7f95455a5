/** Whether a label can stand in `[^…]`, and gives the identifier when it is read. */
export function isNoteLabel(label: string, identifier: string): boolean {
  return /^[^\s[\]\\&*_`<>:|]{1,200}$/.test(label) && normalLabel(label) === identifier
}

/** What a label of a note is compared by. */
export function normalLabel(label: string): string {
  return label.toLowerCase().toUpperCase().toLowerCase()
}
