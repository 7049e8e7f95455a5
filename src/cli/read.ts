import {sep} from 'node:path'
import {VFile} from 'vfile'
import type {Tree} from '../ast/nodes.js'
import {sha256Of} from '../batch/shell/hash.js'
import {read} from '../core/convert.js'
import type {GivenMetadata} from '../core/give.js'
import type {ReadSettings} from './args/reading.js'
import {readInto} from './files.js'
import {readerNamed} from './formats.js'
import type {Io} from './io.js'
import {attempt, printMessages} from './report.js'
import {chooseReader} from './sniff.js'

/** What was read. */
export interface Document {
  /** Name of the reader. */
  format: string
  /** Media type that it reads. */
  mediaType: string
  tree: Tree
}

/**
 * The file of an input, not yet read; its path has slashes, as files of the library have everywhere.
 *
 * @param input - a path, or `-` for standard input
 * @param io - the world
 */
export function fileOf(input: string, io: Io): VFile {
  return new VFile({cwd: io.cwd, ...(input !== '-' && {path: input.split(sep).join('/')})})
}

/**
 * Reads the document in a file.
 *
 * @param file - where it is; gets content and messages
 * @param settings - how to read
 * @param metadata - what the caller gives
 * @param io - the world
 * @returns the document
 * @throws VFileMessage - if there is none
 */
export async function readDocument(
  file: VFile,
  settings: ReadSettings,
  metadata: GivenMetadata | undefined,
  io: Io,
): Promise<Document> {
  await readInto(file, settings.maxSize, io)
  return parseDocument(file, settings, metadata)
}

/**
 * Reads the document in a file whose content is there.
 *
 * @param file - the file; gets messages
 * @param settings - how to read
 * @param metadata - what the caller gives
 * @returns the document
 * @throws VFileMessage - if there is none
 */
export async function parseDocument(
  file: VFile,
  {from, encoding, lineEnds}: Omit<ReadSettings, 'meta' | 'maxSize'>,
  metadata: GivenMetadata | undefined,
): Promise<Document> {
  const options = {...(encoding !== undefined && {encoding}), ...(lineEnds && {lineEnds})}
  const reader = from === 'auto' ? await chooseReader(file, options) : await readerNamed(from, options)
  file.data.sha256 = sha256Of(file.value)
  const {tree} = await read(file, {from: reader, metadata})
  return {format: reader.name, mediaType: reader.mediaTypes[0] ?? 'text/plain', tree}
}

/** Metadata that the caller gives. */
export interface Given {
  metadata?: GivenMetadata | undefined
  /** The file in which there should have been metadata; its messages say what is wrong. */
  failed?: VFile
}

/**
 * Reads the file that `--meta` names, if it names one, and prints what is wrong with it.
 *
 * @param settings - how to read
 * @param io - the world
 * @returns the metadata, or the file that has none
 */
export async function readGiven({meta, maxSize}: ReadSettings, io: Io): Promise<Given> {
  if (meta === undefined) return {}
  const file = fileOf(meta, io)
  const metadata = await attempt(file, async () => {
    await readInto(file, maxSize, io)
    const {parseMetadata} = await import('./metadata.js')
    return parseMetadata(file)
  })
  await printMessages(file, io)
  return metadata ? {metadata} : {failed: file}
}
