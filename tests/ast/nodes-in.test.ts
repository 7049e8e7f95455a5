import {expect, test} from 'vitest'
import {build} from '../../src/ast/build.js'
import {nodesIn} from '../../src/ast/nodes-in.js'

const article = build('article', [
  build('title', 'On Type'),
  build('paragraph', [build('emphasis', 'First'), ' words.']),
  build('thematicBreak'),
])

test('gives all nodes in the order of the document', () => {
  expect([...nodesIn(article)].map(({type}) => type)).toEqual([
    'article',
    'title',
    'text',
    'paragraph',
    'emphasis',
    'text',
    'text',
    'thematicBreak',
  ])
})

test('gives a node that it does not go into', () => {
  const types = [...nodesIn(article, ({type}) => type !== 'paragraph')].map(({type}) => type)
  expect(types).toEqual(['article', 'title', 'text', 'paragraph', 'thematicBreak'])
})

test('goes as deep as a tree is', () => {
  let deep = build('emphasis', 'deep')
  for (let depth = 0; depth < 20_000; depth++) deep = build('emphasis', [deep])
  expect([...nodesIn(deep)]).toHaveLength(20_002)
})
