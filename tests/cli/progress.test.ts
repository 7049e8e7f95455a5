import {Readable} from 'node:stream'
import {expect, test} from 'vitest'
import type {Io} from '../../src/cli/io.js'
import {durationText, openProgress, progressLine} from '../../src/cli/progress.js'

test('how far, how fast, and how long yet', () => {
  expect(progressLine({done: 30, total: 120, seconds: 10}, 80)).toBe(
    '█████░░░░░░░░░░░░░░░ 30 of 120, 3 a second, 30 s left',
  )
  expect(progressLine({done: 1, total: 3, failed: 1, seconds: 0.3}, 80)).toBe(
    '██████░░░░░░░░░░░░░░ 1 of 3, 3.3 a second, 1 s left, 1 failed',
  )
  expect(progressLine({done: 7000, total: 100_000, seconds: 140}, 80)).toContain('50 a second, 31 min 0 s left')
})

test('nothing is promised before anything is done, nor of a number that is not known', () => {
  expect(progressLine({done: 0, total: 4, seconds: 2}, 80)).toBe('░░░░░░░░░░░░░░░░░░░░ 0 of 4')
  expect(progressLine({done: 8, seconds: 2}, 80)).toBe('8 done, 4 a second')
})

test('a narrow terminal gets no bar, and no line that wraps', () => {
  const state = {done: 30, total: 120, seconds: 10}
  expect(progressLine(state, 40)).toBe('30 of 120, 3 a second, 30 s left')
  expect(progressLine(state, 12)).toBe('30 of 120, ')
  expect(progressLine(state, 0)).toBe('')
})

test.each([
  [0, '0 s'],
  [0.2, '1 s'],
  [59.5, '1 min 0 s'],
  [61, '1 min 1 s'],
  [3599.5, '1 h 0 min'],
  [3725, '1 h 2 min'],
])('%s seconds are %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text)
})

/** A world whose standard error may be a terminal, with all that was written to it. */
function makeIo(isTTY: boolean, env: Io['env'] = {}): {io: Io; written: string[]} {
  const written: string[] = []
  const sink = {isTTY, columns: 80, write: (chunk: string | Uint8Array) => written.push(String(chunk))}
  return {io: {cwd: '/', env, stdin: Readable.from([]), stdout: sink, stderr: sink}, written}
}

test('the line gives way to what is written, and is erased at the end', () => {
  const {io, written} = makeIo(true)
  const times = [0, 1000, 1050, 2000]
  const progress = openProgress(io, true, () => times.shift() ?? 9999)
  progress.update({done: 1, total: 4})
  progress.update({done: 2, total: 4})
  progress.update({done: 3, total: 4})
  progress.io.stdout.write('a.epub\n')
  progress.end()
  expect(written).toEqual([
    '█████░░░░░░░░░░░░░░░ 1 of 4, 1 a second, 3 s left',
    '\r\u001B[2K███████████████░░░░░ 3 of 4, 1.5 a second, 1 s left',
    '\r\u001B[2K',
    'a.epub\n',
  ])
})

test.each([
  ['elsewhere than on a terminal', makeIo(false), true],
  ['on a terminal that cannot erase', makeIo(true, {TERM: 'dumb'}), true],
  ['where none is wanted', makeIo(true), false],
])('no line %s', (_, {io, written}, isWanted) => {
  const progress = openProgress(io, isWanted)
  progress.update({done: 1, total: 2})
  progress.io.stderr.write('message\n')
  progress.end()
  expect(written).toEqual(['message\n'])
})
