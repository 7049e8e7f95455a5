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
    {kind: 'date', date: {date: '1850-05'}},
    {kind: 'agents', agents: [{name: 'Ann Marlowe', roles: ['aut']}]},
  ])
  expect(readInformation('Written: by May, 1931').map(({kind}) => kind)).toEqual(['date'])
})

test.each(['April 12 (25)-April 27 (May 10), 1905', 'Resolution on the Third Harbour Congress, January 17 (30)'])(
  'a day in both calendars is no number: %s',
  line => {
    expect(statesPrinting(line)).toBe(false)
  },
)

test.each<[line: string, publication: object]>([
  ['First Published: 11 May, 1918, Tidings No. 271; Printed from the paper', {title: 'Tidings', number: '271', date: '1918-05-11'}],
  ['Published: May 1931, London, in The Tide No. 3', {title: 'The Tide', place: 'London', number: '3', date: '1931-05'}],
  ['From the May 1931 issue of the Tidal Standard', {title: 'Tidal Standard', date: '1931-05', relation: 'source'}],
  ['Book Review from the May 1931 issue of The Tide.', {title: 'The Tide', date: '1931-05', relation: 'source'}],
  ['‘Lessons of the Quay’ from the Daily Tide. Vol. 2 No. 21. May 3, 1924.', {title: 'Daily Tide', volume: '2', number: '21', date: '1924-05-03'}],
  ['‘Quays, Part One’ by Bo Vane from The Tide. Vol. 6 No. 5. July, 1927.', {title: 'The Tide', volume: '6', number: '5', date: '1927-07'}],
])('%s', (line, publication) => {
  expect(readInformation(line)).toMatchObject([{kind: 'publication', publications: [publication]}])
}) // prettier-ignore

test('a day may stand right behind its label', () => {
  expect(readInformation('Delivered:8 December, 1918')).toMatchObject([
    {date: {event: 'delivered', date: '1918-12-08'}},
  ])
})
