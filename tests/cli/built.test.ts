import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {beforeAll, expect, test} from 'vitest'
import {makeWorld, review} from './world.js'

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const offprint = promisify(execFile)

beforeAll(() => {
  if (!existsSync(command)) throw new Error('Unexpected missing dist/cli.js, expected `npm run build` before this test')
})

test('the same bytes in every time zone and language, and at the same time', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  const places = [
    {TZ: 'America/St_Johns', LANG: 'C'},
    {TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'},
  ]
  const book = ['--set', 'epub.cover=typographic', '--set', 'epub.fonts=garamond']
  const args = ['convert', 'review.txt', '--to', 'epub,pdf,tei,markdown,html,json', '--name', 'a', ...book]
  const runs = places.map((place, index) => {
    const env = {...process.env, ...place}
    return offprint(process.execPath, [command, ...args, '--out', `${index}`], {cwd: world.folder, env})
  })
  await Promise.all(runs)
  expect(world.list('0')).toHaveLength(6)
  for (const name of world.list('0')) {
    expect({name, same: world.bytes(`0/${name}`).equals(world.bytes(`1/${name}`))}).toEqual({name, same: true})
  }
})

test('a reader that stops reading is no failure', async () => {
  const world = makeWorld()
  world.put('review.txt', review.repeat(50))
  const script = `"${process.execPath}" "${command}" inspect review.txt --from text --json | head -c 10; exit $\{PIPESTATUS[0]}`
  const {stdout, stderr} = await offprint('bash', ['-c', script], {cwd: world.folder})
  expect({stdout: stdout.length, stderr}).toEqual({stdout: 10, stderr: ''})
})

test('exit codes reach the shell', async () => {
  const world = makeWorld()
  world.put('empty.txt', '')
  const exit = async (...args: string[]) =>
    offprint(process.execPath, [command, ...args], {cwd: world.folder}).then(
      () => 0,
      (error: unknown) => (error as {code: number}).code,
    )
  expect([await exit('--help'), await exit('inspect', 'empty.txt'), await exit('bind')]).toEqual([0, 1, 2])
})
