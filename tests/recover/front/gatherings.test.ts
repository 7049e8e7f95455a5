import {describe, expect, test} from 'vitest'
import {linesOfText} from '../reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'
const page = (...blocks: string[]): string[] => linesOfText(blocks.join('\n\n'))

describe('what a gathering gives out', () => {
  test('has its own title, and that of the gathering above it', () => {
    expect(page('Third Congress of the Harbour League', 'Resolution on the Cranes', prose, prose).slice(0, 3)).toEqual([
      'kicker: Third Congress of the Harbour League',
      'title: Resolution on the Cranes',
      `paragraph: ${prose}`,
    ])
  })

  test('also where the days of the gathering stand between them', () => {
    const lines = page('Harbour League', 'Third Congress', 'May 1931', 'Theses on the Tide', prose, prose)
    expect(lines.slice(1, 4)).toEqual(['kicker: Third Congress', 'dateline: May 1931', 'title: Theses on the Tide'])
  })

  test('says below the title when it was adopted', () => {
    const adopted = 'Adopted at the twelfth session, 3 May 1931'
    const lines = page('Third Congress of the League', '\nResolution on Cranes', `\n${adopted}`, prose, prose)
    expect(lines.slice(1, 3)).toEqual(['title: Resolution on Cranes', `dateline: ${adopted}`])
  })
})

test('several resolutions on one page are its sections', () => {
  const lines = page('Third Congress', 'May 1931', 'Resolution on Cranes', prose, 'Resolution on Boats', prose)
  expect(lines).toEqual([
    'title: Third Congress',
    'dateline: May 1931',
    'heading: Resolution on Cranes',
    `paragraph: ${prose}`,
    'heading: Resolution on Boats',
    `paragraph: ${prose}`,
  ])
})

test('a title that speaks of a congress is one', () => {
  const [title, subtitle] = page('The Third Congress of the League', 'What the Resolutions Mean', prose, prose)
  expect([title, subtitle]).toEqual(['title: The Third Congress of the League', 'subtitle: What the Resolutions Mean'])
})

test('a session is no author, and has its day below it', () => {
  const lines = page('Minutes of the Third Congress', 'Second Session\nJuly 24', prose, prose)
  expect(lines.slice(0, 2)).toEqual(['title: Minutes of the Third Congress', 'subtitle: Second Session July 24'])
  expect(page('Third Congress', 'Second Session', 'July 24', prose, prose)[2]).toBe('dateline: July 24')
})

test('a collection of papers stands over the gathering, whatever room is between the lines', () => {
  const lines = page(
    'Theses and Resolutions of the League',
    '\n\nThird Congress',
    '\n\nTheses on the Tide',
    '12 July 1921',
    prose,
  )
  expect(lines.slice(0, 4)).toEqual([
    'kicker: Theses and Resolutions of the League',
    'kicker: Third Congress',
    'title: Theses on the Tide',
    'dateline: 12 July 1921',
  ])
})
