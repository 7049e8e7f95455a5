import {backendOption, requireBackend} from './backend.js'
import {describe, type CommandDescription} from './description.js'
import {general} from './general.js'
import {parse} from './parse.js'
import {positive, readThreads, threadOptions, type ThreadSettings} from './threads.js'

/** `offprint worker`. */
export interface WorkerCommand extends ThreadSettings {
  name: 'worker'
  backend: string
  /** Seconds of silence after which a worker counts as dead. */
  lock: number
}

const described = describe({
  name: 'worker',
  operands: '--backend URL',
  summary: 'convert what a batch has put in a queue',
  about:
    'Converts what offprint batch --backend has put in a queue, on all cores of this machine, until it is told to end by SIGTERM or SIGINT; then what is at work is done. The folders of the documents and of the outputs must have the same paths here. Needs the packages bullmq and ioredis. Give the address of a queue only to whom you trust with these files: what stands in it is read and written.',
  groups: {
    Working: {
      backend: backendOption,
      ...threadOptions,
      lock: {
        type: 'string',
        default: '60',
        value: 'S',
        help: 'seconds of silence after which a worker counts as dead (default: 60)',
      },
    },
    General: {help: general.help},
  },
  examples: ['offprint worker --backend redis://queue:6379'],
  exit: {0: 'ended as told', 2: 'wrong usage'},
  takesSettings: false,
})

/** What is said of `offprint worker`. */
export const worker: CommandDescription = described

/**
 * Understands the arguments of `offprint worker`.
 *
 * @param args - arguments after the name of the command
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseWorker(args: readonly string[]): WorkerCommand | undefined {
  const {values} = parse(described, args)
  if (values.help) return undefined
  const lock = positive('--lock', values.lock, 'seconds')
  return {name: 'worker', backend: requireBackend(values.backend), lock, ...readThreads(values)}
}
