import {repositoryNames, type RepositoryName} from '../../check/repositories/repositories.js'
import {profileNames, type ProfileName} from '../profiles.js'
import {UsageError} from '../usage-error.js'
import {repositoriesIn} from './check.js'
import {describe, type CommandDescription} from './description.js'
import {general} from './general.js'
import {oneOf, parse, type Defaults} from './parse.js'
import {reading, readSettings, type ReadSettings} from './reading.js'
import {publication} from './writing.js'

/** `offprint deposit`. */
export interface DepositCommand extends ReadSettings {
  name: 'deposit'
  inputs: string[]
  /** A folder, or `-`. */
  out: string
  /** Name of the deposit. */
  stem: string | undefined
  /** Repositories of which the README says what they would miss; none for those that take any TEI. */
  repositories: RepositoryName[]
  /** Path of a YAML file that says how the TEI is published. */
  publication: string | undefined
  profile: ProfileName
  /** Schema that the TEI names. */
  schema: string | undefined
  frail: boolean
}

const described = describe({
  name: 'deposit',
  operands: '<input…> --out DIR',
  summary: 'bundle documents for a repository',
  about:
    'Bundles documents for a repository, each in a zip of its own: one folder with TEI, its schema, the transcription that was read, records in CSL-JSON and Dublin Core, a README that says what is missing, and checksums. Names are ASCII without spaces: periodical, year, number and author.',
  groups: {
    Bundling: {
      out: {
        type: 'string',
        value: 'DIR',
        help: 'folder for the zips, or - for standard output (default: the current folder)',
        takes: 'folder',
        besides: ['-'],
      },
      name: {type: 'string', value: 'NAME', help: 'name of the zip and of its folder, for one input', once: true},
      publication: {
        ...publication,
        help: 'how the TEI is published: publisher, place, date, identifiers, licence',
      },
      for: {
        type: 'string',
        multiple: true,
        value: 'NAMES',
        help: `repositories whose wishes the README lists: ${repositoryNames.join(', ')} (default: those that take any TEI)`,
        takes: repositoryNames,
        list: true,
      },
      profile: {
        type: 'string',
        default: 'tei-all',
        value: 'NAME',
        help: `${profileNames.join(', ')} (default: tei-all)`,
        takes: profileNames,
      },
      schema: {type: 'string', value: 'NAME', help: 'the schema that the TEI names, as tei.schema of convert'},
      frail: {type: 'boolean', help: 'exit with 1 if anything is missing or degraded'},
    },
    Reading: reading,
    General: general,
  },
  examples: [
    'offprint deposit review.htm --publication publication.yaml --for clarin --out deposits',
    'offprint deposit articles/*.htm --meta issue.yaml --out deposits',
  ],
  exit: {0: 'all was written', 1: 'a document failed', 2: 'wrong usage'},
  takesSettings: true,
})

/** What is said of `offprint deposit`. */
export const deposit: CommandDescription = described

/**
 * Understands the arguments of `offprint deposit`.
 *
 * @param args - arguments after the name of the command
 * @param defaults - what a file of settings says
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseDeposit(args: readonly string[], defaults: Defaults): DepositCommand | undefined {
  const {values, positionals} = parse(described, args, defaults)
  if (values.help) return undefined
  if (positionals.length === 0) throw new UsageError('Unexpected end, expected an input: a file, or `-`')
  const isOne = positionals.length === 1
  if (!isOne && values.name !== undefined) {
    throw new UsageError('Unexpected `--name` for several inputs, expected one input')
  }
  if (!isOne && (values.out === '-' || positionals.includes('-'))) {
    throw new UsageError('Unexpected `-` for several inputs, expected one input')
  }
  if (values.name !== undefined && !/^[A-Za-z0-9-]{1,80}$/.test(values.name)) {
    throw new UsageError(`Unexpected \`--name ${values.name}\`, expected up to 80 ASCII letters, digits and hyphens`)
  }
  return {
    name: 'deposit',
    inputs: positionals,
    out: values.out ?? (positionals[0] === '-' ? '-' : '.'),
    stem: values.name,
    repositories: repositoriesIn(values.for),
    publication: values.publication,
    profile: oneOf('--profile', values.profile, profileNames),
    schema: values.schema,
    frail: values.frail,
    ...readSettings(values),
  }
}
