import fc from 'fast-check'
import {expect, test} from 'vitest'
import {firstFrom} from '../../src/ledger/first-from.js'

test('finds the first that begins at an offset or behind it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(22), (numbers, offset) => {
      const starts = numbers.toSorted((a, b) => a - b)
      const found = starts.findIndex(start => start >= offset)
      expect(firstFrom(starts, start => start, offset)).toBe(found < 0 ? starts.length : found)
    }),
  )
})
