import {repositoryNames, type RepositoryName} from '../check/repositories/repositories.js'
import type {TeiWriteOptions} from '../formats/tei/index.js'
import {namesIn, parse, readSettings, type ReadSettings} from './options.js'
import {listOf} from './settings.js'
import {UsageError} from './usage-error.js'

/** Profiles of TEI. */
export type ProfileName = NonNullable<TeiWriteOptions['profile']>

/** Names of profiles. */
export const profileNames: readonly ProfileName[] = ['tei-all', 'simplePrint', 'bptl-l4', 'dtabf']

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

const depositing = {
  from: {type: 'string', default: 'auto'},
  encoding: {type: 'string'},
  meta: {type: 'string'},
  'max-size': {type: 'string', default: '32'},
  help: {type: 'boolean', short: 'h', default: false},
  out: {type: 'string'},
  name: {type: 'string'},
  for: {type: 'string', multiple: true},
  publication: {type: 'string'},
  profile: {type: 'string', default: 'tei-all'},
  schema: {type: 'string'},
  frail: {type: 'boolean', default: false},
} as const

/**
 * Understands the arguments of `offprint deposit`.
 *
 * @param args - arguments after the name of the command
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseDeposit(args: string[]): DepositCommand | undefined {
  const {values, positionals} = parse({args, options: depositing, allowPositionals: true})
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

/**
 * Repositories that `--for` names.
 *
 * @throws UsageError - if one is not known
 */
export function repositoriesIn(lists: readonly string[] | undefined): RepositoryName[] {
  return namesIn(lists).map(name => oneOf('--for', name, repositoryNames))
}

function oneOf<Name extends string>(option: string, given: string, names: readonly Name[]): Name {
  const known = names.find(name => name === given)
  if (known === undefined) throw new UsageError(`Unexpected \`${option} ${given}\`, expected ${listOf(names)}`)
  return known
}
