import {readdir, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {stateFolder} from '../plan.js'

/**
 * Removes temporary files that runs left when they were killed.
 *
 * @param out - folder of the outputs
 * @param left - documents that were at work, and the run that was at it; no other file is touched
 */
export async function clearTemporary(out: string, left: readonly {stem: string; run: string}[]): Promise<void> {
  const folders = new Map<string, Set<string>>()
  for (const {stem, run} of left) {
    for (const folder of [dirname(stem), join(stateFolder, 'ledgers', dirname(stem))]) {
      folders.set(folder, (folders.get(folder) ?? new Set()).add(run))
    }
  }
  for (const [folder, runs] of folders) {
    const names = await readdir(join(out, folder)).catch(() => [])
    for (const name of names) {
      const run = /^\.([0-9a-f]{8})-\d+-\d+\.offprint$/.exec(name)?.[1]
      if (run !== undefined && runs.has(run)) await rm(join(out, folder, name), {force: true})
    }
  }
}
