import {extname, resolve} from 'node:path'
import type {VFile} from 'vfile'
import {explain} from '../batch/shell/explain.js'
import type {AuditFile} from '../ledger/audit.js'
import type {Ledger} from '../ledger/ledger.js'
import type {Audited} from '../ledger/report/page.js'
import type {AuditCommand} from './args/audit.js'
import type {ReadSettings} from './args/reading.js'
import {bytesOf, readInto, writeAtomically} from './files.js'
import {wantsColor, type Io} from './io.js'
import {ledgerParts, ledgerLine} from './ledger-text.js'
import {fileOf, readDocument, readGiven, type Document} from './read.js'
import {attempt, printMessages} from './report.js'
import {unreadableOutput} from './rules.js'
import {listOf} from './settings.js'
import {setParts} from './table.js'
import {unexplained} from './unexplained.js'
import {UsageError} from './usage-error.js'

/**
 * Accounts for every word of a source in its outputs.
 *
 * @param command - which source and outputs, and how to show what is found
 * @param io - the world
 * @returns exit code: `0` if every word is accounted for, else `1`
 * @throws UsageError - if the command cannot be carried out as it stands
 */
export async function auditOutputs(command: AuditCommand, io: Io): Promise<number> {
  const {extensions} = await import('../ledger/words/read-words.js')
  for (const path of command.outputs) {
    if (extensions.includes(extname(path).slice(1).toLowerCase())) continue
    throw new UsageError(
      `Unexpected output \`${path}\`, expected one that ends in ${listOf(extensions.map(name => `.${name}`))}`,
    )
  }
  const {metadata, failed} = await readGiven(command, io)
  if (failed) return 1
  const source = fileOf(command.source, io)
  const document = await attempt(source, () => readDocument(source, command, metadata, io))
  if (!document) {
    await printMessages(source, io)
    return 1
  }
  const audited: Audited[] = []
  for (const path of command.outputs) {
    const file = fileOf(path, io)
    const ledger = await attempt(file, async () => {
      await readInto(file, command.maxSize, io)
      return ledgerOf(document, source, {value: bytesOf(file), path}, file, command)
    })
    await printMessages(file, io)
    if (ledger) audited.push({source: command.source, output: path, ledger})
  }
  if (command.report !== undefined) await writeReport(command, command.report, audited, io)
  io.stdout.write(
    command.json
      ? `${JSON.stringify(
          audited.map(({source: from, output, ledger}) => ({source: from, output, ...ledger})),
          null,
          2,
        )}\n`
      : setParts(audited.flatMap(ledgerParts), wantsColor(io.stdout, io)),
  )
  return audited.length === command.outputs.length && audited.every(({ledger}) => ledger.balanced) ? 0 : 1
}

/**
 * Accounts for every word of an input in an output that was just made of it, and says so on standard error.
 *
 * @param document - what was read of the input
 * @param file - file of the input
 * @param output - what was written
 * @param settings - how the input was read
 * @param io - the world
 * @throws VFileMessage - if a word is not accounted for, or the output cannot be read back
 */
export async function auditOutput(
  document: Document,
  file: VFile,
  output: AuditFile & {path: string},
  settings: ReadSettings,
  io: Io,
): Promise<void> {
  const ledger = await ledgerOf(document, file, output, file, settings)
  if (ledger.balanced) {
    io.stderr.write(`${ledgerLine(output.path, ledger)}\n`)
    return
  }
  unexplained(file, output.path, ledger)
}

/**
 * The ledger of an output.
 *
 * @param document - what was read of the source
 * @param source - its file
 * @param output - what was written
 * @param file - gets the message if the output cannot be read back
 * @param settings - how the source was read
 */
export async function ledgerOf(
  {tree, mediaType}: Document,
  source: VFile,
  output: AuditFile & {path: string},
  file: VFile,
  {encoding}: Pick<ReadSettings, 'encoding'>,
): Promise<Ledger> {
  const {audit} = await import('../ledger/audit.js')
  try {
    return await audit({source: {value: bytesOf(source), mediaType, encoding}, output, tree})
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    throw unreadableOutput.report(file, undefined, `Unexpected output \`${output.path}\`: ${what}`)
  }
}

async function writeReport(command: AuditCommand, path: string, audited: readonly Audited[], io: Io): Promise<void> {
  const absolute = resolve(io.cwd, path)
  const read = [command.source, ...command.outputs].map(one => resolve(io.cwd, one))
  if (read.includes(absolute)) throw new UsageError(`Unexpected report \`${path}\` in place of a file that is audited`)
  const {ledgerPage} = await import('../ledger/report/page.js')
  try {
    await writeAtomically(absolute, ledgerPage(audited))
  } catch (error) {
    throw new UsageError(`Unexpected ${explain(error)}, expected to write the report to \`${path}\``)
  }
}
