import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import {writeEpub} from '../../../src/formats/epub/index.js'
import {arbitraryArticle} from '../../arbitrary.js'
import {describeWriter, kitchenSink} from '../../contract.js'
import {articleWords, book, complaints, issue, minimal, paged, png, rightToLeft, unpack} from './books.js'

describe('writeEpub', () => {
  describeWriter(() => writeEpub(), {words: bytes => articleWords(Buffer.from(bytes))})
})

describe('EPUBCheck finds nothing against', () => {
  test.each([
    ['an article with every node', kitchenSink, {}],
    [
      'one with a cover, images, furniture and notes as asides',
      kitchenSink,
      {cover: png, resolve: () => png, furniture: true, notes: 'aside'},
    ],
    ['a collection', issue, {}],
    ['a collection of nothing', build('collection', []), {}],
    ['an article of which nothing is known', minimal, {}],
    ['an article with a page of an unknown original', paged, {}],
    ['an article without words', build('article', []), {}],
    ['an article from right to left', rightToLeft, {}],
    ['a book without a style sheet', minimal, {style: ''}],
    [
      'a book with a claim and records',
      kitchenSink,
      {
        conformsTo: {standard: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA', certifiedBy: 'Ann Checker'},
        records: [{name: 'source.json', mediaType: 'application/vnd.citationstyles.csl+json', data: '[]'}],
      },
    ],
  ] as const)('%s', async (_, tree, options) => {
    expect(await complaints(await book(tree, options))).toEqual([])
  })

  test.each([1, 2, 3])('random articles, seed %i', async seed => {
    const articles = fc.sample(arbitraryArticle, {numRuns: 30, seed})
    const source = {uri: 'https://example.org/tidal/spring.htm'}
    const children = articles.map(article => ({...article, metadata: {...article.metadata, source}}))
    const random = build('collection', {metadata: articles[0]?.metadata ?? {}}, children)
    expect(await complaints(await book(random, {resolve: () => png}))).toEqual([])
  })
})

test('the time of the last change is given, or that of the revisions, or the first day of zip files', async () => {
  const file = new VFile()
  const modified = async (...input: Parameters<typeof book>): Promise<string | undefined> => {
    const opf = unpack(await book(...input)).get('OEBPS/content.opf') ?? ''
    return /dcterms:modified">([^<]*)</.exec(opf)?.[1]
  }
  expect(await modified(kitchenSink, {modified: '2020-02-29T23:30:00.5-01:00'}, file)).toBe('2020-03-01T00:30:00Z')
  expect(await modified(kitchenSink, {}, file)).toBe('2009-04-21T00:00:00Z')
  expect(file.messages.map(({ruleId}) => ruleId)).not.toContain('epub-missing-modified')
  expect(await modified(minimal, {}, file)).toBe('1980-01-01T00:00:00Z')
  expect(file.messages.map(({ruleId}) => ruleId)).toContain('epub-missing-modified')
})

test('what the caller gets wrong is said at once', () => {
  expect(() => writeEpub({modified: 'yesterday'})).toThrow(TypeError)
  expect(() => writeEpub({modified: '2009-13-45'})).toThrow(TypeError)
  expect(() => writeEpub({cover: new Uint8Array([1, 2, 3])})).toThrow(/Unexpected bytes as `cover`, expected/)
})

test('records ride along, under their own names, and readers are told', async () => {
  const records = [{name: 'source.tei.xml', mediaType: 'application/tei+xml', data: '<TEI/>'}]
  const files = unpack(await book(minimal, {records}))
  expect(files.get('OEBPS/source.tei.xml')).toBe('<TEI/>')
  expect(files.get('OEBPS/content.opf')).toContain(
    '<link rel="record" href="source.tei.xml" media-type="application/tei+xml"/>',
  )
  await expect(book(minimal, {records: [...records, ...records]})).rejects.toThrow('Unexpected second file')
  await expect(book(minimal, {records: [{name: '../x', mediaType: 'text/plain', data: ''}]})).rejects.toThrow(
    'Unexpected file name',
  )
})

test('what XML forbids is replaced and reported', async () => {
  const file = new VFile()
  const hostile = build('article', {metadata: {title: 'A\v<B>&"'}}, [build('title', 'A\v<B>&"'), '\0\uFFFF\uD800 ]]>'])
  const bytes = await book(hostile, {}, file)
  expect(await complaints(bytes)).toEqual([])
  expect([...unpack(bytes).values()].join('')).toContain('\uFFFD\uFFFD\uFFFD ]]&gt;')
  expect(new Set(file.messages.map(({ruleId}) => ruleId))).toContain('epub-forbidden-character')
})

test('the book of the kitchen sink is as it was read and found good', async () => {
  const expected = new URL('../../../fixtures/kitchen-sink/expected.epub/', import.meta.url)
  const entries = unpack(await book(kitchenSink))
  expect([...entries.keys()].slice(0, 5)).toEqual([
    'mimetype',
    'META-INF/container.xml',
    'OEBPS/content.opf',
    'OEBPS/toc.xhtml',
    'OEBPS/toc.ncx',
  ])
  entries.delete('OEBPS/style.css')
  expect(JSON.parse(entries.get('OEBPS/offprint.json') ?? '')).toEqual(kitchenSink)
  entries.delete('OEBPS/offprint.json')
  for (const [name, text] of entries) await expect(text).toMatchFileSnapshot(new URL(name, expected).pathname)
})
