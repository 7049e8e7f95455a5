import {performance} from 'node:perf_hooks'
import type {Resolve} from '../../core/types.js'
import {convertDocument, failureOf, fatalMessage} from '../chunk.js'
import {messageFields, type Entry, type FileRecord, type Item, type LedgerRecord, type Verdict} from '../entry.js'
import {fitting} from '../names.js'
import {stateFolder, type Plan} from '../plan.js'
import type {Processed, Processor, Product} from '../processor.js'
import {fullDisk, sourceTooLarge, strangeExtension, unreadableSource, unwritableProduct} from '../rules.js'
import {codeOf, explain, tooLarge} from './explain.js'
import {sha256Of} from './hash.js'
import {fileStore, type Store} from './store.js'

/** Who is told what happens to the documents of a chunk. */
export interface Listener {
  started(index: number): void
  ended(index: number, entry: Entry): void
  /** Whether to go on. */
  goesOn(): boolean
}

/**
 * Reads, converts and writes the documents of a chunk, one after the other.
 *
 * @param items - the documents
 * @param plan - what they have in common
 * @param processor - what converts them
 * @param store - where they are
 * @param listener - is told of each
 */
export async function perform(
  items: readonly Item[],
  plan: Plan,
  processor: Processor,
  store: Store,
  listener: Listener,
): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (!listener.goesOn()) return
    listener.started(index)
    listener.ended(index, await performOne(item, plan, processor, store))
  }
}

async function performOne(item: Item, plan: Plan, processor: Processor, store: Store): Promise<Entry> {
  const start = performance.now()
  const fields = await outcomeOf(item, plan, processor, store)
  return makeEntry(item, plan, {...fields, milliseconds: Math.round((performance.now() - start) * 10) / 10})
}

/** What a document is, whatever becomes of it; `null` if it cannot be read. */
export async function sourceOf({path}: Item, {root, out, maxBytes}: Plan): Promise<Entry['source']> {
  const data = await fileStore(root, out, '')
    .read(path, maxBytes)
    .catch(() => undefined)
  return data ? {sha256: sha256Of(data), bytes: data.byteLength} : null
}

type Outcome = Pick<Entry, 'verdict' | 'source' | 'outputs' | 'assets' | 'ledgers'> & {
  messages: Processed['messages']
}

/** An entry of a document. */
export function makeEntry(
  {path, stem}: Item,
  {options, version}: Plan,
  {messages, milliseconds, ...outcome}: Outcome & {milliseconds: number},
): Entry {
  return {type: 'document', path, stem, ...outcome, options, version, ...messageFields(messages), milliseconds}
}

/** What is known of a document of which nothing came. */
export function nothingOf(verdict: Verdict, message: Processed['messages'][number]): Outcome {
  return {verdict, source: null, outputs: [], assets: [], ledgers: [], messages: [message]}
}

async function outcomeOf(item: Item, plan: Plan, processor: Processor, store: Store): Promise<Outcome> {
  const {path, stem} = item
  const data = await readSource(path, plan, store)
  if (!(data instanceof Uint8Array)) return data
  const assets = new Map<string, string | null>()
  const resolve = recordingResolver(store.resolverOf(path), assets)
  const processed = checked(path, await convertDocument({path, data, resolve}, processor), plan)
  const known = {
    source: {sha256: sha256Of(data), bytes: data.byteLength},
    assets: [...assets].map(([url, sha256]) => ({url, sha256})).sort((a, b) => (a.url < b.url ? -1 : 1)),
  }
  const {messages, failed} = processed
  try {
    const foreign = await foreignOf(item, processed.outputs, store)
    if (foreign !== undefined) return {verdict: 'refused', ...known, outputs: [], ledgers: [], messages: [...messages, foreignMessage(path, foreign)]} // prettier-ignore
    const outputs = await writeAll(stem, processed.outputs, store)
    const ledgers = await writeLedgers(stem, processed, store)
    return {verdict: failed ? 'failed' : 'done', ...known, outputs, ledgers, messages}
  } catch (error) {
    const rule = ['ENOSPC', 'EDQUOT', 'EROFS'].includes(codeOf(error)) ? fullDisk : unwritableProduct
    const message = fatalMessage(path, file =>
      rule.report(file, undefined, `Unexpected ${explain(error)}, expected to write outputs \`${stem}\``),
    )
    return {verdict: 'refused', ...known, outputs: [], ledgers: [], messages: [...messages, message]}
  }
}

async function readSource(path: string, {maxBytes}: Plan, store: Store): Promise<Uint8Array | Outcome> {
  try {
    return await store.read(path, maxBytes)
  } catch (error) {
    if (codeOf(error) === tooLarge) {
      const reason = `Unexpected size of more than ${maxBytes / 1_000_000} MB, expected a single document`
      return nothingOf(
        'failed',
        fatalMessage(path, file => sourceTooLarge.report(file, undefined, reason)),
      )
    }
    // Names come as text, in which a byte that is none is replaced.
    const what = codeOf(error) === 'ENOENT' && path.includes('\uFFFD') ? 'name that is not UTF-8' : explain(error)
    const reason = `Unexpected ${what}, expected a file that can be read`
    return nothingOf(
      'refused',
      fatalMessage(path, file => unreadableSource.report(file, undefined, reason)),
    )
  }
}

/** Takes down which files a document refers to, so that it is converted again when one of them changes. */
function recordingResolver(resolve: Resolve, assets: Map<string, string | null>): Resolve {
  return url => {
    const data = resolve(url)
    // What stands in the document itself is no file beside it.
    if (data || !url.startsWith('data:')) assets.set(url, data ? sha256Of(data) : null)
    return data
  }
}

function checked(path: string, processed: Processed, {extensions}: Plan): Processed {
  const own = processed.outputs.map(({extension}) => extension)
  const strange = own.find((extension, index) => !extensions.includes(extension) || own.indexOf(extension) !== index)
  if (strange === undefined) return processed
  const reason = `Unexpected output \`.${strange}\`, expected one each of ${extensions.map(one => `\`.${one}\``).join(', ')}`
  return failureOf(fatalMessage(path, file => strangeExtension.report(file, undefined, reason)))
}

/** An output that would overwrite the file of someone else; one with the same bytes does not. */
async function foreignOf(
  {stem, taken = []}: Item,
  outputs: readonly Product[],
  store: Store,
): Promise<string | undefined> {
  for (const {extension, data} of outputs) {
    const path = `${stem}.${extension}`
    const there = taken.includes(path) ? await store.output(path) : undefined
    if (there && sha256Of(there) !== sha256Of(data)) return path
  }
  return undefined
}

function foreignMessage(path: string, output: string): Processed['messages'][number] {
  const reason = `Unexpected file \`${output}\` that was not made of this document, expected to write an output there`
  const remedy = 'Move the file away, or give another folder with `--out`; the document is tried again at the next run.'
  return fatalMessage(path, file => unwritableProduct.report(file, undefined, reason, remedy))
}

async function writeAll(stem: string, outputs: readonly Product[], store: Store): Promise<FileRecord[]> {
  const written: FileRecord[] = []
  for (const {extension, data} of outputs) {
    const path = `${stem}.${extension}`
    // A text is encoded once, for the disk, the hash and the length.
    const bytes = typeof data === 'string' ? Buffer.from(data) : data
    await store.write(path, bytes)
    written.push({path, sha256: sha256Of(bytes), bytes: bytes.byteLength})
  }
  return written
}

async function writeLedgers(stem: string, {ledgers}: Processed, store: Store): Promise<LedgerRecord[]> {
  const records: LedgerRecord[] = []
  for (const {extension, balanced, unexplained, page} of ledgers) {
    const output = `${stem}.${extension}`
    const place = ledgerPlace(output)
    if (page !== undefined) await store.write(place, page)
    records.push({output, balanced, unexplained, ...(page !== undefined && {page: place})})
  }
  return records
}

/** Path of the page of a ledger, by that of the output. */
export function ledgerPlace(output: string): string {
  return `${stateFolder}/ledgers/${output.replace(/[^/]*$/, name => fitting(name, '.html'))}.html`
}
