import {RedisError} from '../batch/shell/redis/queue.js'
import {statusOf, type QueueStatus} from '../batch/shell/redis/status.js'
import {wantsColor, type Io} from './io.js'
import {setParts, type Part} from './table.js'
import {UsageError} from './usage-error.js'
import type {StatusCommand} from './args/status.js'

/**
 * Says what goes on in a queue.
 *
 * @param command - which
 * @param io - the world
 * @returns exit code: `0`
 * @throws UsageError - if there is no such queue
 */
export async function tellStatus({backend, json}: StatusCommand, io: Io): Promise<number> {
  try {
    const status = await statusOf(backend)
    io.stdout.write(
      json ? `${JSON.stringify(status, null, 2)}\n` : setParts(partsOf(status), wantsColor(io.stdout, io)),
    )
    return 0
  } catch (error) {
    if (error instanceof RedisError) throw new UsageError(error.message)
    throw error
  }
}

function partsOf({chunks, documents, workers}: QueueStatus): Part[] {
  return [
    {
      heading: 'Queue',
      rows: [
        ['workers', String(workers)],
        ['waiting', `${chunks.waiting} chunks`],
        ['at work', `${chunks.active} chunks`, `${documents.done} of ${documents.active} documents done`],
        ['done', `${chunks.done} chunks`, 'not yet fetched'],
        ['failed', `${chunks.failed} chunks`],
      ],
    },
  ]
}
