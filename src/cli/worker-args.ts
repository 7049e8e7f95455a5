import {parseBackend, positive, readThreads, threadOptions, type BatchManner} from './batch-args.js'
import {parse} from './options.js'
import {UsageError} from './usage-error.js'

/** `offprint worker`. */
export interface WorkerCommand extends Pick<BatchManner, 'jobs' | 'timeout' | 'memory'> {
  name: 'worker'
  backend: string
  /** Seconds of silence after which a worker counts as dead. */
  lock: number
}

/** `offprint status`. */
export interface StatusCommand {
  name: 'status'
  backend: string
  json: boolean
}

const help = {type: 'boolean', short: 'h', default: false} as const
const working = {...threadOptions, backend: {type: 'string'}, lock: {type: 'string', default: '60'}, help} as const
const telling = {backend: {type: 'string'}, json: {type: 'boolean', default: false}, help} as const

/**
 * Understands the arguments of `offprint worker`.
 *
 * @param args - arguments after the name of the command
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseWorker(args: string[]): WorkerCommand | undefined {
  const {values} = parse({args, options: working})
  if (values.help) return undefined
  const lock = positive('--lock', values.lock, 'seconds')
  return {name: 'worker', backend: backendIn(values.backend), lock, ...readThreads(values)}
}

/**
 * Understands the arguments of `offprint status`.
 *
 * @param args - arguments after the name of the command
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseStatus(args: string[]): StatusCommand | undefined {
  const {values} = parse({args, options: telling})
  if (values.help) return undefined
  return {name: 'status', backend: backendIn(values.backend), json: values.json}
}

function backendIn(url: string | undefined): string {
  if (url !== undefined) return parseBackend(url)
  throw new UsageError('Unexpected missing `--backend`, expected an address such as `redis://localhost:6379`')
}
