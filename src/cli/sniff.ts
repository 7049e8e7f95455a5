import type {VFile} from 'vfile'
import {decode} from '../core/decode.js'
import type {Reader} from '../core/types.js'
import {allReaders, readerKnowing, readerNamed, type ReaderSettings} from './formats.js'
import {unknownFormat} from './rules.js'
import {listOf} from './settings.js'

/** From this on, what the content looks like counts for more than what the file is called. */
const sure = 0.8

/** From this on, a file without extension is taken for what it looks like. */
const likely = 0.5

/**
 * Finds the reader of a file: the one that knows its extension, unless another is sure of the content
 * and that one is not.
 *
 * @param file - file with content
 * @param settings - how to read it
 * @returns the reader
 * @throws VFileMessage - if the file is empty or binary, or no reader recognises it
 */
export async function chooseReader(file: VFile, settings: ReaderSettings): Promise<Reader> {
  const extension = file.extname?.slice(1).toLowerCase() ?? ''
  const name = readerKnowing(extension)
  const known = name === undefined ? undefined : await readerNamed(name, settings)
  // If it is sure, the others need not be loaded.
  if (known && known.sniff(file) >= sure) return known
  const candidates = (await allReaders(settings)).map(reader => ({reader, score: reader.sniff(file)}))
  const [best] = candidates.toSorted((a, b) => b.score - a.score)
  if (best && best.score >= sure) return best.reader
  if (known) return known
  if (best && best.score >= likely && extension === '') return best.reader
  // Says what is wrong with a file that is empty or binary.
  decode(file, 'text/plain', settings)
  const names = listOf(candidates.map(({reader}) => `\`${reader.name}\``))
  const reason = `Unexpected content${extension === '' ? '' : ` and extension \`.${extension}\``}, expected ${names}`
  throw unknownFormat.report(file, undefined, reason, 'If it is one of these, name it: `--from text`.')
}
