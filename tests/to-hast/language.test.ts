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

test('a tag that is not well-formed is reported and becomes `und`', () => {
  const file = new VFile()
  expect(languageOf('en-a', file)).toBe('und')
  expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['invalid-language'])
})
