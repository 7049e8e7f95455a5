import {expect, test} from 'vitest'
import {build} from '../../src/ast/build.js'
import {isFlow, isFront, isNode, isParent, isPhrasing, isType} from '../../src/ast/is.js'
import {toString} from '../../src/ast/text.js'
import {isTree} from '../../src/ast/validate.js'

test('a string becomes a text where text may stand, and a paragraph where it may not', () => {
  expect(build('title', 'On Type')).toEqual({type: 'title', children: [{type: 'text', value: 'On Type'}]})
  expect(build('aside', 'See below.')).toEqual({
    type: 'aside',
    children: [{type: 'paragraph', children: [{type: 'text', value: 'See below.'}]}],
  })
})

test('an article is whole with nothing but what is given', () => {
  const article = build('article', {metadata: {title: 'On Type'}}, [build('title', 'On Type'), 'First words.'])
  expect(isTree(article)).toBe(true)
  expect(article.metadata).toEqual({
    title: 'On Type',
    creators: [],
    contributors: [],
    rights: [],
    revisions: [],
    unknown: [],
  })
})

test('a child that may not stand there is refused', () => {
  expect(() => build('title', [build('paragraph', 'x')])).toThrow(/Unexpected `paragraph` in `title`, expected one of/)
})

test('guards tell the groups of nodes', () => {
  const marker = build('pageMarker', {certainty: 'stated'})
  const byline = build('byline', 'A')
  expect([isFlow(marker), isPhrasing(marker), isFront(marker), isParent(marker)]).toEqual([true, true, false, false])
  expect([isFlow(byline), isPhrasing(byline), isFront(byline), isParent(byline)]).toEqual([true, false, true, true])
  expect(isNode({type: 'marquee'})).toBe(false)
  expect(isNode({type: 'constructor'})).toBe(false)
  expect(isType(byline, 'byline')).toBe(true)
})

test('text is what a reader of the page sees', () => {
  const article = build('article', [
    build('title', ['On', build('break', {}), 'Type']),
    build('paragraph', [
      'rehabili',
      build('pageMarker', {certainty: 'inferred', inWord: true, hyphen: '-'}),
      build('emphasis', 'tated'),
      build('footnoteReference', {identifier: '1'}),
      '.',
    ]),
    build('verse', [build('verseLine', {}, 'one'), build('verseLine', {}, 'two')]),
    build('table', {}, [build('tableRow', [build('tableCell', 'a'), build('tableCell', 'b')])]),
    build('code', {value: 'x\n y'}),
  ])
  expect(toString(article)).toBe('On\nType\n\nrehabilitated.\n\none\ntwo\n\na\tb\n\nx\n y')
})
