import {mkdirSync, symlinkSync} from 'node:fs'
import {expect, test} from 'vitest'
import {resolveBelow} from '../../src/batch/shell/assets.js'
import {writeAtomically} from '../../src/cli/files.js'
import {explain} from '../../src/batch/shell/explain.js'
import {makeWorld} from './world.js'

test('a file is replaced whole, and nothing else is left in its folder', async () => {
  const world = makeWorld()
  world.put('a.txt', 'old')
  await writeAtomically(world.path('a.txt'), 'new')
  await writeAtomically(world.path('b.bin'), new Uint8Array([0, 255]))
  expect(world.text('a.txt')).toBe('new')
  expect([...world.bytes('b.bin')]).toEqual([0, 255])
  expect(world.list()).toEqual(['a.txt', 'b.bin'])
})

test('a file that cannot be replaced stays, and nothing else is left in its folder', async () => {
  const world = makeWorld()
  mkdirSync(world.path('a.txt'))
  await expect(writeAtomically(world.path('a.txt'), 'new')).rejects.toThrow(/EISDIR|EEXIST|EPERM/)
  await expect(writeAtomically(world.path('none/a.txt'), 'new')).rejects.toThrow('ENOENT')
  expect(world.list()).toEqual(['a.txt'])
})

test('errors of the system have words', () => {
  expect(explain(Object.assign(new Error('x'), {code: 'ENOENT'}))).toBe('missing file or folder')
  expect(explain(new Error('the tape broke'))).toBe('failure (the tape broke)')
})

test('a document gets the files below its folder', () => {
  const world = makeWorld()
  mkdirSync(world.path('pictures'))
  world.put('press.png', 'press')
  world.put('pictures/the press.png', 'below')
  const resolve = resolveBelow(world.path('review.htm'))
  expect(String(Buffer.from(resolve('press.png') ?? []))).toBe('press')
  expect(String(Buffer.from(resolve('./press.png?size=2#top') ?? []))).toBe('press')
  expect(String(Buffer.from(resolve('pictures/the%20press.png') ?? []))).toBe('below')
  expect(resolve('missing.png')).toBeUndefined()
  expect(resolve('pictures')).toBeUndefined()
})

test('a document gets no other file', () => {
  const world = makeWorld()
  mkdirSync(world.path('documents'))
  world.put('secret.png', 'secret')
  symlinkSync(world.path('secret.png'), world.path('documents/link.png'))
  const resolve = resolveBelow(world.path('documents/review.htm'))
  const addresses = ['../secret.png', '..%2Fsecret.png', 'x/../../secret.png', 'link.png', '%zz', '..', '.', '']
  for (const url of [...addresses, world.path('secret.png'), `file://${world.path('secret.png')}`, '//host/x.png']) {
    expect(resolve(url)).toBeUndefined()
  }
})

test('a folder whose name starts with two dots is below', () => {
  const world = makeWorld()
  mkdirSync(world.path('..pictures'))
  world.put('..pictures/a.png', 'a')
  expect(resolveBelow(world.path('review.htm'))('..pictures/a.png')).toBeDefined()
})
