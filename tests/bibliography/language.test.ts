import {expect, test} from 'vitest'
import {guessLanguage} from '../../src/bibliography/language.js'

const english = 'The press on the quay began to work again with the first tide of spring, and the town had news of it. '
const german =
  'Die Presse am Kai begann mit der ersten Flut des Frühlings wieder zu arbeiten, und die Stadt hatte Neuigkeiten. '

test('tells languages apart, and says nothing of a short text or a mixed one', () => {
  expect(guessLanguage(english.repeat(5))?.tag).toBe('en')
  expect(guessLanguage(german.repeat(5))?.tag).toBe('de')
  expect(guessLanguage(english)).toBeUndefined()
  expect(guessLanguage('12 34 56 78 90 '.repeat(40))).toBeUndefined()
})
