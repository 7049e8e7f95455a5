import {expect, test} from 'vitest'
import {linesOfText} from './reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'
const menu = '  • Home\n  • Papers\n  • |\n  • People'
const lines = (...blocks: string[]): string[] => linesOfText([...blocks, prose, prose].join('\n\n'))

test('a list of a few words above title and name is the menu of a site, with the name of that', () => {
  for (const site of [[], ['Papers of the Harbour']])
    expect(lines(...site, menu, 'Ann Marlowe', 'The Gauge').slice(site.length + 1, site.length + 3)).toEqual([
      'byline: Ann Marlowe',
      'title: The Gauge',
    ])
})

test('a list with a line that stands again below it is a table of contents', () => {
  expect(lines('The Gauge', menu, 'People', 'Ann Marlowe')[0]).toBe('title: The Gauge')
})

test('a list above one line, or below more than one, is a table of contents', () => {
  expect(lines('The Gauge', menu, 'The Foot')[0]).toBe('title: The Gauge')
  expect(lines('The Gauge', 'By Ann Marlowe', menu, 'The Foot', 'The Scale')[0]).toBe('title: The Gauge')
})
