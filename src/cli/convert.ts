import {mkdir, realpath} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import type {VFile} from 'vfile'
import type {GivenMetadata} from '../core/give.js'
import type {Tree} from '../ast/nodes.js'
import type {Writer} from '../core/types.js'
import type {ConvertCommand} from './args.js'
import {resolveBelow} from './assets.js'
import {epochOf} from './epoch.js'
import {explain, writeAtomically} from './files.js'
import {selectWriters, type MakeWriter, type Supply} from './formats.js'
import type {Io} from './io.js'
import {makeNames, type Names} from './names.js'
import {fileOf, readDocument, readGiven} from './read.js'
import {attempt, hasFailed, messageRecords, printMessages} from './report.js'
import {unwritableOutput} from './rules.js'
import {UsageError} from './usage-error.js'

/** One run of `offprint convert`. */
interface Run {
  readonly command: ConvertCommand
  readonly io: Io
  readonly writers: readonly MakeWriter[]
  readonly metadata: GivenMetadata | undefined
  readonly names: Names
  /** When the outputs were made, where the environment says so. */
  readonly modified: string | undefined
  /** Real paths of the inputs, which no output may replace. */
  readonly sources: ReadonlySet<string>
}

/** What became of one input. */
interface Entry {
  file: VFile
  /** Paths of what was written, `-` for standard output. */
  outputs: string[]
}

/**
 * Converts documents.
 *
 * @param command - what to convert, and how
 * @param io - the world
 * @returns exit code: `0` if every output was written, else `1`
 * @throws UsageError - if the command cannot be carried out as it stands
 */
export async function convertAll(command: ConvertCommand, io: Io): Promise<number> {
  const writers = await selectWriters(command.to, command.settings)
  if (command.out !== '-') await makeFolder(resolve(io.cwd, command.out))
  const entries = await convertWith(command, io, writers)
  if (command.log !== undefined) await writeLog(resolve(io.cwd, command.log), entries)
  return entries.some(({file}) => hasFailed(file, command.frail)) ? 1 : 0
}

async function convertWith(command: ConvertCommand, io: Io, writers: readonly MakeWriter[]): Promise<Entry[]> {
  const {metadata, failed} = await readGiven(command, io)
  if (failed) return [{file: failed, outputs: []}]
  const sources = new Set(await Promise.all(command.inputs.map(input => realPathOf(resolve(io.cwd, input)))))
  const run: Run = {command, io, writers, metadata, names: makeNames(), modified: epochOf(io.env), sources}
  const entries: Entry[] = []
  for (const input of command.inputs) {
    const entry = {file: fileOf(input, io), outputs: []}
    await convertOne(entry, run)
    await printMessages(entry.file, io)
    entries.push(entry)
  }
  return entries
}

async function convertOne({file, outputs}: Entry, run: Run): Promise<void> {
  const {command, io, writers, metadata, names} = run
  const document = await attempt(file, () => readDocument(file, command, metadata, io))
  if (!document) return
  const name = command.stem ?? names.of(document.tree, file)
  const supply: Supply = {
    ...(file.history.length > 0 && {resolve: resolveBelow(resolve(io.cwd, file.path))}),
    ...(run.modified !== undefined && {modified: run.modified}),
  }
  for (const make of writers) {
    const path = await attempt(file, () => writeOne(document.tree, file, make(supply), name, run))
    if (path !== undefined) outputs.push(path)
  }
}

/** Writes one output and says where it is. */
async function writeOne(tree: Tree, file: VFile, writer: Writer, name: string, run: Run): Promise<string> {
  const {io, command} = run
  const value = await writer.write(tree, file)
  if (command.out === '-') {
    if (typeof value !== 'string' && io.stdout.isTTY === true) {
      throw new UsageError('Unexpected terminal for bytes, expected `--out DIR` or a redirection')
    }
    io.stdout.write(value)
    return '-'
  }
  const path = join(command.out, `${name}.${writer.extension}`)
  const place = resolve(io.cwd, path)
  if (run.sources.has(await realPathOf(place))) {
    const remedy = 'Choose another folder with `--out` or another name with `--name`.'
    throw unwritableOutput.report(file, undefined, `Unexpected output \`${path}\` in place of an input`, remedy)
  }
  try {
    await writeAtomically(place, value)
  } catch (error) {
    throw unwritableOutput.report(file, undefined, `Unexpected ${explain(error)}, expected to write \`${path}\``)
  }
  io.stdout.write(`${path}\n`)
  return path
}

async function writeLog(path: string, entries: readonly Entry[]): Promise<void> {
  const log = entries.map(({file, outputs}) => ({
    input: file.history[0] ?? '-',
    outputs,
    messages: messageRecords(file),
  }))
  try {
    await writeAtomically(path, `${JSON.stringify(log, null, 2)}\n`)
  } catch (error) {
    throw new UsageError(`Unexpected ${explain(error)}, expected to write the log to \`${path}\``)
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, {recursive: true})
  } catch (error) {
    throw new UsageError(`Unexpected ${explain(error)}, expected \`${path}\` to be a folder for the outputs`)
  }
}

async function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}
