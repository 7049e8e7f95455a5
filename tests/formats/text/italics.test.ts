import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {walk} from '../../../src/ast/walk.js'
import {toString} from '../../../src/ast/text.js'
import {readText} from '../../../src/formats/text/index.js'
import {linesOfText} from '../../recover/reading.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'

/** The phrases in italics of a text. */
function italicsIn(text: string): string[] {
  const tree = readText().read(new VFile({value: `The Gauge\n\n${prose}\n\n${text}\n\n${prose}`}))
  return [...walk(tree)].flatMap(node => (node.type === 'emphasis' ? [toString(node)] : []))
}

describe('phrases between underscores', () => {
  test.each([
    ['In _The Tide_, of _May_; (_ibid._) “_No_,” he said--_never_.', ['The Tide', 'May', 'ibid.', 'No', 'never']],
    [`${prose} It is in _The Tidal\nReview_ of May. ${prose}`, ['The Tidal\nReview']],
    ['_All of it._', ['All of it.']],
  ])('are in italics: %s', (text, phrases) => {
    expect(italicsIn(text)).toEqual(phrases)
  })

  test.each([
    'A name_of_a_file and _ alone, and ____ to fill in.',
    'It calls _tide_of_may_ and _tide_.txt, where _x_1 is as _y_2.',
    'It begins _here and never ends.',
    'It ends here_ without beginning.',
  ])('are none: %s', text => {
    expect(italicsIn(text)).toEqual([])
    expect(linesOfText(`The Gauge\n\n${prose}\n\n${text}`).at(-1)).toBe(`paragraph: ${text}`)
  })

  test('are found in time that grows with the text', () => {
    expect(italicsIn('_a _b '.repeat(20_000))).toEqual([])
  })
})

describe('items typed with a mark', () => {
  const around = (text: string): string[] => linesOfText(`The Gauge\n\n${prose}\n\n${text}\n\n${prose}`)

  test('are a list where a line leads to them, or there are three', () => {
    expect(around('It has:\n\n- a foot;\n- a\n  scale.').slice(3, 5)).toEqual([
      'list > paragraph: a foot;',
      'list > paragraph: a scale.',
    ])
    expect(around('* A foot.\n* A scale.\n* A cap.')[2]).toBe('list > paragraph: A foot.')
  })

  test('are none where they speak', () => {
    expect(around('He went on:\n\n- Who put it there?\n- The harbour.').join()).not.toContain('list > ')
  })

  test.each([
    '+ 14 pounds\n+ 3 pounds\n+ 2 pounds',
    '- No, he said.\n- Why not?\n- Never.',
    '* * * * *',
    '+ Ann Marlowe',
  ])('are none: %s', text => {
    expect(around(text).join()).not.toContain('list > ')
  })
})
