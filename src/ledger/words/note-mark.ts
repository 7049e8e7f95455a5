import {keysOf} from './word.js'

/** How a note is marked. */
export interface NoteMark {
  /** As it is printed. */
  readonly mark: string
  /** By what references call it. */
  readonly label: string
}

/**
 * The mark of a reference as printed: that of its note, unless another stands there.
 *
 * @param note - how its note is marked; nothing for a reference that leads to none
 * @param label - the label of the reference; empty for none
 * @param identifier - identifier of the note that it calls
 */
export function markAt(note: NoteMark | undefined, label: string, identifier: string): string {
  if (!note) return label || identifier
  const same = [identifier, note.label, ''].includes(label) || keysOf(label).join(' ') === keysOf(note.mark).join(' ')
  return same ? note.mark : label
}
