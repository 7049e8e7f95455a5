/** One article, a process each, in pairs with pandoc. */

import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {makePage} from './articles.js'
import {isThere, median, runProcess} from './measure.js'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const formats = {markdown: 'markdown', tei: 'tei', epub: 'epub3', pdf: undefined}

/**
 * @param {number} pairs - how often each is run
 * @returns rows: the format, ours, theirs and the ratios of the CPU and of the clock, pair by pair
 */
export async function measureCold(pairs) {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  const page = join(folder, 'article.html')
  writeFileSync(page, makePage(30_000))
  const hasPandoc = isThere('pandoc')
  const rows = []
  for (const [format, theirName] of Object.entries(formats)) {
    const ours = []
    const theirs = []
    for (let pair = 0; pair < pairs; pair++) {
      ours.push(
        await runProcess(process.execPath, [cli, 'convert', page, '--to', format, '--out', join(folder, 'out')]),
      )
      if (!hasPandoc || !theirName) continue
      theirs.push(await runProcess('pandoc', ['-f', 'html', '-t', theirName, page, '-o', join(folder, 'theirs')]))
    }
    rows.push({format, ours: middle(ours), theirs: middle(theirs), cpu: ratio(ours, theirs, 'cpu'), wall: ratio(ours, theirs, 'wall')}) // prettier-ignore
  }
  rows.push({
    format: 'nothing: the start of Node.js',
    ours: middle(await several(pairs, process.execPath, ['-e', '0'])),
  })
  rmSync(folder, {recursive: true})
  return rows
}

async function several(times, command, args) {
  const found = []
  for (let time = 0; time < times; time++) found.push(await runProcess(command, args))
  return found
}

function middle(runs) {
  if (runs.length === 0) return undefined
  const of = key => median(runs.map(run => run[key]))
  return {cpu: of('cpu'), wall: of('wall'), memory: Math.max(...runs.map(({memory}) => memory))}
}

function ratio(ours, theirs, key) {
  return theirs.length === 0 ? undefined : median(ours.map((run, index) => run[key] / theirs[index][key]))
}
