import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {beforeAll, expect, test, vi} from 'vitest'
import {openFace, type Face} from '../../../src/faces/face.js'
import {garamond} from '../../../src/faces/garamond/family.js'
import {breakLines, type Item} from '../../../src/formats/pdf/lines/break.js'
import type {Style} from '../../../src/formats/pdf/lines/piece.js'
import {tokensOf} from '../../../src/formats/pdf/lines/tokens.js'

const style: Style = {face: 'regular', size: 11, features: '', rise: 0, strike: false}
let face: Face

beforeAll(async () => {
  face = await openFace(garamond.regular)
})

/** Megabytes of arrays that are in use. */
function arrays(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().arrayBuffers / 1e6
}

/** A paragraph of boxes, behind each of which a line ends. */
function breaksOf(count: number): number | undefined {
  const zero = {width: 0, stretch: 0, shrink: 0, cost: 0, flagged: false, late: false, left: 0, right: 0}
  const box: Item = {...zero, kind: 'box', width: 10}
  const end: Item = {...zero, kind: 'penalty', cost: -Infinity}
  const items = Array.from({length: count}, () => [box, end]).flat()
  return breakLines(items, {first: 10, rest: 10}, [{tolerance: 100, stretch: 0, first: true}])?.length
}

test('a long paragraph leaves nothing in memory', async () => {
  const before = arrays()
  expect(breaksOf(300_000)).toBe(300_000)
  // What is not reachable is taken away beside the program, sooner or later.
  await vi.waitFor(() => {
    expect(arrays() - before).toBeLessThan(8)
  }, 10_000)
  expect(breaksOf(30)).toBe(30)
})

test.each<[string, (language: string) => unknown]>([
  ['tokens', language => tokensOf(face, {...style, language})],
  ['shapes', language => face.shape('word', '', false, language)],
  ['turned shapes', language => face.shape('word', '', true, language)],
])('of any number of languages, %s of the last are remembered', (_, remembered) => {
  const first = remembered('qaa')
  expect(remembered('qaa')).toBe(first)
  for (let number = 0; number < 1000; number++) remembered(`x-${number}`)
  expect(remembered('x-999')).toBe(remembered('x-999'))
  expect(remembered('qaa')).not.toBe(first)
})
