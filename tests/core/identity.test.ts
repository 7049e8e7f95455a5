import {expect, test} from 'vitest'
import {build} from '../../src/ast/build.js'
import {uuidOf} from '../../src/core/identity.js'

const article = build('article', {metadata: {title: 'On Type', language: 'en'}}, ['First words.'])

test('is made from content, whatever the order of its fields and wherever it was read', () => {
  const {metadata, children} = article
  const shuffled = {...article, metadata: {...metadata, title: metadata.title ?? '', creators: []}, position: undefined}
  const moved = {
    ...shuffled,
    children: children.map(child => ({...child, position: {start: {line: 1, column: 1}, end: {line: 1, column: 2}}})),
  }
  expect(uuidOf(moved)).toBe(uuidOf(article))
  expect(uuidOf(article)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('changes with a word', () => {
  expect(uuidOf(build('article', {metadata: article.metadata}, ['First word.']))).not.toBe(uuidOf(article))
})
