import type {Backend} from '../backend.js'
import {fatalMessage} from '../chunk.js'
import type {Entry, Item} from '../entry.js'
import type {Plan} from '../plan.js'
import {programLost} from '../rules.js'
import type {Shard} from '../shard.js'
import type {Tally} from '../summary.js'
import {clearTemporary} from './clear.js'
import {explain} from './explain.js'
import {isCurrent, type Strictness} from './current.js'
import {walk, type List} from './list.js'
import type {ManifestIndex} from './manifest-index.js'
import type {Manifest} from './manifest.js'
import {ledgerPlace, makeEntry, nothingOf, sourceOf} from './perform.js'
import {fileStore, type Store} from './store.js'
import {takenOf} from './taken.js'

/** What to convert, and with what. */
export interface RunOptions extends Partial<Strictness> {
  /** Lists the documents. */
  list: List
  /** Makes what converts them. */
  open: (plan: Plan) => Backend | Promise<Backend>
  /** Which part of the documents to convert (default: all). */
  shard?: Shard | undefined
  /** Whether the last run is gone on with: it must have had the same recipe and root (default: no). */
  resume?: boolean | undefined
  /** Ends the run early: documents at work are ended, and no other begun (default: never). */
  signal?: AbortSignal | undefined
  /** Is told what became of each document, and whether it is as before (default: nobody). */
  onEntry?: ((entry: Entry, isUnchanged: boolean) => void) | undefined
}

/** So often the program may die while it converts a document alone; then the document is set aside. */
const mostDeaths = 3

/**
 * Converts the documents that changed.
 *
 * @param options - which documents, and with what
 * @param plan - what they have in common
 * @param index - what became of them before
 * @param manifest - takes down what becomes of them
 * @param tally - counts it
 * @returns whether all were looked at
 * @throws Error - if the run cannot go on, such as for a full disk
 */
export async function convertAll(
  options: RunOptions,
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
      if (entry.verdict === 'stopped') stopped.push({stem: entry.stem, mark: plan.run})
      if (entry.rules['batch-full-disk']) fail(new Error(fullDiskReason(entry)))
      try {
        manifest.add(entry)
      } catch (error) {
        fail(error)
      }
    }
    onEntry?.(entry, isUnchanged)
  }
  signal?.addEventListener('abort', stop)

  const running = new Set<Promise<void>>()
  const launch = async (items: readonly Item[], isAlone = false) => {
    const where = {...(isAlone && {alone: true}), ...(!backend.isOwnProcess && {elsewhere: true})}
    manifest.add({type: 'begin', run: plan.run, documents: items, ...where})
    const before = new Map(items.map(({path}) => [path, index.entryOf(path)]))
    const settled: Promise<void>[] = []
    await backend.run(items, entry => {
      const former = before.get(entry.path)
      if (!former) {
        take(entry, false)
        return
      }
      // What a document has no more is removed before it is forgotten which that was.
      const removed = removeFormer(former, entry, plan, store)
      settled.push(removed.then(() => { take(entry, false) }).catch(fail)) // prettier-ignore
    })
    await Promise.all(settled)
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
  const startAlone = async (item: Item) => {
    await Promise.all(running)
    if (!isOver()) await launch([item], true).catch(fail)
  }

  try {
    let chunk: Item[] = []
    let begun = 0
    const last: {item: Item; alone: number}[] = []
    for await (const found of walk(list, plan.extensions, shard)) {
      if (isOver()) break
      const entry = index.entryOf(found.path)
      // After a fall of the whole machine, a file may have its length and not its content.
      const {retryFailed = false, resume = false, verify = resume && !index.isEnded} = options
      if (entry && (await isCurrent(found, entry, plan, store, {retryFailed, verify}))) {
        take(entry, true)
        continue
      }
      const taken = await takenOf(found, entry, plan.extensions, index, store)
      const item = {...found, ...(taken.length > 0 && {taken})}
      const former = index.inFlight.get(item.path)
      const deaths = retryFailed || !backend.isOwnProcess || former?.isSuspect !== true ? undefined : former
      if (deaths && deaths.alone >= mostDeaths) take(await entryOfDeadly(item, plan), false)
      // What was at work alone comes last: it may be another's fault each time, but hardly where all others were done.
      else if (deaths && deaths.alone > 0) last.push({item, alone: deaths.alone})
      // Where a run died is looked at one by one, with nothing beside it: the next time it is known which document it was.
      else if (deaths) await startAlone(item)
      else chunk.push(item)
      if (chunk.length < sizeOfChunk(begun, backend)) continue
      await start(chunk)
      begun += 1
      chunk = []
    }
    await start(chunk)
    for (const {item} of last.sort((a, b) => a.alone - b.alone)) await startAlone(item)
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

/** Chunks are small at first, so that few documents are shared by all threads; in a queue, the same ones are found again. */
function sizeOfChunk(begun: number, {width, chunkSize, isOwnProcess}: Backend): number {
  return isOwnProcess ? Math.min(chunkSize, 2 ** Math.floor(begun / width)) : chunkSize
}

function fullDiskReason({findings}: Entry): string {
  return findings.find(({rule}) => rule === 'batch-full-disk')?.reason ?? 'Unexpected full disk'
}

async function entryOfDeadly(item: Item, plan: Plan): Promise<Entry> {
  const reason = `Unexpected end of the program at this document, ${mostDeaths} times, expected an output`
  const message = fatalMessage(item.path, file => programLost.report(file, undefined, reason, 'To try it once more: `--retry-failed`.')) // prettier-ignore
  return makeEntry(item, plan, {...nothingOf('stopped', message), source: await sourceOf(item, plan), milliseconds: 0})
}

/** Removes outputs that a document had under another name, or has no more, and pages of ledgers with them. */
async function removeFormer(
  former: Entry,
  {path: document, outputs, ledgers, verdict}: Entry,
  {extensions}: Plan,
  store: Store,
): Promise<void> {
  if (verdict === 'refused') return
  const kept = new Set([...outputs.map(({path}) => path), ...ledgers.map(({page}) => page)])
  const own = extensions.map(extension => `${former.stem}.${extension}`)
  const paths = [...former.outputs.map(({path}) => path).filter(path => own.includes(path)), ...own.map(ledgerPlace)]
  for (const path of paths.filter(one => !kept.has(one))) {
    await store.remove(path).catch((error: unknown) => {
      const reason = `Unexpected ${explain(error)}, expected to remove \`${path}\`, which \`${document}\` has no more`
      throw new Error(reason, {cause: error})
    })
  }
}
