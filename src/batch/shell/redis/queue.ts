import type * as bullmqPackage from 'bullmq'
import type {Redis, RedisOptions} from 'ioredis'
import {version} from '../../../core/version.js'
import type {Entry, Item} from '../../entry.js'
import {withoutPassword} from '../../password.js'
import type {Plan} from '../../plan.js'

/** A chunk, as it stands in the queue. */
export interface ChunkJob {
  plan: Plan
  items: readonly Item[]
}

/** What a worker gives back of a chunk. */
export type ChunkAnswer = Entry[]

/** Name of the queue: versions do not mix, because their outputs may differ. */
export const queueName: string = ['offprint', version].join('-')

/**
 * Redis cannot be reached, or the packages for it are not installed.
 *
 * @example
 * const adviceFor = error => (error instanceof RedisError ? 'Is Redis there?' : 'Read the message.')
 * adviceFor(new RedisError('Unexpected silence')) //=> 'Is Redis there?'
 */
export class RedisError extends Error {
  /** Tells the class, also where `instanceof` cannot. */
  override readonly name = 'RedisError'
}

/** Connections to Redis. */
export interface Connections {
  readonly bullmq: typeof bullmqPackage
  /** Opens a connection. */
  open(): Redis
  /** Closes all. */
  close(): void
}

/** So long Redis may take to answer at first, in milliseconds; later it may be away for any time. */
export const patience = 5000

/**
 * Connects to Redis.
 *
 * @param url - `redis://user:password@host:6379/0`, or `rediss:` for TLS
 * @throws RedisError - if it does not answer, or the packages `bullmq` and `ioredis` are not installed
 */
export async function connect(url: string): Promise<Connections> {
  const [bullmq, ioredis] = await Promise.all([import('bullmq'), import('ioredis')]).catch(() => {
    throw new RedisError('Unexpected missing packages `bullmq` and `ioredis`, expected them for Redis; install them')
  })
  const all: Redis[] = []
  // BullMQ makes connections of its own of those that it is given: they are closed with them.
  class Connection extends ioredis.Redis {
    override duplicate(options?: Partial<RedisOptions>): Redis {
      const copy = super.duplicate(options)
      all.push(copy)
      return copy
    }
  }
  const open = (address = url) => {
    const client = new Connection(address, {
      maxRetriesPerRequest: null,
      retryStrategy: tries => Math.min(tries * 100, 2000),
    })
    // It is tried again; who waits for an answer waits longer.
    client.on('error', () => undefined)
    all.push(client)
    return client
  }
  const close = () => {
    all.forEach(client => {
      client.disconnect()
    })
  }
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      close()
      reject(new RedisError(`Unexpected silence of \`${withoutPassword(url)}\`, expected Redis`))
    }, patience)
  })
  await Promise.race([probe(open, url), tooLate])
    .catch((error: unknown) => {
      close()
      throw error instanceof RedisError ? error : refusal(url, error)
    })
    .finally(() => {
      clearTimeout(timer)
    })
  return {bullmq, open: () => open(), close}
}

/** Asks for an answer, and for the database, of which a connection that is made with its number cannot be told that it is none. */
async function probe(open: (address: string) => Redis, url: string): Promise<void> {
  const address = new URL(url)
  const database = Number(address.searchParams.get('db') ?? address.pathname.slice(1))
  address.pathname = ''
  address.searchParams.delete('db')
  const client = open(address.href)
  await client.ping()
  // Not everybody may choose, and the first need not be chosen.
  if (database !== 0) await client.select(database)
}

/** That Redis answers, and not as it should. */
export function refusal(url: string, error: unknown): RedisError {
  const answer = error instanceof Error ? error.message : String(error)
  return new RedisError(`Unexpected answer \`${answer}\` of \`${withoutPassword(url)}\`, expected Redis to take part`)
}
