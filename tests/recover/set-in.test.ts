import {expect, test} from 'vitest'
import {linesOfText} from './reading.js'

const prose = `The gauge stood upon the quay for a hundred years, and nobody knew what it
was for, or who had put it there, until a keeper found the book of the board
in which each of its marks had been written down.`
const other = `It was kept behind the lamp, and no one had opened it since the winter in
which the old pier went down with all that had been stored below its boards,
and the tide had the rest of it.`
const quoted = `    The marks are to be read at noon, and at no other hour, and the
    keeper who forgets them shall pay for the oil of a week, as the
    board may see fit.`

test('paragraphs that are set in as a whole are quotations, with the source below', () => {
  const lines = linesOfText(`The Gauge

${prose}

${quoted}

             THE HARBOUR BOARD.

${other}

    Nobody paid for it, and nobody was ever asked to pay, for the
    board had gone.

${prose.replace('gauge', 'lamp')}
`)
  expect(lines.slice(2)).toEqual([
    'blockquote: The marks are to be read at noon, and at no other hour, and the keeper who forgets them shall pay for the oil of a week, as the board may see fit.THE HARBOUR BOARD.',
    expect.stringMatching(/^paragraph: It was kept/) as string,
    'blockquote: Nobody paid for it, and nobody was ever asked to pay, for the board had gone.',
    expect.stringMatching(/^paragraph: The lamp/) as string,
  ])
})

test.each([
  ['lines of verse', '    The tide is in,\n    The tide is out,\n    And who shall say\n    What it is about.'],
  [
    'items of a list',
    `    A. The marks are read at noon, and at no other hour of the day, by
    the keeper.

    B. The keeper pays for the oil of a week if the marks are forgotten
    by him.`,
  ],
  ['what is set in the middle', '                              Printed at the Quay Press, at the sign of the lamp.'],
])('%s are none', (_, text) => {
  const lines = linesOfText(`The Gauge\n\n${prose}\n\n${text}\n\n${other}\n\n${prose.replace('gauge', 'lamp')}\n`)
  expect(lines.filter(line => line.startsWith('blockquote'))).toEqual([])
})

test('a paragraph of which only the first line is set in is none', () => {
  const indented = [prose, other].map(text => `    ${text}`).join('\n')
  expect(linesOfText(`The Gauge\n\n${indented}\n`).filter(line => line.startsWith('blockquote'))).toEqual([])
})
