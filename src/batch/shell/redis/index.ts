/**
 * Many machines: a queue in Redis. Needs the packages `bullmq` and `ioredis`.
 *
 * @module offprint/batch/redis
 */

export {redisBackend, type RedisOptions} from './backend.js'
export {RedisError} from './queue.js'
export {statusOf, type QueueStatus} from './status.js'
export {workOnQueue, type WorkerOptions} from './worker.js'
