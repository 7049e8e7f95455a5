import {parseArgs, type ParseArgsConfig} from 'node:util'
import {listOf} from '../settings.js'
import {UsageError} from '../usage-error.js'
import type {CommandDescription, OptionDescription, Options} from './description.js'

/** What a file of settings says of a command: values of options by their names; of writers, see `Setting`. */
export type Defaults = Readonly<Record<string, string | readonly string[] | boolean>>

/** Values of described options: always there are switches, and those that have a default. */
type Values<Described extends Options> = {
  readonly [Name in keyof Described]: Described[Name] extends {type: 'boolean'}
    ? boolean
    : Described[Name] extends {multiple: true}
      ? string[] | undefined
      : Described[Name] extends {default: string}
        ? string
        : string | undefined
}

/** A command line, taken apart. */
export interface Parsed<Described extends Options> {
  readonly values: Values<Described>
  readonly positionals: string[]
  /** Whether an option stands on the command line, and does not come from a file of settings. */
  readonly isStated: (name: keyof Described) => boolean
}

/**
 * Takes a command line apart.
 *
 * @param description - of the command
 * @param args - arguments after its name
 * @param defaults - what a file of settings says; the command line goes before it
 * @throws UsageError - if there is another option
 */
export function parse<Described extends Options>(
  {options}: Pick<CommandDescription, 'name'> & {readonly options: Described},
  args: readonly string[],
  defaults: Defaults = {},
): Parsed<Described> {
  const {values, positionals} = parseStrictly(args, options)
  const stated = new Set(Object.keys(values))
  const all: Record<string, unknown> = {}
  for (const [name, option] of Object.entries<OptionDescription>(options)) {
    all[name] = values[`no-${name}`] === true ? false : (values[name] ?? defaults[name] ?? fallbackOf(option))
  }
  // The one cast: the parser gives each value in the form of its option, and so does a file of settings.
  return {values: all as Values<Described>, positionals, isStated: name => stated.has(String(name))}
}

function parseStrictly(
  args: readonly string[],
  options: Options,
): {values: Record<string, unknown>; positionals: string[]} {
  try {
    return parseArgs({args: [...args], options: configOf(options), allowPositionals: true})
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message.replace(/\. .*/s, ''))
    throw error
  }
}

/** Options in the form of Node's parser. */
export function configOf(options: Options): NonNullable<ParseArgsConfig['options']> {
  const config: NonNullable<ParseArgsConfig['options']> = {}
  for (const [name, {type, short, ...option}] of Object.entries(options)) {
    config[name] = {type, multiple: 'multiple' in option, ...(short !== undefined && {short})}
    // What a file of settings turns on, the command line turns off.
    if (type === 'boolean') config[`no-${name}`] = {type}
  }
  return config
}

function fallbackOf(option: OptionDescription): string | boolean | undefined {
  if (option.type === 'boolean') return false
  return 'default' in option ? option.default : undefined
}

/**
 * Bytes in so many megabytes.
 *
 * @throws UsageError - if it is no number
 */
export function bytesIn(size: string): number {
  const megabytes = Number(size)
  if (!(megabytes > 0)) throw new UsageError(`Unexpected \`--max-size ${size}\`, expected megabytes`)
  return megabytes * 1_000_000
}

/** Parts of a list that an option names, separated by commas or repeated; each once. */
export function namesIn(lists: readonly string[] | undefined): string[] {
  return [...new Set((lists ?? []).flatMap(names => names.split(',')).filter(Boolean))]
}

/**
 * The name that is given, as one of those that are known.
 *
 * @throws UsageError - if it is none of them
 */
export function oneOf<Name extends string>(option: string, given: string, names: readonly Name[]): Name {
  const known = names.find(name => name === given)
  if (known === undefined) throw new UsageError(`Unexpected \`${option} ${given}\`, expected ${listOf(names)}`)
  return known
}
