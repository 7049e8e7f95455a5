import {connect, queueName, type ChunkAnswer, type ChunkJob} from './queue.js'

/** What goes on in a queue. */
export interface QueueStatus {
  /** How many chunks wait, are at work, and are done but not yet fetched. */
  chunks: {
    /** In the queue, not yet begun. */
    waiting: number
    /** At a worker. */
    active: number
    /** Done, and not yet fetched. */
    done: number
    /** Given up, and not yet fetched. */
    failed: number
  }
  /** Documents of the chunks at work: all, and those that are done. */
  documents: {
    /** All of these chunks, also those that are done. */
    active: number
    /** Those that are done. */
    done: number
  }
  /** How many programs take chunks. */
  workers: number
}

/** So many chunks at work are looked at. */
const most = 1000

/**
 * Says what goes on in a queue.
 *
 * @param url - address of Redis
 * @returns counts, as they are at the moment
 * @throws RedisError - if there is no Redis
 * @example
 * const hasWorkers = async url => (await statusOf(url)).workers > 0
 * typeof hasWorkers //=> 'function'
 */
export async function statusOf(url: string): Promise<QueueStatus> {
  const connections = await connect(url)
  const queue = new connections.bullmq.Queue<ChunkJob, ChunkAnswer>(queueName, {connection: connections.open()})
  try {
    const counts = await queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active', 'completed', 'failed')
    const jobs = await queue.getJobs(['active'], 0, most)
    const count = (name: string) => counts[name] ?? 0
    return {
      chunks: {
        waiting: count('waiting') + count('prioritized') + count('delayed'),
        active: count('active'),
        done: count('completed'),
        failed: count('failed'),
      },
      documents: {
        active: jobs.reduce((sum, {data}) => sum + data.items.length, 0),
        done: jobs.reduce((sum, {progress}) => sum + (typeof progress === 'number' ? progress : 0), 0),
      },
      workers: await queue.getWorkersCount(),
    }
  } finally {
    await queue.close()
    connections.close()
  }
}
