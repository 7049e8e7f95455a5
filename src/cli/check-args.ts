import type {RepositoryName} from '../check/repositories/repositories.js'
import {repositoriesIn} from './deposit-args.js'
import {bytesIn, common, parse} from './options.js'
import {UsageError} from './usage-error.js'

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

const checking = {
  for: {type: 'string', multiple: true},
  schema: {type: 'string', default: 'auto'},
  json: {type: 'boolean', default: false},
  ...common,
} as const

/**
 * Understands the arguments of `offprint check`.
 *
 * @param args - arguments after the name of the command
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseCheck(args: string[]): CheckCommand | undefined {
  const {values, positionals} = parse({args, options: checking, allowPositionals: true})
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
