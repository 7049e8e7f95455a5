import {accessSync, constants, existsSync, mkdirSync, realpathSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {join, resolve} from 'node:path'
import type {Backend} from '../batch/backend.js'
import type {Json} from '../batch/json.js'
import {stateFolder, type Plan} from '../batch/plan.js'
import {batch} from '../batch/shell/batch.js'
import {codeOf, explain} from '../batch/shell/explain.js'
import {countDocuments} from '../batch/shell/list.js'
import {lastRunIn} from '../batch/shell/last-run.js'
import {manifestName} from '../batch/shell/manifest.js'
import {threadBackend} from '../batch/shell/threads.js'
import {isWithin} from '../batch/shell/within.js'
import type {Summary} from '../batch/summary.js'
import {parseBatch, type BatchCommand} from './batch-args.js'
import {findInputs} from './batch-inputs.js'
import {followProgress} from './batch-progress.js'
import {recipeAsJson, recipeOf} from './batch-recipe.js'
import {tellSummary} from './batch-summary.js'
import {selectWriters} from './formats.js'
import {listenForInterruption} from './interrupt.js'
import {printable, type Io} from './io.js'
import {UsageError} from './usage-error.js'

/**
 * Converts as many documents as there are.
 *
 * @param given - which documents, and how
 * @param io - the world
 * @returns exit code: `0` if every document is done, `1` if one is not, `130` or `143` if the run was interrupted
 * @throws UsageError - if the command cannot be carried out as it stands
 */
export async function batchAll(given: BatchCommand, io: Io): Promise<number> {
  const out = makeFolder(given.out, io)
  const {command, cwd} = await commandOf(given, out, io)
  const world = {...io, cwd}
  const writers = await selectWriters([...command.to, ...command.records], command.settings)
  const extensions = writers.slice(0, command.to.length).map(make => make({}).extension)
  const {root, list} = await findInputs(command, out, world)
  checkApart(root, out, given.out)
  const recipe = await recipeOf(command, world)
  if (!recipe) return 1
  const interruption = listenForInterruption()
  const progress = followProgress(io, countDocuments(list, given.shard))
  let summary: Summary
  try {
    summary = await batch({
      root,
      out,
      list,
      extensions,
      recipe: recipeAsJson(recipe),
      maxBytes: command.maxSize,
      shard: given.shard,
      resume: given.resume,
      retryFailed: given.retryFailed,
      verify: given.verify,
      command: {args: command.args, cwd},
      signal: interruption.signal,
      onEntry: progress.onEntry,
      open: plan => openBackend(plan, given),
    })
  } catch (error) {
    if (error instanceof Error && /^(?:Locked|Manifest|Resume|Redis)Error$/.test(error.name))
      throw new UsageError(error.message)
    const what = codeOf(error) === '' ? messageOf(error) : `Unexpected ${explain(error)}, expected to go on`
    io.stderr.write(`offprint: ${printable(what)}\nThe run can go on: \`offprint batch --resume --out ${given.out}\`\n`)
    return 1
  } finally {
    progress.end()
    interruption.end()
  }
  await tellSummary(summary, given, io)
  return interruption.code() ?? (summary.verdicts.done === summary.documents ? 0 : 1)
}

function checkApart(root: string, out: string, given: string): void {
  if (!existsSync(root)) throw new UsageError(`Unexpected missing folder \`${root}\`, expected that of the documents`)
  if (!isWithin(realpathSync(root), out)) return
  throw new UsageError(
    `Unexpected \`--out ${given}\` that holds the documents, expected a folder of their own for outputs`,
  )
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

async function openBackend(plan: Plan, {backend, chunk, jobs, timeout, memory}: BatchCommand): Promise<Backend> {
  if (backend !== undefined) {
    return (await import('../batch/shell/redis/backend.js')).redisBackend(plan, {url: backend, chunkSize: chunk})
  }
  return threadBackend(plan, {
    jobs: jobs ?? availableParallelism(),
    limits: {seconds: timeout, megabytes: memory},
    processor: import.meta.resolve('#batch-processor'),
  })
}

function makeFolder(path: string, io: Io): string {
  const out = resolve(io.cwd, path)
  try {
    mkdirSync(join(out, stateFolder), {recursive: true})
    accessSync(join(out, stateFolder), constants.W_OK)
    return realpathSync(out)
  } catch (error) {
    throw new UsageError(`Unexpected ${explain(error)}, expected \`${path}\` to be a folder to write to`)
  }
}

/** The command, or that of the run which is resumed: then only what does not change the outputs is of the new one. */
async function commandOf(given: BatchCommand, out: string, io: Io): Promise<{command: BatchCommand; cwd: string}> {
  if (!given.resume || given.inputs.length > 0) return {command: given, cwd: io.cwd}
  const last = await lastRunIn(join(out, stateFolder, manifestName(given.shard)))
  const {args, cwd} = commandIn(last?.command)
  const command = args && parseBatch(args)
  if (!command || cwd === undefined) {
    throw new UsageError(`Unexpected \`--resume\` without a run in \`${given.out}\`, expected inputs and \`--to\``)
  }
  return {command, cwd}
}

function commandIn(command: Json | undefined): {args?: string[]; cwd?: string} {
  if (typeof command !== 'object' || command === null || !('args' in command)) return {}
  const {args, cwd} = command
  if (!Array.isArray(args) || typeof cwd !== 'string') return {}
  return {args: (args as readonly unknown[]).filter(one => typeof one === 'string'), cwd}
}
