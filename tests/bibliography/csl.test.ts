import {Ajv} from 'ajv'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {emptyMetadata} from '../../src/ast/build.js'
import type {Agent, Metadata, Publication} from '../../src/ast/metadata.js'
import type {Article} from '../../src/ast/nodes.js'
import {
  fromCsl,
  toCsl,
  type CslDate,
  type CslItem,
  type CslName,
  type CslType,
} from '../../src/bibliography/csl/index.js'
import {arbitraryNode} from '../arbitrary.js'

const text = {type: 'string'}
const numeric = {type: ['string', 'number']}
const names = {
  type: 'array',
  items: {
    type: 'object',
    properties: {family: text, given: text, suffix: text, 'comma-suffix': {type: 'boolean'}, literal: text},
    additionalProperties: false,
  },
}
const date = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      items: {type: 'array', items: numeric, minItems: 1, maxItems: 3},
      minItems: 1,
      maxItems: 2,
    },
    season: numeric,
    circa: {type: 'boolean'},
    literal: text,
  },
  additionalProperties: false,
}

/** The fields of CSL-JSON 1.0.2 that are written, as `csl-data.json` types them. */
const validate = new Ajv({allowUnionTypes: true}).compile({
  type: 'object',
  required: ['type', 'id'],
  additionalProperties: false,
  properties: {
    id: numeric,
    type: {enum: ['article-journal', 'article-magazine', 'article-newspaper', 'book', 'chapter', 'document']},
    ...Object.fromEntries(
      'author editor translator compiler composer contributor illustrator interviewer'
        .split(' ')
        .map(key => [key, names]),
    ),
    ...Object.fromEntries('issued original-date event-date'.split(' ').map(key => [key, date])),
    ...Object.fromEntries('volume issue page'.split(' ').map(key => [key, numeric])),
    ...Object.fromEntries(
      'title title-short container-title collection-title publisher publisher-place original-publisher original-publisher-place language keyword URL DOI ISBN ISSN'
        .split(' ')
        .map(key => [key, text]),
    ),
    custom: {type: 'object'},
  },
})

const article = emptyMetadata({
  title: 'Cranes and Quays',
  subtitle: 'A Second Look',
  creators: [{name: 'Ann Marlowe', sortName: 'Marlowe, Ann', family: 'Marlowe', given: 'Ann', roles: ['aut']}],
  contributors: [
    {name: 'Bo Lindqvist', sortName: 'Lindqvist, Bo', family: 'Lindqvist', given: 'Bo', roles: ['edt', 'trl']},
    {name: 'Tidal Archive', roles: ['trc']},
  ],
  publication: {
    title: 'The Tidal Review',
    series: 'new series',
    volume: '17',
    number: '3',
    wholeNumber: '28',
    date: '1956-22',
    printedDate: 'Summer 1956',
    pages: [{first: '84', last: '88'}, {first: '103'}],
    place: 'London',
  },
  printings: [{date: '1931-05-03', place: 'Paris', relation: 'first'}],
  language: 'en',
  keywords: ['harbours', 'cranes, old'],
  source: {uri: 'https://example.org/cranes.htm'},
})

test('an article is an item with its publication as container', () => {
  expect(toCsl(article)).toEqual({
    id: 'marlowe-cranes-and-quays',
    type: 'article-journal',
    title: 'Cranes and Quays: A Second Look',
    'title-short': 'Cranes and Quays',
    author: [{family: 'Marlowe', given: 'Ann'}],
    editor: [{family: 'Lindqvist', given: 'Bo'}],
    translator: [{family: 'Lindqvist', given: 'Bo'}],
    'container-title': 'The Tidal Review',
    'collection-title': 'new series',
    volume: '17',
    issue: '3',
    page: '84-88, 103',
    'publisher-place': 'London',
    issued: {'date-parts': [[1956]], season: 2},
    'original-date': {'date-parts': [[1931, 5, 3]]},
    'original-publisher-place': 'Paris',
    language: 'en',
    keyword: 'harbours; cranes, old',
    URL: 'https://example.org/cranes.htm',
    custom: {'printed-date': 'Summer 1956', 'whole-number': '28'},
  })
})

test('comes back without what CSL-JSON cannot hold', () => {
  const {contributors} = article
  expect(fromCsl(toCsl(article))).toEqual({...article, contributors: contributors.slice(0, 1)})
})

test.each<[string, CslDate]>([
  ['1931', {'date-parts': [[1931]]}],
  ['1931-05', {'date-parts': [[1931, 5]]}],
  [
    '1931-05-03/1931-06-02',
    {
      'date-parts': [
        [1931, 5, 3],
        [1931, 6, 2],
      ],
    },
  ],
  ['1902/1903', {'date-parts': [[1902], [1903]]}],
  ['1931-24', {'date-parts': [[1931]], season: 4}],
  ['1931~', {'date-parts': [[1931]], circa: true}],
  ['193X', {literal: '193X'}],
  ['../1920', {literal: '../1920'}],
])('%s is a date of CSL-JSON, and back', (edtf, expected) => {
  const item = toCsl(emptyMetadata({publication: {date: edtf}}))
  expect(item.issued).toEqual(expected)
  expect(fromCsl(item).publication?.date).toBe(edtf)
})

test.each<[Publication, CslType]>([
  [{title: 'The Tide', number: '3', date: '1931-05'}, 'article-magazine'],
  [{title: 'The Tide', date: '1931-05-03'}, 'article-newspaper'],
  [{title: 'The Tide', volume: '2', number: '3', date: '1931-21'}, 'article-journal'],
  [{title: 'Collected Works', volume: '26', date: '1972'}, 'chapter'],
  [{publisher: 'A Press', date: '1938'}, 'book'],
])('%o is of type %s', (publication, type) => {
  expect(toCsl(emptyMetadata({title: 'Cranes', publication})).type).toBe(type)
})

test('reads what reference managers export', () => {
  const author: CslName[] = [
    {family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van'},
    {literal: 'Tidal Club'},
  ]
  const item: CslItem = {
    id: 'http://example.org/items/1',
    type: 'article-magazine',
    title: 'On Cranes',
    author,
    'container-title': 'The Tide',
    volume: 3,
    issue: 12,
    page: '377-82',
    issued: {'date-parts': [['1931', 5, 3]]},
    DOI: '10.1000/182',
    keyword: 'harbours, cranes',
  }
  expect(fromCsl(item)).toMatchObject({
    title: 'On Cranes',
    creators: [{name: 'Ludwig van Beethoven', sortName: 'van Beethoven, Ludwig'}, {name: 'Tidal Club'}],
    publication: {
      title: 'The Tide',
      volume: '3',
      number: '12',
      date: '1931-05-03',
      pages: [{first: '377', last: '382'}],
    },
    identifiers: [{scheme: 'doi', value: '10.1000/182'}],
    keywords: ['harbours', 'cranes'],
  })
  expect(fromCsl({id: 1, type: 'book', issued: {raw: 'Spring 1931'}}).publication).toEqual({
    date: '1931-21',
    printedDate: 'Spring 1931',
  })
  expect(fromCsl({id: 1, type: 'book', issued: '1931-05'}).publication).toEqual({date: '1931-05'})
})

test('values of other types than their fields are left out', () => {
  const item = JSON.parse(
    '{"id": 1, "type": "book", "title": {}, "author": "Ann", "editor": [3, {"family": 7}], "issued": {"date-parts": 3}, "keyword": 7, "page": null, "custom": null}',
  ) as CslItem
  expect(fromCsl(item)).toEqual(emptyMetadata({keywords: ['7']}))
})

describe('any metadata', () => {
  const metadata = arbitraryNode('article', 0).map(node => (node as Article).metadata)

  test('makes an item that the schema allows', () => {
    fc.assert(
      fc.property(metadata, made => {
        const item = toCsl(made)
        expect(validate(item) ? [] : validate.errors).toEqual([])
      }),
    )
  })

  test('comes back the same, as far as CSL-JSON can hold it', () => {
    fc.assert(
      fc.property(holdable, made => {
        expect(fromCsl(toCsl(made))).toEqual(made)
      }),
    )
  })
})

const word = fc.stringMatching(/^[A-Z][a-zé]{2,8}$/)
const number = fc.integer({min: 1, max: 999}).map(String)

function agent(...roles: string[]): fc.Arbitrary<Agent> {
  return fc.oneof(
    fc.tuple(word, word).map(([given, family]) => ({
      name: `${given} ${family}`,
      sortName: `${family}, ${given}`,
      family,
      given,
      roles,
    })),
    word.map(name => ({name: `The ${name} Club`, roles})),
  )
}

function agents(...roles: string[]): fc.Arbitrary<Agent[]> {
  return fc.uniqueArray(agent(...roles), {maxLength: 2, selector: ({name}) => name})
}

const holdable: fc.Arbitrary<Metadata> = fc
  .record({
    fields: fc.record(
      {
        title: word,
        publication: fc
          .record(
            {
              title: word,
              series: word,
              volume: number,
              number,
              wholeNumber: number,
              date: fc.constantFrom('1931', '1931-05', '1931-05-03', '1956-22', '1938-05/1938-06', '1905~', '193X'),
              pages: fc.array(fc.record({first: number}, {noNullPrototype: true}), {minLength: 1, maxLength: 3}),
              place: word,
              publisher: word,
            },
            {requiredKeys: [], noNullPrototype: true},
          )
          .filter(made => Object.keys(made).length > 0),
        language: fc.constantFrom('en', 'pt-BR'),
        keywords: fc.array(word, {minLength: 1, maxLength: 3}),
        source: word.map(path => ({uri: `https://example.org/${path}`})),
      },
      {requiredKeys: [], noNullPrototype: true},
    ),
    creators: agents('aut'),
    contributors: agents('trl'),
  })
  .filter(({creators, contributors}) => contributors.every(({name}) => creators.every(other => other.name !== name)))
  .map(({fields, creators, contributors}) => emptyMetadata({...fields, creators, contributors}))
