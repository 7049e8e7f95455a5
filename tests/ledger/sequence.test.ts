import fc from 'fast-check'
import {expect, test} from 'vitest'
import {alignSequences} from '../../src/ledger/align/sequence.js'

/** Which elements of `a` are in `b`, by their places. */
function align(a: readonly number[], b: readonly number[]): number[] {
  return [...alignSequences(Int32Array.from(a), Int32Array.from(b))]
}

test.each([
  [
    [1, 2, 3],
    [1, 2, 3],
    [0, 1, 2],
  ],
  [
    [1, 2, 3],
    [1, 3],
    [0, -1, 1],
  ],
  [
    [1, 3],
    [1, 2, 3],
    [0, 2],
  ],
  [
    [1, 2, 3, 4],
    [1, 9, 3, 4],
    [0, -1, 2, 3],
  ],
  [[], [1], []],
  [[1], [], [-1]],
])('%j and %j', (a, b, expected) => {
  expect(align(a, b)).toEqual(expected)
})

const sequence = fc.array(fc.integer({min: 0, max: 12}), {maxLength: 300})

test('matches equal elements in order, whatever the sequences', () => {
  fc.assert(
    fc.property(sequence, sequence, (a, b) => {
      let last = -1
      for (const [index, match] of align(a, b).entries()) {
        if (match < 0) continue
        expect(b[match]).toBe(a[index])
        expect(match).toBeGreaterThan(last)
        last = match
      }
    }),
  )
})

test('matches as many elements as can be, where little differs', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 4}), {maxLength: 40}), fc.nat(), fc.nat(), (a, cut, put) => {
      const b = [...a]
      b.splice(cut % (a.length + 1), 1)
      b.splice(put % (b.length + 1), 0, 5)
      expect(align(a, b).filter(match => match >= 0)).toHaveLength(b.length - 1)
    }),
  )
})

test.each([
  ['equal elements', () => 7, () => 7],
  ['the reverse', (index: number) => index, (index: number) => -index],
  ['other elements', (index: number) => index, (index: number) => -1 - index],
  ['two that alternate, shifted', (index: number) => index % 2, (index: number) => (index + 1) % 2],
])('a hundred thousand and more of %s', (_, left, right) => {
  const places = Array.from({length: 100_000}, (_, index) => index)
  const matches = align(places.map(left), places.map(right))
  expect(matches).toHaveLength(100_000)
})
