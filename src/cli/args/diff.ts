import {UsageError} from '../usage-error.js'
import {describe, type CommandDescription} from './description.js'
import {general} from './general.js'
import {parse, type Defaults} from './parse.js'
import {reading, readSettings, type ReadSettings} from './reading.js'

/** `offprint diff`. */
export interface DiffCommand extends ReadSettings {
  name: 'diff'
  /** The two inputs. */
  before: string
  after: string
  json: boolean
}

const described = describe({
  name: 'diff',
  operands: '<before> <after>',
  summary: 'compare two documents by their words',
  about:
    'Compares two documents of any formats by their words: which were changed, removed, added, moved or joined, with lines and a few words around; and which metadata, headings, notes and page markers differ. Punctuation, spaces, typefaces and furniture do not count. An input is a file, or - for standard input.',
  groups: {
    Showing: {
      json: {type: 'boolean', help: 'print JSON for programs, with every difference'},
    },
    Reading: reading,
    General: general,
  },
  examples: [
    'offprint diff review.txt review.md',
    'offprint diff old.tei.xml new.tei.xml --color always | less -R',
    'git show HEAD:review.md | offprint diff - review.md --from markdown',
  ],
  exit: {0: 'both say the same', 1: 'they differ', 2: 'wrong usage, or a document that cannot be read'},
  takesSettings: true,
})

/** What is said of `offprint diff`. */
export const diff: CommandDescription = described

/**
 * Understands the arguments of `offprint diff`.
 *
 * @param args - arguments after the name of the command
 * @param defaults - what a file of settings says
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseDiff(args: readonly string[], defaults: Defaults): DiffCommand | undefined {
  const {values, positionals} = parse(described, args, defaults)
  if (values.help) return undefined
  const [before, after] = positionals
  if (before === undefined || after === undefined || positionals.length > 2) {
    throw new UsageError(`Unexpected ${positionals.length} inputs, expected two: files, or \`-\` for one`)
  }
  if (before === '-' && after === '-') throw new UsageError('Unexpected second `-`, expected one')
  return {name: 'diff', before, after, json: values.json, ...readSettings(values)}
}
