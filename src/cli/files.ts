import {randomBytes} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {rename, rm, stat, writeFile} from 'node:fs/promises'
import {basename, dirname, join, resolve} from 'node:path'
import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {explain} from '../batch/shell/explain.js'
import {collect} from '../core/input.js'
import {unreadableInput} from './rules.js'
import type {Io} from './io.js'

/**
 * Reads an input into a file.
 *
 * @param file - file whose `path` says where; without one, standard input is read
 * @param maxSize - most bytes to read
 * @param io - the world
 * @throws VFileMessage - if it cannot be read, or is too large
 */
export async function readInto(file: VFile, maxSize: number, io: Io): Promise<void> {
  try {
    const remedy = 'If the file is a document, raise the limit: `--max-size 100`.'
    file.value = await collect(await open(file, io), maxSize, file, remedy)
  } catch (error) {
    if (error instanceof VFileMessage) throw error
    throw unreadableInput.report(file, undefined, `Unexpected ${explain(error)}, expected a file that can be read`)
  }
}

async function open(file: VFile, io: Io): Promise<Io['stdin']> {
  if (file.history.length === 0) return io.stdin
  const path = resolve(io.cwd, file.path)
  // A stream of a folder fails too, but in words that differ between systems.
  if ((await stat(path)).isDirectory()) throw Object.assign(new Error('folder'), {code: 'EISDIR'})
  return createReadStream(path)
}

/** What a file holds, as bytes. */
export function bytesOf({value}: VFile): Uint8Array {
  return typeof value === 'string' ? new TextEncoder().encode(value) : value
}

/**
 * Makes or replaces a file, whole or not at all.
 *
 * @param path - where to
 * @param content - what
 * @throws Error - if the system refuses; nothing is left behind
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  // The random part keeps two runs at the same time apart; it is never in the output.
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`)
  try {
    await writeFile(temporary, content, {flag: 'wx'})
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
}
