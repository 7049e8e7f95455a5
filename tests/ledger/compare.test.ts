import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Article} from '../../src/ast/nodes.js'
import {compare} from '../../src/ledger/compare.js'
import {arbitraryArticle} from '../arbitrary.js'

function articleOf(words: readonly string[]): Article {
  return {
    type: 'article',
    metadata: {creators: [], contributors: [], rights: [], revisions: [], unknown: []},
    children: [{type: 'paragraph', children: [{type: 'text', value: words.join(' ')}]}],
  }
}

test('a tree is the same as itself', () => {
  fc.assert(
    fc.property(arbitraryArticle, article => {
      expect(compare(article, structuredClone(article))).toMatchObject({balanced: true, entries: []})
    }),
    {numRuns: 200},
  )
})

const words = fc.array(fc.constantFrom('lamp', 'oil', 'keeper', 'boat', 'stair', 'log', 'the', 'of'), {maxLength: 40})

test('all words of both sides are accounted for, and what differs is found from both sides', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const {balanced, counts} = compare(articleOf(before), articleOf(after))
      expect(balanced).toBe(before.join(' ') === after.join(' '))
      expect(counts.kept + counts.moved + counts.joined + counts.dropped).toBe(before.length)
      expect(counts.kept + counts.moved + counts.joinedInto + counts.added).toBe(after.length)
      expect(compare(articleOf(after), articleOf(before)).balanced).toBe(balanced)
    }),
  )
})

test('one word that is put in, taken out or changed is one difference', () => {
  fc.assert(
    fc.property(words, fc.nat(40), (text, at) => {
      const [before, after] = [text.slice(0, at), text.slice(at)]
      const longer = articleOf([...before, 'beacon', ...after])
      expect(compare(articleOf(text), longer).entries).toMatchObject([{kind: 'added', output: {words: ['beacon']}}])
      expect(compare(longer, articleOf(text)).entries).toMatchObject([{kind: 'dropped', source: {words: ['beacon']}}])
      const changed = articleOf([...before, 'pharos', ...after])
      expect(compare(longer, changed).entries).toMatchObject([
        {kind: 'changed', source: {words: ['beacon']}, output: {words: ['pharos']}},
      ])
    }),
  )
})

test('metadata, furniture and the numbers of pages are no words of the text', () => {
  const plain = articleOf(['The', 'lamp'])
  const other: Article = {
    ...plain,
    metadata: {...plain.metadata, title: 'Lamps'},
    children: [
      {type: 'furniture', role: 'top', children: [{type: 'text', value: 'Top of page'}]},
      {
        type: 'paragraph',
        children: [
          {type: 'text', value: 'The '},
          {type: 'pageMarker', label: '85', certainty: 'stated'},
          {type: 'text', value: 'lamp'},
        ],
      },
    ],
  }
  expect(compare(plain, other)).toMatchObject({balanced: true, entries: []})
})
