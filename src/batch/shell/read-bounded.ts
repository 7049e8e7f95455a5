import {closeSync, constants, openSync, readSync, statSync} from 'node:fs'
import {tooLarge, unending} from './explain.js'

/** Windows has no such flag, and no files that would need it. */
const withoutWaiting = constants.O_RDONLY | ((constants as {O_NONBLOCK?: number}).O_NONBLOCK ?? 0)

/**
 * Reads a file, and neither waits for bytes that may never come nor reads without end: a thread that waits for the system
 * cannot be ended.
 *
 * @param path - its path
 * @param most - most bytes to read
 * @throws Error - if it is no file, has more bytes, or the system does not give it
 */
export function readBounded(path: string, most: number): Uint8Array {
  const size = sizeOfFile(path)
  if (size > most) throw problem(tooLarge)
  const file = openSync(path, withoutWaiting)
  try {
    // A size may be wrong: that of a file that grows, or of one that the system makes while it is read.
    let data = Buffer.allocUnsafeSlow(size + 1)
    for (let length = 0; ;) {
      const count = readSync(file, data, length, data.byteLength - length, null)
      if (count === 0) return data.subarray(0, length)
      length += count
      if (length > most) throw problem(tooLarge)
      if (length === data.byteLength) data = Buffer.concat([data], Math.min(length * 2, most) + 1)
    }
  } finally {
    closeSync(file)
  }
}

/**
 * How many bytes a file has.
 *
 * @throws Error - if it is no file, or not there
 */
export function sizeOfFile(path: string): number {
  const stats = statSync(path)
  // To open a pipe may wake who waits at its other end.
  if (!stats.isFile()) throw problem(stats.isDirectory() ? 'EISDIR' : unending)
  return stats.size
}

function problem(code: string): Error {
  return Object.assign(new Error(code), {code})
}
