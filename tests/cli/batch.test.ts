import {execFile, execFileSync, spawn, type ChildProcess} from 'node:child_process'
import {mkdirSync, readdirSync, rmSync, symlinkSync} from 'node:fs'
import {hostname} from 'node:os'
import {setTimeout as sleep} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {expect, onTestFinished, test, vi} from 'vitest'
import type {Entry} from '../../src/batch/entry.js'
import {openTally, type Summary} from '../../src/batch/summary.js'
import {parseBatch} from '../../src/cli/args/batch.js'
import {findInputs} from '../../src/cli/batch-inputs.js'
import {tellSummary} from '../../src/cli/batch-summary.js'
import {filesIn} from '../batch/world.js'
import {makeWorld, review, type World} from './world.js'

// Several programs are run one after the other.
vi.setConfig({testTimeout: 120_000})

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

interface Ended {
  code: number
  stdout: string
  stderr: string
}

const batch = (world: World, ...args: string[]): Promise<Ended> => built(world, 'batch', ...args)

/** The built program, which alone has threads, and packs its PDF in its own way. */
function built(world: World, ...args: string[]): Promise<Ended> {
  const env = {...process.env, NO_COLOR: '1'}
  return new Promise(resolve => {
    execFile(process.execPath, [command, ...args], {cwd: world.folder, env}, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : 0
      // How far it is, is told now and then, by the clock.
      resolve({code, stdout, stderr: stderr.replace(/^\d+(?: of \d+)? documents, \d+ failed\n/gm, '')})
    })
  })
}

/** Articles, each a little other than the next, in three folders. */
function fill(world: World, count: number): void {
  for (let index = 0; index < count; index++) {
    const changed = review.replace('ended a century of work', `ended ${index} years of work`)
    world.put(`in/${index % 3}/${index}.txt`, changed)
  }
}

/** Tells a summary in a folder that was there before the run. */
async function told(world: World) {
  let [out, err] = ['', '']
  const io = {
    cwd: world.folder,
    env: {},
    stdin: process.stdin,
    stdout: {write: (text: string | Uint8Array) => void (out += String(text))},
    stderr: {write: (text: string | Uint8Array) => void (err += String(text))},
  }
  const command = parseBatch(['in', '--to', 'tei', '--out', 'out', '--summary', 'gone/a.json'], {})
  const summary = openTally().summary({seconds: 0, interrupted: false, strangeLines: 0})
  const isTold = command && (await tellSummary(summary, command, io))
  return {stdout: out, stderr: err, isTold}
}

const outputsOf = (world: World, folder: string) => filesIn(world.path(folder))
const json = (world: World, name: string) => JSON.parse(world.text(name)) as Summary

test('jobs, shards and convert give the same bytes', async () => {
  const world = makeWorld()
  fill(world, 4)
  world.put('in/0/0.md', '# A twin\n\nby Ann Author\n\nText of an article that has the name of another.\n')
  const to = ['--to', 'epub,pdf,tei,markdown']
  const results = await Promise.all([
    batch(world, 'in', ...to, '--out', 'one', '--jobs', '1'),
    batch(world, 'in', ...to, '--out', 'two', '--jobs', '2'),
  ])
  expect(results.map(({code, stderr}) => ({code, stderr}))).toEqual(Array(2).fill({code: 0, stderr: ''}))
  const shards = ['1/3', '2/3', '3/3'].map(shard =>
    batch(world, 'in/**/*.{txt,md}', ...to, '--out', 'parts', '--shard', shard),
  )
  await Promise.all(shards)
  const one = outputsOf(world, 'one')
  expect(Object.keys(one)).toHaveLength(20)
  expect(Object.keys(one).slice(0, 5)).toEqual([
    '0/0.md.epub',
    '0/0.md.md',
    '0/0.md.pdf',
    '0/0.md.tei.xml',
    '0/0.txt.epub',
  ])
  expect(outputsOf(world, 'two')).toEqual(one)
  expect(outputsOf(world, 'parts')).toEqual(one)

  await built(world, 'convert', 'in/1/1.txt', ...to, '--name', '1', '--out', 'converted')
  for (const [name, bytes] of Object.entries(outputsOf(world, 'converted'))) {
    expect({name, same: one[`1/${name}`] === bytes}).toEqual({name, same: true})
  }
})

test('a summary on standard output, in JSON and as a page', async () => {
  const world = makeWorld()
  fill(world, 3)
  world.put('in/empty.txt', '')
  const files = ['--summary', 'summary.json', '--report', 'reports/page.html']
  mkdirSync(world.path('reports'))
  const {code, stdout, stderr} = await batch(world, 'in', '--to', 'tei', '--out', 'out', '--audit', ...files)
  expect({code, stderr}).toEqual({code: 1, stderr: ''})
  expect(stdout).toMatch(/documents +4 +0 as before\n +done +3\n +failed +1\n/)
  expect(stdout).toMatch(/empty\.txt +failed +Unexpected empty/)
  expect(stdout).toContain('3 of 3 balanced')
  expect(json(world, 'summary.json')).toMatchObject({
    documents: 4,
    ledgers: {audited: 3, balanced: 3},
    interrupted: false,
  })
  const page = world.text('reports/page.html')
  expect(page).toContain('1 of 4 are not done.')
  expect(page).toContain('href="../out/.offprint/manifest.jsonl"')
  expect(page).toMatch(/<svg [^>]*aria-label="Times of documents: half took/)
})

test('a run may write its summaries again, wherever they are', async () => {
  const world = makeWorld()
  world.put('in/file.txt', review)
  const run = ['in', '--to', 'html', '--out', 'in/out', '--summary', 'summary.json', '--report', 'in/out/report.html']
  const again = ['--resume', '--out', 'in/out', '--report', 'report.html', '--summary', 'in/out/.summary.json']
  for (const args of [run, run, again, again]) {
    expect(await batch(world, ...args)).toMatchObject({code: 0, stderr: ''})
  }
  expect(json(world, 'in/out/.summary.json')).toMatchObject({documents: 1, unchanged: 1})
})

test('a list, and what is not there', async () => {
  const world = makeWorld()
  fill(world, 4)
  world.put('list.txt', 'in/0/0.txt\r\nin/none.txt\n\nin/1/1.txt\n')
  const {code, stdout} = await batch(world, '@list.txt', '--to', 'markdown', '--out', 'out')
  expect(code).toBe(1)
  expect(stdout).toMatch(/in\/none\.txt +refused +Unexpected missing file or folder/)
  expect(Object.keys(outputsOf(world, 'out'))).toEqual(['in/0/0.md', 'in/1/1.md'])
  await batch(world, '@list.txt', '--to', 'markdown', '--out', 'rooted', '--root', 'in')
  expect(Object.keys(outputsOf(world, 'rooted'))).toEqual(['0/0.md', '1/1.md'])
})

test.each([
  [['--to', 'tei'], 'Unexpected missing `--out`'],
  [['in', '--out', 'out'], 'Unexpected missing `--to`'],
  [['in', '--to', 'tei', '--out', 'out', '--shard', '4/3'], 'Unexpected `--shard 4/3`'],
  [['in', '--to', 'tei', '--out', 'out', '--jobs', '0'], 'Unexpected `--jobs 0`'],
  [['../x.txt', '--to', 'tei', '--out', 'out'], 'Unexpected `../x.txt` outside of'],
  [['@none.txt', '--to', 'tei', '--out', 'out'], 'Unexpected missing file or folder, expected `none.txt`'],
  [['a.txt', '--root', 'none', '--to', 'tei', '--out', 'out'], 'outside of'],
  [['none/*.txt', '--to', 'tei', '--out', 'out'], 'Unexpected glob `none/*.txt`'],
  [['--resume', '--out', 'out'], 'Unexpected `--resume` without a run in `out`'],
  [['--resume', '--out', 'out', '--jobs', '1', '--to', 'tei'], 'Unexpected `--to` with `--resume` and no inputs'],
  [['--resume', '--out', 'out', '--no-audit'], 'Unexpected `--no-audit` with `--resume`'],
  [['--resume', '--out', 'out', '--set', 'tei.notes=end'], 'Unexpected `--set` with `--resume`'],
  [['--resume', '--out', 'out', '--meta', 'meta.yaml'], 'Unexpected `--meta` with `--resume`'],
  [['in', '--to', 'markdown', '--out', 'in'], 'Unexpected `--out in` that holds the documents'],
  [['in', '--to', 'tei', '--out', 'in/file.txt'], 'Unexpected file in place of a folder'],
])('wrong usage: %j', async (args, message) => {
  const world = makeWorld()
  world.put('in/file.txt', review)
  const {code, stderr} = await world.offprint(['batch', ...args])
  expect(stderr).toContain(message)
  expect(code).toBe(2)
})

test.each([
  [['--report', 'in/file.txt'], 'Unexpected `--report in/file.txt` that is read by the run'],
  [['--summary', 'link.txt'], 'Unexpected `--summary link.txt` that is read by the run'],
  [['--summary', 'meta.yaml', '--meta', 'meta.yaml'], 'Unexpected `--summary meta.yaml` that is read'],
  [
    ['--summary', 'none/a.json'],
    'Unexpected missing file or folder, expected `--summary none/a.json` to be in a folder',
  ],
  [['--summary', 'in'], 'Unexpected folder, expected `--summary in` to be a file'],
  [['--summary', 'a', '--report', './a'], 'Unexpected `--report ./a` for both summaries'],
  [['--report', 'out/.offprint/manifest.jsonl'], '`--report out/.offprint/manifest.jsonl` among the files of the run'],
  [['--summary', 'out/file.tei.xml'], 'Unexpected `--summary out/file.tei.xml` in place of an output'],
])('summaries are looked at before the run: %j', async (args, message) => {
  const world = makeWorld()
  world.put('in/file.txt', review)
  world.put('meta.yaml', 'title: A title\n')
  symlinkSync(world.path('in/file.txt'), world.path('link.txt'))
  const {code, stderr} = await world.offprint(['batch', 'in', '--to', 'tei', '--out', 'out', ...args])
  expect(stderr).toContain(message)
  expect(code).toBe(2)
  expect(world.text('in/file.txt')).toBe(review)
})

test('a byte order mark is no part of the first path of a list', async () => {
  const world = makeWorld()
  world.put('list.txt', '\uFEFFin/a.txt\n\uFEFFin/b.txt\n')
  const content = parseBatch(['@list.txt', '--to', 'tei', '--out', 'out'], {})?.content
  const io = {cwd: world.folder, env: {}, stdin: process.stdin, stdout: process.stdout, stderr: process.stderr}
  const inputs = content && (await findInputs(content, world.path('out'), io))
  expect(await inputs?.list('in')).toEqual({files: ['a.txt'], folders: []})
  expect(await inputs?.list('\uFEFFin')).toEqual({files: ['b.txt'], folders: []})
})

test('a summary that cannot be written after the run is told', async () => {
  const world = makeWorld()
  const {stdout, stderr, isTold} = await told(world)
  expect(stdout).toContain('Batch')
  expect(stderr).toContain('expected to write the summary to `gone/a.json`')
  expect(isTold).toBe(false)
})

test.each(['a/*.nothing', 'a', '@list.txt'])('nothing to do is told: %s', async input => {
  const world = makeWorld()
  world.put('a/b/picture.png', '')
  world.put('list.txt', '')
  const {code, stderr} = await world.offprint(['batch', input, '--to', 'tei', '--out', 'out'])
  expect(stderr).toContain(`Unexpected lack of documents in \`${input}\`, expected at least one`)
  expect(code).toBe(1)
})

test.each([
  [['--backend', 'redis://me:pa/ss@host:6379'], {}],
  [['--backend=rediss://me:pa/ss@host'], {}],
  [[], {backend: 'redis://me:pa/ss@host'}],
])('no password is kept in the manifest: %j %j', (backend, defaults) => {
  const command = parseBatch(['in', ...backend, '--to', 'tei', '--out', 'out'], {...defaults, audit: true})
  expect(command?.backend).toContain('pa/ss')
  expect(command?.asked).toEqual({args: ['in', '--to', 'tei', '--out', 'out'], defaults: {audit: true}})
})

test('a list from standard input cannot be asked for again', async () => {
  const world = makeWorld()
  const command = {args: ['@-', '--to', 'tei', '--out', 'out'], defaults: {}, cwd: world.folder}
  const run = {type: 'run', form: 1, run: '0', version: '0', options: '', recipe: {}, root: world.folder, command}
  world.put('out/.offprint/manifest.jsonl', `${JSON.stringify(run)}\n`)
  const {code, stderr} = await world.offprint(['batch', '--resume', '--out', 'out'])
  expect(stderr).toContain('Unexpected `--resume` of a run whose list came from standard input')
  expect(code).toBe(2)
})

test('killed at any moment and resumed, it gives what an undisturbed run gives', async () => {
  const world = makeWorld()
  fill(world, 40)
  const to = ['--to', 'tei,markdown', '--jobs', '2']
  await batch(world, 'in', ...to, '--out', 'whole')
  for (const share of [0, 0.2, 0.6]) {
    const child = start(world, ['in', ...to, '--out', 'killed'])
    await until(() => count(world, 'killed') > share * 80)
    child.kill('SIGKILL')
    await ended(child)
  }
  expect(count(world, 'killed')).toBeLessThan(80)
  const {code, stdout} = await batch(world, '--resume', '--out', 'killed')
  expect(code).toBe(0)
  expect(stdout).not.toMatch(/ 0 as before/)
  expect(outputsOf(world, 'killed')).toEqual(outputsOf(world, 'whole'))
  const done = world.text('killed/.offprint/manifest.jsonl').split('\n').filter(line => line.includes('"verdict":"done"')) // prettier-ignore
  expect(new Set(done.map(line => (JSON.parse(line) as Entry).path)).size).toBe(40)
  const changed = await batch(world, 'in', '--to', 'tei', '--out', 'killed', '--resume')
  expect(changed).toMatchObject({code: 2})
  expect(changed.stderr).toContain('Unexpected options other than before')
})

test('an interruption ends it in good order', async () => {
  const world = makeWorld()
  fill(world, 40)
  const child = start(world, ['in', '--to', 'tei', '--out', 'out'])
  await until(() => count(world, 'out') > 3)
  child.kill('SIGINT')
  expect(await ended(child)).toBe(130)
  const written = readdirSync(world.path('out'), {recursive: true, encoding: 'utf8'})
  expect(written.filter(name => name.endsWith('.offprint') && name !== '.offprint')).toEqual([])
  expect(written.some(name => name.endsWith('lock'))).toBe(false)
  const lines = world.text('out/.offprint/manifest.jsonl').trim().split('\n')
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({type: 'end', complete: false})
  // All that is written is told of, and nothing else.
  expect(lines.filter(line => line.includes('"verdict":"done"'))).toHaveLength(count(world, 'out'))
  expect(await batch(world, '--resume', '--out', 'out')).toMatchObject({code: 0})
  expect(count(world, 'out')).toBe(40)
})

test('two runs in one folder: the second says who is at work', async () => {
  const world = makeWorld()
  fill(world, 1)
  world.put('out/.offprint/lock', JSON.stringify({host: hostname(), pid: process.pid}))
  const {code, stderr} = await batch(world, 'in', '--to', 'tei', '--out', 'out')
  expect(code).toBe(2)
  expect(stderr).toContain(`Unexpected run of process ${process.pid}`)
})

test('a full disk ends the run, which goes on when there is room; a read-only folder is told at once', async () => {
  const world = makeWorld()
  fill(world, 30)
  if (!mount(world, 'out', 'size=300k')) return
  const {code, stderr} = await batch(world, 'in', '--to', 'tei', '--out', 'out')
  expect(code).toBe(1)
  expect(stderr).toContain('Unexpected full disk')
  expect(stderr).toContain('The run can go on: `offprint batch --resume --out out`')
  execFileSync('mount', ['-o', 'remount,size=30m', world.path('out')])
  expect(await batch(world, '--resume', '--out', 'out')).toMatchObject({code: 0})
  expect(count(world, 'out')).toBe(30)
  execFileSync('mount', ['-o', 'remount,ro', world.path('out')])
  const refused = await batch(world, 'in', '--to', 'tei', '--out', 'out')
  expect(refused).toMatchObject({code: 2})
  expect(refused.stderr).toContain('Unexpected read-only file system')
})

function mount(world: World, name: string, options: string): boolean {
  const path = world.path(name)
  mkdirSync(path)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], {stdio: 'ignore'})
  } catch {
    process.stderr.write('Skipped: no file system can be mounted here, so that no disk can be full.\n')
    return false
  }
  onTestFinished(() => {
    execFileSync('umount', [path])
    rmSync(path, {recursive: true, force: true})
  })
  return true
}

function start(world: World, args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [command, 'batch', ...args], {cwd: world.folder, stdio: 'ignore'})
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return child
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => child.once('exit', resolve))
}

function count(world: World, folder: string): number {
  try {
    const names = readdirSync(world.path(folder), {recursive: true, encoding: 'utf8'})
    return names.filter(name => /^\d\/\d+\./.test(name)).length
  } catch {
    return 0
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(5)
}
