import {accessSync, constants, existsSync, realpathSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {join, resolve} from 'node:path'
import type {Backend} from '../batch/backend.js'
import type {Json} from '../batch/json.js'
import {stateFolder, type Plan} from '../batch/plan.js'
import {batch} from '../batch/shell/batch.js'
import {codeOf, explain} from '../batch/shell/explain.js'
import {countDocuments, hasDocuments} from '../batch/shell/list.js'
import {lastRunIn} from '../batch/shell/last-run.js'
import {makeFolder} from '../batch/shell/make-folder.js'
import {manifestName} from '../batch/shell/manifest.js'
import {threadBackend} from '../batch/shell/threads.js'
import {isWithin} from '../batch/shell/within.js'
import type {Summary} from '../batch/summary.js'
import {parseBatch, type BatchCommand, type BatchContent} from './args/batch.js'
import type {Defaults} from './args/parse.js'
import {checkSummaries} from './batch-files.js'
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
  const out = folderOf(given.out, io)
  const {content: command, asked, cwd} = await contentOf(given, out, io)
  const world = {...io, cwd}
  const writers = await selectWriters([...command.to, ...command.records], command.settings)
  const extensions = writers.slice(0, command.to.length).map(make => make({}).extension)
  const {root, list} = await findInputs(command, out, world)
  checkApart(root, out, given.out)
  await checkSummaries(given, {content: command, cwd, inputs: {root, list}, out, extensions}, io)
  // What cannot be listed is reported by the run itself.
  if (given.shard === undefined && !(await hasDocuments(list).catch(() => true))) {
    const named = printable(command.inputs.join(' '))
    io.stderr.write(`offprint: Unexpected lack of documents in \`${named}\`, expected at least one; nothing was done\n`)
    return 1
  }
  const recipe = await recipeOf(command, world)
  if (!recipe) return 1
  const interruption = listenForInterruption()
  const progress = followProgress(io, given.progress, countDocuments(list, given.shard))
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
      command: {...asked, cwd},
      signal: interruption.signal,
      onEntry: progress.onEntry,
      open: plan => openBackend(plan, given),
    })
  } catch (error) {
    if (error instanceof Error && /^(?:Locked|Manifest|Resume|Root|Redis)Error$/.test(error.name))
      throw new UsageError(error.message)
    const what = codeOf(error) === '' ? messageOf(error) : `Unexpected ${explain(error)}, expected to go on`
    io.stderr.write(`offprint: ${printable(what)}\nThe run can go on: \`offprint batch --resume --out ${given.out}\`\n`)
    return 1
  } finally {
    progress.end()
    interruption.end()
  }
  const isTold = await tellSummary(summary, given, io)
  return interruption.code() ?? (isTold && summary.verdicts.done === summary.documents ? 0 : 1)
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

function folderOf(path: string, io: Io): string {
  const out = resolve(io.cwd, path)
  try {
    makeFolder(join(out, stateFolder))
    accessSync(join(out, stateFolder), constants.W_OK)
    return realpathSync(out)
  } catch (error) {
    throw new UsageError(`Unexpected ${explain(error)}, expected \`${path}\` to be a folder to write to`)
  }
}

/** What to convert: as the command says, or as that of the run which is resumed. */
async function contentOf(
  given: BatchCommand,
  out: string,
  io: Io,
): Promise<{content: BatchContent; asked: BatchCommand['asked']; cwd: string}> {
  const {content, asked, resume, shard} = given
  if (content) return {content, asked, cwd: io.cwd}
  const last = resume ? await lastRunIn(join(out, stateFolder, manifestName(shard))) : undefined
  const before = last && commandIn(last.command)
  const command = before && parseBatch(before.asked.args, before.asked.defaults)
  if (command?.content?.inputs[0] === '@-') {
    const remedy = 'give the list again, with all options: `offprint batch @- --resume --to …`'
    throw new UsageError(
      `Unexpected \`--resume\` of a run whose list came from standard input, expected inputs; ${remedy}`,
    )
  }
  if (command?.content && before) return {content: command.content, ...before}
  throw new UsageError(`Unexpected \`--resume\` without a run in \`${given.out}\`, expected inputs and \`--to\``)
}

/** What asked for a run, as this program put it in the manifest. */
function commandIn(command: Json): {asked: BatchCommand['asked']; cwd: string} | undefined {
  if (typeof command !== 'object' || command === null || !('args' in command)) return undefined
  const {args, defaults, cwd} = command
  if (!Array.isArray(args) || typeof defaults !== 'object' || defaults === null || typeof cwd !== 'string')
    return undefined
  const texts = (args as readonly unknown[]).filter(one => typeof one === 'string')
  return {asked: {args: texts, defaults: defaults as Defaults}, cwd}
}
