import {execFile, execFileSync, spawn, type ChildProcess} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {afterAll, expect, test} from 'vitest'
import type {Summary} from '../src/batch/summary.js'

const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const program = fileURLToPath(new URL('../tests/batch/programs/run-redis.js', import.meta.url))
const review = readFileSync(new URL('../fixtures/demo/lighthouse-keepers.txt', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'offprint-redis-'))
const processes: ChildProcess[] = []
const isThere = hasRedis()
if (!isThere) process.stderr.write('Skipped: no redis-server at hand, so that no machines can share documents.\n')

afterAll(() => {
  for (const child of processes) child.kill('SIGKILL')
  rmSync(folder, {recursive: true, force: true})
})

test.skipIf(!isThere)('workers that die and a queue that is away give what one process gives', async () => {
  const count = 480
  for (let index = 0; index < count; index++) {
    // Short, so that the queue is what is tested.
    const text = review.slice(0, 2500).replace('ended a century of work', `ended ${index} years of work`)
    mkdirSync(join(folder, `in/${index % 10}`), {recursive: true})
    writeFileSync(join(folder, `in/${index % 10}/${index}.txt`), text)
  }
  const to = ['in', '--to', 'markdown,tei']
  await run('batch', ...to, '--out', 'alone')

  const port = await freePort()
  const backend = ['--backend', `redis://127.0.0.1:${port}`]
  const redis = await startRedis(port)
  const workers = [1, 2, 3].map(() => start('worker', ...backend, '--jobs', '1', '--lock', '2'))
  const enqueuer = start('batch', ...to, '--out', 'shared', ...backend, '--chunk', '30', '--summary', 'shared.json')
  const written = () => Object.keys(hashesOf('shared')).length

  await until(() => written() > 200)
  workers[0]?.kill('SIGKILL')
  await until(() => written() > 400)
  redis.kill('SIGTERM')
  await ended(redis)
  await startRedis(port)
  const status = JSON.parse(await run('status', ...backend, '--json')) as {chunks: object}
  expect(Object.keys(status.chunks)).toEqual(['waiting', 'active', 'done', 'failed'])

  expect(await ended(enqueuer)).toBe(0)
  expect(hashesOf('shared')).toEqual(hashesOf('alone'))
  expect(written()).toBe(2 * count)
  const summary = JSON.parse(readFileSync(join(folder, 'shared.json'), 'utf8')) as Summary
  expect(summary).toMatchObject({documents: count, verdicts: {done: count}, interrupted: false})
  const left = readdirSync(join(folder, 'shared'), {recursive: true, encoding: 'utf8'})
  expect(left.filter(name => /\.[0-9a-f-]+\.offprint$/.test(name))).toEqual([])

  for (const worker of workers.slice(1)) worker.kill('SIGTERM')
  expect(await Promise.all(workers.slice(1).map(ended))).toEqual([0, 0])
})

test.skipIf(!isThere)('a document that ends its workers is found, and the others of its chunk are done', async () => {
  const own = join(folder, 'poison')
  mkdirSync(join(own, 'in'), {recursive: true})
  for (let index = 0; index < 6; index++) writeFileSync(join(own, `in/${index}.txt`), index === 3 ? 'kill' : 'text')
  const port = await freePort()
  await startRedis(port)
  const url = `redis://127.0.0.1:${port}`
  let isOver = false
  // As a service does that begins again what ended.
  const keepWorking = async () => {
    while (!isOver) await ended(startProgram(program, 'worker', url))
  }
  const kept = keepWorking()
  const told = await runProgram(program, 'batch', url, own)
  isOver = true
  processes.at(-1)?.kill('SIGKILL')
  await kept
  expect(JSON.parse(told)).toEqual({
    verdicts: {done: 5, failed: 0, stopped: 1, refused: 0},
    failures: [['3.txt', ['batch-program-lost']]],
  })
})

test.skipIf(!isThere)(
  'what a worker did for a run that was killed counts only where the files are still there',
  async () => {
    mkdirSync(join(folder, 'few'))
    for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `few/${name}.txt`), review.slice(0, 2500))
    const port = await freePort()
    await startRedis(port)
    const backend = ['--backend', `redis://127.0.0.1:${port}`]
    const batch = ['batch', 'few', '--to', 'markdown', '--out', 'left', ...backend]
    const status = async () => JSON.parse(await run('status', ...backend, '--json')) as {chunks: Record<string, number>}
    const killed = start(...batch)
    while ((await status()).chunks['waiting'] !== 1) await sleep(50)
    killed.kill('SIGKILL')
    const worker = start('worker', ...backend, '--jobs', '1')
    while ((await status()).chunks['done'] !== 1) await sleep(50)
    const whole = readFileSync(join(folder, 'left/a.md'), 'utf8')
    rmSync(join(folder, 'left/a.md'))
    writeFileSync(join(folder, 'left/b.md'), 'torn')
    await run(...batch)
    expect(['a', 'b', 'c'].map(name => readFileSync(join(folder, `left/${name}.md`), 'utf8'))).toEqual([whole, whole, whole]) // prettier-ignore
    worker.kill('SIGTERM')
    expect(await ended(worker)).toBe(0)
  },
)

test.skipIf(!isThere)('a worker and a run end when they are told to, though Redis is gone', async () => {
  mkdirSync(join(folder, 'one'))
  writeFileSync(join(folder, 'one/a.txt'), review)
  const port = await freePort()
  const redis = await startRedis(port)
  const backend = ['--backend', `redis://127.0.0.1:${port}`]
  const worker = start('worker', ...backend, '--jobs', '1')
  const status = async () => JSON.parse(await run('status', ...backend, '--json')) as {workers: number}
  while ((await status()).workers !== 1) await sleep(50)
  worker.kill('SIGSTOP')
  const enqueuer = start('batch', 'one', '--to', 'markdown', '--out', 'one-out', ...backend)
  await until(() => existsSync(join(folder, 'one-out/.offprint/lock')))
  await sleep(2000)
  redis.kill('SIGKILL')
  await ended(redis)
  worker.kill('SIGCONT')
  worker.kill('SIGTERM')
  enqueuer.kill('SIGTERM')
  expect(await Promise.all([ended(worker), ended(enqueuer)])).toEqual([0, 143])
})

test.skipIf(!isThere)('what Redis answers is told, if it does not take part', async () => {
  const port = await freePort()
  await startRedis(port, '--user', 'reader', 'on', '>word', '~*', '&*', '+@all', '-select')
  const refused = run('status', '--backend', `redis://127.0.0.1:${port}/99`)
  await expect(refused).rejects.toThrow('Unexpected answer `ERR DB index is out of range`')
  await run('status', '--backend', `redis://reader:word@127.0.0.1:${port}`)
})

function hasRedis(): boolean {
  try {
    execFileSync('redis-server', ['--version'])
    return true
  } catch {
    return false
  }
}

function run(...args: string[]): Promise<string> {
  return runProgram(command, ...args)
}

function runProgram(...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, {cwd: folder}, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr, {cause: error}))
      else resolve(stdout)
    })
  })
}

function start(...args: string[]): ChildProcess {
  return startProgram(command, ...args)
}

function startProgram(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, args, {cwd: folder, stdio: 'ignore'})
  processes.push(child)
  return child
}

/** Redis on this machine alone, which keeps on its disk what it is told. */
async function startRedis(port: number, ...more: string[]): Promise<ChildProcess> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', '']
  const child = spawn('redis-server', [...options, ...more], {stdio: ['ignore', 'pipe', 'ignore']})
  processes.push(child)
  await new Promise<void>(resolve => {
    child.stdout.on('data', (data: Buffer) => {
      if (data.includes('Ready to accept connections')) resolve()
    })
  })
  return child
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo
      server.close(() => {
        resolve(port)
      })
    })
  })
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise(resolve => child.once('exit', resolve))
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(50)
}

function hashesOf(out: string): Record<string, string> {
  if (!existsSync(join(folder, out))) return {}
  const names = readdirSync(join(folder, out), {recursive: true, encoding: 'utf8'}).filter(name =>
    /^\d\/\d+\./.test(name),
  )
  const hashOf = (name: string) => createHash('sha256').update(readFileSync(join(folder, out, name))).digest('hex') // prettier-ignore
  return Object.fromEntries(names.sort().map(name => [name, hashOf(name)]))
}
