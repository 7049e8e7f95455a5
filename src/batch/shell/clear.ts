import {readdir, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {stateFolder} from '../plan.js'

/**
 * Removes temporary files that were left by what was killed.
 *
 * @param out - folder of the outputs
 * @param left - documents that were at work, and with what their temporary files were marked; no other file is touched
 */
export async function clearTemporary(out: string, left: readonly {stem: string; mark: string}[]): Promise<void> {
  const folders = new Map<string, Set<string>>()
  for (const {stem, mark} of left) {
    for (const folder of [dirname(stem), join(stateFolder, 'ledgers', dirname(stem))]) {
      folders.set(folder, (folders.get(folder) ?? new Set()).add(mark))
    }
  }
  for (const [folder, marks] of folders) {
    const names = await readdir(join(out, folder)).catch(() => [])
    const isLeft = (name: string) => [...marks].some(mark => name.startsWith(`.${mark}-`))
    for (const name of names.filter(one => one.endsWith('.offprint') && isLeft(one))) {
      await rm(join(out, folder, name), {force: true})
    }
  }
}
