import {execFile, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {expect, onTestFinished, test, vi} from 'vitest'
import {makeBatchWorld, type BatchWorld} from './world.js'

const program = fileURLToPath(new URL('programs/run-threads.js', import.meta.url))

interface Told {
  entries: [path: string, verdict: string, rules: string[]][]
  verdicts: Record<string, number>
}

async function runThreads(world: BatchWorld, limits: {seconds: number; megabytes: number}): Promise<Told> {
  const {stdout} = await promisify(execFile)(process.execPath, [program, world.folder, JSON.stringify(limits)])
  return JSON.parse(stdout) as Told
}

test('a document that takes all memory, or ends its thread, is the only one that is stopped', async () => {
  const world = makeBatchWorld()
  for (let index = 0; index < 20; index++) world.put(`in/${index}.txt`, `number ${index}`)
  world.put('in/3.txt', 'memory')
  world.put('in/15.txt', 'exit')
  const {entries, verdicts} = await runThreads(world, {seconds: 60, megabytes: 40})
  expect(verdicts).toEqual({done: 18, failed: 0, stopped: 2, refused: 0})
  expect(entries.filter(([, verdict]) => verdict !== 'done')).toEqual([
    ['15.txt', 'stopped', ['batch-thread-lost']],
    ['3.txt', 'stopped', ['batch-over-memory']],
  ])
  expect(Object.keys(world.outputs())).toHaveLength(18)
  expect(world.outputs()).toMatchObject({'0.up': 'NUMBER 0', '19.up': 'NUMBER 19'})
})

test('a document that never ends is the only one that is stopped', async () => {
  const world = makeBatchWorld()
  for (let index = 0; index < 9; index++) world.put(`in/${index}.txt`, `number ${index}`)
  world.put('in/2.txt', 'forever')
  world.put('in/3.txt', 'forever')
  const {entries, verdicts} = await runThreads(world, {seconds: 1.5, megabytes: 100})
  expect(verdicts).toEqual({done: 7, failed: 0, stopped: 2, refused: 0})
  expect(entries.filter(([, verdict]) => verdict !== 'done')).toEqual([
    ['2.txt', 'stopped', ['batch-over-time']],
    ['3.txt', 'stopped', ['batch-over-time']],
  ])
  const [entry] = world.lines('document').filter(({path}) => path === '2.txt')
  // It is known what it was, so that it is not tried again until it changes.
  expect(entry?.source).toMatchObject({bytes: 7})
})

test('a document that ends the whole program is found out, and set aside', async () => {
  const world = makeBatchWorld()
  for (let index = 0; index < 9; index++) world.put(`in/${index}.txt`, `number ${index}`)
  world.put('in/5.txt', 'kill')
  const limits = {seconds: 60, megabytes: 100}
  for (let deaths = 0; deaths < 4; deaths++) {
    await expect(runThreads(world, limits)).rejects.toMatchObject({signal: 'SIGKILL'})
  }
  const {entries} = await runThreads(world, limits)
  expect(entries.filter(([, verdict]) => verdict !== 'done')).toEqual([['5.txt', 'stopped', ['batch-program-lost']]])
  expect(Object.keys(world.outputs())).toHaveLength(8)
})

test('a document is not blamed for the time in which the whole program was halted', async () => {
  const world = makeBatchWorld()
  const begun = join(world.folder, 'begun')
  world.put('in/1.txt', `while ${begun}`)
  const child = spawn(process.execPath, [program, world.folder, JSON.stringify({seconds: 2, megabytes: 100})])
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  await vi.waitUntil(() => existsSync(begun), {timeout: 20_000})
  child.kill('SIGSTOP')
  await sleep(3500)
  child.kill('SIGCONT')
  const [told] = (await once(child.stdout, 'data')) as [Buffer]
  expect(JSON.parse(told.toString())).toMatchObject({verdicts: {done: 1, stopped: 0}})
})

test('threads that cannot begin for want of memory say so', async () => {
  const world = makeBatchWorld()
  world.put('in/1.txt', 'number 1')
  const reason = 'Unexpected need of more than 1 MB of memory before any document was begun'
  await expect(runThreads(world, {seconds: 60, megabytes: 1})).rejects.toThrow(reason)
})
