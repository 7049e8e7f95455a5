import type {Io, Sink} from './io.js'

/** How far a long run is. */
export interface ProgressState {
  /** How many documents are done, failures among them. */
  readonly done: number
  /** How many there are; absent while they are still being counted. */
  readonly total?: number | undefined
  /** How many failed (default: 0). */
  readonly failed?: number | undefined
  /** Seconds since the run began. */
  readonly seconds: number
}

/** A line of progress at the foot of a terminal. */
export interface Progress {
  /** The world, for all that writes while the line stands: it gives way to what is written. */
  readonly io: Io
  /** Says how far the run is. */
  update(state: Omit<ProgressState, 'seconds'>): void
  /** Erases the line. */
  end(): void
}

const barWidth = 20
/** The line is drawn no more often than this, in milliseconds. */
const pause = 100
const erase = '\r\u001B[2K'

/**
 * The line that says how far a run is.
 *
 * @param state - how far
 * @param columns - how wide the terminal is
 * @returns one line without its end, never wider than that
 * @example
 * progressLine({done: 30, total: 120, seconds: 10}, 80) // '█████░░░░░░░░░░░░░░░ 30 of 120, 3 a second, 30 s left'
 */
export function progressLine({done, total, failed = 0, seconds}: ProgressState, columns: number): string {
  const rate = seconds > 0 ? done / seconds : 0
  const left = total !== undefined && rate > 0 ? (total - done) / rate : undefined
  const parts = [
    total === undefined ? `${done} done` : `${done} of ${total}`,
    ...(rate > 0 ? [`${rateText(rate)} a second`] : []),
    ...(left === undefined ? [] : [`${durationText(left)} left`]),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ]
  const text = parts.join(', ')
  const line = total === undefined || total === 0 ? text : `${bar(done / total)} ${text}`
  // A line that fills the last column makes some terminals begin another.
  return (line.length < columns ? line : text).slice(0, Math.max(columns - 1, 0))
}

/**
 * So many seconds, for a person.
 *
 * @example
 * durationText(3725) // '1 h 2 min'
 */
export function durationText(seconds: number): string {
  const whole = Math.ceil(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)]
  if (hours > 0) return `${hours} h ${minutes} min`
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`
}

/**
 * Begins a line of progress on standard error, if a person reads it.
 *
 * @param io - the world
 * @param isWanted - whether the caller wants one
 * @param now - gives milliseconds, which only ever rise
 * @returns the line; it does nothing where none is wanted, or standard error is no terminal
 */
export function openProgress(io: Io, isWanted: boolean, now: () => number = () => performance.now()): Progress {
  const {stdout, stderr, env} = io
  if (!isWanted || stderr.isTTY !== true || env['TERM'] === 'dumb') {
    return {io, update: () => undefined, end: () => undefined}
  }
  const start = now()
  let drawn = -Infinity
  let isDrawn = false
  const clear = (): void => {
    if (isDrawn) stderr.write(erase)
    isDrawn = false
  }
  const around = (sink: Sink): Sink => ({
    isTTY: sink.isTTY,
    columns: sink.columns,
    write(chunk) {
      // What goes elsewhere does not disturb the line.
      if (sink.isTTY === true) clear()
      return sink.write(chunk)
    },
  })
  return {
    io: {...io, stdout: around(stdout), stderr: around(stderr)},
    update(state) {
      const time = now()
      if (isDrawn && time - drawn < pause) return
      stderr.write(
        `${isDrawn ? erase : ''}${progressLine({...state, seconds: (time - start) / 1000}, stderr.columns ?? 80)}`,
      )
      drawn = time
      isDrawn = true
    },
    end: clear,
  }
}

function bar(share: number): string {
  const full = Math.min(barWidth, Math.floor(share * barWidth))
  return `${'█'.repeat(full)}${'░'.repeat(barWidth - full)}`
}

function rateText(rate: number): string {
  return rate >= 10 ? String(Math.round(rate)) : String(Math.round(rate * 10) / 10)
}
