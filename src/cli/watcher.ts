import {watch, type FSWatcher} from 'node:fs'
import {realpath, stat} from 'node:fs/promises'
import {dirname} from 'node:path'

/** An editor is given this long to finish writing, in milliseconds. */
const quiet = 80

/** Waits for changes of files. */
export interface Watcher {
  /** Watches these files from now on; of a file that was watched before, no change is missed. */
  watch(paths: readonly string[]): Promise<void>
  /**
   * Waits until files have changed, appeared or gone since they were last looked at.
   *
   * @returns their paths, and whether each is there; nothing once the watcher is closed
   */
  next(): Promise<ReadonlyMap<string, boolean> | undefined>
  close(): void
  readonly isClosed: () => boolean
}

/** Makes a watcher. It watches folders, so that a file may be replaced, as editors do, or be gone for a while. */
export function makeWatcher(): Watcher {
  let states = new Map<string, string>()
  let watchers: FSWatcher[] = []
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  let hasEvents = false
  let wake: (() => void) | undefined
  const settle = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      hasEvents = true
      wake?.()
    }, quiet)
  }
  const stop = (): void => {
    for (const watcher of watchers) watcher.close()
    watchers = []
  }
  return {
    async watch(paths) {
      const folders = await foldersOf(paths)
      stop()
      if (!isClosed) watchers = watchFolders(folders, settle)
      const before = states
      states = new Map()
      for (const path of paths) states.set(path, before.get(path) ?? (await stateOf(path)))
      // What changed while nobody watched is found by looking.
      settle()
    },
    async next() {
      for (;;) {
        if (!hasEvents && !isClosed) await new Promise<void>(resolve => (wake = resolve))
        if (isClosed) return undefined
        hasEvents = false
        const changed = await lookAgain(states)
        if (changed.size > 0) return changed
      }
    },
    close() {
      isClosed = true
      clearTimeout(timer)
      stop()
      wake?.()
    },
    isClosed: () => isClosed,
  }
}

/** The folders of files, and of what links lead to. */
async function foldersOf(paths: readonly string[]): Promise<ReadonlySet<string>> {
  const real = await Promise.all(paths.map(path => realpath(path).catch(() => path)))
  return new Set([...paths, ...real].map(path => dirname(path)))
}

function watchFolders(folders: ReadonlySet<string>, notify: () => void): FSWatcher[] {
  return [...folders].flatMap(folder => {
    try {
      // What goes wrong later, such as a folder that is removed, ends the watch of that folder alone.
      return [watch(folder, notify).on('error', () => undefined)]
    } catch {
      return []
    }
  })
}

/** The files whose state is another than before, which is noted. */
async function lookAgain(states: Map<string, string>): Promise<Map<string, boolean>> {
  const changed = new Map<string, boolean>()
  for (const [path, before] of states) {
    const state = await stateOf(path)
    if (state === before) continue
    states.set(path, state)
    changed.set(path, state !== '')
  }
  return changed
}

/** What changes with the content of a file; empty if it is not there. */
async function stateOf(path: string): Promise<string> {
  return stat(path).then(
    ({ino, mtimeMs, size}) => `${ino} ${mtimeMs} ${size}`,
    () => '',
  )
}
