import type {VFile} from 'vfile'
import type {Metadata} from '../../../../ast/metadata.js'

/** Front matter that CommonMark with front matter in YAML does not know, taken off a text. */
export interface Front {
  /** The text without it: blank lines stand in its place, and a break of another kind where it is none after all. */
  readonly body: string
  /**
   * Reads it.
   *
   * @throws VFileMessage - if it is broken
   */
  read(file: VFile): Metadata
}

/** Blank lines for what stands at the beginning of a text, and the rest of the text. */
export function blankFor(text: string, length: number): string {
  // What stands behind it on its last line begins that line.
  const whole = text.slice(0, text.lastIndexOf('\n', length - 1) + 1)
  return whole.replace(/[^\n]/g, ' ') + text.slice(length)
}
