import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {directionOf, languageOf} from '../../src/to-hast/language.js'

test.each([
  ['he', 'rtl'],
  ['yi', 'rtl'],
  ['ar-EG', 'rtl'],
  ['az-Arab', 'rtl'],
  ['yi-Latn', undefined],
  ['en', undefined],
  ['en-1996', undefined],
  ['und', undefined],
])('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})

test.each([
  'en',
  'en-GB',
  'zh-yue-Hant-HK',
  'es-419',
  'de-CH-1996',
  'sl-rozaj-biske',
  'en-u-ca-julian',
  'la-x-vulgate',
  'x-ship',
])('%s is well-formed', tag => {
  const file = new VFile()
  expect(languageOf(tag, file)).toBe(tag)
  expect(file.messages).toEqual([])
})

test.each(['', 'e', 'en-a', 'en--GB', 'english language', 'en_GB', 'en-GB-', '123', 'overlonglanguage'])(
  '%j is not well-formed, is reported and becomes `und`',
  tag => {
    const file = new VFile()
    expect(languageOf(tag, file)).toBe('und')
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['invalid-language'])
  },
)
