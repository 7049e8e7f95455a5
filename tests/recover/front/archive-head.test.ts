import {expect, test} from 'vitest'
import {linesOfText} from '../reading.js'

const prose =
  'La marée monte deux fois par jour sur le quai, et personne ne sait plus pourquoi le gardien la mesurait ainsi.'
const page = (...lines: string[]): string[] => linesOfText(`${lines.join('\n')}\n\n${prose}\n\n${prose}\n`)

test('a run of years above title and name is a date, and what stands between them says what the text is about', () => {
  const about = 'Ce que la marée apprend aux gardiens'
  expect(page('1928-31', '', about, '', '', 'La marée permanente', '', 'Anne Marlowe').slice(0, 4)).toEqual([
    'dateline: 1928-31',
    `headnote > paragraph: ${about}`,
    'title: La marée permanente',
    'byline: Anne Marlowe',
  ])
  const quoted = '« Dans tous ces écrits, je mesure la marée deux fois par jour, et jamais une de plus. » A. Marlowe'
  expect(page('1868-94', '', `${quoted}.`, '', 'La marée', '', 'A. Marlowe - B. Vane').slice(0, 4)).toEqual([
    'dateline: 1868-94',
    `headnote > paragraph: ${quoted}.`,
    'title: La marée',
    'byline: A. Marlowe - B. Vane',
  ])
})

test('an appendix is a part of the book above it', () => {
  const lines = page('1928-31', '', 'La marée permanente', '', 'Anne Marlowe', '', 'Appendice I', 'LE QUAI')
  expect(lines.slice(1, 5)).toEqual([
    'kicker: La marée permanente',
    'byline: Anne Marlowe',
    'kicker: Appendice I',
    'title: LE QUAI',
  ])
})

test('a year alone may be a title', () => {
  expect(page('1931', '', 'Anne Marlowe')[0]).toBe('title: 1931')
})
