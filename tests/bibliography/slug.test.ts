import {expect, test} from 'vitest'
import {emptyMetadata} from '../../src/ast/build.js'
import {slugOf} from '../../src/bibliography/slug.js'

test.each([
  ['On Type', 'Author, Ann', 'author-on-type'],
  ['L’Été à Hull', 'Ångström, Bo', 'angstroem-l-ete-a-hull'],
  ['', 'Author, Ann', 'author'],
])('%s by %s', (title, sortName, slug) => {
  expect(slugOf(emptyMetadata({title, creators: [{name: 'x', sortName, roles: ['aut']}]}))).toBe(slug)
})

test('is at most 80 characters long, and ends with a word where it can', () => {
  expect(slugOf(emptyMetadata({title: 'x'.repeat(200)}))).toBe('x'.repeat(80))
  expect(slugOf(emptyMetadata({title: 'word '.repeat(50)}))).toMatch(/^(?:word-){15}word$/)
  expect(slugOf(emptyMetadata())).toBe('')
})
