import {accessSync, constants, existsSync, realpathSync, statSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {stateFolder} from '../batch/plan.js'
import {explain} from '../batch/shell/explain.js'
import {walk} from '../batch/shell/list.js'
import {isWithin} from '../batch/shell/within.js'
import type {BatchCommand, BatchContent} from './args/batch.js'
import type {Inputs} from './batch-inputs.js'
import type {Io} from './io.js'
import {UsageError} from './usage-error.js'

/** What a run reads and writes beside its summaries. */
interface Run {
  /** What is read besides the documents, by paths from `cwd`. */
  content: BatchContent
  cwd: string
  inputs: Inputs
  /** Absolute path of the folder of outputs. */
  out: string
  /** Extensions of the outputs. */
  extensions: readonly string[]
}

/**
 * Checks before a run that its summaries can be written, and that they overwrite nothing that it reads or writes.
 *
 * @param command - names the summaries
 * @param run - what else is read and written
 * @param io - the world
 * @throws UsageError - if one cannot be written where it shall be
 */
export async function checkSummaries({summary, report}: BatchCommand, run: Run, io: Io): Promise<void> {
  const {content, cwd, inputs, out} = run
  const [first = ''] = content.inputs
  const read = [first.startsWith('@') ? first.slice(1) : undefined, content.meta, content.publication]
    .filter(path => path !== undefined)
    .map(path => real(resolve(cwd, path)))
  const named = Object.entries({summary, report}).flatMap(([option, given]) =>
    given === undefined ? [] : [{given, name: `\`--${option} ${given}\``, path: real(resolve(io.cwd, given))}],
  )
  for (const {name, path} of named) {
    if (read.includes(path) || (await isDocument(path, inputs)))
      throw new UsageError(`Unexpected ${name} that is read by the run, expected a file of its own`)
    if (isWithin(path, join(out, stateFolder)))
      throw new UsageError(`Unexpected ${name} among the files of the run itself, expected another folder`)
    if (await isOutput(path, run))
      throw new UsageError(`Unexpected ${name} in place of an output, expected a file of its own`)
    checkWritable(name, path)
  }
  if (named.length > 1 && named[0]?.path === named[1]?.path)
    throw new UsageError(`Unexpected ${named[1]?.name ?? ''} for both summaries, expected a file for each`)
}

/** Whether a file is listed, and each folder on the way to it; what leads out of the root is not. */
async function isDocument(path: string, {root, list}: Inputs): Promise<boolean> {
  if (!existsSync(path)) return false
  const way = relative(realpathSync(root), path).split(sep)
  for (const [depth, name] of way.entries()) {
    // What cannot be listed is reported by the run itself.
    const listing = await list(way.slice(0, depth).join('/')).catch(() => undefined)
    const names = depth === way.length - 1 ? listing?.files : listing?.folders
    if (names?.includes(name) !== true) return false
  }
  return true
}

async function isOutput(path: string, {out, extensions, inputs}: Run): Promise<boolean> {
  const way = relative(out, path).split(sep).join('/')
  const stems = extensions.filter(one => way.endsWith(`.${one}`)).map(one => way.slice(0, -one.length - 1))
  if (stems.length === 0 || !isWithin(path, out)) return false
  try {
    for await (const {stem} of walk(inputs.list, extensions)) if (stems.includes(stem)) return true
  } catch {
    // What cannot be listed is reported by the run itself.
  }
  return false
}

function checkWritable(name: string, path: string): void {
  try {
    if (statSync(dirname(path)).isDirectory()) accessSync(dirname(path), constants.W_OK)
    else throw new Error('its folder is a file')
  } catch (error) {
    throw new UsageError(`Unexpected ${explain(error)}, expected ${name} to be in a folder that can be written to`)
  }
  if (existsSync(path) && statSync(path).isDirectory())
    throw new UsageError(`Unexpected folder, expected ${name} to be a file`)
}

/** The path without links; of a file that is not there yet, that of its folder. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  return existsSync(dirname(path)) ? join(realpathSync(dirname(path)), basename(path)) : path
}
