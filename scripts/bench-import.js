/**
 * Measures how long it takes to import the entries of the library, in fresh processes.
 *
 * Needs `npm run build`. Prints the median for each set of entries, less the time that Node.js itself takes to start:
 * `node scripts/bench-import.js [PROCESSES]` (default: 21).
 */

import {spawnSync} from 'node:child_process'

const processes = Number(process.argv[2] ?? 21)

const sets = [
  ['index'],
  ['index', 'markdown', 'tei'],
  ['index', 'text', 'html', 'markdown', 'tei', 'json', 'citations', 'epub'],
  ['index', 'html', 'epub', 'pdf'],
]

/** Milliseconds that a process takes which imports entries and ends. */
function measure(entries) {
  const urls = entries.map(entry => new URL(`../dist/${entry}.js`, import.meta.url).href)
  const code = urls.map(url => `import ${JSON.stringify(url)}`).join('\n')
  const start = process.hrtime.bigint()
  const {status, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {encoding: 'utf8'})
  if (status !== 0) throw new Error(stderr)
  return Number(process.hrtime.bigint() - start) / 1e6
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

/** Sets take turns, so that what else the machine does weighs on all alike. */
const times = [[], ...sets.map(() => [])]
for (let round = 0; round < processes; round++) {
  for (const [index, entries] of [[], ...sets].entries()) times[index].push(measure(entries))
}

const [bare, ...medians] = times.map(median)
console.log(`Node.js alone: ${bare.toFixed(0)} ms; median of ${processes} processes`)
for (const [index, entries] of sets.entries()) {
  console.log(`${(medians[index] - bare).toFixed(0).padStart(5)} ms  ${entries.join(', ')}`)
}
