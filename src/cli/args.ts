import {parseAudit, type AuditCommand} from './args/audit.js'
import {parseBatch, type BatchCommand} from './args/batch.js'
import {parseBind, type BindCommand} from './args/bind.js'
import {parseCheck, type CheckCommand} from './args/check.js'
import {commandNamed, commands} from './args/commands.js'
import {parseCompletion, type CompletionCommand} from './args/completion.js'
import {parseConvert, type ConvertCommand} from './args/convert.js'
import {parseDeposit, type DepositCommand} from './args/deposit.js'
import {parseDiff, type DiffCommand} from './args/diff.js'
import {parseInspect, type InspectCommand} from './args/inspect.js'
import type {Defaults} from './args/parse.js'
import {parseStatus, type StatusCommand} from './args/status.js'
import {parseWorker, type WorkerCommand} from './args/worker.js'
import {listOf} from './settings.js'
import {UsageError} from './usage-error.js'

/** What the command line asks for; the topic of help is a command, or the program if there is none. */
export type Command =
  | ConvertCommand
  | BatchCommand
  | WorkerCommand
  | StatusCommand
  | BindCommand
  | InspectCommand
  | AuditCommand
  | DiffCommand
  | CheckCommand
  | DepositCommand
  | CompletionCommand
  | {name: 'help'; topic: string | undefined}
  | {name: 'version'}

/**
 * Understands a command line.
 *
 * @param argv - arguments after the name of the program
 * @param defaults - what a file of settings says of the command
 * @returns what it asks for
 * @throws UsageError - if it asks for nothing that there is
 * @example
 * parseCommand(['inspect', 'review.txt']).name // 'inspect'
 */
export function parseCommand(argv: readonly string[], defaults: Defaults = {}): Command {
  const [first, ...rest] = argv
  if (first === undefined || first === '--help' || first === '-h') return {name: 'help', topic: undefined}
  if (first === 'help') return {name: 'help', topic: commandNamed(rest[0])?.name}
  if (first === '--version' || first === '-v') return {name: 'version'}
  return parseNamed(first, rest, defaults) ?? {name: 'help', topic: first}
}

/** A command by its name; `undefined` if help on it is asked for. */
function parseNamed(name: string, args: readonly string[], defaults: Defaults): Command | undefined {
  switch (name) {
    case 'convert':
      return parseConvert(args, defaults)
    case 'batch':
      return parseBatch(args, defaults)
    case 'worker':
      return parseWorker(args)
    case 'status':
      return parseStatus(args)
    case 'bind':
      return parseBind(args, defaults)
    case 'inspect':
      return parseInspect(args, defaults)
    case 'audit':
      return parseAudit(args, defaults)
    case 'diff':
      return parseDiff(args, defaults)
    case 'check':
      return parseCheck(args, defaults)
    case 'deposit':
      return parseDeposit(args, defaults)
    case 'completion':
      return parseCompletion(args)
  }
  throw new UsageError(
    `Unexpected command \`${name}\`, expected ${listOf(commands.map(command => `\`${command.name}\``))}`,
  )
}
