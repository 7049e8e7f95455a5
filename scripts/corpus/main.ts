import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {parseArgs} from 'node:util'
import {isMainThread, parentPort, workerData} from 'node:worker_threads'
import {changesOf, type Run} from './changes.js'
import {scoreInThreads} from './parallel.js'
import {scorePages, type ScoreOptions} from './score.js'
import {summarise} from './summary.js'

/** More changes than these are not printed. */
const mostChanges = 200

const help = `Reads every page of a folder, writes it in every format, and counts what became of it.

  npm run corpus -- [options]

  --html <folder>    pages in HTML (default: ../shared/corpus/mia-html)
  --text <folder>    the same pages as plain text, by the same names (default: ../shared/corpus/mia-txt)
  --pdf              write PDF too
  --no-ledger        do not account for the words of the outputs, which takes the longest
  --out <file>       write figures and rows as JSON
  --compare <file>   print what is other than in that JSON
`

if (isMainThread) process.exitCode = await main()
else parentPort?.postMessage(await scorePages(workerData as ScoreOptions))

/** Runs the scorecard: 0 where it ran or no pages are at hand, 1 where a page failed, 2 where the folders named do not exist. */
async function main(): Promise<number> {
  const {values} = parseArgs({
    allowNegative: true,
    options: {
      html: {type: 'string'},
      text: {type: 'string'},
      out: {type: 'string'},
      compare: {type: 'string'},
      pdf: {type: 'boolean', default: false},
      ledger: {type: 'boolean', default: true},
      help: {type: 'boolean', default: false},
    },
  })
  if (values.help) {
    process.stdout.write(help)
    return 0
  }
  const given = [values.html, values.text].filter(folder => folder !== undefined)
  for (const folder of given) {
    if (existsSync(folder)) continue
    process.stderr.write(`Unexpected ${folder}, expected a folder of pages.\n`)
    return 2
  }
  // A folder that is named stands alone, so that its figures are not mixed with those of the default.
  const html = values.html ?? (given.length > 0 ? '' : '../shared/corpus/mia-html')
  const text = values.text ?? (given.length > 0 ? '' : '../shared/corpus/mia-txt')
  if (!existsSync(html) && !existsSync(text)) {
    process.stderr.write('No pages at hand in ../shared/corpus: name folders with --html and --text.\n')
    return 0
  }
  const start = performance.now()
  const options = {html, text, pdf: values.pdf, ledger: values.ledger}
  const rows = await scoreInThreads(options, new URL(import.meta.url), Math.min(8, availableParallelism()))
  const run = {summary: summarise(rows), rows} satisfies Run
  print(Object.entries(run.summary).map(([name, value]) => `${name.padEnd(64)} ${value}`))
  for (const {name, html: marked, text: plain} of rows) {
    for (const failed of [marked?.failed, plain?.failed]) if (failed) print([`${name} failed: ${failed}`])
  }
  print([`${'time'.padEnd(64)} ${((performance.now() - start) / 1000).toFixed(1)} s`])
  if (values.compare !== undefined) {
    const changes = changesOf(JSON.parse(readFileSync(values.compare, 'utf8')) as Run, run)
    print(['', `${changes.length} changes since ${values.compare}`, ...changes.slice(0, mostChanges)])
  }
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(run, null, 1)}\n`)
  return rows.some(row => row.html?.failed !== undefined || row.text?.failed !== undefined) ? 1 : 0
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map(line => `${line}\n`).join(''))
}
