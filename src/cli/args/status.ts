import {backendOption, requireBackend} from './backend.js'
import {describe, type CommandDescription} from './description.js'
import {general} from './general.js'
import {parse} from './parse.js'

/** `offprint status`. */
export interface StatusCommand {
  name: 'status'
  backend: string
  json: boolean
}

const described = describe({
  name: 'status',
  operands: '--backend URL',
  summary: 'say what goes on in the queue of a batch',
  about: 'Says how many chunks of documents wait in a queue, are at work and are done, and how many workers there are.',
  groups: {
    Showing: {backend: backendOption, json: {type: 'boolean', help: 'print JSON for programs'}},
    General: {help: general.help},
  },
  examples: ['offprint status --backend redis://queue:6379'],
  exit: {0: 'all was shown', 2: 'wrong usage'},
  takesSettings: false,
})

/** What is said of `offprint status`. */
export const status: CommandDescription = described

/**
 * Understands the arguments of `offprint status`.
 *
 * @param args - arguments after the name of the command
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseStatus(args: readonly string[]): StatusCommand | undefined {
  const {values} = parse(described, args)
  if (values.help) return undefined
  return {name: 'status', backend: requireBackend(values.backend), json: values.json}
}
