import {expect, test} from 'vitest'
import fc from 'fast-check'
import {visit} from 'unist-util-visit'
import {build} from '../../src/ast/build.js'
import type {Node} from 'unist'
import {walk} from '../../src/ast/walk.js'
import {arbitraryTree} from '../arbitrary.js'

test('every node is given once, in the order of unist-util-visit', () => {
  fc.assert(
    fc.property(arbitraryTree, tree => {
      const visited: Node[] = []
      visit(tree as Node, node => void visited.push(node))
      expect([...walk(tree)]).toEqual(visited)
    }),
  )
})

test('what is within a node that is not entered is left out', () => {
  const paragraph = build('paragraph', ['One ', build('emphasis', 'two'), ' three'])
  const types = [...walk(paragraph, ({type}) => type !== 'emphasis')].map(({type}) => type)
  expect(types).toEqual(['paragraph', 'text', 'emphasis', 'text'])
})

test('children that a node gets when it is given are walked', () => {
  const seen: string[] = []
  for (const node of walk(build('paragraph', 'One'))) {
    seen.push('value' in node ? node.value : node.type)
    if (node.type === 'paragraph') node.children = [{type: 'text', value: 'Two'}]
  }
  expect(seen).toEqual(['paragraph', 'Two'])
})
