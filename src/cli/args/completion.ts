import {UsageError} from '../usage-error.js'
import {describe, type CommandDescription} from './description.js'
import {general} from './general.js'
import {oneOf, parse} from './parse.js'

const shells = ['bash', 'zsh', 'fish'] as const

/** `offprint completion`. */
export interface CompletionCommand {
  name: 'completion'
  shell: (typeof shells)[number]
}

const described = describe({
  name: 'completion',
  operands: '<shell>',
  summary: 'print what completes commands in a shell',
  about:
    'Prints a script with which bash, zsh or fish completes commands, options, formats, options of writers and files.',
  groups: {General: {help: general.help}},
  examples: [
    'source <(offprint completion bash)',
    'offprint completion zsh > "${fpath[1]}/_offprint"',
    'offprint completion fish > ~/.config/fish/completions/offprint.fish',
  ],
  exit: {0: 'the script was printed', 2: 'wrong usage'},
  takesSettings: false,
  takes: shells,
})

/** What is said of `offprint completion`. */
export const completion: CommandDescription = described

/**
 * Understands the arguments of `offprint completion`.
 *
 * @param args - arguments after the name of the command
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseCompletion(args: readonly string[]): CompletionCommand | undefined {
  const {values, positionals} = parse(described, args)
  if (values.help) return undefined
  const [shell, more] = positionals
  if (shell === undefined || more !== undefined) {
    throw new UsageError(`Unexpected ${positionals.length} shells, expected one: bash, zsh or fish`)
  }
  return {name: 'completion', shell: oneOf('completion', shell, shells)}
}
