import {parseArgs, type ParseArgsConfig} from 'node:util'
import {UsageError} from './usage-error.js'

/** How to read an input. */
export interface ReadSettings {
  /** Name of a reader, or `auto`. */
  from: string
  /** WHATWG label of an encoding that overrides what the file says. */
  encoding: string | undefined
  /** What becomes of ends of lines of the print, where a format tags them (default: kept). */
  lineEnds?: 'keep' | 'space'
  /** Path of a YAML file with metadata. */
  meta: string | undefined
  /** Most bytes that an input may have. */
  maxSize: number
}

/** Options of every command. */
export const common = {
  'max-size': {type: 'string', default: '32'},
  help: {type: 'boolean', short: 'h', default: false},
} as const

/** Options of commands that read documents of any format. */
export const reading = {
  from: {type: 'string', default: 'auto'},
  encoding: {type: 'string'},
  meta: {type: 'string'},
  'max-size': {type: 'string', default: '32'},
  help: {type: 'boolean', short: 'h', default: false},
} as const

/** What the options of `reading` say. */
export function readSettings(values: {
  from: string
  encoding?: string | undefined
  meta?: string | undefined
  'max-size': string
}): ReadSettings {
  return {
    from: values.from,
    encoding: values.encoding,
    meta: values.meta,
    maxSize: bytesIn(values['max-size']),
  }
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
 * Takes a command line apart.
 *
 * @param config - the options
 * @throws UsageError - if there is another
 */
export function parse<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message.replace(/\. .*/s, ''))
    throw error
  }
}
