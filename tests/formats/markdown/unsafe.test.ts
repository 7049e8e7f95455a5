import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Unsafe} from 'mdast-util-to-markdown'
import {directiveEscapes} from '../../../src/formats/markdown/write/escapes.js'
import {selectUnsafe} from '../../../src/formats/markdown/write/unsafe.js'
import {arbitraryText} from '../../arbitrary.js'

const patterns: readonly Unsafe[] = [
  ...directiveEscapes,
  {character: ' ', after: '[\\r\\n]', inConstruct: 'phrasing'},
  {character: ' ', before: '^\\|', inConstruct: 'tableCell'},
  {character: '\t', before: '[\\r\\n]', inConstruct: 'phrasing'},
  {character: '\n', before: '\\n', inConstruct: 'phrasing'},
  {character: '\r', inConstruct: 'headingAtx'},
  {atBreak: true, character: '#'},
  {atBreak: true, before: '\\d+', character: '.', after: '(?:[ \t\r\n]|$)'},
  {character: '\\', after: '[\\r\\n]', inConstruct: 'phrasing'},
  {character: ']', inConstruct: ['label', 'reference']},
]

/** Whether a pattern has a match, as the serializer looks for it. */
function matches({atBreak, before, character, after, unicode}: Unsafe, text: string): boolean {
  const start = `${atBreak ? '[\\r\\n][\\t ]*' : ''}${before ? `(?:${before})` : ''}`
  const own = `${/[$()*+.?[\\\]^{|}]/.test(character) ? '\\' : ''}${character}`
  return new RegExp(`${start}${own}${after ? `(?:${after})` : ''}`, unicode ? 'gu' : 'g').test(text)
}

const texts = fc.array(fc.oneof(arbitraryText, fc.constantFrom('\n', '\r', '# ', '1.', '\t')), {maxLength: 4})

test('no pattern that matches is passed over', () => {
  const select = selectUnsafe(patterns)
  fc.assert(
    fc.property(texts, parts => {
      const text = parts.join('')
      const selected = select(text)
      expect(patterns.filter(pattern => matches(pattern, text) && !selected.includes(pattern))).toEqual([])
    }),
    {numRuns: 2000},
  )
})

test('a text without marks is looked through for none', () => {
  expect(selectUnsafe(patterns)('First words, of a line')).toEqual([
    {character: ' ', before: '^\\|', inConstruct: 'tableCell'},
  ])
})
