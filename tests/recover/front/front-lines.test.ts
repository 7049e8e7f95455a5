import {expect, test} from 'vitest'
import {linesOfText} from '../reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'
const page = (...blocks: string[]): string[] => linesOfText([...blocks, prose, prose].join('\n\n'))
const long =
  'Speech at a Plenary Meeting of the Harbour District Council Held Jointly with Delegates of the Dock Committees and Managers of the Lighthouses of the Northern and Western Coasts'

test('a title in capitals may be longer than a sentence', () => {
  const lines = page('A. B. Marlowe', long, 'November 7, 1920', 'Source: The Tide, Vol. 2 No. 1, May 1931.')
  expect(lines.slice(0, 4)).toEqual([
    'byline: A. B. Marlowe',
    `title: ${long}`,
    'dateline: November 7, 1920',
    'sourceCitation: Source: The Tide, Vol. 2 No. 1, May 1931.',
  ])
})

test('a title that ends in a day, in the line below, is no book with its year', () => {
  const [byline, title, subtitle] = page(
    'A. B. Marlowe',
    'Speech at the Opening of a\nHarbour Held on the Coast, July 19, 1920',
    'Newspaper Report',
    'Source: The Tide, Vol. 2 No. 1, May 1931.',
  )
  expect(byline).toBe('byline: A. B. Marlowe')
  expect(title).toMatch(/^title: Speech at the Opening of a\s+Harbour Held on the Coast, July 19, 1920$/)
  expect(subtitle).toBe('subtitle: Newspaper Report')
})

test('a line that ends in the midst goes on in the next', () => {
  const [, title, subtitle] = page(
    'Ann Marlowe',
    'Speech at a Conference Of',
    'Lighthouse Committees',
    'Brief Report',
    'Source: The Tide, Vol. 2 No. 1, May 1931.',
  )
  expect(title).toMatch(/^title: Speech at a Conference Of\s+Lighthouse Committees$/)
  expect(subtitle).toBe('subtitle: Brief Report')
  expect(page('Ann Marlowe', 'What the Keepers Stood For', 'Chapter 8', 'The Quay')).toContain('title: The Quay')
})

test('a periodical and its month stand above a title', () => {
  const lines = page(
    'Harbour Socialist, June 1955',
    'The Next Ten Tides',
    'by Ann Marlowe',
    'For the keepers of the coast',
  )
  expect(lines.slice(0, 3)).toEqual([
    'masthead: Harbour Socialist, June 1955',
    'title: The Next Ten Tides',
    'byline: by Ann Marlowe',
  ])
  expect(page('Hull, June 1955', 'By Ann Marlowe')[0]).toBe('title: Hull, June 1955')
})

test('a name and a date in one line are two', () => {
  expect(page('Ann Marlowe (May 1931)', 'The Gauge').slice(0, 3)).toEqual([
    'byline: Ann Marlowe',
    'dateline: (May 1931)',
    'title: The Gauge',
  ])
  // A single word may be a name or a periodical: who wrote the text is not said.
  expect(page('Marlowe February 1915', 'The Gauge').slice(0, 2)).toEqual([
    'kicker: Marlowe February 1915',
    'title: The Gauge',
  ])
})

test('a name alone above a date and information wrote the text; the title is not known', () => {
  const lines = page('Ann Marlowe', '(May 1899)', 'The Tide, May 1899.\nTranscribed Bo Vane.\nMarked up by C. Lund.')
  expect(lines.slice(0, 5)).toEqual([
    'byline: Ann Marlowe',
    'dateline: (May 1899)',
    'sourceCitation: The Tide, May 1899.',
    'credit: Transcribed Bo Vane.',
    'credit: Marked up by C. Lund.',
  ])
  expect(page('Ann Marlowe', 'Source: The Tide, Vol. 2 No. 1, May 1931.')[0]).toBe('title: Ann Marlowe')
})

test('a date in brackets right below a title is none of it', () => {
  expect(page('Ann Marlowe', 'Resurgam!\n(May 1899)', 'Source: The Tide, Vol. 2 No. 1, May 1899.').slice(1, 3)).toEqual(
    ['title: Resurgam!', 'dateline: (May 1899)'],
  )
})

test('a long title in capitals may have many lines, below a remark in brackets', () => {
  const title =
    'Hold the Gauge of the Harbour Still\nHigher, Bring the Work of\nReading the Tides to a New Stage and\nTurn the Quay Into a School'
  const [remark, line] = page(
    '[This issue is from the shelf of the harbour office, which has kindly let us have it.]',
    title,
  )
  expect([remark?.slice(0, 12), line]).toEqual(['paragraph: [', `title: ${title.replaceAll('\n', ' ')}`])
})

test('the day of a speech, in the line below its title, dates it', () => {
  const [, title, date] = page(
    'A. B. Marlowe',
    'Speech At\nThe Opening Of The Dock\nMarch 18, 1919',
    'Source: The Tide, Vol. 2 No. 1, May 1931.',
  )
  expect([title, date]).toEqual(['title: Speech At The Opening Of The Dock', 'dateline: March 18, 1919'])
})

test('the front may stand below the information', () => {
  const lines = page('From The Tide, No. 512, 27 June 1980', 'Captain Ann Marlowe\n1899-1980\nBy Bo Vane')
  expect(lines.slice(1, 3)).toEqual(['title: Captain Ann Marlowe 1899-1980', 'byline: By Bo Vane'])
})

test('a year, and what is quoted below it, stand over a book and its chapter', () => {
  const quoted = `“${prose}”`
  const lines = page('1971', quoted, '\nThe Tide in Numbers', 'Ann Marlowe', '4', 'Ebbs', '\nXLV: The Gauge')
  expect(lines.slice(0, 7)).toEqual([
    'dateline: 1971',
    `headnote > paragraph: ${quoted}`,
    'kicker: The Tide in Numbers',
    'byline: Ann Marlowe',
    'kicker: 4',
    'kicker: Ebbs',
    'title: XLV: The Gauge',
  ])
})

test('a year over a text alone is its title', () => {
  expect(page('1917', prose, 'Ann Marlowe')[0]).toBe('title: 1917')
})

test('what stands over the scan of a page in a wiki is furniture', () => {
  const lines = page(
    'Page:The Tide (1918).djvu/10',
    'This page has been proofread, but needs to be validated.',
    'THE TIDE',
    'BY ANN MARLOWE',
  )
  expect(lines.slice(0, 4).map(line => line.split(':')[0])).toEqual(['furniture', 'furniture', 'title', 'byline'])
})

test('the menu of a site is furniture, a line for each of its ways', () => {
  const menu = 'Home\nThis Issue\nBack Issues\nLinks\nSearch'
  expect(page(menu, 'The Gauge')[0]).toBe(`furniture: ${menu.replaceAll('\n', ' ')}`)
  expect(page('Home\nWe come,\nfrom sea,\nto land,\nat last.', 'The Gauge')[0]).not.toMatch(/^furniture/)
})
