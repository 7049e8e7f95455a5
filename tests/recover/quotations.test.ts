import {expect, test} from 'vitest'
import {linesOfText} from './reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'
const below = (text: string): string | undefined =>
  linesOfText(['The Gauge', 'Ann Marlowe', prose, text, prose].join('\n\n'))[3]

test('a paragraph in quotation marks is quoted', () => {
  const quoted = '“The tide comes in at noon, and nobody has ever known it to come in at any other hour of the day.”'
  expect(below(quoted)).toBe(`blockquote: ${quoted}`)
})

test('a paragraph that begins with words in quotation marks is not', () => {
  const own = '‘At noon ...’ Ah yes, the tide was to come in at noon. It did not, and we waited until the evening.'
  expect(below(own)).toBe(`paragraph: ${own}`)
})
