/** Many articles: one process of ours on all processors, and as many of pandoc as there are articles. */

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {makePage} from './articles.js'
import {isThere, runProcess} from './measure.js'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const formats = {tei: 'tei', epub: 'epub3'}

/** How many processes of pandoc are run: each is like the other. */
const sample = 20

/**
 * @param {readonly number[]} counts - how many articles
 * @returns rows: documents a second by the clock, CPU a document, memory; of pandoc on two processors at best
 */
export async function measureMany(counts) {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  const rows = []
  for (const count of counts) {
    const pages = join(folder, String(count))
    mkdirSync(pages)
    for (let index = 0; index < count; index++) writeFileSync(join(pages, `${index}.html`), makePage(30_000, index))
    for (const [format, theirName] of Object.entries(formats)) {
      const out = join(folder, `${count}-${format}`)
      const {cpu, wall, memory} = await runProcess(process.execPath, [
        cli,
        'batch',
        pages,
        '--to',
        format,
        '--out',
        out,
      ])
      const theirs = isThere('pandoc') ? await sampleOf(pages, Math.min(sample, count), theirName, folder) : undefined
      const rate = count / wall
      rows.push({count, format, rate, cpu: cpu / count, memory, theirs, ratio: theirs && rate / (2 / theirs)})
    }
  }
  rmSync(folder, {recursive: true})
  return rows
}

/** Seconds of CPU that pandoc takes for an article. */
async function sampleOf(pages, count, format, folder) {
  let sum = 0
  for (let index = 0; index < count; index++) {
    const out = join(folder, 'theirs')
    sum += (await runProcess('pandoc', ['-f', 'html', '-t', format, join(pages, `${index}.html`), '-o', out])).cpu
  }
  return sum / count
}
