/**
 * Measures how long articles take, beside the peers that are installed:
 *
 *     npm run build && npm run bench -- [--pairs 5] [--json FILE] [--write]
 *
 * Prints the page on performance; `--write` puts it into `docs/performance.md`, `--json` all figures into a file.
 * PDF is measured beside Typst by `node scripts/bench-pdf.js`.
 */

import {writeFileSync} from 'node:fs'
import {cpus} from 'node:os'
import {parseArgs} from 'node:util'
import {measureCold} from './cold.js'
import {measureGrowth} from './growth.js'
import {measureHot} from './hot.js'
import {measureMany} from './many.js'
import {performancePage} from './page.js'

const {values} = parseArgs({
  options: {
    pairs: {type: 'string', default: '5'},
    json: {type: 'string'},
    write: {type: 'boolean', default: false},
  },
})

const [{model}] = cpus()
const found = {
  machine: `${cpus().length} × ${model.trim()}, Node.js ${process.versions.node}`,
  cold: await measureCold(Number(values.pairs)),
  hot: await measureHot(60),
  many: await measureMany([1, 100, 1000]),
  growth: await measureGrowth([10_000, 100_000, 1_000_000, 10_000_000]),
}
const page = performancePage(found)
process.stdout.write(page)
if (values.json) writeFileSync(values.json, `${JSON.stringify(found, null, 2)}\n`)
if (values.write) writeFileSync(new URL('../../docs/performance.md', import.meta.url), page)
