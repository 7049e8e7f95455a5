import {expect, test} from 'vitest'
import {isCitation, parseCitation} from '../../src/bibliography/citation.js'
import {isCredit, parseCredit} from '../../src/bibliography/credit.js'
import {findDate, isDate} from '../../src/bibliography/date.js'
import {readInformation} from '../../src/bibliography/information.js'
import {looksPersonal, splitNames} from '../../src/bibliography/name.js'
import {segments} from '../../src/bibliography/segments.js'
import {dateOfAddress, readPageTitle} from '../../src/recover/front/page-title.js'

/** Patterns that go over a line again and again would not end within the time of a test on these. */
test.each([
  `html${' '.repeat(100_000)}x`,
  '[)'.repeat(50_000),
  '['.repeat(100_000),
  ' ,'.repeat(50_000),
  '1-'.repeat(50_000),
  'a b '.repeat(50_000),
])('a hostile line is no bibliography: %#', line => {
  expect([isCitation(line), isCredit(line), isDate(line)]).toEqual([false, false, false])
  expect([parseCitation(line), parseCredit(line), findDate(line), splitNames(line)]).toEqual([{}, [], undefined, []])
  expect(looksPersonal(line)).toBe(0)
})

/** A line as long as lines of bibliography may be, made of one piece. */
function full(piece: string): string {
  return piece.repeat(Math.floor(590 / piece.length))
}

test.each([
  '(', '[', '“', "'", '"', ', ', '. ', '1-', 'Vol. ', 'No. 3, ', 'pp. 3, ', 'by ', 'Transcribed ', 'Transcribed & ', 'Translated by ',
  'Source: ', 'From ', '1931 ', 'May 1931, ', '3 May–', '1, 2, ', 'I, ', 'A. ', 'and ', ': ', '/', 'www.', 'Transcrition/', 'published by ',
])('a full line of %j is read at once', piece => {
  for (const line of [full(piece), `From ${full(piece)}`, `Source: ${full(piece)}x`, `(${full(piece)} 1931`]) {
    for (let time = 0; time < 5; time++) expect(readInformation(line)).toBeInstanceOf(Array)
  }
}) // prettier-ignore

test('ten megabytes are no line', () => {
  const line = 'From The Tide, '.repeat(700_000)
  expect(readInformation(line)).toEqual([{kind: 'unknown', text: line}])
  expect(readPageTitle(line)).toEqual({authors: [], title: ''})
  expect(dateOfAddress(`/${line}`)).toBeUndefined()
})

test('ten lines of blanks behind a task are read at once', () => {
  for (let line = 0; line < 200; line++) expect(isCredit(`html${' '.repeat(590)}${String(line)}`)).toBe(false)
})

test('very many brackets that stay open are parted', () => {
  expect(segments('(a'.repeat(200_000))).toEqual(Array.from({length: 200_000}, () => 'a'))
})
