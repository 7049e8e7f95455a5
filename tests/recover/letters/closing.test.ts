import {describe, expect, test} from 'vitest'
import {closingKindOf} from '../../../src/recover/letters/closing-lines.js'
import {linesOfHtml, linesOfText} from '../reading.js'

const prose =
  'The presses stood still for a week, and nobody in the town could say when they would begin to turn again in earnest.'
const front = '<h2>Ann Marlowe</h2><h1>On Type</h1><p class="info">From <strong>The Tide</strong>, March 1931.</p><hr>'
const textFront = 'Ann Marlowe\n\nOn Type\n\nFrom The Tide, March 1931.\n'

/** The lines of a page after its first paragraph of text. */
function closing(html: string): string[] {
  const lines = linesOfHtml(`${front}<p>${prose}</p>${html}`)
  return lines.slice(lines.findIndex(line => line.endsWith(prose)) + 1)
}

describe('lines that close a text', () => {
  test.each([
    [
      'a formula and a name',
      '<p>Yours fraternally,<br>ANN MARLOWE</p>',
      ['salutation: Yours fraternally,', 'signature: ANN MARLOWE'],
    ],
    [
      'in two paragraphs',
      '<p>With warmest greetings,</p><p>Cy</p>',
      ['salutation: With warmest greetings,', 'signature: Cy'],
    ],
    ['in one line', '<p>Yours, Cy</p>', ['signature: Yours, Cy']],
    [
      'two formulas',
      '<p>All the best.</p><p>Yours,<br>Cy</p>',
      ['salutation: All the best.', 'salutation: Yours,', 'signature: Cy'],
    ],
    [
      'before a postscript',
      '<p>Comradely,</p><p>A.M.</p><p>PS. The ink came.</p>',
      ['salutation: Comradely,', 'signature: A.M.', 'paragraph: PS. The ink came.'],
    ],
    ['initials of the author', '<p>A.M.</p>', ['signature: A.M.']],
    ['somebody who signed', '<p>(Signed) Cy Vane</p>', ['signature: (Signed) Cy Vane']],
    [
      'several names',
      '<p>B. HOLT</p><p>C. VANE</p><p>Ann Marlowe</p>',
      ['signature: B. HOLT', 'signature: C. VANE', 'signature: Ann Marlowe'],
    ],
    ['a name with a place', '<p>ANN MARLOWE.<br><i>Hull.</i></p>', ['signature: ANN MARLOWE.', 'dateline: Hull.']],
    [
      'a name with an office',
      '<p>The Committee of the Printers</p><p>Vane, General Secretary</p>',
      ['signature: The Committee of the Printers', 'signature: Vane, General Secretary'],
    ],
    ['a place above a date', '<p>Hull<br>May 2, 1931</p>', ['dateline: Hull May 2, 1931']],
    [
      'a stated signature with a date',
      '<p class="sig">C. Vane<br>Hull, May 2nd 1931</p>',
      ['signature: C. Vane', 'dateline: Hull, May 2nd 1931'],
    ],
    ['a name at the right', '<p align="right">the compositor</p>', ['signature: the compositor']],
  ])('%s', (_, html, lines) => {
    expect(closing(html)).toEqual(lines)
  })

  test.each([
    ['a sentence', '<p>Long live the printers!</p>'],
    ['a single word', '<p>Tunisia.</p>'],
    ['a title with a year', '<p>On Ink, 1931</p>'],
    ['an office alone', '<p>The Committee met.</p>'],
    ['a name in the midst of the text', `<p>Cy Vane</p><p>${prose}</p>`],
    ['a formula in a sentence', '<p>Yours is the better press, and mine the worse.</p>'],
  ])('%s closes nothing', (_, html) => {
    expect(closing(html).filter(line => !line.startsWith('paragraph: '))).toEqual([])
  })

  test('are found in plain text', () => {
    const lines = linesOfText(
      `${textFront}\n${prose}\n\nWith communist greetings,\n\nC. Vane\nHull, July 2nd 1931\n\nP.S. The ink came.`,
    )
    expect(lines.slice(-4)).toEqual([
      'salutation: With communist greetings,',
      'signature: C. Vane',
      'dateline: Hull, July 2nd 1931',
      'paragraph: P.S. The ink came.',
    ])
  })

  test('leave the text above them whole', () => {
    expect(closing(`<p>${prose}<br>Yours truly,<br>Cy Vane</p>`)).toEqual([
      `paragraph: ${prose}`,
      'salutation: Yours truly,',
      'signature: Cy Vane',
    ])
  })
})

test.each([
  ['Mit kommunistischem Gruß', 'formula'],
  ['Salutations fraternelles,', 'formula'],
  ['Saludos', 'formula'],
  ['As ever,', 'formula'],
  ['Hull, May 2', 'date'],
  ['Hull, 2.5.31', 'date'],
  ['Hull', 'place'],
  ['National Secretary', 'office'],
  ['Introduction', undefined],
  ['Nothing happened, May God help us', undefined],
])('%s is %s', (line, kind) => {
  expect(closingKindOf(line, [])).toBe(kind)
})

test('the names below several letters sign them, and head nothing', () => {
  const letters = ['Tides (1)', prose, 'Ann Marlowe', 'Tides (2)', prose, 'Bo Vane'].join('\n\n')
  expect(linesOfText(`Letters\n\n${letters}`).filter(line => /^(?:heading|signature)/.test(line))).toEqual([
    'signature: Ann Marlowe',
    'heading: Tides (2)',
    'signature: Bo Vane',
  ])
})
