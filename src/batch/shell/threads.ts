import {performance} from 'node:perf_hooks'
import {MessageChannel, receiveMessageOnPort, type MessagePort} from 'node:worker_threads'
import {fileURLToPath} from 'node:url'
import type {Piscina} from 'piscina'
import type {Backend} from '../backend.js'
import {fatalMessage} from '../chunk.js'
import type {Entry, Item} from '../entry.js'
import type {Plan} from '../plan.js'
import {overMemory, overTime, threadLost} from '../rules.js'
import {codeOf} from './explain.js'
import {makeEntry, nothingOf, sourceOf} from './perform.js'
import type {ThreadMessage, ThreadTask} from './worker-thread.js'

/** What a document may take. */
export interface Limits {
  /** Seconds. */
  seconds: number
  /** Megabytes of memory, of the thread that converts it. */
  megabytes: number
}

/** How to run threads. */
export interface ThreadOptions {
  /** How many. */
  jobs: number
  /** What a document may take before it is ended. */
  limits: Limits
  /** URL of the processor module. */
  processor: string
}

/** Threads of this process. */
export interface Threads {
  /**
   * Converts a chunk in one thread.
   *
   * @param plan - what the documents have in common
   * @param items - the documents
   * @param mark - what names of temporary files begin with; no two chunks at work have the same
   * @param onEntry - is told what became of each
   * @returns when all have been told of, or when `stop` was called and the one at work has ended
   * @throws Error - if the processor cannot be made
   */
  readonly run: (plan: Plan, items: readonly Item[], mark: string, onEntry: (entry: Entry) => void) => Promise<void>
  /** Begins no further document. */
  readonly stop: () => void
  readonly close: () => Promise<void>
}

/** Why a document did not end by itself. */
type Cause = 'time' | 'memory' | 'lost'

/**
 * Opens threads. A document that takes too long or too much memory ends its thread, which is replaced; what the thread had
 * done is kept, and what it had not begun is done by another.
 *
 * @param options - how many threads, limits, and the processor
 */
export async function openThreads({jobs, limits, processor}: ThreadOptions): Promise<Threads> {
  const {Piscina} = await import('piscina')
  const pool = new Piscina<ThreadTask, undefined>({
    filename: fileURLToPath(import.meta.resolve('#batch-thread')),
    // One that is needed is started, and kept: few documents do not wait until there are many threads.
    minThreads: 1,
    maxThreads: jobs,
    idleTimeout: Infinity,
    resourceLimits: {maxOldGenerationSizeMb: limits.megabytes},
    recordTiming: false,
  })
  // A thread that dies between two documents is replaced like any other.
  pool.on('error', () => undefined)
  const stop = new Int32Array(new SharedArrayBuffer(4))
  return {
    async run(plan, items, mark, onEntry) {
      const one = (rest: readonly Item[]) => attempt(pool, {plan, mark, items: rest, processor, stop}, limits, onEntry)
      for (let rest = [...items]; rest.length > 0 && Atomics.load(stop, 0) === 0;) {
        const {culprit, cause, left} = await one(rest)
        rest = left
        if (!culprit || !cause) continue
        // Memory may have been taken by the documents before it, and a thread may end by a fault of theirs: once more.
        const again = cause === 'time' ? undefined : await one([culprit])
        if (again && !again.culprit) continue
        onEntry(await entryOfStopped(culprit, plan, again?.cause ?? cause, limits))
      }
    },
    stop: () => {
      Atomics.store(stop, 0, 1)
    },
    close: () => pool.destroy(),
  }
}

/**
 * Threads of this process as a backend.
 *
 * @param plan - what all documents have in common
 * @param options - how many threads, limits, the processor, and how many documents make a chunk (default: 16)
 * @returns the backend, with its threads at work
 * @example
 * const plan = {root: '/archive', out: '/books', recipe: {}, extensions: ['epub'], maxBytes: 1_000_000, run: '5f3a'}
 * const backend = await threadBackend(plan, {
 *   jobs: 2,
 *   limits: {seconds: 120, megabytes: 1000},
 *   processor: 'file:///archive/processor.js',
 * })
 * backend.chunkSize //=> 16
 * await backend.close()
 */
export async function threadBackend(
  plan: Plan,
  {chunkSize = 16, ...options}: ThreadOptions & {chunkSize?: number | undefined},
): Promise<Backend> {
  const threads = await openThreads(options)
  let count = 0
  return {
    width: options.jobs + 1,
    chunkSize,
    isOwnProcess: true,
    run: (items, onEntry) => threads.run(plan, items, `${plan.run}-${process.pid}-${count++}`, onEntry),
    stop: threads.stop,
    close: threads.close,
  }
}

/** A clock that is later than this, in milliseconds, has been halted with the whole program. */
const mostLate = 1000

/** How far a thread came with a chunk. */
interface Attempt {
  /** The document that ended the thread. */
  culprit?: Item
  cause?: Cause
  /** Documents that were not begun. */
  left: Item[]
}

async function attempt(
  pool: Piscina<ThreadTask, undefined>,
  task: Omit<ThreadTask, 'port'>,
  {seconds, megabytes}: Limits,
  onEntry: (entry: Entry) => void,
): Promise<Attempt> {
  const {port1: ours, port2: port} = new MessageChannel()
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let running: number | undefined
  let isOver = false
  const told = new Set<number>()
  const watch = () => {
    const due = performance.now() + seconds * 1000
    timer = setTimeout(() => {
      // Who comes late was halted, and the thread perhaps with it.
      if (performance.now() - due > mostLate) watch()
      else controller.abort()
    }, seconds * 1000)
  }
  const hear = (message: ThreadMessage) => {
    clearTimeout(timer)
    if (message.type === 'started') {
      // What had just begun when the thread was ended for another document is to be begun anew.
      if (isOver && controller.signal.aborted) return
      running = message.index
      watch()
      return
    }
    running = undefined
    told.add(message.index)
    onEntry(message.entry)
  }
  ours.on('message', hear)
  let failure: Error | undefined
  try {
    await pool.run({...task, port} satisfies ThreadTask, {transferList: [port], signal: controller.signal})
  } catch (error) {
    failure = error instanceof Error ? error : new Error('Unexpected end of a thread', {cause: error})
  }
  isOver = true
  // What was said before the end may not have been heard yet.
  for (let last = nextOf(ours); last; last = nextOf(ours)) hear(last.message as ThreadMessage)
  clearTimeout(timer)
  ours.close()
  const left = task.items.filter((_, index) => !told.has(index) && index !== running)
  const culprit = running === undefined ? undefined : task.items[running]
  // No document was at work: it is the processor that cannot be made.
  if (failure && !culprit && left.length > 0 && !controller.signal.aborted) {
    throw causeOf(failure) === 'memory' ? tooLittle(megabytes, failure) : failure
  }
  if (!culprit) return {left}
  return {culprit, cause: controller.signal.aborted ? 'time' : causeOf(failure), left}
}

function nextOf(port: MessagePort): {message: unknown} | undefined {
  return receiveMessageOnPort(port)
}

function causeOf(failure: Error | undefined): Cause {
  return codeOf(failure) === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'lost'
}

function tooLittle(megabytes: number, cause: Error): Error {
  const reason = `Unexpected need of more than ${megabytes} MB of memory before any document was begun, expected less`
  return new Error(`${reason}; give threads more: \`--memory 1000\``, {cause})
}

async function entryOfStopped(item: Item, plan: Plan, cause: Cause, {seconds, megabytes}: Limits): Promise<Entry> {
  const message = fatalMessage(item.path, file => {
    if (cause === 'time') {
      overTime.report(file, undefined, `Unexpected work of more than ${seconds} s, expected an end`, moreTime)
    } else if (cause === 'memory') {
      const reason = `Unexpected need of more than ${megabytes} MB of memory, expected less`
      overMemory.report(file, undefined, reason, moreMemory)
    } else {
      threadLost.report(file, undefined, 'Unexpected end of the thread, twice, expected an output')
    }
  })
  const milliseconds = cause === 'time' ? seconds * 1000 : 0
  return makeEntry(item, plan, {...nothingOf('stopped', message), source: await sourceOf(item, plan), milliseconds})
}

const moreTime = 'If the document is so large, give it more time: `--timeout 600`, with `--retry-failed`.'
const moreMemory = 'If the document is so large, give it more memory: `--memory 4000`, with `--retry-failed`.'
