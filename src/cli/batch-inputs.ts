import {realpath, stat} from 'node:fs/promises'
import {createInterface} from 'node:readline'
import {createReadStream} from 'node:fs'
import {relative, resolve, sep} from 'node:path'
import {Readable} from 'node:stream'
import {flawOf, isGlob, parseGlob} from '../batch/glob.js'
import {explain} from '../batch/shell/explain.js'
import {listFolder, listPaths, type List} from '../batch/shell/list.js'
import {isWithin} from '../batch/shell/within.js'
import type {BatchContent} from './args/batch.js'
import {readerExtensions} from './formats.js'
import type {Io} from './io.js'
import {UsageError} from './usage-error.js'

/** The documents of a run. */
export interface Inputs {
  /** Absolute path of the folder that is mirrored. */
  root: string
  list: List
}

/**
 * Finds the documents that a command names: all in a folder that a reader knows by their extension, those that a glob
 * matches, those of a list, or files.
 *
 * @param content - the command
 * @param out - absolute path of the folder of outputs, which is passed over
 * @param io - the world
 * @throws UsageError - if there is no such folder or list, or a path leads out of the root
 */
export async function findInputs({inputs, root}: BatchContent, out: string, io: Io): Promise<Inputs> {
  const [first = ''] = inputs
  const folder = await realPath(io.cwd, root ?? '.')
  if (inputs.length === 1) {
    if (first.startsWith('@')) return {root: folder, list: listPaths(await namesOf(first.slice(1), folder, io))}
    const path = await realPath(io.cwd, first)
    const stats = await stat(path).catch(() => undefined)
    if (stats?.isDirectory()) return {root: path, list: listFolder(path, isKnown, out)}
    if (!stats && isGlob(first)) return matching(first, out, io)
  }
  return {root: folder, list: listPaths(inputs.map(input => below(folder, resolve(io.cwd, input), input)))}
}

/** A path without links, so that the folder of outputs is known in it. */
async function realPath(folder: string, path: string): Promise<string> {
  const whole = resolve(folder, path)
  return realpath(whole).catch(() => whole)
}

async function matching(glob: string, out: string, io: Io): Promise<Inputs> {
  const flaw = flawOf(glob)
  if (flaw !== undefined) throw new UsageError(`Unexpected glob \`${glob}\`, expected ${flaw}`)
  const {base, matches} = parseGlob(glob)
  const root = await realPath(io.cwd, base)
  const stats = await stat(root).catch(() => undefined)
  if (!stats?.isDirectory()) throw new UsageError(`Unexpected glob \`${glob}\`, expected \`${root}\` to be a folder`)
  return {root, list: listFolder(root, matches, out)}
}

function isKnown(path: string): boolean {
  const name = path.toLowerCase()
  return readerExtensions.some(extension => name.endsWith(`.${extension}`))
}

async function namesOf(path: string, root: string, io: Io): Promise<Set<string>> {
  const names = new Set<string>()
  const input = path === '-' ? Readable.from(io.stdin) : createReadStream(resolve(io.cwd, path))
  try {
    // A failure to open is not heard by the interface of lines.
    const failed = new Promise<never>((_, reject) => input.once('error', reject))
    failed.catch(() => undefined)
    const lines = createInterface({input, crlfDelay: Infinity})
    const read = async () => {
      let isFirst = true
      for await (const text of lines) {
        // A byte order mark is no part of the first path.
        const line = isFirst ? text.replace(/^\uFEFF/, '') : text
        isFirst = false
        if (line !== '') names.add(below(root, resolve(io.cwd, line), line))
      }
    }
    await Promise.race([read(), failed])
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`Unexpected ${explain(error)}, expected \`${path}\` to be a list of paths`)
  }
  return names
}

/** The path of a file below the root, with `/`. */
function below(root: string, path: string, given: string): string {
  if (path !== root && isWithin(path, root)) return relative(root, path).split(sep).join('/')
  throw new UsageError(`Unexpected \`${given}\` outside of \`${root}\`, expected a folder of all with \`--root DIR\``)
}
