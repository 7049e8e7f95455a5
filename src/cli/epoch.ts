import type {Supply} from './formats.js'
import type {Io} from './io.js'
import {UsageError} from './usage-error.js'

/**
 * The time that a build gives to all that it makes.
 *
 * @param env - environment; `SOURCE_DATE_EPOCH` counts seconds since 1970 (reproducible-builds.org)
 * @returns that time in ISO 8601, UTC, or nothing
 * @throws UsageError - if it is not a time
 */
export function epochOf(env: Io['env']): string | undefined {
  const text = env['SOURCE_DATE_EPOCH']
  if (text === undefined || text === '') return undefined
  const seconds = /^\d{1,11}$/.test(text) ? Number(text) : NaN
  if (seconds < 253_402_300_800) return new Date(seconds * 1000).toISOString().replace('.000', '')
  throw new UsageError(`Unexpected \`SOURCE_DATE_EPOCH=${text}\`, expected seconds since 1970`)
}

/** What writers are given of that time: the time itself, or the day. */
export function supplyOf(modified: string | undefined): Pick<Supply, 'modified' | 'date'> {
  return modified === undefined ? {} : {modified, date: modified.slice(0, 10)}
}
