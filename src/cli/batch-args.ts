import type {Shard} from '../batch/shard.js'
import {withoutPassword} from '../batch/password.js'
import type {Setting} from './args.js'
import {fontOptions, parseFonts, type FontSettings} from './font-args.js'
import {namesIn, parse, reading, readSettings, type ReadSettings} from './options.js'
import {parseRecords} from './records.js'
import {parseSetting} from './settings.js'
import {UsageError} from './usage-error.js'

/** What the outputs of `offprint batch` depend on. */
export interface BatchContent extends ReadSettings, FontSettings {
  /** A folder, a glob, `@list`, or files. */
  inputs: string[]
  /** Folder from which the paths of files and lists are mirrored (default: the current one). */
  root: string | undefined
  to: string[]
  settings: Setting[]
  publication: string | undefined
  records: string[]
  audit: boolean
  frail: boolean
}

/** How `offprint batch` goes about it; the outputs are the same. */
export interface BatchManner {
  out: string
  /** Address of Redis; none for threads of this process. */
  backend: string | undefined
  /** Documents in a chunk, for Redis. */
  chunk: number
  jobs: number | undefined
  /** Seconds that a document may take. */
  timeout: number
  /** Megabytes that a document may take. */
  memory: number
  shard: Shard | undefined
  resume: boolean
  retryFailed: boolean
  verify: boolean
  /** Path of a summary in JSON. */
  summary: string | undefined
  /** Path of a summary in HTML. */
  report: string | undefined
}

/** `offprint batch`. */
export interface BatchCommand extends BatchContent, BatchManner {
  name: 'batch'
  /** The arguments, so that the run can be asked for again. */
  args: string[]
}

/** Options that say how threads convert. */
export const threadOptions = {
  jobs: {type: 'string'},
  timeout: {type: 'string', default: '120'},
  memory: {type: 'string', default: '1000'},
} as const

const batching = {
  ...reading,
  ...fontOptions,
  ...threadOptions,
  to: {type: 'string', multiple: true},
  out: {type: 'string'},
  root: {type: 'string'},
  set: {type: 'string', multiple: true},
  frail: {type: 'boolean', default: false},
  audit: {type: 'boolean', default: false},
  publication: {type: 'string'},
  record: {type: 'string', multiple: true},
  backend: {type: 'string'},
  chunk: {type: 'string', default: '100'},
  shard: {type: 'string'},
  resume: {type: 'boolean', default: false},
  'retry-failed': {type: 'boolean', default: false},
  verify: {type: 'boolean', default: false},
  summary: {type: 'string'},
  report: {type: 'string'},
} as const

/**
 * Understands the arguments of `offprint batch`.
 *
 * @param args - arguments after the name of the command
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseBatch(args: string[]): BatchCommand | undefined {
  const {values, positionals} = parse({args, options: batching, allowPositionals: true})
  if (values.help) return undefined
  const to = namesIn(values.to)
  const isAgain = values.resume && positionals.length === 0
  if (values.out === undefined) throw new UsageError('Unexpected missing `--out`, expected a folder for the outputs')
  if (!isAgain && positionals.length === 0) {
    throw new UsageError('Unexpected end, expected a folder, a glob, `@list.txt` or files')
  }
  if (!isAgain && to.length === 0) {
    throw new UsageError('Unexpected missing `--to`, expected formats such as `--to epub,tei`')
  }
  const records = parseRecords(values.record, to)
  if (values.publication !== undefined && ![...to, ...records].includes('tei')) {
    throw new UsageError('Unexpected `--publication` without `--to tei`')
  }
  return {
    name: 'batch',
    args,
    inputs: positionals,
    root: values.root,
    to,
    out: values.out,
    settings: (values.set ?? []).map(parseSetting),
    publication: values.publication,
    records,
    audit: values.audit,
    frail: values.frail,
    backend: values.backend === undefined ? undefined : parseBackend(values.backend),
    chunk: wholeNumber('--chunk', values.chunk),
    ...readThreads(values),
    shard: parseShard(values.shard),
    resume: values.resume,
    retryFailed: values['retry-failed'],
    verify: values.verify,
    summary: values.summary,
    report: values.report,
    ...parseFonts(values, to),
    ...readSettings(values),
  }
}

/** What the options of `threadOptions` say. */
export function readThreads(values: {
  jobs?: string | undefined
  timeout: string
  memory: string
}): Pick<BatchManner, 'jobs' | 'timeout' | 'memory'> {
  return {
    jobs: values.jobs === undefined ? undefined : wholeNumber('--jobs', values.jobs),
    timeout: positive('--timeout', values.timeout, 'seconds'),
    memory: positive('--memory', values.memory, 'megabytes'),
  }
}

/**
 * The address of a backend.
 *
 * @throws UsageError - if it is not one of Redis
 */
export function parseBackend(url: string): string {
  if (/^rediss?:\/\/[^/]/.test(url)) return url
  throw new UsageError(
    `Unexpected \`--backend ${withoutPassword(url)}\`, expected an address such as \`redis://localhost:6379\``,
  )
}

function parseShard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined
  const [, index, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number)
  if (index !== undefined && count !== undefined && index >= 1 && index <= count) return {index, count}
  throw new UsageError(`Unexpected \`--shard ${text}\`, expected a part such as \`3/16\``)
}

function wholeNumber(option: string, text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new UsageError(`Unexpected \`${option} ${text}\`, expected a number from 1 on`)
}

/** A positive number, which is of something. */
export function positive(option: string, text: string, what: string): number {
  const value = Number(text)
  if (value > 0 && value < 1e6) return value
  throw new UsageError(`Unexpected \`${option} ${text}\`, expected ${what}`)
}
