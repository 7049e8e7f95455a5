/**
 * Converts very many documents, made of the pages of a folder, twice: undisturbed, and killed at three random moments and
 * resumed; and says whether both gave the same bytes, how fast it was beside pandoc, and how much memory it took.
 *
 * node scripts/batch-trial.js --pages FOLDER [--count 20000] [--to tei,markdown] [--largest 12000] [--redis URL --workers 3]
 */

import {execFileSync, spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {availableParallelism, loadavg, tmpdir} from 'node:os'
import {extname, join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {clearInterval, setInterval} from 'node:timers'
import {setTimeout as sleep} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const {values} = parseArgs({
  options: {
    pages: {type: 'string'},
    count: {type: 'string', default: '20000'},
    to: {type: 'string', default: 'tei,markdown'},
    largest: {type: 'string', default: '12000'},
    redis: {type: 'string'},
    workers: {type: 'string', default: '3'},
  },
})
const count = Number(values.count)
const folder = mkdtempSync(join(tmpdir(), 'offprint-trial-'))
const backend = values.redis === undefined ? [] : ['--backend', values.redis]

try {
  const pages = makeDocuments()
  say(`${count} documents of ${pages} pages up to ${values.largest} bytes, to ${values.to}; load ${load()}`)
  const workers = backend.length > 0 ? Array.from({length: Number(values.workers)}, startWorker) : []
  await undisturbed()
  if (backend.length === 0) await disturbed()
  else await withDeadWorker(workers)
  compare()
  for (const worker of workers) worker.kill('SIGKILL')
  besidePandoc()
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function makeDocuments() {
  const pages = readdirSync(values.pages)
    .filter(name => /^\.(?:txt|html?)$/.test(extname(name)))
    .map(name => ({name, bytes: readFileSync(join(values.pages, name))}))
    .filter(({bytes}) => bytes.length > 500 && bytes.length < Number(values.largest))
  for (let index = 0; index < count; index++) {
    const {name, bytes} = pages[index % pages.length]
    const below = join(folder, 'in', String(index % 97))
    mkdirSync(below, {recursive: true})
    const changed = bytes.toString('latin1').replace(/ the /, ` the number ${index} of the `)
    writeFileSync(join(below, `${index}${extname(name)}`), changed, 'latin1')
  }
  return pages.length
}

async function undisturbed() {
  const rss = []
  const start = performance.now()
  const child = run('whole', [])
  const timer = setInterval(() => rss.push(memoryOf(child.pid)), 2000)
  const code = await ended(child)
  clearInterval(timer)
  const seconds = (performance.now() - start) / 1000
  const whole = rss.filter(Boolean)
  const at = part => `${Math.round((whole[Math.floor((whole.length - 1) * part)] ?? 0) / 1000)} MB`
  say(
    `Undisturbed: exit ${code}, ${seconds.toFixed(0)} s, ${(count / seconds).toFixed(1)} documents a second; load ${load()}`,
  )
  say(
    `Memory: ${[0.1, 0.25, 0.5, 0.75, 1].map(part => `${at(part)} after ${part * 100} %`).join(', ')}, most ${Math.round(Math.max(...whole) / 1000)} MB`,
  )
}

async function disturbed() {
  const all = written('whole')
  for (let time = 0; time < 3; time++) {
    const child = run('killed', time === 0 ? [] : ['--resume'])
    await sleep(3000)
    // A random moment of the next third.
    const goal = all * ((time + Math.random()) / 3)
    while (child.exitCode === null && written('killed') < goal) await sleep(Math.random() * 1000)
    child.kill('SIGKILL')
    await ended(child)
    say(`Killed with ${written('killed')} of ${all} outputs there`)
  }
  const start = performance.now()
  const code = await ended(run('killed', ['--resume']))
  say(`Resumed: exit ${code}, ${((performance.now() - start) / 1000).toFixed(0)} s`)
}

async function withDeadWorker(workers) {
  const child = run('killed', [])
  const all = written('whole')
  while (written('killed') < all / 3) await sleep(200)
  workers[0].kill('SIGKILL')
  say(`A worker killed with ${written('killed')} of ${all} outputs there`)
  say(`Ended: exit ${await ended(child)}`)
}

function compare() {
  const [whole, killed] = ['whole', 'killed'].map(hashes)
  const names = [...whole.keys()]
  const other = names.filter(name => whole.get(name) !== killed.get(name))
  say(`${names.length} outputs undisturbed, ${killed.size} killed and resumed, ${other.length} of them other`)
  if (other.length > 0 || whole.size !== killed.size) process.exitCode = 1
}

function besidePandoc() {
  const some = readdirSync(join(folder, 'in', '1'))
    .filter(name => /\.html?$/.test(name))
    .slice(0, 50)
  if (some.length === 0) return
  const start = performance.now()
  for (const name of some) {
    for (const to of values.to.split(',')) {
      execFileSync('pandoc', ['-f', 'html', '-t', to, '-s', '-o', '/dev/null', join(folder, 'in', '1', name)], {
        input: '',
        stdio: 'ignore',
      })
    }
  }
  const each = (performance.now() - start) / 1000 / some.length
  say(
    `pandoc, one process a document and format: ${(availableParallelism() / each).toFixed(1)} documents a second on all cores; load ${load()}`,
  )
}

function run(out, more) {
  const args = ['batch', join(folder, 'in'), '--to', values.to, '--out', join(folder, out), ...backend, ...more]
  return spawn(process.execPath, [command, ...args], {stdio: ['ignore', 'ignore', 'inherit']})
}

function startWorker() {
  return spawn(process.execPath, [command, 'worker', ...backend, '--jobs', '1', '--lock', '5'], {stdio: 'ignore'})
}

function ended(child) {
  return new Promise(resolve => child.once('exit', (code, signal) => resolve(code ?? signal)))
}

function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return 0
  }
}

function files(out) {
  try {
    const names = readdirSync(join(folder, out), {recursive: true})
    return names.filter(name => !name.startsWith('.offprint') && /\d+\.[a-z.]+$/.test(name))
  } catch {
    return []
  }
}

function written(out) {
  return files(out).length
}

function hashes(out) {
  const paths = files(out).filter(name => statSync(join(folder, out, name)).isFile())
  return new Map(
    paths.map(name => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, out, name)))
        .digest('hex'),
    ]),
  )
}

function load() {
  return loadavg()[0].toFixed(1)
}

function say(line) {
  console.log(line)
}
