import {expect, test} from 'vitest'
import {linesOfHtml, linesOfText} from '../reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'
const number = 'Vol. III MARCH, 1911 No. 11'
const lines = (...blocks: string[]): string[] => linesOfText([...blocks, prose, prose].join('\n\n'))

test('a name over the number of an issue is that of the periodical, where title and name follow', () => {
  expect(lines('THE TIDAL REVIEW', number, 'The Gauge', 'By Ann Marlowe').slice(0, 4)).toEqual([
    'masthead: THE TIDAL REVIEW',
    `sourceCitation: ${number}`,
    'title: The Gauge',
    'byline: By Ann Marlowe',
  ])
})

test('a line over the number of an issue is the title elsewhere', () => {
  expect(lines('The Gauge', number, 'The Foot')[0]).toBe('title: The Gauge')
  expect(lines('The Gauge', number)[0]).toBe('title: The Gauge')
})

test('the heading of a page of a wiki library is the way to its text', () => {
  const page = (site: string): string =>
    `<title>The Review/1/The Gauge - ${site}</title><h1 class="firstHeading">The Review/1/The Gauge</h1><p>${prose}</p>`
  expect(linesOfHtml(page('Wikisource'))).toEqual([
    'furniture: The Review/1',
    'title: The Gauge',
    `paragraph: ${prose}`,
  ])
  expect(linesOfHtml(page('Tidal'))[0]).toBe('title: The Review/1/The Gauge')
  const either = '<title>Tide and/or Ebb - Wikisource</title><h1 class="firstHeading">Tide and/or Ebb</h1>'
  expect(linesOfHtml(`${either}<p>${prose}</p>`)[0]).toBe('title: Tide and/or Ebb')
})
