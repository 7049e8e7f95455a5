import {expect, test} from 'vitest'
import {listOf, valuesOf} from '../../src/cli/settings.js'

const kinds = {title: 'string', margin: 'number', furniture: 'boolean', size: ['A4', 'A5']} as const

function set(option: string, value: string): object {
  return valuesOf('pdf', kinds, [{writer: 'pdf', option, value}])
}

test('values have the type of their option', () => {
  expect(set('title', '12')).toEqual({title: '12'})
  expect(set('margin', '-1.5')).toEqual({margin: -1.5})
  expect(set('furniture', 'true')).toEqual({furniture: true})
  expect(set('furniture', 'false')).toEqual({furniture: false})
  expect(set('size', 'A5')).toEqual({size: 'A5'})
})

test('the settings of other writers are theirs, and the last of two wins', () => {
  const settings = [
    {writer: 'tei', option: 'title', value: 'x'},
    {writer: 'pdf', option: 'title', value: 'a'},
    {writer: 'pdf', option: 'title', value: 'b'},
  ]
  expect(valuesOf('pdf', kinds, settings)).toEqual({title: 'b'})
})

test.each([
  ['colour', 'red', '`pdf.colour`, expected `pdf.title`, `pdf.margin`, `pdf.furniture` or `pdf.size`'],
  ['toString', 'x', '`pdf.toString`, expected `pdf.title`'],
  ['margin', 'wide', '`pdf.margin=wide`, expected a number'],
  ['margin', '', '`pdf.margin=`, expected a number'],
  ['furniture', 'yes', '`pdf.furniture=yes`, expected `true` or `false`'],
  ['size', 'A6', '`pdf.size=A6`, expected `A4` or `A5`'],
])('%s=%s is refused', (option, value, message) => {
  expect(() => set(option, value)).toThrow(message)
})

test('lists read as a sentence', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listOf)).toEqual(['none', 'a', 'a or b', 'a, b or c'])
})
