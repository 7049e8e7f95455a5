import {withoutPassword} from '../../batch/password.js'
import {UsageError} from '../usage-error.js'
import type {Text} from './description.js'

/** The option that says where the queue is. */
export const backendOption: Text = {
  type: 'string',
  value: 'URL',
  help: 'the queue: redis://user:password@host:6379, or rediss://…',
}

/**
 * The address of a backend, if it is given.
 *
 * @throws UsageError - if it is not one of Redis
 */
export function parseBackend(url: string | undefined): string | undefined {
  if (url === undefined || /^rediss?:\/\/[^/]/.test(url)) return url
  const shown = withoutPassword(url)
  throw new UsageError(`Unexpected \`--backend ${shown}\`, expected an address such as \`redis://localhost:6379\``)
}

/**
 * The address of a backend.
 *
 * @throws UsageError - if it is not given, or not one of Redis
 */
export function requireBackend(url: string | undefined): string {
  const backend = parseBackend(url)
  if (backend !== undefined) return backend
  throw new UsageError('Unexpected missing `--backend`, expected an address such as `redis://localhost:6379`')
}
