import {describe, expect, test} from 'vitest'
import {parseCitations} from '../../src/bibliography/citation.js'
import {markedTitle, titleIn, unmarked} from '../../src/bibliography/marked-title.js'

const emphasis = (...runs: string[]): typeof unmarked => ({...unmarked, emphasis: runs})
const cite = (line: string, ...runs: string[]): object =>
  parseCitations(line, {relation: 'source'}, emphasis(...runs))[0] ?? {}

describe('the run that is set off is the title', () => {
  test.each([
    [
      'Ann Marlowe and Bo Vane, Selected Tides (Quay Publishers, Moscow, 1975).',
      'Selected Tides',
      {title: 'Selected Tides', publisher: 'Quay Publishers', place: 'Moscow', date: '1975'},
    ],
    [
      'Ann Marlowe & Bo Vane, La Marée. Maspero, Paris 1977;',
      'Ann Marlowe & Bo Vane, La Marée',
      {title: 'La Marée', publisher: 'Maspero', place: 'Paris', date: '1977'},
    ],
    ['May 1916, The Tide', 'The Tide', {title: 'The Tide', date: '1916-05'}],
    ['Marlowe’s Collected Tides, Volume 26, 1972', 'Collected Tides', {title: 'Collected Tides', volume: '26'}],
    [
      'December 1986 by Outer Publications in Low Ebb 1930-1932',
      'Low Ebb',
      {title: 'Low Ebb', date: '1986-12', publisher: 'Outer Publications'},
    ],
    ['Bo Vane (ed.) The Tide: A Survey (London: Quay 1981), pp. 5–7', 'The Tide: A Survey', {title: 'The Tide: A Survey', place: 'London', publisher: 'Quay'}], // prettier-ignore
  ])('%s', (line, run, expected) => {
    expect(cite(line, run)).toMatchObject(expected)
  })

  test('but not the run that is an article of a periodical', () => {
    expect(cite('Up the River, The Quay Review, Vol. 1, No. 8, May 1912', 'Up the River')).toMatchObject({
      title: 'The Quay Review',
    })
  })

  test('but not a part of a title', () => {
    expect(cite('Letters from the Neue Flut, Moscow 1972', 'Letters from the')).toMatchObject({
      title: 'Letters from the Neue Flut',
    })
  })

  test('but not a name within words about the book', () => {
    const line = 'A Harbour, compiled by the staff of the Morning Quay. New York, Dock Publishers, 1939.'
    expect(cite(line, 'Morning Quay')).toMatchObject({title: 'A Harbour'})
  })

  test('but not of two', () => {
    expect(markedTitle('The Tide, The Ebb, 1931', emphasis('The Tide', 'The Ebb'))).toBeUndefined()
  })

  test('strong type comes before italics, these before a link', () => {
    const line = 'Up the River, The Quay Review, 1912'
    const marked = {strong: ['The Quay Review'], emphasis: ['Up the River'], link: [line]}
    expect(markedTitle(line, marked)).toEqual({index: 14, text: 'The Quay Review'})
  })
})

test('people before a title are none of it', () => {
  expect(titleIn('Ann Marlowe: The Tide,')).toBe('The Tide')
  expect(titleIn('Docks, Wharves and Tides')).toBe('Docks, Wharves and Tides')
})
