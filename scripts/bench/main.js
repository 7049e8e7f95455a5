/**
 * Measures how long articles take, beside the peers that are installed:
 *
 *     npm run build && npm run bench -- [--pairs 5] [--article FILE] [--only PART] [--json FILE] [--write]
 *
 * Prints the page on performance; `--write` puts it into `docs/performance.md`, `--json` all figures into a file. PDF is
 * set of the article of `--article`, a text or a page (default: that of the demo). `--only` prints the figures of one
 * part: `cold`, `hot`, `many`, `growth` or `pdf`.
 */

import {statSync, writeFileSync} from 'node:fs'
import {cpus} from 'node:os'
import {parseArgs} from 'node:util'
import {measureCold} from './cold.js'
import {measureGrowth} from './growth.js'
import {measureHot} from './hot.js'
import {measureMany} from './many.js'
import {performancePage} from './page.js'
import {measurePdf} from './pdf.js'

const parts = {
  cold: () => measureCold(Number(values.pairs)),
  hot: () => measureHot(400),
  many: () => measureMany([1, 100, 1000]),
  growth: () => measureGrowth([10_000, 100_000, 1_000_000, 10_000_000]),
  pdf: () => measurePdf(values.article, Number(values.pairs)),
}
const values = optionsOf(process.argv.slice(2))
if (values.only) {
  console.dir(await parts[values.only](), {depth: 4})
} else {
  const [{model}] = cpus()
  const found = {machine: `${cpus().length} × ${model.trim()}, Node.js ${process.versions.node}`}
  for (const [part, measure] of Object.entries(parts)) found[part] = await measure()
  const page = performancePage(found)
  process.stdout.write(page)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(found, null, 2)}\n`)
  if (values.write) writeFileSync(new URL('../../docs/performance.md', import.meta.url), page)
}

/** What is asked for; what cannot be measured ends the program with what is expected. */
function optionsOf(args) {
  try {
    const {values: given} = parseArgs({
      args,
      options: {
        pairs: {type: 'string', default: '5'},
        article: {type: 'string', default: 'fixtures/demo/lighthouse-keepers.txt'},
        only: {type: 'string'},
        json: {type: 'string'},
        write: {type: 'boolean', default: false},
      },
    })
    const {pairs, article, only} = given
    const names = Object.keys(parts)
    if (only !== undefined && !names.includes(only))
      throw new TypeError(`Unexpected \`--only ${only}\`, expected one of ${names.join(', ')}`)
    if (!/^[1-9]\d*$/.test(pairs)) throw new TypeError(`Unexpected \`--pairs ${pairs}\`, expected a number from 1`)
    if (statSync(article, {throwIfNoEntry: false})?.isFile() !== true)
      throw new TypeError(`Unexpected \`--article ${article}\`, expected a file, a text or a page`)
    return given
  } catch (error) {
    console.error(error.message)
    return process.exit(2)
  }
}
