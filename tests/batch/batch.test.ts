import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {explain} from '../../src/batch/shell/explain.js'
import {sha256Of} from '../../src/batch/shell/hash.js'
import {listFolder, listPaths} from '../../src/batch/shell/list.js'
import {capitals, makeBatchWorld} from './world.js'

test('folders are mirrored, and all is in the manifest', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  world.put('in/x/y/b.txt', 'bee')
  world.put('in/.hidden/c.txt', 'c')
  const summary = await world.run()
  expect(world.outputs()).toEqual({'a.up': 'A', 'x/y/b.up': 'BEE'})
  expect(summary).toMatchObject({documents: 2, verdicts: {done: 2}, unchanged: 0, interrupted: false})
  expect(world.lines('document')[1]).toMatchObject({
    path: 'x/y/b.txt',
    stem: 'x/y/b',
    verdict: 'done',
    source: {bytes: 3, sha256: sha256Of('bee')},
    outputs: [{path: 'x/y/b.up', bytes: 3, sha256: sha256Of('BEE')}],
    messages: {info: 1, warning: 0, fatal: 0},
    rules: {'a-rule': 1},
  })
  expect(world.lines('end')).toMatchObject([{complete: true}])
})

test('what did not change is passed over; what did is done again', async () => {
  const world = makeBatchWorld()
  for (const name of ['a', 'b', 'c', 'd', 'e']) world.put(`in/${name}.txt`, name)
  world.put('in/f.txt', 'asset')
  world.put('in/asset.png', '1')
  await world.run()
  expect(await world.run()).toMatchObject({converted: [], unchanged: 6, documents: 6})

  world.put('in/a.txt', 'other')
  rmSync(join(world.folder, 'out/b.up'))
  world.put('out/c.up', 'longer than before')
  world.put('out/d.up', 'X')
  world.put('in/asset.png', '2')
  // That the content of `d.up` is another, with the same length, is seen by those who look.
  expect(await world.run()).toMatchObject({converted: ['a.txt', 'b.txt', 'c.txt', 'f.txt']})
  expect(await world.run({verify: true})).toMatchObject({converted: ['d.txt']})
  expect(world.outputs()).toEqual({
    'a.up': 'OTHER',
    'b.up': 'B',
    'c.up': 'C',
    'd.up': 'D',
    'e.up': 'E',
    'f.up': 'ASSET2',
  })
  expect((await world.run({recipe: {other: true}})).converted).toHaveLength(6)
})

test('a document that fails is not tried again until it is asked for', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'throw')
  world.put('in/b.txt', 'b')
  expect(await world.run()).toMatchObject({verdicts: {done: 1, failed: 1}, failedBy: {'batch-processor-error': 1}})
  expect(await world.run()).toMatchObject({converted: [], verdicts: {done: 1, failed: 1}})
  expect(await world.run({retryFailed: true})).toMatchObject({converted: ['a.txt']})
})

test('what the system refuses is tried again at every run', async () => {
  const world = makeBatchWorld()
  world.put('in/b.txt', 'b')
  world.put('in/large.txt', 'l'.repeat(1001))
  mkdirSync(join(world.folder, 'out/b.up'), {recursive: true})
  const list = listPaths(['none.txt', 'b.txt', 'large.txt'])
  const summary = await world.run({list})
  expect(summary).toMatchObject({verdicts: {refused: 2, failed: 1}})
  expect(summary.failedBy).toEqual({
    'batch-source-too-large': 1,
    'batch-unreadable-source': 1,
    'batch-unwritable-output': 1,
  })
  rmSync(join(world.folder, 'out/b.up'), {recursive: true})
  world.put('in/none.txt', 'there')
  expect(await world.run({list})).toMatchObject({verdicts: {done: 2, failed: 1}})
})

test('a device is not read, and what the system calls invalid is none', async () => {
  const world = makeBatchWorld()
  symlinkSync('/dev/null', join(world.folder, 'in/device'))
  const {failures} = await world.run({list: listPaths(['device'])})
  expect(failures[0]?.findings[0]?.reason).toBe('Unexpected pipe or device, expected a file that can be read')
  const invalid = Object.assign(new Error('EINVAL: invalid argument, open'), {code: 'EINVAL'})
  expect(explain(invalid)).toBe('failure (EINVAL: invalid argument, open)')
})

test('a name that changes because of a neighbour leaves nothing behind', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  await world.run()
  world.put('in/a.htm', 'htm')
  await world.run()
  expect(world.outputs()).toEqual({'a.htm.up': 'HTM', 'a.txt.up': 'A'})
  rmSync(join(world.folder, 'in/a.txt'))
  await world.run()
  expect(world.outputs()).toEqual({'a.txt.up': 'A', 'a.up': 'HTM'})
})

test('an output that a processor did not announce is a failure of the document', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  const summary = await world.run({extensions: ['down']})
  expect(summary.failedBy).toEqual({'batch-strange-extension': 1})
  expect(world.outputs()).toEqual({})
})

test('the last line of a manifest may be torn, and another may be strange', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  world.put('in/b.txt', 'b')
  await world.run()
  const whole = readFileSync(world.manifest(), 'utf8')
  const lines = whole.split('\n')
  // As if the machine had fallen while it wrote of `b`.
  writeFileSync(world.manifest(), `${lines.slice(0, 3).join('\n')}\n{"form": 9}\n${lines[3]?.slice(0, 40) ?? ''}`)
  expect(await world.run()).toMatchObject({converted: ['b.txt'], strangeLines: 1})
  expect(readFileSync(world.manifest(), 'utf8')).toContain('{"form": 9}\n{"type":"run"')
  expect(await world.run()).toMatchObject({converted: []})
})

test('a folder that cannot be listed is refused, and the others are done', async () => {
  const world = makeBatchWorld()
  world.put('in/x/a.txt', 'a')
  world.put('in/y/b.txt', 'b')
  const all = listFolder(join(world.folder, 'in'), () => true, '')
  const list: typeof all = folder => (folder === 'x' ? Promise.reject(new Error('EACCES')) : all(folder))
  expect(await world.run({list})).toMatchObject({verdicts: {done: 1, refused: 1}, failures: [{path: 'x'}]})
  expect(await world.run()).toMatchObject({verdicts: {done: 2}})
})

test('a manifest that cannot be written to any more ends the run, and what was done stays', async () => {
  const world = makeBatchWorld()
  for (const name of ['a', 'b', 'c']) world.put(`in/${name}.txt`, name)
  const full = Object.assign(new Error('ENOSPC'), {code: 'ENOSPC'})
  const write = vi.spyOn(JSON, 'stringify')
  const processor = {
    convert: (document: Parameters<typeof capitals.convert>[0]) => {
      if (document.path === 'b.txt') write.mockImplementationOnce(() => { throw full }) // prettier-ignore
      return capitals.convert(document)
    },
  }
  await expect(world.run({processor})).rejects.toBe(full)
  write.mockRestore()
  expect(Object.keys(world.outputs())).toEqual(['a.up', 'b.up'])
  expect(await world.run()).toMatchObject({unchanged: 1, verdicts: {done: 3}})
})

test('a manifest that is none is told of, with what to do', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  world.put('out/.offprint/manifest.jsonl/file', '')
  await expect(world.run()).rejects.toThrow(
    /Unexpected folder, expected .* mend that, or give another folder with `--out`$/,
  )
  rmSync(world.manifest(), {recursive: true})
  writeFileSync(world.manifest(), '\0\u{1F600} binary\n\n[]\n"text"\n')
  expect(await world.run()).toMatchObject({converted: ['a.txt'], strangeLines: 4})
})

test('what an older or newer version did is done again', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  await world.run()
  const text = readFileSync(world.manifest(), 'utf8')
  writeFileSync(world.manifest(), text.replaceAll(/"version":"[^"]*"/g, '"version":"99.0.0"'))
  await expect(world.run({resume: true})).rejects.toThrow('Unexpected run of offprint 99.0.0')
  expect(await world.run()).toMatchObject({converted: ['a.txt']})
})

test('to resume is to go on with the same run, or to be told', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  await expect(world.run({resume: true})).rejects.toThrow('without a run before it')
  await world.run()
  await expect(world.run({resume: true, recipe: {other: 1}})).rejects.toThrow('Unexpected options other than before')
  renameSync(join(world.folder, 'in'), join(world.folder, 'moved'))
  await expect(world.run({resume: true, root: join(world.folder, 'moved')})).rejects.toThrow('Unexpected folder')
})

test('outputs of other documents, and files of the caller, are not overwritten', async () => {
  const world = makeBatchWorld()
  const one = (name: string) => world.run({list: listPaths([name])})
  world.put('in/l/a.htm', 'htm')
  world.put('in/l/a.txt', 'txt')
  world.put('in/b.txt', 'b')
  world.put('out/b.up', 'of the caller')
  expect(await one('l/a.htm')).toMatchObject({verdicts: {done: 1}})
  const refused = await one('l/a.txt')
  expect(refused).toMatchObject({verdicts: {refused: 1}, failedBy: {'batch-unwritable-output': 1}})
  expect(refused.failures[0]?.findings[0]?.reason).toContain('Unexpected file `l/a.up`')
  expect(await one('b.txt')).toMatchObject({verdicts: {refused: 1}})
  expect(world.outputs()).toEqual({'b.up': 'of the caller', 'l/a.up': 'HTM'})
  // What would be written anyway is in nobody's way, and the output of a document that is gone is not either.
  world.put('out/b.up', 'B')
  rmSync(join(world.folder, 'in/l/a.htm'))
  expect(await world.run({list: listPaths(['b.txt', 'l/a.txt'])})).toMatchObject({verdicts: {done: 2}})
  expect(world.outputs()).toEqual({'b.up': 'B', 'l/a.up': 'TXT'})
})

test('a file of the caller outlives a run that was killed', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  world.put('out/a.up', 'of the caller')
  await world.run()
  const lines = readFileSync(world.manifest(), 'utf8').split('\n')
  writeFileSync(world.manifest(), `${lines.slice(0, 2).join('\n')}\n`)
  expect(await world.run()).toMatchObject({verdicts: {refused: 1}})
  expect(world.outputs()).toEqual({'a.up': 'of the caller'})
})

test('a folder of outputs is that of one folder of documents', async () => {
  const world = makeBatchWorld()
  world.put('in/x.txt', 'one')
  world.put('other/x.txt', 'two')
  await world.run({shard: {index: 1, count: 1}})
  const root = join(world.folder, 'other')
  await expect(world.run({root, list: listFolder(root, () => true, '')})).rejects.toThrow(
    /Unexpected documents of `.*other`, expected those of `.*in` as before; give another folder with `--out`, also if/,
  )
  expect(world.outputs()).toEqual({'x.up': 'ONE'})
  const out = join(world.folder, 'out/moved')
  expect(await world.run({root, out, list: listFolder(root, () => true, out)})).toMatchObject({verdicts: {done: 1}})
  expect(world.outputs()).toMatchObject({'x.up': 'ONE', 'moved/x.up': 'TWO'})
})

test('after a kill, outputs are looked at and temporary files of that run removed', async () => {
  const world = makeBatchWorld()
  world.put('in/x/a.txt', 'a')
  world.put('in/x/b.txt', 'b')
  await world.run()
  const lines = readFileSync(world.manifest(), 'utf8').split('\n')
  const {run} = JSON.parse(lines[0] ?? '') as {run: string}
  writeFileSync(world.manifest(), `${lines.slice(0, 4).join('\n')}\n`)
  world.put(`out/x/.${run}-17-1.offprint`, 'half of it')
  world.put(`out/x/.00000000-17-1.offprint`, 'of another run')
  world.put('out/x/a.up', '\0')
  const summary = await world.run({resume: true})
  expect(summary.converted.sort()).toEqual(['x/a.txt', 'x/b.txt'])
  expect(world.outputs()).toEqual({
    'x/.00000000-17-1.offprint': 'of another run',
    'x/a.up': 'A',
    'x/b.up': 'B',
  })
})

test('a document at which the program died three times while it had no other is set aside', async () => {
  const world = makeBatchWorld()
  for (const name of ['a', 'b']) world.put(`in/${name}.txt`, name)
  const root = join(world.folder, 'in')
  const begin = {type: 'run', form: 1, run: '0badcafe', version: '0', options: '', recipe: null, root}
  const runAt = (name: string, alone?: true) => [
    begin,
    {type: 'begin', run: '0badcafe', documents: [{path: `${name}.txt`, stem: name}], alone},
  ]
  const among = [runAt('a'), runAt('b'), runAt('b'), runAt('b'), runAt('b'), runAt('b', true)]
  const records = [...among, runAt('a', true), runAt('a', true), runAt('a', true)].flat()
  world.put('out/.offprint/manifest.jsonl', records.map(record => `${JSON.stringify(record)}\n`).join(''))
  const summary = await world.run()
  expect(summary).toMatchObject({verdicts: {done: 1, stopped: 1}, failedBy: {'batch-program-lost': 1}})
  expect(world.lines('begin').at(-1)?.documents).toHaveLength(1)
  expect(await world.run()).toMatchObject({converted: []})
  expect(await world.run({retryFailed: true})).toMatchObject({converted: ['a.txt'], verdicts: {done: 2}})
})

test('shards side by side give what one run gives, and are known to it', async () => {
  const [whole, parts] = [makeBatchWorld(), makeBatchWorld()]
  for (const world of [whole, parts]) {
    for (let index = 0; index < 20; index++)
      world.put(`in/${index % 3}/${index}.${index % 2 ? 'txt' : 'htm'}`, `${index}`)
    world.put('in/0/0.txt', 'twin')
  }
  await whole.run()
  const summaries = await Promise.all([1, 2, 3].map(index => parts.run({shard: {index, count: 3}})))
  expect(parts.outputs()).toEqual(whole.outputs())
  expect(summaries.reduce((sum, {documents}) => sum + documents, 0)).toBe(21)
  expect(await parts.run()).toMatchObject({converted: [], documents: 21})
})

test('a folder has one run at a time; a lock of the dead is taken over', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  const lock = (pid: number, name = 'lock', host = hostname()) => {
    world.put(`out/.offprint/${name}`, JSON.stringify({host, pid}))
  }
  lock(process.ppid)
  await expect(world.run()).rejects.toThrow(`Unexpected run of process ${process.ppid} on ${hostname()}`)
  await expect(world.run({shard: {index: 1, count: 2}})).rejects.toThrow('Unexpected run')
  lock(7, 'lock', 'elsewhere')
  await expect(world.run()).rejects.toThrow('on elsewhere')
  // A process that has ended, and one of ours that has forgotten it.
  for (const pid of [2 ** 22 - 1, process.pid]) {
    lock(pid)
    expect(await world.run()).toMatchObject({documents: 1})
  }
  lock(process.ppid, 'lock.2-of-2')
  expect(await world.run({shard: {index: 1, count: 2}})).toMatchObject({interrupted: false})
  await expect(world.run({shard: {index: 1, count: 3}})).rejects.toThrow('Unexpected run')
  await expect(world.run()).rejects.toThrow('Unexpected run')
})

test('a lock of another container is not taken over while its owner touches it', async () => {
  const world = makeBatchWorld()
  world.put('in/a.txt', 'a')
  const lock = join(world.folder, 'out/.offprint/lock')
  // The number is that of no process here, or of this one.
  for (const pid of [2 ** 22 - 1, process.pid]) {
    for (const other of [{space: 'pid:[1]'}, {boot: 'another'}]) {
      world.put('out/.offprint/lock', JSON.stringify({host: hostname(), pid, ...other}))
      const isKnown = existsSync('/proc/self/ns/pid')
      if (isKnown) await expect(world.run()).rejects.toThrow(`Unexpected run of process ${pid}`)
      else expect(await world.run()).toMatchObject({documents: 1})
    }
  }
  const long = new Date(Date.now() - 200_000)
  world.put('out/.offprint/lock', JSON.stringify({host: hostname(), pid: process.pid, space: 'pid:[1]'}))
  utimesSync(lock, long, long)
  expect(await world.run()).toMatchObject({documents: 1})
})

test('an interruption ends what is at work, and the next run does the rest', async () => {
  const world = makeBatchWorld()
  for (let index = 0; index < 50; index++) world.put(`in/${String(index).padStart(2, '0')}.txt`, `${index}`)
  const controller = new AbortController()
  const processor = {
    convert: (document: Parameters<typeof capitals.convert>[0]) => {
      if (document.path === '20.txt') controller.abort()
      return capitals.convert(document)
    },
  }
  const first = await world.run({processor, signal: controller.signal})
  expect(first).toMatchObject({interrupted: true, verdicts: {done: 21}})
  expect(world.lines('end')).toMatchObject([{complete: false}])
  const second = await world.run()
  expect(second).toMatchObject({interrupted: false, unchanged: 21, documents: 50})
})

test('links to files are read, links to folders and the folder of outputs are not entered', async () => {
  const world = makeBatchWorld()
  world.put('in/real/a.txt', 'a')
  symlinkSync(join(world.folder, 'in/real'), join(world.folder, 'in/loop'))
  symlinkSync(join(world.folder, 'in/real/a.txt'), join(world.folder, 'in/b.txt'))
  symlinkSync(join(world.folder, 'nowhere'), join(world.folder, 'in/c.txt'))
  await world.run()
  expect(world.outputs()).toEqual({'b.up': 'A', 'real/a.up': 'A'})
  cpSync(join(world.folder, 'in/real'), join(world.folder, 'in/out'), {recursive: true})
  const root = join(world.folder, 'in')
  expect(await listFolder(root, () => true, join(root, 'out'))('')).toMatchObject({folders: ['real']})
})
