import {isAbsolute, relative} from 'node:path'

/** Whether a path is that of a folder, or leads into it; both are absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way)
}
