import {audit} from './audit.js'
import {batch} from './batch.js'
import {bind} from './bind.js'
import {check} from './check.js'
import {completion} from './completion.js'
import {convert} from './convert.js'
import {deposit} from './deposit.js'
import type {CommandDescription} from './description.js'
import {diff} from './diff.js'
import {inspect} from './inspect.js'
import {status} from './status.js'
import {worker} from './worker.js'

/** All commands, in the order of help. */
export const commands: readonly CommandDescription[] = [
  convert,
  batch,
  worker,
  status,
  bind,
  inspect,
  audit,
  diff,
  check,
  deposit,
  completion,
]

/** What the program does. */
export const about = 'Turns transcriptions of archival articles into EPUB, PDF, TEI-XML, Markdown, HTML and JSON.'

/** Lines that show what the program is for. */
export const examples: readonly string[] = [
  'offprint convert review.txt --to epub,pdf,tei,markdown --out books',
  'offprint inspect review.txt',
]

/**
 * What is said of a command.
 *
 * @param name - its name
 * @returns its description; nothing if there is none
 */
export function commandNamed(name: string | undefined): CommandDescription | undefined {
  return commands.find(command => command.name === name)
}
