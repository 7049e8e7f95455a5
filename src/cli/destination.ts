import {realpath} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import type {VFile} from 'vfile'
import type {Output} from '../core/types.js'
import type {WriteSettings} from './args/writing.js'
import {explain} from '../batch/shell/explain.js'
import {makeFolder} from '../batch/shell/make-folder.js'
import {writeAtomically} from './files.js'
import {printable, type Io} from './io.js'
import {unwritableOutput} from './rules.js'
import {UsageError} from './usage-error.js'

/** What a run reads, and where to it writes. */
type Inputs = Pick<WriteSettings, 'inputs' | 'meta' | 'publication' | 'out'> &
  Partial<Pick<WriteSettings, 'quiet' | 'fonts' | 'fontLicence' | 'codeFont'>>

/** Where the outputs of a run go. */
export interface Destination {
  /**
   * Puts an output in its place.
   *
   * @param name - file name
   * @param value - content
   * @param file - file of the document, for the message if it cannot be put there
   * @returns the path, or `-` for standard output
   * @throws VFileMessage - if it cannot be put there; then nothing is there that was not before
   */
  put(name: string, value: Output, file: VFile): Promise<string>
  /**
   * Writes the log of the run.
   *
   * @throws UsageError - if it cannot be written
   */
  log(path: string, entries: unknown): Promise<void>
}

/**
 * Opens the destination of a run. What a run reads, it never replaces.
 *
 * @param command - where to, and what is read
 * @param io - the world
 * @throws UsageError - if there is no such folder and none can be made
 */
export async function openDestination(
  {inputs, meta, publication, fonts = [], fontLicence, codeFont, quiet = false, out}: Inputs,
  io: Io,
): Promise<Destination> {
  const absolute = (path: string) => resolve(io.cwd, path)
  const given = [meta, publication, fontLicence, codeFont, ...fonts].filter(path => path !== undefined)
  const read = [...inputs.filter(input => input !== '-'), ...given]
  const sources = new Set(await Promise.all(read.map(path => realPathOf(absolute(path)))))
  const isSource = async (path: string) => sources.has(await realPathOf(absolute(path)))
  if (out !== '-') makeOutputFolder(absolute(out))
  return {
    async put(name, value, file) {
      if (out === '-') return print(value, io)
      const path = join(out, name)
      if (await isSource(path)) {
        const remedy = 'Choose another folder with `--out` or another name with `--name`.'
        throw unwritableOutput.report(file, undefined, `Unexpected output \`${path}\` in place of an input`, remedy)
      }
      try {
        await writeAtomically(absolute(path), value)
      } catch (error) {
        throw unwritableOutput.report(file, undefined, `Unexpected ${explain(error)}, expected to write \`${path}\``)
      }
      if (!quiet) io.stdout.write(`${io.stdout.isTTY === true ? printable(path) : path}\n`)
      return path
    },
    async log(path, entries) {
      if (await isSource(path)) throw new UsageError(`Unexpected log \`${path}\` in place of an input`)
      try {
        await writeAtomically(absolute(path), `${JSON.stringify(entries, null, 2)}\n`)
      } catch (error) {
        throw new UsageError(`Unexpected ${explain(error)}, expected to write the log to \`${path}\``)
      }
    },
  }
}

function print(value: Output, {stdout}: Io): string {
  if (typeof value !== 'string' && stdout.isTTY === true) {
    throw new UsageError('Unexpected terminal for bytes, expected `--out DIR` or a redirection')
  }
  stdout.write(value)
  return '-'
}

function makeOutputFolder(path: string): void {
  try {
    makeFolder(path)
  } catch (error) {
    throw new UsageError(`Unexpected ${explain(error)}, expected \`${path}\` to be a folder for the outputs`)
  }
}

async function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}
