import {v5} from 'uuid'
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

test.each(Array.from({length: 24}, (_, number) => number))('is version 5 in the name space of trees: %i', number => {
  const tree = build('article', {metadata: article.metadata}, [`“Lámpa” ${number} 🜚 \ud800`])
  expect(uuidOf(tree)).toBe(v5(JSON.stringify(sorted(tree)), v5('offprint', v5.DNS)))
})

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([name]) => name !== 'data' && name !== 'position')
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, sorted(one)]))
}
