import {UsageError} from '../usage-error.js'
import {describe, type CommandDescription} from './description.js'
import {general} from './general.js'
import {parse, type Defaults} from './parse.js'
import {reading, readSettings, type ReadSettings} from './reading.js'

/** `offprint inspect`. */
export interface InspectCommand extends ReadSettings {
  name: 'inspect'
  input: string
  json: boolean
  /** Whether to show the whole tree. */
  tree: boolean
}

const described = describe({
  name: 'inspect',
  operands: '<input>',
  summary: 'show what is in a document',
  about:
    'Shows what is in a document: outline, metadata and how each field is known, notes, page markers, furniture, messages. The input is a file, or - for standard input.',
  groups: {
    Showing: {
      tree: {
        type: 'boolean',
        help: 'show the whole tree: each node with its first words, its line, and how it was recovered',
      },
      json: {type: 'boolean', help: 'print JSON for programs'},
    },
    Reading: reading,
    General: general,
  },
  examples: [
    'offprint inspect review.txt',
    'offprint inspect review.txt --tree',
    'offprint inspect review.htm --json | jq .metadata.title',
  ],
  exit: {0: 'all was shown', 1: 'the document failed', 2: 'wrong usage'},
  takesSettings: true,
})

/** What is said of `offprint inspect`. */
export const inspect: CommandDescription = described

/**
 * Understands the arguments of `offprint inspect`.
 *
 * @param args - arguments after the name of the command
 * @param defaults - what a file of settings says
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseInspect(args: readonly string[], defaults: Defaults): InspectCommand | undefined {
  const {values, positionals} = parse(described, args, defaults)
  if (values.help) return undefined
  const [input] = positionals
  if (input === undefined || positionals.length > 1) {
    throw new UsageError(`Unexpected ${positionals.length} inputs, expected one: a file, or \`-\``)
  }
  if (values.tree && values.json) {
    throw new UsageError(
      'Unexpected `--tree` with `--json`, expected one of them; `offprint convert --to json` writes the whole tree',
    )
  }
  return {name: 'inspect', input, json: values.json, tree: values.tree, ...readSettings(values)}
}
