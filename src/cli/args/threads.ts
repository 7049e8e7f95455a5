import {UsageError} from '../usage-error.js'
import type {Text, TextWithDefault} from './description.js'

/** How threads convert. */
export interface ThreadSettings {
  jobs: number | undefined
  /** Seconds that a document may take. */
  timeout: number
  /** Megabytes that a document may take. */
  memory: number
}

/** Options that say how threads convert. */
export const threadOptions: {jobs: Text; timeout: TextWithDefault; memory: TextWithDefault} = {
  jobs: {type: 'string', value: 'N', help: 'threads (default: as many as there are cores)'},
  timeout: {
    type: 'string',
    default: '120',
    value: 'S',
    help: 'seconds that a document may take (default: 120)',
  },
  memory: {
    type: 'string',
    default: '1000',
    value: 'MB',
    help: 'megabytes of memory that a document may take (default: 1000)',
  },
}

/**
 * What the options of `threadOptions` say.
 *
 * @throws UsageError - if one is no number
 */
export function readThreads(values: {
  readonly jobs: string | undefined
  readonly timeout: string
  readonly memory: string
}): ThreadSettings {
  return {
    jobs: values.jobs === undefined ? undefined : wholeNumber('--jobs', values.jobs),
    timeout: positive('--timeout', values.timeout, 'seconds'),
    memory: positive('--memory', values.memory, 'megabytes'),
  }
}

/**
 * A whole number.
 *
 * @throws UsageError - if it is none from 1 on
 */
export function wholeNumber(option: string, text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new UsageError(`Unexpected \`${option} ${text}\`, expected a number from 1 on`)
}

/**
 * A positive number, which is of something.
 *
 * @throws UsageError - if it is none
 */
export function positive(option: string, text: string, what: string): number {
  const value = Number(text)
  if (value > 0 && value < 1e6) return value
  throw new UsageError(`Unexpected \`${option} ${text}\`, expected ${what}`)
}
