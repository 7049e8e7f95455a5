import {shortNameOf} from '../bibliography/short-name.js'
import {deposit} from '../deposit/deposit.js'
import type {DepositOptions} from '../deposit/options.js'
import type {DepositCommand} from './args/deposit.js'
import {openDestination, type Destination} from './destination.js'
import {epochOf, supplyOf} from './epoch.js'
import {bytesOf} from './files.js'
import type {Io} from './io.js'
import {makeNames, type Names} from './names.js'
import {readPublication} from './publication.js'
import {fileOf, readDocument, readGiven, type Given} from './read.js'
import {attempt, hasFailed, printMessages} from './report.js'
import {ownValidator} from './schema.js'

/** One run of `offprint deposit`. */
interface Run {
  readonly command: DepositCommand
  readonly io: Io
  readonly destination: Destination
  readonly metadata: Given['metadata']
  readonly names: Names
  /** What all deposits of the run have. */
  readonly options: DepositOptions
}

/**
 * Bundles documents for a repository, each in a zip of its own.
 *
 * @param command - what to bundle, and how
 * @param io - the world
 * @returns exit code: `0` if every bundle was written, else `1`
 * @throws UsageError - if the command cannot be carried out as it stands
 */
export async function depositAll(command: DepositCommand, io: Io): Promise<number> {
  const {date} = supplyOf(epochOf(io.env))
  const destination = await openDestination(command, io)
  const {metadata, failed: withoutMetadata} = await readGiven(command, io)
  const {publication, failed = withoutMetadata} = await readPublication(command.publication, command.maxSize, io)
  if (failed) return 1
  const {profile, schema, repositories} = command
  const options: DepositOptions = {
    publication,
    date,
    profile,
    schema,
    ...(repositories.length > 0 && {repositories}),
    validator: await ownValidator(),
  }
  const run: Run = {command, io, destination, metadata, names: makeNames(shortNameOf), options}
  const failures: boolean[] = []
  for (const input of command.inputs) failures.push(await depositOne(input, run))
  return failures.some(Boolean) ? 1 : 0
}

async function depositOne(input: string, run: Run): Promise<boolean> {
  const {command, io, destination, metadata, names, options} = run
  const file = fileOf(input, io)
  await attempt(file, async () => {
    const {tree} = await readDocument(file, command, metadata, io)
    const source = {data: bytesOf(file), name: input === '-' ? undefined : file.basename}
    const name = command.stem ?? names.of(tree, file)
    const {zip, messages} = await deposit(tree, {...options, name, sources: [source]})
    for (const message of messages) file.messages.push(message)
    await destination.put(`${name}.zip`, zip, file)
  })
  await printMessages(file, io)
  return hasFailed(file, command.frail)
}
