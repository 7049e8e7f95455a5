import type {Entry} from '../batch/entry.js'
import type {Io} from './io.js'
import {openProgress} from './progress.js'

/** Tells how far a run is. */
export interface BatchProgress {
  readonly onEntry: (entry: Entry, isUnchanged: boolean) => void
  end(): void
}

/** Where no person looks on, a line is printed no more often than this, in milliseconds. */
const pause = 10_000

/**
 * Follows a run: with a line that moves on a terminal, else with a line now and then.
 *
 * @param io - the world
 * @param isWanted - whether the caller wants a line that moves
 * @param count - how many documents there are, which is counted while the run goes on
 */
export function followProgress(io: Io, isWanted: boolean, count: Promise<number>): BatchProgress {
  const line = openProgress(io, isWanted)
  const isTerminal = io.stderr.isTTY === true
  let [converted, unchanged, failed] = [0, 0, 0]
  let total: number | undefined
  let told = performance.now()
  // What cannot be listed is reported by the run itself.
  count.then(
    all => (total = all),
    () => undefined,
  )
  return {
    onEntry({verdict}, isUnchanged) {
      if (isUnchanged) unchanged += 1
      else converted += 1
      if (verdict !== 'done') failed += 1
      // What is as before takes no time, and must not count in the rate.
      if (isTerminal) line.update({done: converted, total: total === undefined ? undefined : total - unchanged, failed})
      else if (performance.now() - told > pause) {
        told = performance.now()
        const all = total === undefined ? '' : ` of ${total}`
        io.stderr.write(`${converted + unchanged}${all} documents, ${failed} failed\n`)
      }
    },
    end: () => {
      line.end()
    },
  }
}
