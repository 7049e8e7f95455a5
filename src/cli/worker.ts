import {availableParallelism} from 'node:os'
import {RedisError} from '../batch/shell/redis/queue.js'
import {workOnQueue} from '../batch/shell/redis/worker.js'
import {listenForInterruption} from './interrupt.js'
import type {Io} from './io.js'
import {UsageError} from './usage-error.js'
import type {WorkerCommand} from './args/worker.js'

/**
 * Converts chunks of a queue, until it is told to end; then what is at work is done.
 *
 * @param command - which queue, and how
 * @param io - the world
 * @returns exit code: `0` after `SIGTERM` or `SIGINT`
 * @throws UsageError - if there is no such queue
 */
export async function work({backend, jobs, timeout, memory, lock}: WorkerCommand, io: Io): Promise<number> {
  const interruption = listenForInterruption()
  let [chunks, documents] = [0, 0]
  try {
    await workOnQueue({
      url: backend,
      lockSeconds: lock,
      signal: interruption.signal,
      jobs: jobs ?? availableParallelism(),
      limits: {seconds: timeout, megabytes: memory},
      processor: import.meta.resolve('#batch-processor'),
      onChunk: entries => {
        chunks += 1
        documents += entries.length
        const failed = entries.filter(({verdict}) => verdict !== 'done').length
        io.stderr.write(`chunk of ${entries.length} documents, ${failed} failed\n`)
      },
    })
  } catch (error) {
    if (error instanceof RedisError) throw new UsageError(error.message)
    throw error
  } finally {
    interruption.end()
    // Where Redis is gone, timers of the queue would keep the program.
    setTimeout(() => process.exit(), 1000).unref()
  }
  io.stderr.write(`${chunks} chunks of ${documents} documents\n`)
  return 0
}
