import type {VFile} from 'vfile'
import {decode} from '../core/decode.js'
import type {Reader} from '../core/types.js'
import {allReaders} from './formats.js'
import {unknownFormat} from './rules.js'
import {listOf} from './settings.js'

/** From this on, what the content looks like counts for more than what the file is called. */
const sure = 0.8

/** From this on, a file without extension is taken for what it looks like. */
const likely = 0.5

/**
 * Finds the reader of a file: the one that is surest of the content, and where several or none are
 * sure, the one that knows the extension.
 *
 * @param file - file with content
 * @param encoding - encoding to read it in
 * @returns the reader
 * @throws VFileMessage - if the file is empty or binary, or no reader recognises it
 */
export async function chooseReader(file: VFile, encoding: string | undefined): Promise<Reader> {
  const extension = file.extname?.slice(1).toLowerCase() ?? ''
  const candidates = (await allReaders(encoding)).map(reader => ({
    reader,
    score: reader.sniff(file),
    extended: reader.extensions.includes(extension),
  }))
  const [best] = candidates.toSorted((a, b) => b.score - a.score || Number(b.extended) - Number(a.extended))
  if (best && best.score >= sure) return best.reader
  const named = candidates.find(candidate => candidate.extended)
  if (named) return named.reader
  if (best && best.score >= likely && extension === '') return best.reader
  // Says what is wrong with a file that is empty or binary.
  decode(file, 'text/plain', {encoding})
  const names = listOf(candidates.map(({reader}) => `\`${reader.name}\``))
  const reason = `Unexpected content${extension === '' ? '' : ` and extension \`.${extension}\``}, expected ${names}`
  throw unknownFormat.report(file, undefined, reason, 'If it is one of these, name it: `--from text`.')
}
