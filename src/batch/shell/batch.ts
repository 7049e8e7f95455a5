import {randomBytes} from 'node:crypto'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import type {Json} from '../json.js'
import {makePlan, stateFolder, type Plan, type PlanOptions} from '../plan.js'
import {manifestForm, type RunRecord} from '../records.js'
import {openTally, type Summary} from '../summary.js'
import {clearTemporary} from './clear.js'
import {takeLock} from './lock.js'
import {makeFolder} from './make-folder.js'
import {readManifests, type ManifestIndex} from './manifest-index.js'
import {manifestName, manifestsIn, openManifest, type Manifest} from './manifest.js'
import {convertAll, type RunOptions} from './run.js'
import {isWithin} from './within.js'

/** What to convert, and how. */
export interface BatchOptions extends Omit<PlanOptions, 'run'>, RunOptions {
  /** What asked for the run, to be kept in the manifest (default: nothing). */
  command?: Json | undefined
}

/**
 * The run that shall be gone on with was another.
 *
 * @example
 * const adviceFor = error => (error instanceof ResumeError ? 'Run without `resume`.' : 'Read the message.')
 * adviceFor(new ResumeError('Unexpected options other than before')) //=> 'Run without `resume`.'
 */
export class ResumeError extends Error {
  /** Tells the class, also where `instanceof` cannot. */
  override readonly name = 'ResumeError'
}

/**
 * The folder of outputs is that of other documents.
 *
 * @example
 * const adviceFor = error => (error instanceof RootError ? 'Give another `out`.' : 'Read the message.')
 * adviceFor(new RootError('Unexpected documents of `/b`, expected those of `/a` as before')) //=> 'Give another `out`.'
 */
export class RootError extends Error {
  /** Tells the class, also where `instanceof` cannot. */
  override readonly name = 'RootError'
}

/**
 * Converts documents, as many as there are, and keeps a manifest of what became of each.
 *
 * Documents of which nothing changed since an earlier run are passed over. The run may be killed at any moment: the next
 * one goes on where it was.
 *
 * @param options - what to convert, and how
 * @returns what was done
 * @throws TypeError - if the folder of outputs is that of the documents, or holds it
 * @throws LockedError - if another run is at work in the folder
 * @throws ResumeError - if a run shall be resumed that was another
 * @throws RootError - if the folder of outputs has those of another folder of documents
 * @throws ManifestError - if the manifest is not a file that can be written to
 * @throws Error - if the disk is full, or the backend cannot go on
 * @example
 * import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {pathToFileURL} from 'node:url'
 *
 * const folder = await mkdtemp(join(tmpdir(), 'offprint-'))
 * await writeFile(join(folder, 'spring.txt'), 'A poem.')
 * await writeFile(join(folder, 'processor.mjs'), `export default recipe => ({
 *   convert: ({data}) => {
 *     const text = recipe.mark + new TextDecoder().decode(data)
 *     return {outputs: [{extension: 'md', data: text}], messages: [], failed: false, ledgers: []}
 *   },
 * })`)
 * const summary = await batch({
 *   root: folder,
 *   out: join(folder, 'out'),
 *   list: listPaths(['spring.txt']),
 *   extensions: ['md'],
 *   recipe: {mark: '> '},
 *   maxBytes: 1_000_000,
 *   open: plan =>
 *     threadBackend(plan, {
 *       jobs: 1,
 *       limits: {seconds: 60, megabytes: 500},
 *       processor: pathToFileURL(join(folder, 'processor.mjs')).href,
 *     }),
 * })
 * summary.verdicts //=> {done: 1, failed: 0, stopped: 0, refused: 0}
 * await readFile(join(folder, 'out', 'spring.md'), 'utf8') //=> '> A poem.'
 * await rm(folder, {recursive: true})
 */
export async function batch(options: BatchOptions): Promise<Summary> {
  const start = performance.now()
  if (isWithin(options.root, options.out)) {
    throw new TypeError(`Unexpected \`out: ${options.out}\` that holds the documents, expected a folder of its own`)
  }
  const plan = makePlan({...options, run: randomBytes(4).toString('hex')})
  const state = join(plan.out, stateFolder)
  makeFolder(state)
  const lock = await takeLock(state, options.shard)
  try {
    const own = manifestName(options.shard)
    const manifest = openManifest(join(state, own))
    const index = await readManifests(await manifestsIn(state, own))
    try {
      if (options.resume === true) checkSame(index, plan)
      checkRoot(index, plan)
      // What others have begun, they may still be at.
      const left = [...index.inFlight.values()].filter(({isSuspect}) => isSuspect)
      await clearTemporary(plan.out, left.map(({item, run}) => ({stem: item.stem, mark: run}))) // prettier-ignore
      manifest.add(runRecord(plan, options.command))
      const tally = openTally()
      const signal = options.signal ? AbortSignal.any([options.signal, lock.lost]) : lock.lost
      const isComplete = await convertAll({...options, signal}, plan, index, manifest, tally).catch(
        (error: unknown) => {
          endFailed(manifest, plan)
          throw error
        },
      )
      lock.lost.throwIfAborted()
      manifest.add({type: 'end', run: plan.run, complete: isComplete})
      const seconds = Math.round((performance.now() - start) / 10) / 100
      return tally.summary({seconds, interrupted: !isComplete, strangeLines: index.strange})
    } finally {
      index.close()
      manifest.close()
    }
  } finally {
    lock.release()
  }
}

function runRecord({run, version, options, recipe, root}: Plan, command: Json = null): RunRecord {
  return {type: 'run', form: manifestForm, run, version, options, recipe, root, command}
}

/** So that no document is blamed for the end of a run that knows why it ends. */
function endFailed(manifest: Manifest, {run}: Plan): void {
  try {
    manifest.add({type: 'end', run, complete: false})
  } catch {
    // The disk is full: the next run looks at the documents one by one.
  }
}

/** Names are told apart within a folder of documents, and outputs of another would be overwritten. */
function checkRoot({root: former}: ManifestIndex, {root}: Plan): void {
  if (former === undefined || former === root) return
  const remedy = 'give another folder with `--out`, also if the documents have moved'
  throw new RootError(`Unexpected documents of \`${root}\`, expected those of \`${former}\` as before; ${remedy}`)
}

function checkSame({lastRun}: ManifestIndex, {options, version, root}: Plan): void {
  if (!lastRun) throw new ResumeError('Unexpected `--resume` without a run before it, expected one')
  const {options: before, version: older, root: elsewhere} = lastRun
  if (root !== elsewhere) throw new ResumeError(`Unexpected folder \`${root}\`, expected \`${elsewhere}\` as before`)
  if (older !== version)
    throw new ResumeError(`Unexpected run of offprint ${older}; without \`--resume\`, all is done again`)
  if (options !== before) {
    throw new ResumeError(
      'Unexpected options other than before; without `--resume`, documents are done again with these',
    )
  }
}
