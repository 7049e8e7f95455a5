/**
 * Measures how long articles take, beside the peers that are installed:
 *
 *     npm run build && npm run bench -- [--pairs 5] [--article FILE] [--only PART] [--json FILE] [--write]
 *
 * Prints the page on performance; `--write` puts it into `docs/performance.md`, `--json` all figures into a file. PDF is
 * set of the article of `--article`, a text or a page (default: that of the demo). `--only` prints the figures of one
 * part: `cold`, `hot`, `many`, `growth` or `pdf`.
 */

import {writeFileSync} from 'node:fs'
import {cpus} from 'node:os'
import {parseArgs} from 'node:util'
import {measureCold} from './cold.js'
import {measureGrowth} from './growth.js'
import {measureHot} from './hot.js'
import {measureMany} from './many.js'
import {performancePage} from './page.js'
import {measurePdf} from './pdf.js'

const {values} = parseArgs({
  options: {
    pairs: {type: 'string', default: '5'},
    article: {type: 'string', default: 'fixtures/demo/lighthouse-keepers.txt'},
    only: {type: 'string'},
    json: {type: 'string'},
    write: {type: 'boolean', default: false},
  },
})

const parts = {
  cold: () => measureCold(Number(values.pairs)),
  hot: () => measureHot(60),
  many: () => measureMany([1, 100, 1000]),
  growth: () => measureGrowth([10_000, 100_000, 1_000_000, 10_000_000]),
  pdf: () => measurePdf(values.article, Number(values.pairs)),
}
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
