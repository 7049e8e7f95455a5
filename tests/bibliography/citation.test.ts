import {expect, test} from 'vitest'
import {citedPages, isCitation, parseCitation} from '../../src/bibliography/citation.js'
import {pageRanges} from '../../src/bibliography/pages.js'

test.each([
  [
    'From International Socialist Review, Vol.17 No.3, Summer 1956, pp.84-88.',
    {
      title: 'International Socialist Review',
      volume: '17',
      number: '3',
      date: '1956-22',
      printedDate: 'Summer 1956',
      pages: [{first: '84', last: '88'}],
    },
  ],
  [
    'Source: Fourth International, Vol. 2 No. 2, February 1941, pp. 59–63.',
    {
      title: 'Fourth International',
      volume: '2',
      number: '2',
      date: '1941-02',
      printedDate: 'February 1941',
      pages: [{first: '59', last: '63'}],
    },
  ],
  [
    'Source: Tidal Press Correspondence, Vol. 11 No. 50, 1931, pp. 1915, 1916.',
    {
      title: 'Tidal Press Correspondence',
      volume: '11',
      number: '50',
      date: '1931',
      printedDate: '1931',
      pages: [{first: '1915'}, {first: '1916'}],
    },
  ],
  [
    'From The Tide, No. 3, pp. 1701, 1702.',
    {title: 'The Tide', number: '3', pages: [{first: '1701'}, {first: '1702'}]},
  ],
  [
    'From The Tide, No. 3, pp. 17–19, 1940.',
    {title: 'The Tide', number: '3', date: '1940', printedDate: '1940', pages: [{first: '17', last: '19'}]},
  ],
  [
    'From Socialist Worker Review, No. 91, October 1986, p. 21.',
    {
      title: 'Socialist Worker Review',
      number: '91',
      date: '1986-10',
      printedDate: 'October 1986',
      pages: [{first: '21'}],
    },
  ],
  [
    'Factitious Unity, Social Democrat, Vol.6, No.2, Feb. 1902.',
    {title: 'Social Democrat', volume: '6', number: '2', date: '1902-02', printedDate: 'Feb. 1902'},
  ],
  [
    'First published in The Tidal Review, Vol. XXXV, No. 4 (Whole No. 28), September–October 1950, pp.98, 125-7.',
    {
      title: 'The Tidal Review',
      volume: 'XXXV',
      number: '4',
      wholeNumber: '28',
      date: '1950-09/1950-10',
      printedDate: 'September–October 1950',
      pages: [{first: '98'}, {first: '125', last: '127'}],
    },
  ],
  ['From Two Essays on Harbours, New York 1966.', {title: 'Two Essays on Harbours', date: '1966', printedDate: '1966'}],
  [
    'Quelle: Die neue Flut, 7. Jg., Nr. 3, März 1912, S. 12–15.',
    {
      title: 'Die neue Flut',
      number: '3',
      date: '1912-03',
      printedDate: 'März 1912',
      pages: [{first: '12', last: '15'}],
    },
  ],
  [
    'Fuente: La Marea, núm. 4, 3 de mayo de 1931, pág. 2.',
    {title: 'La Marea', number: '4', date: '1931-05-03', printedDate: '3 de mayo de 1931', pages: [{first: '2'}]},
  ],
])('reads %s', (line, expected) => {
  expect(isCitation(line)).toBe(true)
  expect(parseCitation(line)).toMatchObject(expected)
  const others = ['volume', 'place', 'relation']
  expect(Object.keys(parseCitation(line)).filter(key => !(key in expected) && !others.includes(key))).toEqual([])
})

test.each([
  'He came from the harbour in the spring of that year.',
  'Transcription & mark-up by Einde O’Callaghan for ETOL.',
  'From the first tide of spring the press on the quay began to work again, and the town had news.',
  'The Harbour Press',
  'There is an error on the front page of the November issue of The Tide (Vol. III No. 84), which could matter.',
  'An answer was given by Marlowe in The Tide, Vol. 1 No. 11, November 1912.',
])('does not take for a citation: %s', line => {
  expect(isCitation(line)).toBe(false)
})

test('completes shortened page numbers', () => {
  expect(pageRanges('xii–xiv')).toEqual([{first: 'xii', last: 'xiv'}])
  expect(pageRanges('198–9 & 203')).toEqual([{first: '198', last: '199'}, {first: '203'}])
})

test.each([
  ['From The Tide, Vol. 3 No. 12, May 1942, pp. 3–7.', [{first: '3', last: '7'}]],
  ['From The Tide, Vol. 3 No. 12, May 1942, pp. 3–7, and Vol. 4 No. 1, June 1942, p. 2.', [{first: '3', last: '7'}]],
  ['(Published by the Quay Press, London 1920, pp. 98, 125-7)', [{first: '98'}, {first: '125', last: '127'}]],
  ['From The Tide, Vol. 3 No. 12, May 1942.', []],
  ['', []],
])('names pages: %s', (line, pages) => {
  expect(citedPages(line)).toEqual(pages)
  expect(parseCitation(line).pages ?? []).toEqual(pages)
})
