import {repositoryNames, type RepositoryName} from '../../check/repositories/repositories.js'
import {UsageError} from '../usage-error.js'
import {describe, type CommandDescription} from './description.js'
import {general} from './general.js'
import {bytesIn, namesIn, oneOf, parse, type Defaults} from './parse.js'
import {sized} from './reading.js'

/** `offprint check`. */
export interface CheckCommand {
  name: 'check'
  inputs: string[]
  /** Repositories whose wishes are checked. */
  repositories: RepositoryName[]
  /** Path of a schema, `offprint`, `none`, or `auto`. */
  schema: string
  json: boolean
  /** Most bytes that an input may have. */
  maxSize: number
}

const described = describe({
  name: 'check',
  operands: '<file.tei.xml…>',
  summary: 'check TEI as a repository would at its door',
  about:
    'Checks TEI as a repository would at its door: well-formed, valid, identifiers unique, pointers that lead somewhere, dates in the calendar, text in NFC; and what a repository would miss, each with the option that supplies it. An input is a file, or - for standard input.',
  groups: {
    Checking: {
      for: {
        type: 'string',
        multiple: true,
        value: 'NAMES',
        help: `repositories: ${repositoryNames.join(', ')}, separated by commas`,
        takes: repositoryNames,
        list: true,
      },
      schema: {
        type: 'string',
        default: 'auto',
        value: 'FILE',
        help: 'RELAX NG in XML; offprint: our own schema; none (default: our own for what offprint wrote in TEI in full). Schemas need the package libxml2-wasm',
        takes: 'file',
        besides: ['auto', 'offprint', 'none'],
      },
      json: {type: 'boolean', help: 'print JSON for programs'},
      ...sized,
    },
    General: general,
  },
  examples: [
    'offprint check review.tei.xml --for clarin,zenodo',
    'offprint check *.tei.xml --schema tei_all.rng --json',
  ],
  exit: {0: 'all passed', 1: 'one did not', 2: 'wrong usage'},
  takesSettings: true,
})

/** What is said of `offprint check`. */
export const check: CommandDescription = described

/**
 * Understands the arguments of `offprint check`.
 *
 * @param args - arguments after the name of the command
 * @param defaults - what a file of settings says
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseCheck(args: readonly string[], defaults: Defaults): CheckCommand | undefined {
  const {values, positionals} = parse(described, args, defaults)
  if (values.help) return undefined
  if (positionals.length === 0) throw new UsageError('Unexpected end, expected a document of TEI: a file, or `-`')
  if (positionals.filter(input => input === '-').length > 1) throw new UsageError('Unexpected second `-`, expected one')
  return {
    name: 'check',
    inputs: positionals,
    repositories: repositoriesIn(values.for),
    schema: values.schema,
    json: values.json,
    maxSize: bytesIn(values['max-size']),
  }
}

/**
 * Repositories that `--for` names.
 *
 * @throws UsageError - if one is not known
 */
export function repositoriesIn(lists: readonly string[] | undefined): RepositoryName[] {
  return namesIn(lists).map(name => oneOf('--for', name, repositoryNames))
}
