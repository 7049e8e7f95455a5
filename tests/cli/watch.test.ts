import {spawn, type ChildProcess} from 'node:child_process'
import {existsSync, renameSync, rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {beforeAll, expect, onTestFinished, test} from 'vitest'
import {pngOf} from '../formats/pdf/png.js'
import {makeWorld} from './world.js'

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

beforeAll(() => {
  if (!existsSync(command)) throw new Error('Unexpected missing dist/cli.js, expected `npm run build` before this test')
})

/** The command line at work, and what it has said so far. */
interface Running {
  /** Waits until something is said, beyond what was waited for before. */
  says(text: string): Promise<void>
  /** Interrupts it; gives its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

function start(folder: string, args: readonly string[]): Running {
  const child: ChildProcess = spawn(process.execPath, [command, ...args], {cwd: folder})
  const exit = new Promise<number | null>(resolve => child.once('exit', code => {resolve(code)})) // prettier-ignore
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let said = ''
  let seen = 0
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      for (const listener of listeners) listener()
    })
  }
  return {
    says: text =>
      new Promise(resolve => {
        const look = (): void => {
          const at = said.indexOf(text, seen)
          if (at < 0) return
          seen = at + text.length
          listeners.delete(look)
          resolve()
        }
        listeners.add(look)
        look()
      }),
    async end(signal = 'SIGINT') {
      child.kill(signal)
      return exit
    },
  }
}

const page = (title: string): string => `# ${title}\n\nThe lamp was lit.\n`

test('an input that changes, is replaced, or is gone for a while is converted again', async () => {
  const world = makeWorld()
  world.put('a.md', page('One'))
  world.put('b.md', page('Other'))
  const running = start(world.folder, ['convert', 'a.md', 'b.md', '--to', 'json', '--out', 'out', '--watch'])
  await running.says('Watching 2 inputs; Ctrl-C ends it.')
  expect(world.list('out')).toEqual(['one.json', 'other.json'])
  world.put('a.md', page('Two'))
  await running.says('out/two.json')
  world.put('new', page('Three'))
  renameSync(world.path('new'), world.path('a.md'))
  await running.says('out/three.json')
  rmSync(world.path('a.md'))
  await running.says('a.md is gone; it is converted when it is back.')
  world.put('a.md', page('Four'))
  await running.says('out/four.json')
  expect(await running.end()).toBe(0)
})

test('a document that fails is no end', async () => {
  const world = makeWorld()
  world.put('a.json', 'nothing')
  const running = start(world.folder, ['convert', 'a.json', '--to', 'markdown', '--name', 'a', '--watch'])
  await running.says('1 error')
  await running.says('Watching 1 input')
  world.put('a.md', page('One'))
  world.put('a.json', '{"type": "article"}')
  await running.says('1 error')
  const metadata = {creators: [], contributors: [], rights: [], revisions: [], unknown: []}
  world.put('a.json', JSON.stringify({type: 'article', metadata, children: []}))
  await running.says('a.md')
  expect(await running.end('SIGTERM')).toBe(0)
})

test('metadata and settings change all outputs, and settings that are broken are waited for', async () => {
  const world = makeWorld()
  world.put('a.md', page('One'))
  world.put('b.md', page('One'))
  world.put('meta.yaml', 'language: en')
  const running = start(world.folder, ['convert', 'a.md', 'b.md', '--meta', 'meta.yaml', '--to', 'json', '--watch'])
  await running.says('one.json')
  await running.says('one-2.json')
  await running.says('Watching')
  world.put('meta.yaml', 'language: de')
  await running.says('one.json')
  await running.says('one-2.json')
  expect(world.text('one-2.json')).toContain('"language": "de"')
  world.put('offprint.config.yaml', 'ot: books')
  await running.says('expected `out`')
  world.put('offprint.config.yaml', 'out: books')
  await running.says('books/one.json')
  await running.says('books/one-2.json')
  world.put('b.md', page('One'))
  await running.says('books/one-2.json')
  expect(await running.end()).toBe(0)
})

test('a picture that changes, or comes, is put in again', async () => {
  const world = makeWorld()
  world.put('a.md', '# One\n\n![A lamp](lamp.png)\n\nThe lamp was lit.\n')
  world.put('b.md', page('Other'))
  const running = start(world.folder, ['convert', 'a.md', 'b.md', '--to', 'epub', '--watch'])
  await running.says('Watching 2 inputs')
  const without = world.bytes('one.epub').length
  world.put('lamp.png', pngOf(4, 4))
  await running.says('one.epub')
  const small = world.bytes('one.epub').length
  expect(small).toBeGreaterThan(without)
  world.put('lamp.png', pngOf(400, 300))
  await running.says('one.epub')
  expect(world.bytes('one.epub').length).not.toBe(small)
  expect(await running.end()).toBe(0)
})

test('a bound book is made again', async () => {
  const world = makeWorld()
  world.put('a.md', page('One'))
  world.put('b.md', page('Two'))
  const running = start(world.folder, ['bind', 'a.md', 'b.md', '--to', 'json', '--name', 'all', '--watch'])
  await running.says('all.json')
  await running.says('Watching')
  world.put('b.md', page('Three'))
  await running.says('all.json')
  expect(world.text('all.json')).toContain('Three')
  expect(await running.end()).toBe(0)
})

test.each<[string[]]>([[['-', '--to', 'json']], [['a.md', '--to', 'json', '--out', '-']]])(
  'only files can be watched: %j',
  async args => {
    const {code, stderr} = await makeWorld().offprint(['convert', ...args, '--watch'])
    expect(code).toBe(2)
    expect(stderr).toContain('Unexpected `-` with `--watch`, expected files and a folder')
  },
)

test('what cannot begin, does not', async () => {
  const world = makeWorld()
  world.put('offprint.config.yaml', 'ot: books')
  expect(await world.offprint(['convert', 'a.md', '--to', 'json', '--watch'])).toMatchObject({code: 2})
})
