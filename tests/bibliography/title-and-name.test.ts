import {expect, test} from 'vitest'
import {partTitleAndName} from '../../src/bibliography/title-and-name.js'

test.each([
  ['The Tide and the Quay / Ann Marlowe', ['The Tide and the Quay', 'Ann Marlowe']],
  ['J. P. Marlowe  /  On the Tide', ['J. P. Marlowe', 'On the Tide']],
])('%s is a title and a name', (line, parts) => {
  const {end = 0, start = 0} = partTitleAndName(line) ?? {}
  expect([line.slice(0, end), line.slice(start)]).toEqual(parts)
})

test.each([
  'Ann Marlowe / Ben Otter',
  'The Tide / The Ebb',
  'The Tide/Ann Marlowe',
  'Papers of the Harbour / Third year / Ann Marlowe',
  'The Tide / Marlowe',
])('%s is a line', line => {
  expect(partTitleAndName(line)).toBeUndefined()
})
