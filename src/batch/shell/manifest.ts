import {closeSync, fsyncSync, ftruncateSync, fstatSync, openSync, readSync, writeSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import type {ManifestRecord} from '../records.js'
import type {Shard} from '../shard.js'
import {explain, unending} from './explain.js'

/**
 * The manifest is not a file that can be written to.
 *
 * @example
 * const adviceFor = error => (error instanceof ManifestError ? 'Give another `out`.' : 'Read the message.')
 * adviceFor(new ManifestError('Unexpected folder')) //=> 'Give another `out`.'
 */
export class ManifestError extends Error {
  /** Tells the class, also where `instanceof` cannot. */
  override readonly name = 'ManifestError'
}

/** A manifest that is written to. */
export interface Manifest {
  /** Adds a line; it is in the hands of the system when this returns, but not yet on the disk. */
  add(record: ManifestRecord): void
  /** Waits until all lines are on the disk. */
  sync(): void
  close(): void
}

/** Name of the manifest of a shard: each writes to its own. */
export function manifestName(shard: Shard | undefined): string {
  return shard ? `manifest.${shard.index}-of-${shard.count}.jsonl` : 'manifest.jsonl'
}

/**
 * Paths of all manifests in a folder.
 *
 * @param folder - the folder
 * @param own - name of the own one, which comes last
 */
export async function manifestsIn(folder: string, own: string): Promise<string[]> {
  const names = (await readdir(folder)).filter(name => /^manifest(?:\.\d+-of-\d+)?\.jsonl$/.test(name)).sort()
  return [...names.filter(name => name !== own), ...names.filter(name => name === own)].map(name => join(folder, name))
}

/**
 * Opens a manifest to write to, and makes it if there is none. What is left of a line at its end is taken away.
 *
 * @param path - its path
 * @throws ManifestError - if it cannot be written to
 */
export function openManifest(path: string): Manifest {
  const file = open(path)
  return {
    add: record => {
      const line = Buffer.from(`${JSON.stringify(record)}\n`)
      let done = 0
      try {
        while (done < line.byteLength) done += writeSync(file, line, done)
      } catch (error) {
        // Half of a line would take the next one with it.
        ftruncateSync(file, fstatSync(file).size - done)
        throw error
      }
    },
    sync: () => {
      fsyncSync(file)
    },
    close: () => {
      fsyncSync(file)
      closeSync(file)
    },
  }
}

function open(path: string): number {
  try {
    const file = openSync(path, 'a+')
    if (!fstatSync(file).isFile()) throw Object.assign(new Error('no file'), {code: unending})
    mend(file)
    return file
  } catch (error) {
    const reason = `Unexpected ${explain(error)}, expected \`${path}\` to be a manifest that can be written to`
    throw new ManifestError(`${reason}; mend that, or give another folder with \`--out\``, {cause: error})
  }
}

function mend(file: number): void {
  let end = fstatSync(file).size
  const byte = Buffer.alloc(1)
  while (end > 0 && readSync(file, byte, 0, 1, end - 1) === 1 && byte[0] !== 10) end -= 1
  ftruncateSync(file, end)
}
