import {dirname, join, relative, resolve, sep} from 'node:path'
import {stateFolder} from '../batch/plan.js'
import {addressOf, summaryPage} from '../batch/report/page.js'
import {timeText} from '../batch/report/plot.js'
import {explain} from '../batch/shell/explain.js'
import {manifestName} from '../batch/shell/manifest.js'
import type {Summary} from '../batch/summary.js'
import type {BatchCommand} from './args/batch.js'
import {writeAtomically} from './files.js'
import {printable, wantsColor, type Io} from './io.js'
import {setParts, type Row} from './table.js'

/**
 * Says what a run did: on standard output, and in the files that the command names.
 *
 * @param summary - what it did
 * @param command - the command
 * @param io - the world
 * @returns whether all could be written; else it is said what could not
 */
export async function tellSummary(summary: Summary, command: BatchCommand, io: Io): Promise<boolean> {
  io.stdout.write(setParts(summaryParts(summary), wantsColor(io.stdout, io)))
  const isTold =
    command.summary === undefined || (await put(command.summary, `${JSON.stringify(summary, null, 2)}\n`, io))
  if (command.report === undefined) return isTold
  const from = dirname(resolve(io.cwd, command.report))
  const to = (path: string) => addressOf(relative(from, resolve(io.cwd, path)).split(sep).join('/') || '.')
  const manifest = join(command.out, stateFolder, manifestName(command.shard))
  const page = summaryPage(summary, {out: `${to(command.out)}/`, manifest: to(manifest)})
  return (await put(command.report, page, io)) && isTold
}

async function put(path: string, content: string, io: Io): Promise<boolean> {
  try {
    await writeAtomically(resolve(io.cwd, path), content)
    return true
  } catch (error) {
    const what = `Unexpected ${explain(error)}, expected to write the summary to \`${path}\``
    io.stderr.write(`offprint: ${printable(what)}\n`)
    return false
  }
}

function summaryParts(summary: Summary): {heading: string; rows: Row[]}[] {
  const {documents, verdicts, unchanged, seconds, median, p95, ledgers, failedBy, failures, strangeLines} = summary
  const converted = documents - unchanged
  const rate = seconds > 0 && converted > 0 ? `${Math.round((converted / seconds) * 10) / 10} a second` : ''
  return [
    {
      heading: summary.interrupted ? 'Interrupted' : 'Batch',
      rows: [
        ['documents', String(documents), `${unchanged} as before`],
        ...Object.entries(verdicts).flatMap(([verdict, count]): Row[] => (count > 0 ? [[verdict, String(count)]] : [])),
        ['time', `${seconds} s`, rate],
        ['a document', `half ${timeText(median)} or less, 95 of 100 ${timeText(p95)} or less`],
        ...rowIf(ledgers.audited > 0, ['ledgers', `${ledgers.balanced} of ${ledgers.audited} balanced`]),
        ...rowIf(strangeLines > 0, ['manifest', `${strangeLines} lines that could not be understood were passed over`]),
      ],
    },
    {heading: 'Failures by rule', rows: Object.entries(failedBy).map(([rule, count]) => [rule, String(count)])},
    {
      heading: 'Failures',
      rows: failures
        .slice(0, 10)
        .map(({path, verdict, findings}): Row => [path, verdict, findings[0]?.reason ?? ''])
        .concat(failures.length > 10 ? [['…', `and ${failures.length - 10} more; see --summary or --report`]] : []),
    },
  ]
}

function rowIf(isThere: boolean, row: Row): Row[] {
  return isThere ? [row] : []
}
