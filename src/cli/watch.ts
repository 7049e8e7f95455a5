import {resolve} from 'node:path'
import type {WriteSettings} from './args/writing.js'
import {configNames} from './config/find.js'
import {printable, type Io} from './io.js'
import {UsageError} from './usage-error.js'
import {makeWatcher, type Watcher} from './watcher.js'

/** What is to be done, as the command line and the file of settings say now. */
export interface Task {
  readonly settings: WriteSettings
  /** Path of the file of settings, if one was read. */
  readonly config?: string | undefined
  /**
   * Does it.
   *
   * @param inputs - those inputs that have changed
   */
  readonly run: (inputs: readonly string[]) => Promise<unknown>
}

/**
 * Does something, and does it again for each input that changes; for all of them when metadata, publication, fonts or
 * settings do. Ends when the user interrupts it.
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
  const forget = io.onInterrupt?.(() => {
    watcher.close()
  })
  try {
    await watcher.watch(pathsOf(first, io))
    await first.run(first.settings.inputs)
    const {length} = first.settings.inputs
    io.stderr.write(`Watching ${length === 1 ? '1 input' : `${length} inputs`}; Ctrl-C ends it.\n`)
    let task = first
    await runUntilOthersChange(task, watcher, io)
    while (!watcher.isClosed()) {
      // Settings that cannot be used are said, and waited for.
      const next = await sayUsage(plan, io)
      task = next ?? task
      await watcher.watch(pathsOf(task, io))
      if (next) await sayUsage(() => next.run(next.settings.inputs), io)
      await runUntilOthersChange(task, watcher, io)
    }
    return 0
  } finally {
    watcher.close()
    forget?.()
  }
}

/** Runs a task for each input that changes, until something else does. */
async function runUntilOthersChange(task: Task, watcher: Watcher, io: Io): Promise<void> {
  const inputs = inputsOf(task, io)
  for (let changed = await watcher.next(); changed; changed = await watcher.next()) {
    if ([...changed.keys()].some(path => !inputs.has(path))) return
    const all = Array.from(changed, ([path, isThere]) => ({input: inputs.get(path) ?? path, isThere}))
    for (const {input} of all.filter(({isThere}) => !isThere)) {
      io.stderr.write(`${printable(input)} is gone; it is converted when it is back.\n`)
    }
    const there = all.filter(({isThere}) => isThere).map(({input}) => input)
    if (there.length > 0) await sayUsage(() => task.run(there), io)
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
