import type {VFile} from 'vfile'
import type {Metadata} from '../../../../ast/metadata.js'

/** Front matter that CommonMark with front matter in YAML does not know, taken off a text. */
export interface Front {
  /** The text, in which blank lines stand for the front matter. */
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
  return text.slice(0, length).replace(/[^\n]/g, ' ').replace(/ +$/, '') + text.slice(length)
}
