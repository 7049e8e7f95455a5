import {expect, test} from 'vitest'
import {isCitation, parseCitation} from '../../src/bibliography/citation.js'
import {isCredit, parseCredit} from '../../src/bibliography/credit.js'
import {findDate, isDate} from '../../src/bibliography/date.js'
import {looksPersonal, splitNames} from '../../src/bibliography/name.js'

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

test('ten lines of blanks behind a task are read at once', () => {
  for (let line = 0; line < 200; line++) expect(isCredit(`html${' '.repeat(590)}${String(line)}`)).toBe(false)
})
