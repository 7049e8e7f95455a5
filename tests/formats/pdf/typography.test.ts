import {expect, test} from 'vitest'
import type {SetLine} from './setting.js'
import {measure} from './typography.js'

function line(fields: Partial<SetLine>): SetLine {
  const {spaces = [0.25], ...rest} = fields
  return {
    page: 0,
    element: 1,
    role: 'P',
    inNote: false,
    base: 0,
    left: 0,
    right: 300,
    size: 10,
    text: '',
    spaces,
    ...rest,
  }
}

/** A paragraph of even lines. */
function paragraph(element: number, count = 6): SetLine[] {
  return Array.from({length: count}, (_, index) => line({element, right: index === count - 1 ? 120 : 300}))
}

const faultless = {deviation: 0, loose: [], overfull: [], short: [], orphans: [], widows: [], lastHeadings: []}

test('finds nothing in even lines', () => {
  expect(measure([...paragraph(1), ...paragraph(2)], () => 300)).toMatchObject({full: 10, ...faultless})
})

test.each<[string, SetLine[], Partial<Record<keyof typeof faultless, unknown>>]>([
  ['too full', [line({element: 2, right: 306, text: 'x'})], {overfull: ['x']}],
  ['short', [...paragraph(2), line({element: 1, right: 280, text: 'x'}), ...paragraph(1)], {short: ['x']}],
  ['loose', [line({spaces: [0.6], text: 'x'}), ...paragraph(1)], {loose: ['x']}],
  [
    'alone at the end of a page',
    [line({text: 'x'}), ...paragraph(1).map(one => ({...one, page: 1}))],
    {orphans: ['x']},
  ],
  ['alone at the head of a page', [...paragraph(1), line({page: 1, text: 'x'})], {widows: ['x']}],
  ['a heading at the end of a page', [line({role: 'H2', text: 'x'}), line({page: 1})], {lastHeadings: ['x']}],
])('finds a line that is %s', (_, lines, found) => {
  expect(measure(lines, () => 300)).toMatchObject(found)
})
