import {resolve} from 'node:path'
import type {WriteSettings} from './args/writing.js'
import {configNames} from './config/find.js'
import {printable, type Io} from './io.js'
import {UsageError} from './usage-error.js'
import {makeWatcher, type Watcher} from './watcher.js'

/** Is told of a file that the outputs of an input depend on, whether it is there or not: a picture. */
export type OnUse = (input: string, path: string) => void

/** What is to be done, as the command line and the file of settings say now. */
export interface Task {
  readonly settings: WriteSettings
  /** Path of the file of settings, if one was read. */
  readonly config?: string | undefined
  /**
   * Does it.
   *
   * @param inputs - those inputs that have changed
   * @param onUse - told of the files that they refer to
   */
  readonly run: (inputs: readonly string[], onUse: OnUse) => Promise<unknown>
}

/**
 * Does something, and does it again for each input that changes, or a picture in it; for all of them when metadata,
 * publication, fonts or settings do. Ends when the user interrupts it.
 *
 * @param plan - says what is to be done; nothing if the file of settings cannot be used
 * @param io - the world
 * @returns exit code: `0` if it was interrupted, `2` if it could not begin
 * @throws UsageError - if it could not begin
 */
export async function watchTask(plan: () => Promise<Task | undefined>, io: Io): Promise<number> {
  const first = await plan()
  if (!first) return 2
  const watcher = makeWatcher()
  const watched: Watch = {uses: new Map(), watcher, io}
  const forget = io.onInterrupt?.(() => {
    watcher.close()
  })
  try {
    await watchAll(first, watched)
    await perform(first, first.settings.inputs, watched)
    const {length} = first.settings.inputs
    io.stderr.write(`Watching ${length === 1 ? '1 input' : `${length} inputs`}; Ctrl-C ends it.\n`)
    let task = first
    while (!watcher.isClosed()) {
      await runUntilOthersChange(task, watched)
      if (watcher.isClosed()) break
      // Settings that cannot be used are said, and waited for.
      const next = await sayUsage(plan, io)
      task = next ?? task
      await watchAll(task, watched)
      if (!next) continue
      watched.uses.clear()
      await sayUsage(() => perform(next, next.settings.inputs, watched), io)
    }
    return 0
  } finally {
    watcher.close()
    forget?.()
  }
}

/** What is watched, and by whom. */
interface Watch {
  /** The files that each input refers to. */
  readonly uses: Map<string, Set<string>>
  readonly watcher: Watcher
  readonly io: Io
}

/** Runs a task for some inputs, and watches what they refer to from then on. */
async function perform(task: Task, inputs: readonly string[], watched: Watch): Promise<void> {
  const {uses} = watched
  for (const input of inputs) uses.set(input, new Set())
  await task.run(inputs, (input, path) => uses.get(input)?.add(path))
  await watchAll(task, watched)
}

async function watchAll(task: Task, {uses, watcher, io}: Watch): Promise<void> {
  await watcher.watch([...pathsOf(task, io), ...[...uses.values()].flatMap(paths => [...paths])])
}

/** Runs a task for each input that changes, or a file that it refers to, until something else does. */
async function runUntilOthersChange(task: Task, watched: Watch): Promise<void> {
  const {uses, watcher, io} = watched
  const inputs = inputsOf(task, io)
  for (let changed = await watcher.next(); changed; changed = await watcher.next()) {
    const usersOf = (path: string): string[] => [...uses].flatMap(([input, paths]) => (paths.has(path) ? [input] : []))
    if ([...changed.keys()].some(path => !inputs.has(path) && usersOf(path).length === 0)) return
    const due = new Set<string>()
    for (const [path, isThere] of changed) {
      const own = inputs.get(path)
      for (const input of own === undefined ? usersOf(path) : [own, ...usersOf(path)]) due.add(input)
      if (own !== undefined && !isThere)
        io.stderr.write(`${printable(own)} is gone; it is converted when it is back.\n`)
    }
    const there = [...due].filter(input => changed.get(resolve(io.cwd, input)) !== false)
    if (there.length === 0) continue
    await sayUsage(() => perform(task, there, watched), io)
  }
}

/** Does something, and says what is wrong with the options if it cannot be done. */
async function sayUsage<Result>(act: () => Promise<Result>, io: Io): Promise<Result | undefined> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    io.stderr.write(`offprint: ${printable(error.message)}\n`)
    return undefined
  }
}

/** Inputs by their absolute paths. */
function inputsOf({settings}: Task, io: Io): Map<string, string> {
  return new Map(settings.inputs.map(input => [resolve(io.cwd, input), input]))
}

/** All files that the outputs depend on; a file of settings that there is not yet is among them. */
function pathsOf(task: Task, io: Io): string[] {
  const {meta, publication, fonts, fontLicence, codeFont} = task.settings
  const configs = task.config === undefined ? configNames : [task.config]
  const others = [...configs, meta, publication, fontLicence, codeFont, ...fonts.filter(font => font !== 'garamond')]
  return [...inputsOf(task, io).keys(), ...others.filter(path => path !== undefined).map(path => resolve(io.cwd, path))]
}
