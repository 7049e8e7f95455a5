import {accessSync, constants, existsSync, realpathSync, statSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {explain} from '../batch/shell/explain.js'
import type {BatchCommand, BatchContent} from './args/batch.js'
import type {Inputs} from './batch-inputs.js'
import type {Io} from './io.js'
import {UsageError} from './usage-error.js'

/**
 * Checks before a run that its summaries can be written, and that they overwrite nothing that it reads.
 *
 * @param command - names the summaries
 * @param content - names what is read besides the documents, by paths from `cwd`
 * @param inputs - the documents
 * @param cwd - the folder from which the content is named
 * @param io - the world
 * @throws UsageError - if one cannot be written where it shall be
 */
export async function checkSummaries(
  {summary, report}: BatchCommand,
  content: BatchContent,
  inputs: Inputs,
  cwd: string,
  io: Io,
): Promise<void> {
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
    checkWritable(name, path)
  }
  if (named.length > 1 && named[0]?.path === named[1]?.path)
    throw new UsageError(`Unexpected ${named[1]?.name ?? ''} for both summaries, expected a file for each`)
}

async function isDocument(path: string, {root, list}: Inputs): Promise<boolean> {
  const way = relative(realpathSync(root), path).split(sep)
  // What cannot be listed is reported by the run itself.
  const listing = await list(way.slice(0, -1).join('/')).catch(() => undefined)
  return existsSync(path) && listing?.files.includes(way.at(-1) ?? '') === true
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
