import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {readFileSync} from 'node:fs'
import {runInNewContext} from 'node:vm'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {nodeTypes} from '../../src/ast/specification.js'
import {jsonSchema} from '../../src/ast/schema.js'
import {isTree, problemsOf} from '../../src/ast/validate.js'
import type {Nodes} from '../../src/ast/nodes.js'
import {arbitraryArticle} from '../arbitrary.js'
import {kitchenSink} from '../contract.js'

const validates = new Ajv2020({allErrors: false}).compile(jsonSchema())

test('the kitchen sink holds every node and is valid', () => {
  const found = new Set<string>(['collection'])
  visit(kitchenSink as Nodes, node => {
    found.add(node.type)
  })
  expect([...found].sort()).toEqual([...nodeTypes].sort())
  expect(problemsOf(kitchenSink)).toEqual([])
  expect(validates(kitchenSink)).toBe(true)
})

test('the doc comment of every node has an example that is valid', () => {
  const source = ['nodes', 'front', 'flow', 'phrasing']
    .map(name => readFileSync(new URL(`../../src/ast/${name}.ts`, import.meta.url), 'utf8'))
    .join('\n')
  const examples = [...source.matchAll(/@example\n \* (\{.*\})\n/g)].map(match => match[1] ?? '')
  const found = new Set<string>()
  for (const example of examples) {
    const node = runInNewContext(`(${example})`) as Nodes
    found.add(node.type)
    const holder = {type: 'article', metadata: kitchenSink.metadata, children: [node]}
    const stray = problemsOf(node.type === 'article' || node.type === 'collection' ? node : holder).filter(
      // Some nodes may not stand right under an article: what they hold must be right all the same.
      ({pointer}) => pointer !== '/children/0',
    )
    expect(stray).toEqual([])
  }
  const own = [...source.matchAll(/^ {2}type: '(\w+)'/gm)].map(match => match[1])
  expect([...found].sort()).toEqual(own.sort())
})

test('schema and validation agree on random articles', () => {
  fc.assert(
    fc.property(arbitraryArticle, article => {
      expect(problemsOf(article)).toEqual([])
      expect(validates(article)).toBe(true)
      expect(JSON.parse(JSON.stringify(article))).toEqual(article)
    }),
    {numRuns: 50},
  )
})

test.each([
  [{type: 'title', children: []}, '', 'Unexpected node `title`, expected `article` or `collection`'],
  [{...kitchenSink, metadata: undefined}, '', 'Unexpected missing field `metadata`, expected an object'],
  [{...kitchenSink, colour: 'red'}, '/colour', 'Unexpected field `colour`'],
  [{...kitchenSink, children: [{type: 'text', value: 'stray'}]}, '/children/0', 'Unexpected node `text`'],
  [{...kitchenSink, children: [{type: 'furniture', role: 'door', children: []}]}, '/children/0/role', 'door'],
  [{...kitchenSink, metadata: {...kitchenSink.metadata, language: 'the English'}}, '/metadata/language', 'BCP 47'],
  [
    {...kitchenSink, metadata: {...kitchenSink.metadata, known: {colour: {how: 'given'}}}},
    '/metadata/known/colour',
    '',
  ],
  [null, '', 'Unexpected `null`, expected a node'],
])('an invalid tree is refused with the place: %#', (value, pointer, reason) => {
  expect(validates(value)).toBe(false)
  expect(isTree(value)).toBe(false)
  expect(problemsOf(value)[0]?.pointer).toBe(pointer)
  expect(problemsOf(value)[0]?.reason).toContain(reason)
})

test('a tree too deep is refused without a stack overflow', () => {
  let node: object = {type: 'section', children: []}
  for (let depth = 0; depth < 20_000; depth++) node = {type: 'section', children: [node]}
  expect(problemsOf({...kitchenSink, children: [node]})[0]?.reason).toContain('expected at most 100 levels')
})
