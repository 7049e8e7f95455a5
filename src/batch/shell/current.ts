import type {Entry, Item} from '../entry.js'
import type {Plan} from '../plan.js'
import {sha256Of} from './hash.js'
import type {Store} from './store.js'

/** What counts as unchanged. */
export interface Strictness {
  /** Whether what is not done is tried again, though nothing changed. */
  retryFailed: boolean
  /** Whether outputs are read to see whether they are still what was written; else, their sizes decide. */
  verify: boolean
}

/**
 * Whether all is as it was when a document was last converted, so that it need not be converted again: the document, what
 * it refers to, the recipe, the version and the outputs.
 *
 * @param item - the document
 * @param entry - what became of it the last time
 * @param plan - the run
 * @param store - where files are
 * @param strictness - what counts as unchanged
 */
export async function isCurrent(
  item: Item,
  entry: Entry,
  plan: Plan,
  store: Store,
  {retryFailed, verify}: Strictness,
): Promise<boolean> {
  if (entry.verdict === 'refused' || entry.source === null) return false
  if (entry.verdict !== 'done' && retryFailed) return false
  if (entry.options !== plan.options || entry.version !== plan.version || entry.stem !== item.stem) return false
  for (const {path, bytes, sha256} of entry.outputs) {
    if ((await store.outputSize(path)) !== bytes) return false
    if (verify && sha256Of((await store.output(path)) ?? '') !== sha256) return false
  }
  try {
    if ((await store.sizeOf(item.path)) !== entry.source.bytes) return false
    if (sha256Of(await store.read(item.path, plan.maxBytes)) !== entry.source.sha256) return false
  } catch {
    return false
  }
  const resolve = entry.assets.length > 0 ? store.resolverOf(item.path) : () => undefined
  return entry.assets.every(({url, sha256}) => {
    const data = resolve(url)
    return (data ? sha256Of(data) : null) === sha256
  })
}
