import {expect, test} from 'vitest'
import {placeOfDate} from '../../src/bibliography/placed-date.js'

test.each([
  ['[Hull,] 23 November 1853, 28 Quay Street, Harbour', 'Hull'],
  ['Hull, 4 February 1852 28 Quay Street, Harbour', 'Hull'],
  ['Coyote Bay, Tuesday, April 8, 1939', 'Coyote Bay'],
  ['in Hull, 4 February 1852', 'Hull'],
  ['Hull, den 4. Februar 1852', 'Hull'],
])('%s', (text, place) => {
  expect(placeOfDate(text)).toBe(place)
})

test.each([
  '23 November 1853',
  'Tuesday, 23 November 1853',
  'Written, May 5, 1931',
  'Written on April 2, 1917',
  'the gauge, 4 May 1852',
  'Hull',
])('no place stands in %s', text => {
  expect(placeOfDate(text)).toBeUndefined()
})
