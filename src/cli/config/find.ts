import {existsSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {UsageError} from '../usage-error.js'

/** Names of a file of settings. */
export const configNames: readonly string[] = ['offprint.config.yaml', 'offprint.config.json']

/** What the root of a project has: it is under version control. */
const roots = ['.git', '.hg'] as const

/**
 * Finds the file of settings for a folder: the nearest in it, or above it up to the root of the project.
 *
 * Outside of a project no folder above is looked at: what lies there is not the user's word on this folder.
 *
 * @param folder - absolute path of the folder of work
 * @returns its path, relative to the folder; nothing if there is none
 * @throws UsageError - if a folder has two
 */
export function findConfig(folder: string): string | undefined {
  for (const one of foldersOf(folder)) {
    const [path, second] = configNames.map(name => join(one, name)).filter(existsSync)
    if (second !== undefined) {
      throw new UsageError(
        `Unexpected second file of settings \`${relative(folder, second)}\`, expected one of ${configNames.join(' and ')}`,
      )
    }
    if (path !== undefined) return relative(folder, path)
  }
  return undefined
}

/** The folder and those above it within the project. */
function foldersOf(folder: string): string[] {
  const folders: string[] = []
  for (let one = folder; ; one = dirname(one)) {
    folders.push(one)
    if (roots.some(root => existsSync(join(one, root)))) return folders
    if (dirname(one) === one) return [folder]
  }
}
