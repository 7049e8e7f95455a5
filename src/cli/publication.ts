import type {VFile} from 'vfile'
import type {TeiPublication} from '../formats/tei/index.js'
import {readInto} from './files.js'
import type {Io} from './io.js'
import {fileOf} from './read.js'
import {attempt, printMessages} from './report.js'

/** What a caller says of the publication of a file. */
export interface GivenPublication {
  publication?: TeiPublication
  /** The file in which it should have stood; its messages say what is wrong. */
  failed?: VFile
}

/**
 * Reads the file that `--publication` names, if it names one, and prints what is wrong with it.
 *
 * @param path - its path
 * @param maxSize - most bytes that it may have
 * @param io - the world
 * @returns what it says, or the file that says nothing
 */
export async function readPublication(path: string | undefined, maxSize: number, io: Io): Promise<GivenPublication> {
  if (path === undefined) return {}
  const file = fileOf(path, io)
  const publication = await attempt(file, async () => {
    await readInto(file, maxSize, io)
    const {parsePublication} = await import('./publication-fields.js')
    return parsePublication(file)
  })
  await printMessages(file, io)
  return publication ? {publication} : {failed: file}
}
