import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Metadata} from '../../../src/ast/metadata.js'
import type {Tree} from '../../../src/ast/nodes.js'
import {writeHtml} from '../../../src/formats/html/index.js'
import {attribute, elementsOf, rawText} from './dangers.js'

/** The contents of `meta` elements of a name. */
async function metas(metadata: Partial<Metadata>, name: string): Promise<(string | undefined)[]> {
  return elementsOf(await pageOf(build('article', {metadata}, ['Text.'])))
    .filter(element => attribute(element, 'name') === name)
    .map(element => attribute(element, 'content'))
}

async function pageOf(tree: Tree): Promise<string> {
  return writeHtml().write(tree, new VFile())
}

async function json(tree: Tree): Promise<unknown> {
  return JSON.parse(rawText(elementsOf(await pageOf(tree)).find(({tagName}) => tagName === 'script')))
}

const journal: Partial<Metadata> = {
  title: 'The Lamp',
  creators: [
    {name: 'Ann van Dam', sortName: 'van Dam, Ann', family: 'van Dam', given: 'Ann', roles: ['aut']},
    {name: 'Guild of Pilots', roles: ['aut']},
  ],
  contributors: [
    {name: 'Bo Lind', roles: ['trl']},
    {name: 'Cy Moor', roles: ['trc']},
  ],
  publication: {
    title: 'Tidal Review',
    series: 'new series',
    volume: '2',
    number: '3',
    date: '1931-05-02',
    pages: [{first: '84', last: '88'}],
    publisher: 'Quay Press',
    place: 'Hull',
    identifiers: [{scheme: 'issn', value: '1234-5679'}],
  },
  language: 'en',
  identifiers: [{scheme: 'doi', value: '10.1000/182'}],
  source: {uri: 'https://example.org/lamp.htm'},
}

describe('JSON-LD', () => {
  test('says what an article is part of, and who made it', async () => {
    expect(await json(build('article', {metadata: journal}, ['Text.']))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Article',
      name: 'The Lamp',
      headline: 'The Lamp',
      author: [
        {'@type': 'Person', name: 'Ann van Dam', familyName: 'van Dam', givenName: 'Ann'},
        {name: 'Guild of Pilots'},
      ],
      translator: {name: 'Bo Lind'},
      contributor: {name: 'Cy Moor'},
      inLanguage: 'en',
      identifier: {'@type': 'PropertyValue', propertyID: 'doi', value: '10.1000/182'},
      url: 'https://example.org/lamp.htm',
      isPartOf: {
        '@type': 'PublicationIssue',
        issueNumber: '3',
        datePublished: '1931-05-02',
        isPartOf: {
          '@type': 'PublicationVolume',
          volumeNumber: '2',
          isPartOf: {
            '@type': 'CreativeWorkSeries',
            name: 'new series',
            isPartOf: {
              '@type': 'Periodical',
              name: 'Tidal Review',
              publisher: {name: 'Quay Press', address: 'Hull'},
              issn: '1234-5679',
            },
          },
        },
      },
      datePublished: '1931-05-02',
      pagination: '84-88',
      pageStart: '84',
      pageEnd: '88',
    })
  })

  test.each<[string, Metadata['publication'], object]>([
    [
      'a scholarly article',
      {title: 'R', number: '3', date: '1931-22'},
      {'@type': 'ScholarlyArticle', datePublished: '1931'},
    ],
    ['a chapter', {title: 'B', date: '1931'}, {'@type': 'Chapter', isPartOf: {'@type': 'Book', name: 'B'}}],
    ['a book', {publisher: 'Q', date: '1931'}, {'@type': 'Book', publisher: {name: 'Q'}, datePublished: '1931'}],
    ['nothing', undefined, {'@type': 'Article'}],
    ['pages in several runs', {pages: [{first: '98'}, {first: '125', last: '127'}]}, {pagination: '98, 125-127'}],
  ])('knows %s', async (_, publication, expected) => {
    const metadata = {title: 'T', ...(publication && {publication})}
    expect(await json(build('article', {metadata}, ['Text.']))).toMatchObject(expected)
  })

  test.each([
    [{realName: 'Ann van Dam'}, 'Person'],
    [{identifiers: [{scheme: 'orcid', value: '0000-0002-1825-0097'}]}, 'Person'],
    [{identifiers: [{scheme: 'ror', value: '02mhbdp94'}]}, 'Organization'],
    [{identifiers: [{scheme: 'uri', value: 'https://example.org/ann'}]}, undefined],
  ])('knows of an author with %j what kind it is', async (known, kind) => {
    const metadata = {title: 'T', creators: [{name: 'Pilot', roles: ['aut'], ...known}]}
    const {author} = (await json(build('article', {metadata}, ['Text.']))) as {author: Record<string, unknown>}
    expect(author['@type']).toBe(kind)
  })

  test('says no more than is stated', async () => {
    expect(await json(build('article', ['Text.']))).toEqual({'@context': 'https://schema.org', '@type': 'Article'})
  })

  test('has the articles of an issue as its parts', async () => {
    const article = build('article', {metadata: {title: 'A'}}, ['Text.'])
    const issue = build('collection', {metadata: {title: 'May', publication: {title: 'R', number: '5'}}}, [
      article,
      article,
    ])
    expect(await json(issue)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'PublicationIssue',
      issueNumber: '5',
      isPartOf: {'@type': 'Periodical', name: 'R'},
      name: 'May',
      headline: 'May',
      hasPart: [
        {'@type': 'Article', name: 'A', headline: 'A'},
        {'@type': 'Article', name: 'A', headline: 'A'},
      ],
    })
    expect(await json(build('collection', {metadata: {title: 'Anthology'}}, [article]))).toMatchObject({
      '@type': 'Collection',
    })
  })

  test('cannot be ended by a title', async () => {
    const title = '</script><script>alert(1)</script><!-- & \u2028'
    const tree = build('article', {metadata: {title}}, ['Text.'])
    expect(await pageOf(tree)).toContain('\\u003c/script\\u003e\\u003cscript\\u003e')
    expect(await json(tree)).toMatchObject({name: '</script><script>alert(1)</script><!-- &'})
  })
})

describe('Highwire Press tags', () => {
  test.each([
    ['citation_title', ['The Lamp']],
    ['citation_author', ['van Dam, Ann', 'Guild of Pilots']],
    ['citation_journal_title', ['Tidal Review']],
    ['citation_volume', ['2']],
    ['citation_issue', ['3']],
    ['citation_firstpage', ['84']],
    ['citation_lastpage', ['88']],
    ['citation_publication_date', ['1931/05/02']],
    ['citation_issn', ['1234-5679']],
    ['citation_doi', ['10.1000/182']],
    ['citation_fulltext_html_url', ['https://example.org/lamp.htm']],
    ['citation_book_title', []],
  ])('%s', async (name, expected) => {
    expect(await metas(journal, name)).toEqual(expected)
  })

  test('a chapter is in a book', async () => {
    const metadata = {title: 'T', publication: {title: 'B', date: '1931'}}
    expect(await metas(metadata, 'citation_book_title')).toEqual(['B'])
    expect(await metas(metadata, 'citation_journal_title')).toEqual([])
  })
})

describe('dates', () => {
  test.each([
    ['1931-05-02', '1931/05/02', '1931-05-02'],
    ['1931-05', '1931/05', '1931-05'],
    ['1931~', '1931', '1931'],
    ['1931-22', '1931', '1931'],
    ['1938-05/1938-06', '1938', '1938-05/1938-06'],
    ['1938?/1940?', '1938', '1938/1940'],
    ['193X', undefined, undefined],
    ['1931-21/1931-22', '1931', '1931'],
  ])('%s is %s for reference managers and %s in Dublin Core', async (date, highwire, core) => {
    const metadata = {title: 'T', publication: {title: 'R', date}}
    expect(await metas(metadata, 'citation_publication_date')).toEqual(highwire === undefined ? [] : [highwire])
    expect(await metas(metadata, 'DC.date')).toEqual(core === undefined ? [] : [core])
  })
})

test('Dublin Core has creators, sources and the citation', async () => {
  expect(await metas(journal, 'DC.creator')).toEqual(['van Dam, Ann', 'Guild of Pilots'])
  expect(await metas(journal, 'DC.contributor')).toEqual(['Bo Lind', 'Cy Moor'])
  expect(await metas(journal, 'DC.identifier')).toEqual(['doi:10.1000/182'])
  expect(await metas(journal, 'DC.source')).toEqual(['https://example.org/lamp.htm'])
  expect(await metas(journal, 'DCTERMS.bibliographicCitation')).toEqual([
    'Tidal Review, Vol. 2 No. 3, Hull: Quay Press, 1931-05-02, pp. 84–88',
  ])
})

test('the source is the canonical page, if it has an address', async () => {
  const canonical = async (uri: string): Promise<string | undefined> => {
    const page = await pageOf(build('article', {metadata: {title: 'T', source: {uri}}}, ['Text.']))
    return attribute(
      elementsOf(page).find(element => attribute(element, 'rel') === 'canonical'),
      'href',
    )
  }
  expect(await canonical('https://example.org/lamp.htm')).toBe('https://example.org/lamp.htm')
  expect(await canonical('lamp.htm')).toBeUndefined()
  expect(await canonical('file:///home/lamp.htm')).toBeUndefined()
  expect(await canonical('mailto:a@example.org')).toBeUndefined()
})
