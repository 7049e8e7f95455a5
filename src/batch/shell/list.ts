import {opendir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {hashOfText} from '../json.js'
import {isInShard, type Shard} from '../shard.js'
import type {Item} from '../entry.js'
import {nameOutputs, type Listing} from '../names.js'

/** Lists what a folder holds; `''` is the root. */
export type List = (folder: string) => Promise<Listing>

/**
 * Lists the documents of a folder and those below it, one folder at a time. Names that begin with a dot are passed over,
 * and links to folders are not followed.
 *
 * @param root - absolute path
 * @param matches - whether a file is a document, by its path below the root
 * @param except - absolute path of a folder to pass over
 * @returns what lists a folder; it throws where the system does not give one
 * @example
 * import {resolve} from 'node:path'
 *
 * const list = listFolder(resolve('schema'), path => path.endsWith('.rng'), resolve('books'))
 * await list('') //=> {files: ['offprint.rng'], folders: []}
 */
export function listFolder(root: string, matches: (path: string) => boolean, except: string): List {
  return async folder => {
    const files: string[] = []
    const folders: string[] = []
    for await (const entry of await opendir(join(root, folder), {bufferSize: 1000})) {
      const {name} = entry
      const path = below(folder, name)
      if (name.startsWith('.') || join(root, path) === except) continue
      if (entry.isDirectory()) folders.push(name)
      // What is neither, such as a pipe or a link that leads nowhere, is refused when it is read, and not passed over.
      else if (matches(path) && (entry.isFile() || !(await isFolder(join(root, path))))) files.push(name)
    }
    return {files, folders}
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    stats => stats.isDirectory(),
    () => false,
  )
}

/**
 * Lists documents of which the paths are known.
 *
 * @param paths - paths below the root, with `/`; held in memory
 * @returns what lists a folder
 * @example
 * const list = listPaths(['1931/spring.htm', '1931/autumn.htm', 'index.htm'])
 * await list('') //=> {files: ['index.htm'], folders: ['1931']}
 * await list('1931') //=> {files: ['spring.htm', 'autumn.htm'], folders: []}
 */
export function listPaths(paths: Iterable<string, unknown, unknown>): List {
  const all = new Map<string, {files: Set<string>; folders: Set<string>}>()
  const at = (folder: string) => {
    const known = all.get(folder)
    if (known) return known
    const made = {files: new Set<string>(), folders: new Set<string>()}
    all.set(folder, made)
    if (folder !== '') {
      const [parent, name] = split(folder)
      at(parent).folders.add(name)
    }
    return made
  }
  for (const path of paths) {
    const [folder, name] = split(path)
    at(folder).files.add(name)
  }
  return folder => {
    const {files, folders} = all.get(folder) ?? {files: [], folders: []}
    return Promise.resolve({files: [...files], folders: [...folders]})
  }
}

function split(path: string): [folder: string, name: string] {
  const slash = path.lastIndexOf('/')
  return slash === -1 ? ['', path] : [path.slice(0, slash), path.slice(slash + 1)]
}

/**
 * Walks through documents in the order of their names, folder by folder.
 *
 * @param list - lists a folder
 * @param extensions - extensions of the outputs
 * @param shard - which part to give (default: all)
 * @returns documents with the names of their outputs; only one folder is held at a time, and those above it
 */
export async function* walk(list: List, extensions: readonly string[], shard?: Shard): AsyncGenerator<Item> {
  yield* walkFolder('', '')

  async function* walkFolder(folder: string, outputs: string): AsyncGenerator<Item> {
    const listing = await listingOf(list, folder)
    if (!listing) {
      if (isInShard(folder, shard)) yield {path: folder, stem: outputs}
      return
    }
    const names = nameOutputs(listing, extensions)
    for (const name of [...listing.files].sort()) {
      const path = below(folder, name)
      if (isInShard(path, shard))
        yield {path, stem: below(outputs, names.files.get(name) ?? `${name}-${hashOfText(path)}`)}
    }
    for (const name of [...listing.folders].sort()) {
      yield* walkFolder(below(folder, name), below(outputs, names.folders.get(name) ?? name))
    }
  }
}

/** What a folder holds; nothing if it is below the root and cannot be listed: then it is a document that cannot be read. */
async function listingOf(list: List, folder: string): Promise<Listing | undefined> {
  if (folder === '') return list(folder)
  return list(folder).catch(() => undefined)
}

/**
 * How many documents there are.
 *
 * @param list - lists a folder
 * @param shard - which part to count (default: all)
 */
export async function countDocuments(list: List, shard?: Shard): Promise<number> {
  let count = 0
  for await (const paths of pathsByFolder(list)) {
    count += shard ? paths.filter(path => isInShard(path, shard)).length : paths.length
  }
  return count
}

/** Whether there is any document; not more is listed than has to be. */
export async function hasDocuments(list: List): Promise<boolean> {
  for await (const paths of pathsByFolder(list)) if (paths.length > 0) return true
  return false
}

async function* pathsByFolder(list: List): AsyncGenerator<string[]> {
  for (const folders = ['']; folders.length > 0;) {
    const folder = folders.pop() ?? ''
    const listing = await listingOf(list, folder)
    yield listing ? listing.files.map(name => below(folder, name)) : [folder]
    for (const name of listing?.folders ?? []) folders.push(below(folder, name))
  }
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
