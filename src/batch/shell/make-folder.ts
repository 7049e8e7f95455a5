import {mkdirSync, statSync} from 'node:fs'
import {dirname} from 'node:path'
import {codeOf} from './explain.js'

/**
 * Makes a folder, and those above it. Node.js can do so too, but says of one that may not be made that it is missing, and
 * never ends where the system takes none at all.
 *
 * @param path - its path
 * @throws Error - if the system refuses, with the reason
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another run or thread may have made it.
    if (codeOf(error) !== 'EEXIST' || !isFolder(path)) throw error
  }
}

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() === true
}
