import {expect, test} from 'vitest'
import {linesOfText} from '../../recover/reading.js'

const prose = 'The gauge stood upon the quay for a hundred years, and nobody knew what it was for.'

test('what is underlined is a title and headings, in the order of their kinds', () => {
  const text = `The Gauge of Hull\n=================\n\n${prose}\n\nThe quay\n--------\n${prose}\n\nThe boy\n~~~~~~~\n\n${prose}\n`
  expect(linesOfText(text)).toEqual([
    'title: The Gauge of Hull',
    `paragraph: ${prose}`,
    'heading: The quay',
    `paragraph: ${prose}`,
    'heading: The boy',
    `paragraph: ${prose}`,
  ])
})

test('underlined notes are notes', () => {
  const text = `The Gauge\n=========\n\n${prose} [1]\n\nNotes\n-----\n\n[1] It stands there yet.\n`
  expect(linesOfText(text).join('\n')).toContain('footnoteDefinition: It stands there yet.')
})

test.each([
  ['a line of another length', `${prose}\n\nThe quay was built of stone and wood and tar\n----\n${prose}`],
  [
    'a line between two rows of a table',
    `${prose}\n\nQuay  Feet\nHull  14\nGoole  12\nAll of the quays\n----------------\nSum  26`,
  ],
  [
    'a line of ornaments by itself',
    `${prose}\n\n------------------------------------------------------------\n\n${prose}`,
  ],
])('%s underlines nothing', (_, text) => {
  expect(linesOfText(`The Gauge\n\n${text}\n`).join('\n')).not.toContain('heading: ')
})
