import {expect, test} from 'vitest'
import {relatorTerm} from '../../src/bibliography/relators.js'

test.each([
  ['trc', 'Transcriber'],
  ['mrk', 'Markup editor'],
  ['nrt', 'Narrator'],
  ['zzz', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
])('the term of %s is %s', (role, term) => {
  expect(relatorTerm(role)).toBe(term)
})
