import {expect, test} from 'vitest'
import {isReviewed} from '../../../src/recover/front/reviewed.js'
import {linesOfText} from '../reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'

test.each(['The Last Tide\nEd: B Vane\nQuay £12.95', 'The Last Tide, by Ann Marlowe, Quay Books, 4s. 6d. net.'])(
  '%s is reviewed',
  text => {
    expect(isReviewed(text)).toBe(true)
  },
)

test.each([
  'The Last Tide, and the Eighties',
  'The Price of Coal',
  'Fifty Pounds\nA Story',
  'From the 70s, to the 80s',
])('%s is a title', text => {
  expect(isReviewed(text)).toBe(false)
})

test('what is reviewed is no subtitle', () => {
  const book = 'The Last Tide\nEd: B Vane\nQuay £12.95'
  const lines = linesOfText(`Against the Tide\n\n${book}\n\n${prose}\n\n${prose}`)
  expect(lines[0]).toBe('title: Against the Tide')
  expect(lines[1]).toMatch(/^paragraph: The Last Tide/)
})

test('the issue behind the name of an encyclopedia is where the text was printed', () => {
  const page = `Encyclopedia of Trotskyism On-Line: Tidal History, Vol. 7 No. 4\n\nThe Ebb\n\n${prose}\n\n${prose}`
  expect(linesOfText(page).slice(0, 3)).toEqual([
    'furniture: Encyclopedia of Trotskyism On-Line:',
    'masthead: Tidal History, Vol. 7 No. 4',
    'title: The Ebb',
  ])
})

test('the titles of the pages before and after are a way, right above that to the index', () => {
  const lines = (foot: string): string[] =>
    linesOfText(
      `The Ebb\n\n${prose}\n\n${prose}\n\nA Dissenting Opinion Recorded By the Pilots of the Harbour, May 3 | The Flood${foot}`,
    )
  expect(lines('\n\nWorks Index | Volume 7 | Contents').slice(-2)).toEqual([
    'furniture: A Dissenting Opinion Recorded By the Pilots of the Harbour, May 3 | The Flood',
    'furniture: Works Index | Volume 7 | Contents',
  ])
  expect(lines('').at(-1)).toMatch(/^paragraph/)
})
