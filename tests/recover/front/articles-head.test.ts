import {expect, test} from 'vitest'
import {linesOfText} from '../reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'
const page = (...blocks: string[]): string[] => linesOfText([...blocks, prose, prose].join('\n\n'))

test('what somebody wrote in a periodical in a year stands above a title that looks like a name', () => {
  const lines = page(
    'Ann Marlowe in the Tidal Times 1853',
    'Coastal Distress',
    'Written: by Marlowe;\nFirst Published: in the Tidal Times, December 2 1853;',
  )
  expect(lines.slice(0, 2)).toEqual(['kicker: Ann Marlowe in the Tidal Times 1853', 'title: Coastal Distress'])
})

test('it stands there only where the information names both', () => {
  const lines = page('Strikes in Marl 1980', 'Ann Marlowe', 'From The Tide, No. 3, May 1980.')
  expect(lines.slice(0, 2)).toEqual(['title: Strikes in Marl 1980', 'byline: Ann Marlowe'])
})

test('the title of a page that stands again below its menu is furniture', () => {
  const lines = page('The Ebb', 'Marlowe-Vane | Quay | Home Page', 'The Ebb', 'Source: The Tide, No. 3, May 1931.')
  expect(lines.slice(0, 3)).toEqual([
    'furniture: The Ebb',
    'furniture: Marlowe-Vane | Quay | Home Page',
    'title: The Ebb',
  ])
})

test('the day on which a site put up what was printed years before is furniture', () => {
  const lines = (printed: string): string[] =>
    page('Monday, December 11, 2023', 'The Challenge of the Tide', `Book Review from the ${printed} issue of The Tide`)
  expect(lines('May 1954').slice(0, 3)).toEqual([
    'furniture: Monday, December 11, 2023',
    'title: The Challenge of the Tide',
    'sourceCitation: Book Review from the May 1954 issue of The Tide',
  ])
  expect(lines('December 2023')[0]).toBe('dateline: Monday, December 11, 2023')
})

test('other forms of a text are furniture, in one line and in several', () => {
  expect(page('The Ebb', 'Written: May 1931\nOther Formats:   TextREADME')).toContain(
    'furniture: Other Formats: TextREADME',
  )
  const lines = `Delivered: May 3, 1931\nSource:\nMarlowe\nCollected Works,\nVolume 42,\npages 2-3.\nOther Formats:\nText\n• README\n${prose}`
  expect(linesOfText(lines)).toContain('furniture: Other Formats: Text')
})
