import {expect, test} from 'vitest'
import {readInformation, statesPrinting} from '../../src/bibliography/information.js'

test.each<[line: string, statements: readonly object[]]>([
  [
    'Published: First published in part on January 21, 1925 in Tide No. 17. Published in full in 1931 in Tidal Miscellany XVIII. Sent from Hull to Swansea.',
    [
      {publications: [{title: 'Tide', number: '17', date: '1925-01-21', relation: 'first'}]},
      {publications: [{title: 'Tidal Miscellany XVIII', date: '1931'}]},
    ],
  ],
  [
    'Published: First published in 1930 in Tidal Miscellany XIII. Written on March 6 (19), 1917. Translated from the French.',
    [
      {publications: [{title: 'Tidal Miscellany XIII', date: '1930'}]},
      {kind: 'date', date: {event: 'written', date: '1917-03-06'}},
    ],
  ],
  ['Written on April 25 (May 8), 1905', [{kind: 'date', date: {event: 'written', date: '1905-04-25'}}]],
  [
    'First published abridged in The Letters of Joh. Vane, London, 1906 and in full in: Marlowe and Vane, Works, First Russian Edition, Vol. XXVII, Moscow, 1935',
    [
      {publications: [{title: 'The Letters of Joh. Vane', place: 'London', date: '1906', relation: 'first'}]},
      {publications: [{title: 'Works', volume: 'XXVII', place: 'Moscow', date: '1935'}]},
    ],
  ],
  [
    'Published in English in Tidal Collected Works, Volume 47',
    [{publications: [{title: 'Tidal Collected Works', volume: '47'}]}],
  ],
])('%s', (line, statements) => {
  const found = readInformation(line)
  expect(found).toHaveLength(statements.length)
  expect(found).toMatchObject(statements)
})

test('the label of a date may say who wrote the text', () => {
  expect(readInformation('Written: by Marlowe;')).toEqual([
    {kind: 'agents', agents: [{name: 'Marlowe', roles: ['aut']}]},
  ])
  expect(readInformation('Written: by Ann Marlowe in Hull, May 1850')).toMatchObject([
    {kind: 'agents', agents: [{name: 'Ann Marlowe', roles: ['aut']}]},
    {kind: 'date', date: {date: '1850-05'}},
  ])
  expect(readInformation('Written: by May, 1931').map(({kind}) => kind)).toEqual(['date'])
})

test.each(['April 12 (25)-April 27 (May 10), 1905', 'Resolution on the Third Harbour Congress, January 17 (30)'])(
  'a day in both calendars is no number: %s',
  line => {
    expect(statesPrinting(line)).toBe(false)
  },
)
