import {resolve} from 'node:path'
import type {GivenMetadata} from '../core/give.js'
import {messageRecords, type MessageRecord} from '../core/message-record.js'
import type {ConvertCommand} from './args/convert.js'
import {resolveBelow} from '../batch/shell/assets.js'
import {auditOutput} from './audit.js'
import {openDestination, type Destination} from './destination.js'
import {epochOf} from './epoch.js'
import {holdsText, lineEndsFor, selectWriters, type MakeWriter, type Supply} from './formats.js'
import type {Io} from './io.js'
import type {OnUse} from './watch.js'
import {makeNames, type Names} from './names.js'
import {fileOf, readDocument, readGiven} from './read.js'
import {openProgress, type Progress} from './progress.js'
import {recordsOf} from './records.js'
import {attempt, hasFailed, printMessages} from './report.js'
import {readSupply} from './supply.js'

/** One run of `offprint convert`. */
interface Run {
  readonly command: ConvertCommand
  readonly io: Io
  readonly writers: readonly MakeWriter[]
  /** What makes the records that ride along. */
  readonly recorders: readonly MakeWriter[]
  readonly destination: Destination
  readonly metadata: GivenMetadata | undefined
  readonly supply: Supply
  readonly names: Names
  readonly onUse: OnUse | undefined
}

/** What became of one input: an entry of the log. */
interface Entry {
  input: string
  /** Paths of what was written, `-` for standard output. */
  outputs: string[]
  failed: boolean
  messages: MessageRecord[]
}

/**
 * Converts documents.
 *
 * @param command - what to convert, and how
 * @param world - the world
 * @param names - gives each document a name
 * @param onUse - told of the files that an input refers to
 * @returns exit code: `0` if every output was written, else `1`
 * @throws UsageError - if the command cannot be carried out as it stands
 */
export async function convertAll(
  command: ConvertCommand,
  world: Io,
  names: Names = makeNames(),
  onUse?: OnUse,
): Promise<number> {
  const progress = openProgress(world, command.progress && command.inputs.length > 1)
  try {
    return await convertEach(command, progress, names, onUse)
  } finally {
    progress.end()
  }
}

async function convertEach(
  command: ConvertCommand,
  progress: Progress,
  names: Names,
  onUse: OnUse | undefined,
): Promise<number> {
  const {io} = progress
  const total = command.inputs.length
  const modified = epochOf(io.env)
  const made = await selectWriters([...command.to, ...command.records], command.settings)
  const [writers, recorders] = [made.slice(0, command.to.length), made.slice(command.to.length)]
  const destination = await openDestination(command, io)
  const {metadata, failed: withoutMetadata} = await readGiven(command, io)
  const {supply, failed = withoutMetadata} = await readSupply(command, modified, io)
  const entries: Entry[] = []
  if (failed) {
    entries.push({input: failed.path, outputs: [], failed: true, messages: messageRecords(failed)})
  } else {
    const run: Run = {command, io, writers, recorders, destination, metadata, supply, names, onUse}
    let failures = 0
    for (const input of command.inputs) {
      progress.update({done: entries.length, total, failed: failures})
      const entry = await convertOne(input, run)
      entries.push(entry)
      if (entry.failed) failures++
    }
  }
  if (command.log !== undefined) await destination.log(command.log, entries)
  return entries.some(entry => entry.failed) ? 1 : 0
}

async function convertOne(input: string, run: Run): Promise<Entry> {
  const {command, io, writers, recorders, destination, metadata, supply, names, onUse} = run
  const file = fileOf(input, io)
  const outputs: string[] = []
  const document = await attempt(file, () =>
    readDocument(file, {...command, lineEnds: lineEndsFor(command.to)}, metadata, io),
  )
  if (document) {
    const name = command.stem ?? names.of(document.tree, file)
    const resolveOwn = resolveBelow(resolve(io.cwd, input), path => onUse?.(input, path))
    const own: Supply = {...supply, ...(input !== '-' && {resolve: resolveOwn})}
    const records = await attempt(file, () =>
      recordsOf(
        document.tree,
        recorders.map(make => make(own)),
        command.to,
        file,
      ),
    )
    for (const make of writers) {
      await attempt(file, async () => {
        const writer = make({...own, ...records})
        const value = await writer.write(document.tree, file)
        outputs.push(await destination.put(`${name}.${writer.extension}`, value, file))
        if (!command.audit || !holdsText(writer.name)) return
        await auditOutput(document, file, {value, path: `${name}.${writer.extension}`}, command, io)
      })
    }
  }
  const failed = hasFailed(file, command.frail)
  if (failed || !command.quiet) await printMessages(file, io)
  return {input, outputs, failed, messages: messageRecords(file)}
}
