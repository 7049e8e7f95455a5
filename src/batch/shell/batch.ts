import {randomBytes} from 'node:crypto'
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import type {Backend} from '../backend.js'
import {fatalMessage} from '../chunk.js'
import type {Entry, Item} from '../entry.js'
import type {Json} from '../json.js'
import {makePlan, stateFolder, type Plan, type PlanOptions} from '../plan.js'
import {manifestForm} from '../records.js'
import {programLost} from '../rules.js'
import type {Shard} from '../shard.js'
import {openTally, type Summary, type Tally} from '../summary.js'
import {clearTemporary} from './clear.js'
import {isCurrent, type Strictness} from './current.js'
import {walk, type List} from './list.js'
import {takeLock} from './lock.js'
import {readManifests, type ManifestIndex} from './manifest-index.js'
import {manifestName, manifestsIn, openManifest, type Manifest} from './manifest.js'
import {makeEntry, nothingOf, sourceOf} from './perform.js'
import {fileStore} from './store.js'

/** What to convert, and how. */
export interface BatchOptions extends Omit<PlanOptions, 'run'>, Partial<Strictness> {
  /** Lists the documents. */
  list: List
  /** Makes what converts them. */
  open: (plan: Plan) => Backend | Promise<Backend>
  /** Which part of the documents to convert (default: all). */
  shard?: Shard | undefined
  /** Whether the last run is gone on with: it must have had the same recipe and root (default: no). */
  resume?: boolean | undefined
  /** What asked for the run, to be kept in the manifest (default: nothing). */
  command?: Json | undefined
  /** Ends the run early: documents at work are ended, and no other begun (default: never). */
  signal?: AbortSignal | undefined
  /** Is told what became of each document, and whether it is as before (default: nobody). */
  onEntry?: ((entry: Entry, isUnchanged: boolean) => void) | undefined
}

/** The run that shall be gone on with was another. */
export class ResumeError extends Error {
  override readonly name = 'ResumeError'
}

/** So often the program may die while it converts a document alone; then the document is set aside. */
const mostDeaths = 3

/**
 * Converts documents, as many as there are, and keeps a manifest of what became of each.
 *
 * Documents of which nothing changed since an earlier run are passed over. The run may be killed at any moment: the next
 * one goes on where it was.
 *
 * @param options - what to convert, and how
 * @returns what was done
 * @throws LockedError - if another run is at work in the folder
 * @throws ResumeError - if a run shall be resumed that was another
 * @throws Error - if the system refuses to write the manifest, or the backend cannot go on
 */
export async function batch(options: BatchOptions): Promise<Summary> {
  const start = performance.now()
  const plan = makePlan({...options, run: randomBytes(4).toString('hex')})
  const state = join(plan.out, stateFolder)
  mkdirSync(state, {recursive: true})
  const lock = await takeLock(state, options.shard)
  try {
    const path = join(state, manifestName(options.shard))
    const manifest = openManifest(path)
    const index = await readManifests(await manifestsIn(state, manifestName(options.shard)))
    try {
      if (options.resume === true) checkSame(index, plan)
      await clearTemporary(plan.out, [...index.inFlight.values()].map(({item, run}) => ({stem: item.stem, mark: run}))) // prettier-ignore
      const {root, run, version, recipe} = plan
      manifest.add({type: 'run', form: manifestForm, run, version, options: plan.options, recipe, root, command: options.command ?? null}) // prettier-ignore
      const tally = openTally()
      const isComplete = await convertAll(options, plan, index, manifest, tally)
      manifest.add({type: 'end', run, complete: isComplete})
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

/** Converts what changed; returns whether all documents were looked at. */
async function convertAll(
  options: BatchOptions,
  plan: Plan,
  index: ManifestIndex,
  manifest: Manifest,
  tally: Tally,
): Promise<boolean> {
  const {list, shard, signal, onEntry} = options
  const store = fileStore(plan.root, plan.out, plan.run)
  const stopped: {stem: string; mark: string}[] = []
  let failure: Error | undefined
  const backend = await options.open(plan)
  const stop = () => {
    backend.stop()
  }
  const fail = (error: unknown) => {
    failure ??= error instanceof Error ? error : new Error('Unexpected failure', {cause: error})
    stop()
  }
  const isOver = () => failure !== undefined || signal?.aborted === true
  const take = (entry: Entry, isUnchanged: boolean) => {
    tally.add(entry, isUnchanged)
    if (!isUnchanged) {
      manifest.add(entry)
      if (entry.verdict === 'stopped') stopped.push({stem: entry.stem, mark: plan.run})
      if (entry.rules['batch-full-disk']) fail(new Error(fullDiskReason(entry)))
    }
    onEntry?.(entry, isUnchanged)
  }
  signal?.addEventListener('abort', stop)

  const running = new Set<Promise<void>>()
  const launch = async (items: readonly Item[]) => {
    if (backend.isOwnProcess) {
      manifest.add({type: 'begin', run: plan.run, documents: items.map(({path, stem}) => ({path, stem}))})
    }
    const before = new Map(items.map(({path}) => [path, index.entryOf(path)]))
    const removed: Promise<void>[] = []
    await backend.run(items, entry => {
      take(entry, false)
      removed.push(removeFormer(before.get(entry.path), entry, plan, store))
    })
    await Promise.all(removed)
    manifest.sync()
  }
  const start = async (items: readonly Item[]) => {
    if (items.length === 0 || isOver()) return
    while (running.size >= backend.width) await Promise.race(running)
    const task: Promise<void> = launch(items)
      .catch(fail)
      .finally(() => running.delete(task))
    running.add(task)
  }

  try {
    let chunk: Item[] = []
    for await (const item of walk(list, plan.extensions, shard)) {
      if (isOver()) break
      const entry = index.entryOf(item.path)
      // After a fall of the whole machine, a file may have its length and not its content.
      const {retryFailed = false, resume = false, verify = resume && !index.isEnded} = options
      if (entry && (await isCurrent(item, entry, plan, store, {retryFailed, verify}))) {
        take(entry, true)
        continue
      }
      const deaths = retryFailed || !backend.isOwnProcess ? undefined : index.inFlight.get(item.path)
      if (deaths && deaths.alone >= mostDeaths) take(await entryOfDeadly(item, plan), false)
      // Where a run died is looked at one by one, so that the next time it is known which document it was.
      else if (deaths) await start([item])
      else chunk.push(item)
      if (chunk.length < backend.chunkSize) continue
      await start(chunk)
      chunk = []
    }
    await start(chunk)
  } catch (error) {
    fail(error)
  } finally {
    await Promise.all(running)
    signal?.removeEventListener('abort', stop)
    await backend.close()
    await clearTemporary(plan.out, stopped)
  }
  if (failure) throw failure
  return signal?.aborted !== true
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

function fullDiskReason({findings}: Entry): string {
  return findings.find(({rule}) => rule === 'batch-full-disk')?.reason ?? 'Unexpected full disk'
}

async function entryOfDeadly(item: Item, plan: Plan): Promise<Entry> {
  const reason = `Unexpected end of the program at this document, ${mostDeaths} times, expected an output`
  const message = fatalMessage(item.path, file => programLost.report(file, undefined, reason, 'To try it once more: `--retry-failed`.')) // prettier-ignore
  return makeEntry(item, plan, {...nothingOf('stopped', message), source: await sourceOf(item, plan), milliseconds: 0})
}

/** Outputs that a document had under another name, or has no more. */
async function removeFormer(
  former: Entry | undefined,
  {outputs, verdict}: Entry,
  {extensions}: Plan,
  store: ReturnType<typeof fileStore>,
): Promise<void> {
  if (!former || verdict === 'refused') return
  const kept = new Set(outputs.map(({path}) => path))
  for (const {path} of former.outputs) {
    const isOurs = extensions.some(extension => path === `${former.stem}.${extension}`)
    if (isOurs && !kept.has(path)) await store.remove(path)
  }
}
