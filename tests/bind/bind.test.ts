import {describe, expect, test} from 'vitest'
import {bind} from '../../src/bind/bind.js'
import {build} from '../../src/ast/build.js'
import type {Metadata} from '../../src/ast/metadata.js'
import type {Article, Tree} from '../../src/ast/nodes.js'
import {isTree} from '../../src/ast/validate.js'

const spring = {title: 'The Tidal Review', volume: '2', number: '1', date: '1931-21', printedDate: 'Spring 1931'}
const ann = {name: 'Ann Author', sortName: 'Author, Ann', roles: ['aut']}

function article(title: string, metadata: Partial<Metadata> = {}): Article {
  return build('article', {metadata: {title, language: 'en', ...metadata}}, [build('title', title), 'Text.'])
}

function titles(articles: readonly Article[]): (string | undefined)[] {
  return articles.map(({metadata}) => metadata.title)
}

describe('a collection', () => {
  const first = article('On Type', {publication: {...spring, pages: [{first: '3', last: '7'}]}, creators: [ann]})
  const second = article('On Ink', {publication: {...spring, pages: [{first: '1'}]}})

  test('says of the whole what all articles agree in, and that it was inferred', () => {
    const inferred = {how: 'inferred', rule: 'bound-articles-agree', certainty: 0.9}
    const {metadata, ...collection} = bind([first, second])
    expect(metadata).toEqual({
      title: 'The Tidal Review, Vol. 2 No. 1, Spring 1931',
      creators: [],
      contributors: [],
      publication: spring,
      language: 'en',
      rights: [],
      revisions: [],
      unknown: [],
      known: {title: inferred, publication: inferred, language: inferred},
    })
    expect(collection.children).toEqual([first, second])
    expect(isTree({metadata, ...collection})).toBe(true)
  })

  test('says no more where articles differ or do not tell', () => {
    const other = article('On Paper', {publication: {...spring, number: '2', printedDate: 'Summer 1931'}})
    const {metadata} = bind([first, other])
    expect(metadata.title).toBe('The Tidal Review, Vol. 2, 1931')
    expect(metadata.publication).toEqual({title: 'The Tidal Review', volume: '2', date: '1931-21'})
    expect(bind([first, article('On Glue', {language: 'de'})]).metadata).not.toHaveProperty('publication')
    expect(bind([first, article('On Glue', {language: 'de'})]).metadata).not.toHaveProperty('language')
  })

  test('of one author is theirs', () => {
    const {creators} = bind([first, article('On Glue', {creators: [ann]})]).metadata
    expect(creators).toEqual([ann])
  })

  test('takes what the caller knows better', () => {
    const {metadata} = bind([first, second], {metadata: {title: 'Spring'}})
    expect(metadata).toMatchObject({title: 'Spring', known: {title: {how: 'given'}, language: {how: 'inferred'}}})
  })

  test('takes in the articles of collections', () => {
    expect(titles(bind([bind([first]), second]).children)).toEqual(['On Type', 'On Ink'])
  })

  test('without an article is refused', () => {
    expect(() => bind([])).toThrow(new TypeError('Unexpected 0 articles to bind, expected some'))
  })
})

test('articles stand as given, or in the order of their pages, the front matter first', () => {
  const on = (title: string, page?: string): Article =>
    article(title, page === undefined ? {} : {publication: {...spring, pages: [{first: page}]}})
  const articles = [on('c'), on('b', '12'), on('a', '9'), on('e', 'xi'), on('d', 'iv'), on('f', 'A-1')]
  expect(titles(bind(articles).children)).toEqual(['c', 'b', 'a', 'e', 'd', 'f'])
  expect(titles(bind(articles, {order: 'pages'}).children)).toEqual(['d', 'e', 'a', 'b', 'c', 'f'])
})

test.each<[unknown, string]>([
  [build('article'), 'Unexpected `Object` as trees, expected a list: `bind([first, second])`'],
  [
    [build('article'), {type: 'root'}],
    'Unexpected node `root` as tree, expected an `article` or a `collection`: read with a reader of offprint, such as `readMarkdown()`',
  ],
])('what is no list of trees is named: %o', (trees, message) => {
  expect(() => bind(trees as Tree[])).toThrow(new TypeError(message))
})
