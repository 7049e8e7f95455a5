import {readFileSync, realpathSync, statSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import type {Resolve} from '../../core/types.js'
import {isWithin} from './within.js'

/** Most bytes that an image may have. */
const largest = 16_000_000

/**
 * Gives a document the files below its own folder, and no other.
 *
 * Addresses with a scheme or a host, absolute paths, and paths that lead out of the folder, also by a
 * symbolic link, resolve to nothing.
 *
 * @param document - absolute path of the document
 * @param onUse - told of the path of each file below the folder that is asked for, whether it is there or not
 * @returns a function from relative URL to bytes
 */
export function resolveBelow(document: string, onUse?: (path: string) => void): Resolve {
  const folder = dirname(document)
  return url => {
    const path = pathOf(url)
    if (path === undefined) return undefined
    const asked = resolve(folder, path)
    if (isWithin(asked, folder)) onUse?.(asked)
    try {
      const real = realpathSync(asked)
      if (!isWithin(real, realpathSync(folder))) return undefined
      const stats = statSync(real)
      return stats.isFile() && stats.size <= largest ? readFileSync(real) : undefined
    } catch {
      return undefined
    }
  }
}

/** The path of a relative URL without query and fragment. */
function pathOf(url: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|[/\\])/i.test(url)) return undefined
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''))
  } catch {
    return undefined
  }
}
