import {expect, test} from 'vitest'
import {linesOfText} from '../reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'

test.each([
  ['months', 'January', 'February'],
  ['counted headings', '1. The Ebb', '2. The Flood'],
])('%s go on in the text, and the first is no subtitle', (_, first, second) => {
  expect(linesOfText(['Tides of the Year', first, prose, second, prose].join('\n\n'))).toEqual([
    'title: Tides of the Year',
    `heading: ${first}`,
    `paragraph: ${prose}`,
    `heading: ${second}`,
    `paragraph: ${prose}`,
  ])
})

test('a month alone may be a subtitle', () => {
  expect(linesOfText(`Tides of the Year\n\nJune\n\n${prose}\n\n${prose}`)[1]).toBe('subtitle: June')
})

test('a chapter keeps its number where only its sections count', () => {
  const blocks = ['The Coast', '1. The Tide', '1. The Ebb', prose, '2. The Flood', prose]
  expect(linesOfText(blocks.join('\n\n'))[1]).toBe('title: 1. The Tide')
})
