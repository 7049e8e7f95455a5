import {describe, expect, test} from 'vitest'
import {build} from '../../../src/ast/build.js'
import type {Metadata} from '../../../src/ast/metadata.js'
import type {ArticleContent} from '../../../src/ast/nodes.js'
import {metadataOf} from '../../../src/recover/front/metadata.js'
import type {Stated} from '../../../src/recover/stated.js'

function metadata(children: readonly ArticleContent[], stated: Partial<Stated> = {}): Metadata {
  return metadataOf(children, {source: {}, language: 'en', ...stated})
}

function cited(...lines: string[]): Metadata {
  return metadata(lines.map(line => build('sourceCitation', line)))
}

describe('printings', () => {
  test('the author need not be named again in the title of a collection', () => {
    const line = build('sourceCitation', 'Source: Marlowe’s Collected Works, Tide Press, 1972, Hull, Volume 26.')
    expect(metadata([build('byline', 'Ann Marlowe'), line]).publication?.title).toBe('Collected Works')
    expect(metadata([build('byline', 'Bo Lindqvist'), line]).publication?.title).toBe('Marlowe’s Collected Works')
  })

  test('a line of a book names its author, where no byline does', () => {
    const kicker = build('kicker', 'The Coast, Marlowe, 1931')
    const {creators, known} = metadata([kicker, build('title', 'Chapter 2. The Ebb')])
    expect(creators).toMatchObject([{name: 'Marlowe'}])
    expect(known?.creators).toMatchObject({how: 'inferred', rule: 'line-of-book'})
    expect(metadata([kicker, build('title', 'Chapter 2'), build('byline', 'Bo Lindqvist')]).creators).toMatchObject([
      {name: 'Bo Lindqvist'},
    ])
  })

  test('the text was taken from its source, wherever that stands', () => {
    const made = cited('First published in Marée, No. 7, March 1927.', 'From The Tide, Vol. 5 No. 3, May 1930.')
    expect(made.publication).toEqual({
      title: 'The Tide',
      volume: '5',
      number: '3',
      date: '1930-05',
      printedDate: 'May 1930',
    })
    expect(made.printings).toMatchObject([{title: 'Marée', number: '7', relation: 'first'}])
  })

  test('a first printing comes before a reprint', () => {
    const made = cited('Reprinted in Docks, London 1987.', 'First published in The Tide, No. 81, May 1985.')
    expect(made.publication).toMatchObject({title: 'The Tide', relation: 'first'})
    expect(made.printings).toMatchObject([{title: 'Docks', relation: 'reprint'}])
  })

  test('words about copies are no printing', () => {
    const made = cited(
      'Source: Bound volumes provided by the library of the quay in San Francisco, California, in boxes.',
    )
    expect(made.publication).toBeUndefined()
    expect(made.unknown).toMatchObject([{label: 'Source'}])
  })

  test('lines of house and date go with the citation', () => {
    const made = metadata([
      build('sourceCitation', 'Source: Works of Ann Marlowe, Volume I.'),
      build('sourceCitation', 'Publisher: Quay & Wharf, London 1961.'),
    ])
    expect(made.publication).toMatchObject({
      title: 'Works of Ann Marlowe',
      volume: 'I',
      publisher: 'Quay & Wharf',
      date: '1961',
    })
    expect(cited('Published: 1938;').publication).toEqual({date: '1938', printedDate: '1938'})
  })

  test('the house is that of the copy that was used', () => {
    const made = cited(
      'First Published: Marée No. 77, April 10, 1921',
      'Source: Collected Tides of the North',
      'Publisher: Quay Publishers, London',
    )
    expect(made.publication).toEqual({
      title: 'Marée',
      number: '77',
      date: '1921-04-10',
      printedDate: 'April 10, 1921',
      relation: 'first',
    })
    expect(made.printings).toMatchObject([
      {title: 'Collected Tides of the North', publisher: 'Quay Publishers', place: 'London'},
    ])
  })

  test('a masthead of another periodical says nothing of the citation', () => {
    const line = build('sourceCitation', 'From The Tide, No. 3.')
    const same = metadata([build('masthead', 'The Tide, Spring 1931'), line])
    const other = metadata([build('masthead', 'The Ebb, Spring 1931'), line])
    expect(same.publication).toMatchObject({title: 'The Tide', number: '3', date: '1931-21'})
    expect(other.publication).toEqual({title: 'The Tide', number: '3'})
  })

  test('a link leads to the issue, and type marks the title', () => {
    const made = metadata([
      build('sourceCitation', [
        'Source: Marlowe’s ',
        build('emphasis', 'Collected Tides'),
        ', ',
        build('link', {url: 'https://example.org/tides.htm#v2'}, 'Volume 2'),
        ', 1930.',
      ]),
    ])
    expect(made.publication).toMatchObject({
      title: 'Collected Tides',
      identifiers: [{scheme: 'uri', value: 'https://example.org/tides.htm#v2'}],
    })
  })
})

describe('agents', () => {
  test('a label names the author where no byline does', () => {
    const credit = build('credit', 'Author: Ann Marlowe;')
    expect(metadata([credit]).creators).toMatchObject([{name: 'Ann Marlowe', roles: ['aut']}])
    expect(metadata([build('byline', 'Bo Lindqvist'), credit]).creators).toMatchObject([{name: 'Bo Lindqvist'}])
  })

  test('the real name behind a pseudonym is told', () => {
    const made = metadata([
      build('byline', 'W.F. Dock'),
      build('credit', '(W.F. Dock was a pseudonym of Ann Marlowe.)'),
    ])
    expect(made.creators).toMatchObject([{name: 'W.F. Dock', realName: 'Ann Marlowe'}])
    expect(made.unknown).toHaveLength(1)
  })

  test('a periodical that translated is no person', () => {
    const made = metadata([
      build('sourceCitation', 'From Tidal Outlook, 29 July 1966.'),
      build('credit', 'Translated: by Tidal Outlook'),
    ])
    expect(made.contributors).toEqual([{name: 'Tidal Outlook', roles: ['trl']}])
  })

  test('one agent has the roles of all lines', () => {
    const made = metadata([build('credit', 'Transcribed by Ann Marlowe.'), build('credit', 'Proofread: Ann Marlowe')])
    expect(made.contributors).toMatchObject([{name: 'Ann Marlowe', roles: ['trc', 'pfr']}])
  })
})

test('of two dates of a year, the more exact one counts', () => {
  const line = build('dateline', '1887')
  expect(metadata([line, build('sourceCitation', 'Written: December 15, 1887')]).dates).toEqual([
    {event: 'written', date: '1887-12-15', text: 'December 15, 1887'},
  ])
  expect(metadata([line, build('sourceCitation', 'Written: December 15, 1886')]).dates).toHaveLength(2)
})

describe('head and address', () => {
  const head = {pageTitle: 'Ann Marlowe: On Cranes (March 1931)', author: 'Ann Marlowe'}
  const address = {source: {uri: 'https://example.org/archive/marlowe/1931/03/cranes.htm'}}
  const front = [build('byline', 'Ann Marlowe'), build('title', 'On Cranes'), build('dateline', '(March 1931)')]

  test('corroborate what the page prints', () => {
    const made = metadata(front, {...head, ...address})
    expect(made.known).toEqual({
      title: {how: 'stated', corroboratedBy: ['page-title']},
      creators: {how: 'stated', corroboratedBy: ['page-title', 'meta-author']},
    })
    expect(made.dates).toEqual([
      {
        event: 'dated',
        date: '1931-03',
        text: 'March 1931',
        known: {date: {how: 'stated', corroboratedBy: ['page-title', 'address']}},
      },
    ])
  })

  test('make an inferred line surer', () => {
    const title = {...build('title', 'On Cranes'), data: {recovery: {rule: 'first-line-of-title', certainty: 0.7}}}
    expect(metadata([title], head).known?.title).toEqual({
      how: 'inferred',
      rule: 'first-line-of-title',
      certainty: 0.8,
      corroboratedBy: ['page-title'],
    })
  })

  test('say what the page does not print', () => {
    const made = metadata([build('paragraph', 'Words.')], head)
    expect(made).toMatchObject({
      title: 'On Cranes',
      creators: [{name: 'Ann Marlowe'}],
      dates: [{event: 'dated', date: '1931-03'}],
      known: {title: {how: 'inferred', rule: 'page-title'}, creators: {how: 'inferred', rule: 'page-title'}},
    })
    expect(metadata([build('paragraph', 'Words.')], address).dates).toMatchObject([
      {date: '1931-03', text: '1931/03', known: {date: {how: 'inferred', rule: 'address'}}},
    ])
  })

  test('never override a byline', () => {
    const made = metadata([build('byline', 'Bo Lindqvist')], head)
    expect(made.creators).toMatchObject([{name: 'Bo Lindqvist'}])
    expect(made.known?.creators).toBeUndefined()
  })

  test.each([
    // The title of the page does not name it.
    {pageTitle: 'On Cranes', author: 'Cy Vane'},
    // The page is about its bearer.
    {pageTitle: 'Ann Marlowe Archive', author: 'Ann Marlowe'},
    // There are several.
    {pageTitle: 'La Marea Nova: On Cranes', author: 'Ann Marlowe, A. M.'},
  ])('%o names no author', stated => {
    const made = metadata([build('title', stated.pageTitle.replace('Archive', 'Index'))], stated)
    expect(made.creators).toEqual([])
  })

  test('a signature names the author of the head', () => {
    const signed = [build('title', 'On Cranes'), build('closer', [build('signature', 'Marlowe')])]
    const stated = {pageTitle: 'Cranes and docks', author: 'AN Marlowe'}
    expect(metadata(signed, stated)).toMatchObject({
      creators: [{name: 'AN Marlowe'}],
      known: {creators: {rule: 'meta-author', certainty: 0.9}},
    })
    expect(metadata(signed, {...stated, author: 'Cy Vane'}).creators).toEqual([])
  })

  test.each([
    ['Marlowe to Bo Lindqvist', 'Ann Marlowe', 'Ann Marlowe'],
    ['Marlowe To Bo Lindqvist in London', 'Cy Vane', undefined],
    ['Ann Marlowe to Bo Lindqvist', 'Cy Vane', 'Ann Marlowe'],
    ['Answer to Bo Lindqvist', 'Cy Vane', 'Cy Vane'],
  ])('%s, with %s in the head, is by %s', (title, author, name) => {
    const made = metadata([build('title', title)], {pageTitle: `Letters of ${author} and others`, author})
    expect(made.creators[0]?.name).toBe(name)
  })

  test('what cites is no name', () => {
    const byline = 'By Ann Marlowe, (From “The Tide” November/December 1976)'
    expect(metadata([build('byline', byline)]).creators).toMatchObject([{name: 'Ann Marlowe'}])
  })

  test('a transcriber in the head is no author', () => {
    const credit = build('credit', 'Transcribed by Ann Marlowe.')
    expect(metadata([credit], {pageTitle: 'Docks, put up by Marlowe', author: 'Ann Marlowe'}).creators).toEqual([])
  })
})

describe('the book of a chapter', () => {
  const chapter = [build('kicker', 'Harbours of the North'), build('kicker', 'Chapter II'), build('title', 'The Quay')]

  test('stands above the title', () => {
    expect(metadata(chapter).publication).toMatchObject({
      title: 'Harbours of the North',
      known: {title: {certainty: 0.7}},
    })
    expect(
      metadata(chapter, {pageTitle: 'Ann Marlowe: Harbours of the North (2. The Quay)'}).publication?.known,
    ).toEqual({
      title: {how: 'inferred', rule: 'line-of-book', certainty: 0.95, corroboratedBy: ['page-title']},
    })
  })

  test('is none where a citation names the periodical, or nothing is counted', () => {
    const line = build('sourceCitation', 'From The Tide, No. 3, May 1931.')
    expect(metadata([...chapter, line]).publication?.title).toBe('The Tide')
    expect(metadata([build('kicker', 'The Colonies'), build('title', 'The Quay')]).publication).toBeUndefined()
  })
})

describe('the book of a chapter', () => {
  const chapter = (kicker: string, title: string): Metadata =>
    metadata([build('kicker', kicker), build('title', title)], {pageTitle: title})

  test.each([
    ['The Tide', 'Publishers’ Preface'],
    ['The Tide', 'Ninth Letter By O. Quay'],
    ['The Tide', 'Part II: Docks'],
  ])('%s: %s', (kicker, title) => {
    expect(chapter(kicker, title).publication).toMatchObject({
      title: 'The Tide',
      known: {title: {rule: 'line-of-book'}},
    })
  })

  test('its author and its year are none of its title', () => {
    expect(chapter('The Lasting Tide, Marlowe, 1975', 'Part II').publication).toMatchObject({
      title: 'The Lasting Tide',
      date: '1975',
      known: {date: {how: 'inferred', rule: 'line-of-book'}},
    })
  })

  test('is no site', () => {
    expect(chapter('Ann Marlowe Archive', 'Preface').publication).toBeUndefined()
  })
})

test('a book of the author does not have the author in its title', () => {
  const made = (byline: string): Metadata =>
    metadata([build('byline', byline), build('sourceCitation', 'Source: Ann Marlowe: Docks and Tides, 1939')])
  expect(made('Ann B. Marlowe').publication).toMatchObject({title: 'Docks and Tides'})
  expect(made('Bo Vane').publication).toMatchObject({title: 'Ann Marlowe: Docks and Tides'})
})

test('of date lines, the one that says most of the same time', () => {
  const dated = (...lines: string[]) => metadata(lines.map(line => build('dateline', line))).dates
  expect(dated('1922', '1er décembre 1922')).toEqual([{event: 'dated', date: '1922-12-01', text: '1er décembre 1922'}])
  expect(dated('1922', '3 mai 1931')).toEqual([{event: 'dated', date: '1922', text: '1922'}])
})

test('the line of an issue names the periodical and its number', () => {
  const line = build('masthead', 'Issue 189 of TIDE REVIEW Published September 1995 Copyright © Tide Review')
  expect(metadata([line]).publication).toMatchObject({title: 'TIDE REVIEW', number: '189', date: '1995-09'})
})

test('the date below a title is that of the text, not one further up', () => {
  const [anniversary, title, written] = [
    build('dateline', '29 January 2019'),
    build('title', 'On Cranes'),
    build('dateline', '13 March 1908'),
  ]
  expect(metadata([anniversary, title, written]).dates).toEqual([
    {event: 'dated', date: '1908-03-13', text: '13 March 1908'},
  ])
  expect(metadata([anniversary, title]).dates).toMatchObject([{date: '2019-01-29'}])
})
