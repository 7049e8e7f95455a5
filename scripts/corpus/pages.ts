import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {extname, join} from 'node:path'

/** A page of a folder. */
export interface Page {
  /** Name of the file without its extension, which its rendering in another format shares. */
  name: string
  /** Name of the file. */
  path: string
  bytes: Uint8Array
}

/**
 * Reads the pages of a folder.
 *
 * @param folder - its path
 * @param extensions - with the dot; other files are left alone
 * @returns the pages by name, in the order of their code points; nothing where there is no such folder
 */
export function pagesOf(folder: string, extensions: readonly string[]): Map<string, Page> {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, {withFileTypes: true})
    .filter(entry => entry.isFile() && extensions.includes(extname(entry.name).toLowerCase()))
    .map(entry => entry.name)
    .sort()
  return new Map(
    files.map(path => {
      const name = path.slice(0, -extname(path).length)
      return [name, {name, path, bytes: new Uint8Array(readFileSync(join(folder, path)))}]
    }),
  )
}
