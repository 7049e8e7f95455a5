import {VFile} from 'vfile'
import {check} from '../check/check.js'
import type {CheckReport} from '../check/report.js'
import {messageRecords, type MessageRecord} from '../core/message-record.js'
import type {CheckCommand} from './args/check.js'
import {checkParts} from './check-text.js'
import {bytesOf, readInto} from './files.js'
import {wantsColor, type Io} from './io.js'
import {fileOf} from './read.js'
import {attempt} from './report.js'
import {schemaNamedIn, validatorsFor, type Validators} from './schema.js'
import {setParts} from './table.js'

/** What was found in a document, for a program. */
export interface Checked {
  input: string
  passed: boolean
  /** The schema, and whether the document is valid by it; `null` if none was checked. */
  schema: CheckReport['schema'] | null
  /** The schema that the document names. */
  named: string | null
  repositories: CheckCommand['repositories']
  messages: MessageRecord[]
}

/**
 * Checks documents of TEI as a repository would at its door, and says what was found on standard output.
 *
 * @param command - which documents, and for whom
 * @param io - the world
 * @returns exit code: `0` if all passed, else `1`
 * @throws UsageError - if the command cannot be carried out as it stands
 */
export async function checkAll(command: CheckCommand, io: Io): Promise<number> {
  const validators = validatorsFor(command.schema, command.maxSize, io)
  const all: Checked[] = []
  for (const input of command.inputs) all.push(await checkOne(input, command, validators, io))
  io.stdout.write(
    command.json ? `${JSON.stringify(all, null, 2)}\n` : setParts(all.map(checkParts), wantsColor(io.stdout, io)),
  )
  return all.every(({passed}) => passed) ? 0 : 1
}

async function checkOne(input: string, command: CheckCommand, validators: Validators, io: Io): Promise<Checked> {
  const {repositories, maxSize} = command
  const file = fileOf(input, io)
  const report = await attempt(file, async (): Promise<CheckReport> => {
    await readInto(file, maxSize, io)
    const path = input === '-' ? undefined : file.path
    return check(bytesOf(file), {path, repositories, validator: await validators(String(file))})
  })
  return {
    input,
    passed: report?.passed ?? false,
    schema: report?.schema ?? null,
    named: report ? (schemaNamedIn(String(file)) ?? null) : null,
    repositories,
    messages: messageRecords(report ? Object.assign(new VFile(), {messages: report.messages}) : file),
  }
}
