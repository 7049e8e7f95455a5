import {setTimeout as sleep} from 'node:timers/promises'
import type {Job} from 'bullmq'
import type {Backend} from '../../backend.js'
import {fatalMessage} from '../../chunk.js'
import type {Entry, Item} from '../../entry.js'
import {hashOfJson} from '../../json.js'
import type {Plan} from '../../plan.js'
import {programLost} from '../../rules.js'
import {isCurrent} from '../current.js'
import {makeEntry, nothingOf, sourceOf} from '../perform.js'
import {fileStore} from '../store.js'
import {connect, patience, queueName, refusal, type ChunkAnswer, type ChunkJob} from './queue.js'

/** How to use Redis. */
export interface RedisOptions {
  /** Address of Redis. */
  url: string
  /** How many documents make a chunk. */
  chunkSize: number
}

/** That Redis does not answer. */
const silence: unique symbol = Symbol('silence')

/** So many chunks are in the queue at once, so that its memory does not grow with the number of documents. */
const width = 64

/** Events may be lost while Redis is away: what is waited for is looked at this often, in milliseconds. */
const sweep = 2000

/** Results that nobody fetched are forgotten after a week, in seconds. */
const kept = {age: 7 * 24 * 3600}

/**
 * Machines that take chunks from a queue in Redis, and share the file system of the documents.
 *
 * The name of a chunk is made of what is in it, so that one which is in the queue already is not put there again: a run
 * that was killed finds what was done without it. A chunk that ends its workers is divided, until the document is found.
 *
 * @param plan - what all documents have in common
 * @param options - where Redis is
 * @returns the backend, connected
 * @throws RedisError - if there is none
 * @example
 * // What `batch` takes as `open`; Redis is asked only when the run begins.
 * const open = plan => redisBackend(plan, {url: 'redis://queue:6379', chunkSize: 100})
 * typeof open //=> 'function'
 */
export async function redisBackend(plan: Plan, {url, chunkSize}: RedisOptions): Promise<Backend> {
  const connections = await connect(url)
  const {Queue, QueueEvents} = connections.bullmq
  const queue = new Queue<ChunkJob, ChunkAnswer>(queueName, {connection: connections.open()})
  const events = new QueueEvents<ChunkAnswer>(queueName, {connection: connections.open()})
  const waiting = new Map<string, () => void>()
  const wake = ({jobId}: {jobId: string}) => waiting.get(jobId)?.()
  queue.on('error', () => undefined)
  events.on('error', () => undefined)
  events.on('completed', wake)
  events.on('failed', wake)
  const timer = setInterval(() => {
    waiting.forEach(look => {
      look()
    })
  }, sweep)
  const store = fileStore(plan.root, plan.out, plan.run)
  let isStopped = false
  let resolveStopped = (): void => undefined
  const stopped = new Promise<void>(resolve => (resolveStopped = resolve))
  /** An answer of Redis, for which nobody waits long who wants to end. */
  const unlessSilent = <Answer>(answer: Promise<Answer>): Promise<Answer | typeof silence> =>
    Promise.race([answer, stopped.then(() => sleep(patience, silence, {ref: false}))])

  /** Waits until a chunk is done; if Redis has forgotten it, puts it there again. */
  const finished = async (items: readonly Item[]): Promise<Finished | undefined> => {
    const id = await nameOf(items, plan)
    for (let isOurs = false; ;) {
      const heard = new Promise<void>(resolve => waiting.set(id, resolve))
      const job = await unlessSilent(queue.getJob(id))
      if (job === silence) return undefined
      if (job?.finishedOn !== undefined) {
        waiting.delete(id)
        return {job, isOurs}
      }
      if (isStopped && (await leave(job))) return undefined
      if (!job) {
        await queue
          .add('chunk', {plan, items}, {jobId: id, removeOnComplete: kept, removeOnFail: kept})
          .catch((error: unknown) => { throw refusal(url, error) }) // prettier-ignore
        isOurs = true
      }
      await heard
    }
  }
  const leave = async (job: Job<ChunkJob, ChunkAnswer> | undefined): Promise<boolean> => {
    if (!job) return true
    // One at work cannot be taken back.
    return job.remove().then(
      () => true,
      () => false,
    )
  }
  /** Of a chunk that an earlier run had put there, the documents of which files have changed since, or are gone. */
  const outdated = async (items: readonly Item[], entries: readonly Entry[]): Promise<Item[]> => {
    const all = new Map(entries.map(entry => [entry.path, entry]))
    const gone: Item[] = []
    for (const item of items) {
      const entry = all.get(item.path)
      if (!entry || !(await isCurrent(item, entry, plan, store, {retryFailed: false, verify: true}))) gone.push(item)
    }
    return gone
  }
  const run: Backend['run'] = async (items, onEntry) => {
    const done = await finished(items)
    if (!done) return
    const {failedReason, returnvalue} = done.job as {failedReason?: string; returnvalue: ChunkAnswer}
    await done.job.remove()
    if (failedReason === undefined) {
      const gone = done.isOurs ? [] : await outdated(items, returnvalue)
      returnvalue.filter(({path}) => !gone.some(item => item.path === path)).forEach(onEntry)
      if (gone.length > 0) await run(gone, onEntry)
    } else if (!failedReason.includes('stalled')) {
      throw new Error(failedReason)
    } else if (items.length === 1) {
      for (const item of items) onEntry(await entryOfDeadly(item, plan))
    } else {
      const half = Math.ceil(items.length / 2)
      await Promise.all([run(items.slice(0, half), onEntry), run(items.slice(half), onEntry)])
    }
  }
  return {
    width,
    chunkSize,
    isOwnProcess: false,
    run,
    stop: () => {
      isStopped = true
      resolveStopped()
      waiting.forEach(look => {
        look()
      })
    },
    close: async () => {
      clearInterval(timer)
      resolveStopped()
      await unlessSilent(Promise.allSettled([events.close(), queue.close()]))
      connections.close()
    },
  }
}

/** A chunk that is done. */
interface Finished {
  job: Job<ChunkJob, ChunkAnswer>
  /** Whether this run had put it there. */
  isOurs: boolean
}

/** The name of a chunk: of the plan, and of the documents and what they hold. */
async function nameOf(items: readonly Item[], plan: Plan): Promise<string> {
  const {root, out, options, version} = plan
  const documents: [string, string, string][] = []
  for (const item of items) documents.push([item.path, item.stem, (await sourceOf(item, plan))?.sha256 ?? ''])
  return hashOfJson({root, out, options, version, documents})
}

async function entryOfDeadly(item: Item, plan: Plan): Promise<Entry> {
  const reason = 'Unexpected end of each worker that had this document, expected an output'
  const message = fatalMessage(item.path, file => programLost.report(file, undefined, reason, remedy))
  return makeEntry(item, plan, {...nothingOf('stopped', message), source: await sourceOf(item, plan), milliseconds: 0})
}

const remedy = 'To try it once more: `--retry-failed`.'
