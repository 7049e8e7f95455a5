import {setTimeout as sleep} from 'node:timers/promises'
import type {Entry} from '../../entry.js'
import {clearTemporary} from '../clear.js'
import {openThreads, type ThreadOptions} from '../threads.js'
import {connect, patience, queueName, type ChunkAnswer, type ChunkJob} from './queue.js'

/** How to work on a queue. */
export interface WorkerOptions extends ThreadOptions {
  /** Address of Redis. */
  url: string
  /** A worker that is silent for so many seconds is dead, and its chunks are given to others. */
  lockSeconds: number
  /** Ends the worker, when the chunks at work are done. */
  signal: AbortSignal
  /** Is told of each chunk that is done (default: nobody). */
  onChunk?: ((entries: readonly Entry[]) => void) | undefined
}

/** A chunk whose worker died so often is given back, to be divided. */
const mostDeaths = 2

/** How far a chunk is, is told this often at the most, in milliseconds. */
const pause = 500

/**
 * Takes chunks from a queue, converts them on threads, and gives back what became of each document.
 *
 * The threads convert, so that this one can tell Redis all the while that it is alive.
 *
 * @param options - where the queue is, and how to convert
 * @returns when it was told to end
 * @throws RedisError - if there is no Redis
 * @example
 * const limits = {seconds: 120, megabytes: 1000}
 * const processor = 'file:///archive/processor.js'
 * const work = signal =>
 *   workOnQueue({url: 'redis://queue:6379', lockSeconds: 30, jobs: 4, limits, processor, signal})
 * typeof work //=> 'function'
 */
export async function workOnQueue(options: WorkerOptions): Promise<void> {
  const {url, lockSeconds, signal, onChunk, ...threadOptions} = options
  const connections = await connect(url)
  const threads = await openThreads(threadOptions)
  const atWork = new Set<Promise<void>>()
  const worker = new connections.bullmq.Worker<ChunkJob, ChunkAnswer>(
    queueName,
    async job => {
      const {plan, items} = job.data
      const mark = `${plan.run}-${(job.id ?? '').slice(0, 16)}`
      if (job.attemptsStarted > 1) await clearTemporary(plan.out, items.map(({stem}) => ({stem, mark}))) // prettier-ignore
      const entries: Entry[] = []
      let told = 0
      const task = threads.run(plan, items, `${mark}-${job.attemptsStarted}`, entry => {
        entries.push(entry)
        if (performance.now() - told < pause) return
        told = performance.now()
        job.updateProgress(entries.length).catch(() => undefined)
      })
      atWork.add(task)
      await task.finally(() => atWork.delete(task))
      onChunk?.(entries)
      return entries
    },
    {
      connection: connections.open(),
      concurrency: options.jobs,
      lockDuration: lockSeconds * 1000,
      stalledInterval: lockSeconds * 500,
      maxStalledCount: mostDeaths,
    },
  )
  // Redis may be away for a time; the worker goes on when it is there again.
  worker.on('error', () => undefined)
  if (!signal.aborted) {
    await new Promise<void>(resolve => {
      signal.addEventListener('abort', () => {
        resolve()
      })
    })
  }
  // Redis may be gone for good: who would take the last answers then is nobody.
  const closed = worker.close().catch(() => undefined)
  await Promise.race([closed, Promise.allSettled(atWork).then(() => sleep(patience, undefined, {ref: false}))])
  await threads.close()
  connections.close()
}
