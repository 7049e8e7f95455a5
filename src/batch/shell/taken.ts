import type {Entry, Item} from '../entry.js'
import type {ManifestIndex} from './manifest-index.js'
import type {Store} from './store.js'

/**
 * Targets of a document at which there is a file that neither it has made nor a document that is gone: one of the
 * caller's, or of another document.
 *
 * @param item - the document
 * @param entry - what became of it the last time
 * @param extensions - extensions of the outputs
 * @param index - what the manifests say
 * @param store - where files are
 * @returns paths below the folder of outputs
 */
export async function takenOf(
  {path, stem}: Item,
  entry: Entry | undefined,
  extensions: readonly string[],
  index: ManifestIndex,
  store: Store,
): Promise<string[]> {
  const begun = index.inFlight.get(path)?.item
  const taken: string[] = []
  for (const target of extensions.map(extension => `${stem}.${extension}`)) {
    if (entry?.outputs.some(output => output.path === target)) continue
    // A run died at the document: it may have made the output, unless the file was there before.
    if (begun?.stem === stem && begun.taken?.includes(target) !== true) continue
    if ((await store.outputSize(target)) === undefined) continue
    const maker = await index.makerOf(target)
    if (maker === undefined || (maker !== path && (await isThere(maker, store)))) taken.push(target)
  }
  return taken
}

function isThere(path: string, store: Store): Promise<boolean> {
  return store.sizeOf(path).then(
    () => true,
    () => false,
  )
}
