import type {VFile} from 'vfile'
import {decode} from '../../../core/decode.js'
import {startOf} from '../../../core/sniff.js'
import type {Reader} from '../../../core/types.js'
import {takeFrame} from '../../../recover/library/frame.js'
import {recover} from '../../../recover/recover.js'
import type {TextReadOptions} from '../options.js'
import {blocksOf} from '../../../recover/typed/blocks.js'

/**
 * Makes a reader of the plain text of archive pages, as an extractor or a browser's copy command leaves it:
 * blocks between empty lines, and no mark of what is a title, a heading or a quotation.
 *
 * @param options - encoding (default: decided from the bytes)
 * @returns the reader
 * @example
 * const {tree} = await read('A Title\n\nA long paragraph, as the plain text of a page has it.', {from: readText()})
 * tree.metadata.title //=> 'A Title'
 */
export function readText(options?: Readonly<TextReadOptions> | null): Reader {
  return {
    name: 'text',
    mediaTypes: ['text/plain'],
    extensions: ['txt', 'text'],
    sniff,
    read(file) {
      const {text, source} = decode(file, 'text/plain', options ?? {})
      const {blocks, ...stated} = takeFrame(blocksOf(text))
      return recover(blocks, {source, ...stated}, file)
    },
  }
}

const marks = /\bIndex \||\bMIA\s+>|Internet Archive|^(?:Transcri|Marked up|Source:|Last updated on)/m

/** Anything may be text; a line that only an archive's page has makes it likely. */
function sniff(file: VFile): number {
  const start = startOf(file)
  if (start.trim() === '') return 0
  if (/^\s*(?:<|\{)/.test(start)) return 0.1
  return marks.test(start) ? 0.9 : 0.6
}
