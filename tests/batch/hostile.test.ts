import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {hostname, tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test, vi} from 'vitest'
import {parseRecord} from '../../src/batch/records.js'
import {openInline} from '../../src/batch/shell/inline.js'
import {listPaths} from '../../src/batch/shell/list.js'
import {takeLock} from '../../src/batch/shell/lock.js'
import {makeFolder} from '../../src/batch/shell/make-folder.js'
import {openManifest} from '../../src/batch/shell/manifest.js'
import {readBounded} from '../../src/batch/shell/read-bounded.js'
import {capitals, makeBatchWorld, type BatchWorld} from './world.js'

const reasons = ({failures}: Awaited<ReturnType<BatchWorld['run']>>) =>
  Object.fromEntries(failures.map(({path, findings}) => [path, findings[0]?.reason.replace(/, expected.*/, '')]))

test('what is named like a document and is no file is refused, and not passed over', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  const at = (name: string) => join(world.folder, 'in', name)
  execFileSync('mkfifo', [at('pipe.txt')])
  symlinkSync('nowhere', at('gone.txt'))
  symlinkSync('loop.txt', at('loop.txt'))
  // Other systems have no such names.
  const isLinux = process.platform === 'linux'
  if (isLinux) writeFileSync(Buffer.from(at('b\u00FF.txt'), 'latin1'), 'name in Latin-1')
  const summary = await world.run()
  expect(summary.verdicts).toEqual({done: 1, failed: 0, stopped: 0, refused: isLinux ? 4 : 3})
  expect(reasons(summary)).toMatchObject({
    'pipe.txt': 'Unexpected pipe or device',
    'gone.txt': 'Unexpected missing file or folder',
    'loop.txt': 'Unexpected link that leads back to itself',
    ...(isLinux && {'b\uFFFD.txt': 'Unexpected name that is not UTF-8'}),
  })
})

test('a file is read to its end, whatever its size is said to be, but no further than may be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-read-'))
  onTestFinished(() => {
    rmSync(folder, {recursive: true})
  })
  const path = join(folder, 'a')
  writeFileSync(path, 'word')
  expect(Buffer.from(readBounded(path, 4)).toString()).toBe('word')
  expect(() => readBounded(path, 3)).toThrow('too-large')
  // The system says of these that they are empty.
  if (!existsSync('/proc/self/status')) return
  expect(Buffer.from(readBounded('/proc/self/status', 100_000)).toString()).toMatch(/^Name:[^]*\n$/)
  expect(() => readBounded('/proc/self/status', 100)).toThrow('too-large')
})

test('a name that no file system takes is that of one document', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  world.put(`in/${'m'.repeat(255)}`, 'long')
  const list = listPaths(['a.txt', 'm'.repeat(255), `${'x'.repeat(300)}.txt`])
  const summary = await world.run({list})
  expect(summary.verdicts).toMatchObject({done: 2, refused: 1})
  expect(Object.values(reasons(summary))).toEqual(['Unexpected file name that is too long'])
  expect(Object.keys(world.outputs())).toContainEqual(expect.stringMatching(/^m{235}-[0-9a-f]{16}\.up$/))
})

test('a folder in the place of a former output does not end the run', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  await world.run()
  rmSync(join(world.folder, 'out/a.up'))
  world.put('out/a.up/mine', 'mine')
  world.put('in/a.htm', 'htm')
  expect(await world.run()).toMatchObject({verdicts: {done: 2}})
  expect(world.outputs()).toEqual({'a.htm.up': 'HTM', 'a.txt.up': 'A', 'a.up/mine': 'mine'})
})

test('the page of a ledger goes with what it tells of', async () => {
  const world = makeBatchWorld()
  const processor: typeof capitals = {
    convert({data}) {
      const text = new TextDecoder().decode(data)
      const ledger =
        text === 'lost' ? {balanced: false, unexplained: 1, page: 'lost'} : {balanced: true, unexplained: 0}
      const outputs = [{extension: 'up', data: text}]
      return {outputs, messages: [], failed: false, ledgers: [{extension: 'up', ...ledger}]}
    },
  }
  // The longest name that an output may have leaves no room for the ending of a page.
  const names = ['a', 'l'.repeat(251)]
  const put = (text: string) => {
    for (const name of names) world.put(`in/${name}.txt`, text)
  }
  put('lost')
  expect(await world.run({processor})).toMatchObject({verdicts: {done: 2}})
  expect(Object.keys(world.outputs())).toEqual(names.map(name => `${name}.up`))
  const pages = world.lines('document').flatMap(({ledgers}) => ledgers.map(({page}) => page ?? ''))
  expect(pages[0]).toBe('.offprint/ledgers/a.up.html')
  expect(pages[1]).toMatch(/\/ledgers\/l{233}-[0-9a-f]{16}\.html$/)
  const areThere = () => pages.map(page => existsSync(join(world.folder, 'out', page)))
  expect(areThere()).toEqual([true, true])
  put('kept')
  await world.run({processor})
  expect(areThere()).toEqual([false, false])
})

test('a path of a manifest that leads out of the folder is not understood', () => {
  const line = {
    ...{type: 'document', path: 'a', stem: 'a', verdict: 'done', source: null, options: '', version: ''},
    ...{outputs: [{path: 'a.up', sha256: '', bytes: 1}], assets: [], ledgers: [], findings: []},
    ...{messages: {}, rules: {}, milliseconds: 0},
  }
  expect(parseRecord(JSON.stringify(line))).toEqual(line)
  for (const out of [{stem: '../a'}, {path: 'b/../../a'}, {outputs: [{path: 'b\\..\\..\\a', sha256: '', bytes: 1}]}]) {
    expect(parseRecord(JSON.stringify({...line, ...out}))).toBeUndefined()
  }
})

test('the manifest of a form that is not known yet is left alone', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  await world.run()
  const later = readFileSync(world.manifest(), 'utf8').replace('"form":1', '"form":2')
  world.put('out/.offprint/manifest.jsonl', later)
  await expect(world.run()).rejects.toThrow(/Unexpected manifest `.*` of form 2, expected 1 at the most/)
  expect(readFileSync(world.manifest(), 'utf8')).toBe(later)
})

test('what a shard, or a machine, made when it died is no file of somebody else', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  await world.run({shard: {index: 1, count: 1}})
  const name = 'manifest.1-of-1.jsonl'
  const kept = readFileSync(world.manifest(name), 'utf8')
    .split('\n')
    .filter(line => /"type":"(?:run|begin)"/.test(line))
  world.put(`out/.offprint/${name}`, `${kept.join('\n')}\n`)
  const processor: typeof capitals = {
    convert: () => ({outputs: [{extension: 'up', data: 'other'}], messages: [], failed: false, ledgers: []}),
  }
  const summary = await world.run({recipe: {other: true}, processor})
  expect(summary.verdicts).toMatchObject({done: 1, refused: 0})
  expect(world.outputs()).toEqual({'a.up': 'other'})
})

test('a run that knows why it ends blames no document', async () => {
  const world = makeBatchWorld()
  for (const name of ['a', 'b', 'c']) world.put(`in/${name}.txt`, name)
  const full = Object.assign(new Error('full'), {code: 'EIO'})
  const onEntry = () => {
    throw full
  }
  for (let time = 0; time < 4; time++) await expect(world.run({onEntry})).rejects.toBe(full)
  expect(world.lines('begin').every(({alone}) => alone === undefined)).toBe(true)
  expect(world.lines('end').at(-1)?.complete).toBe(false)
})

test('a lock that another took while its owner was halted ends the run of the owner', async () => {
  vi.useFakeTimers({toFake: ['setInterval', 'clearInterval']})
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  world.put('in/b.txt', 'b')
  const path = join(world.folder, 'out/.offprint/lock')
  const successor = `${JSON.stringify({host: 'elsewhere', pid: 7})}\n`
  const processor: typeof capitals = {
    convert(document) {
      writeFileSync(path, successor)
      vi.advanceTimersByTime(10_000)
      return capitals.convert(document)
    },
  }
  await expect(world.run({processor})).rejects.toThrow('Unexpected run of process 7 on elsewhere')
  expect(readFileSync(path, 'utf8')).toBe(successor)
  expect(world.outputs()).toEqual({'a.up': 'A'})

  mkdirSync(join(world.folder, 'own'))
  const lock = await takeLock(join(world.folder, 'own'), undefined)
  rmSync(join(world.folder, 'own/lock'))
  vi.advanceTimersByTime(10_000)
  expect([lock.lost.aborted, existsSync(join(world.folder, 'own/lock'))]).toEqual([false, true])
  // One that says nothing is nobody's: the disk was full, or it could not be read.
  writeFileSync(join(world.folder, 'own/lock'), '')
  vi.advanceTimersByTime(10_000)
  expect(lock.lost.aborted).toBe(false)
  writeFileSync(join(world.folder, 'own/lock'), successor)
  vi.advanceTimersByTime(10_000)
  expect(lock.lost.aborted).toBe(true)
  lock.release()
})

test('a pipe in the place of a manifest is told of', () => {
  const world = makeBatchWorld()
  const path = join(world.folder, 'manifest')
  execFileSync('mkfifo', [path])
  expect(() => openManifest(path)).toThrow('Unexpected pipe or device')
})

test('what was at work at a death comes last, so that kills from outside do not set it aside', async () => {
  const world = makeBatchWorld()
  for (const name of ['a', 'b', 'c']) world.put(`in/${name}.txt`, name)
  const root = join(world.folder, 'in')
  const run = {type: 'run', form: 1, run: '0badcafe', version: '0', options: '', recipe: null, root}
  const begin = (name: string) => ({...run, type: 'begin', documents: [{path: `${name}.txt`, stem: name}], alone: true})
  const lines = [run, begin('b'), run, begin('a'), run, begin('a')].map(record => `${JSON.stringify(record)}\n`)
  world.put('out/.offprint/manifest.jsonl', lines.join(''))
  expect(await world.run()).toMatchObject({converted: ['c.txt', 'b.txt', 'a.txt'], verdicts: {done: 3}})
})

test.skipIf(process.platform !== 'linux')(
  'a lock of a process of which only the number is left is taken over',
  async () => {
    const world = makeBatchWorld()
    const parent = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 30'], {stdio: ['ignore', 'pipe', 'ignore']})
    onTestFinished(() => {
      parent.kill()
    })
    const [pid] = (await once(parent.stdout, 'data')) as [Buffer]
    // It ends when the shell, which would ask how, has become another program.
    const isZombie = () => readFileSync(`/proc/${String(pid).trim()}/stat`, 'latin1').includes(') Z')
    await vi.waitUntil(isZombie, {timeout: 20_000})
    world.put('out/.offprint/lock', JSON.stringify({host: hostname(), pid: Number(pid)}))
    expect(await world.run()).toMatchObject({documents: 0})
  },
)

test('few documents are shared by all threads, and many go in larger chunks', async () => {
  const world = makeBatchWorld()
  for (let index = 10; index < 70; index++) world.put(`in/${index}.txt`, 'a')
  await world.run({open: plan => ({...openInline(plan, capitals), width: 2})})
  expect(world.lines('begin').map(({documents}) => documents.length)).toEqual([1, 1, 2, 2, 4, 4, 8, 8, 16, 14])
})

test.skipIf(process.platform !== 'linux')(
  'a folder that may not be made is told with the reason, and not waited for',
  () => {
    expect(() => { makeFolder('/sys/offprint/out') }).toThrow(/EPERM|EACCES|EROFS/) // prettier-ignore
    expect(() => { makeFolder('/proc/offprint/out') }).toThrow('ENOENT') // prettier-ignore
  },
)
