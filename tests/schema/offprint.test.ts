import fc from 'fast-check'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Element, Nodes} from 'xast'
import {compileOdd} from '../../scripts/schema/compile.js'
import {readCustomization} from '../../scripts/schema/customization.js'
import {makeValidator} from '../../src/check/libxml2.js'
import {writeTei, type TeiWriteOptions} from '../../src/formats/tei/index.js'
import {build} from '../../src/ast/build.js'
import type {Article, Tree} from '../../src/ast/nodes.js'
import {parseXml} from '../../src/xml/parse.js'
import {arbitraryArticle} from '../arbitrary.js'
import {kitchenSink} from '../contract.js'
import {everyOpaque} from '../formats/tei/opaque-elements.js'
import {schema} from '../shared.js'

const folder = join(import.meta.dirname, '../../schema')
const odd = readFileSync(join(folder, 'offprint.odd'), 'utf8')
const rng = join(folder, 'offprint.rng')
const full = schema('tei_all.rng')

test.skipIf(full === undefined)('the schema is what the ODD says', async () => {
  await expect(compileOdd(odd, readFileSync(full ?? '', 'utf8'))).toMatchFileSnapshot(rng)
})

const customization = readCustomization(odd)
const everyElement = [...customization.classChanges.values()].flatMap(({attributes}) => [...attributes.keys()])

async function write(tree: Tree, options?: TeiWriteOptions): Promise<string> {
  return writeTei(options).write(tree, new VFile())
}

/** What the kitchen sink has not: whom a letter was sent to, its postscript, identifiers of people, spans of cells. */
const others: Article = {
  type: 'article',
  metadata: {
    ...kitchenSink.metadata,
    creators: [
      {
        name: 'Ann Marlowe',
        family: 'Marlowe',
        given: 'Ann',
        roles: ['aut'],
        identifiers: [{scheme: 'viaf', value: '1'}],
      },
      {name: 'Lamp', roles: ['aut'], identifiers: [{scheme: 'wikidata', value: 'Q1'}]},
    ],
    contributors: [{name: 'Bo Vane', roles: ['rcp']}],
    known: {contributors: {how: 'inferred', rule: 'addressee-in-title', certainty: 0.8}},
  },
  children: [
    build('speech', [build('heading', {depth: 5}, 'Ropes')]),
    build('paragraph', [
      build('editorial', {kind: 'sic', reason: 'a slip'}, 'rpoe'),
      build('editorial', {kind: 'unclear', reason: 'faded'}, 'rope'),
    ]),
    {
      type: 'table',
      children: [
        {
          type: 'tableRow',
          children: [{type: 'tableCell', data: {header: true, colSpan: 2, rowSpan: 2}, children: []}],
        },
      ],
    },
    {
      type: 'opaqueBlock',
      name: 'postscript',
      attributes: {},
      children: [build('paragraph', ['Burn this.'])],
      data: {recovery: {rule: 'text-below-name', certainty: 0.9}},
    },
  ],
}

/** Files that show, together, all that the writer writes. */
const examples: Readonly<Record<string, string>> = {
  'the kitchen sink': await write(kitchenSink),
  'with furniture': await write(kitchenSink, {furniture: true}),
  published: await write(kitchenSink, {
    date: '2026-11-24',
    publication: {
      publisher: 'A Press',
      place: 'Hull',
      date: '2026-11',
      identifiers: [{type: 'DOI', value: '10.1000/182'}],
      licence: {target: 'https://creativecommons.org/publicdomain/zero/1.0/', text: 'CC0 1.0'},
    },
  }),
  'identifiers and spans': await write(others),
  'elements of others': await write(everyOpaque, {furniture: true}),
  'an empty collection': await write({type: 'collection', metadata: kitchenSink.metadata, children: []}),
  'a collection': await write({
    type: 'collection',
    metadata: kitchenSink.metadata,
    children: [kitchenSink, kitchenSink],
  }),
  'a group': await write(
    {type: 'collection', metadata: kitchenSink.metadata, children: [kitchenSink, others]},
    {collections: 'group'},
  ),
}

const random = await Promise.all(fc.sample(arbitraryArticle, {numRuns: 100, seed: 1931}).map(article => write(article)))

const written = [...Object.values(examples), ...random].flatMap(text => elementsOf(parseXml(text, new VFile())))

function elementsOf(node: Nodes): Element[] {
  if (!('children' in node)) return []
  return [...(node.type === 'element' ? [node] : []), ...node.children.flatMap(elementsOf)]
}

describe('the ODD', () => {
  test('describes every element and attribute that is written', () => {
    const strange = written.flatMap(({name, attributes}) => {
      const own = customization.elementChanges.get(name)
      const known = [...(own?.attributes.keys() ?? []), ...everyElement, 'xmlns']
      return [
        ...(own?.description ? [] : [name]),
        ...Object.keys(attributes).flatMap(key => (known.includes(key) ? [] : [`${name}/@${key}`])),
      ]
    })
    expect([...new Set(strange)]).toEqual([])
  })

  test('describes no element and no attribute that nothing shows', () => {
    const shown = new Set(written.flatMap(({name, attributes}) => [name, ...Object.keys(attributes).map(key => `${name}/@${key}`)])) // prettier-ignore
    const described = [...customization.elementChanges].flatMap(([name, {attributes}]) => [
      name,
      ...[...attributes].filter(([, {isDeleted}]) => !isDeleted).map(([key]) => `${name}/@${key}`),
    ])
    expect(described.filter(name => !shown.has(name))).toEqual([])
  })
})

describe('the schema', () => {
  const validator = makeValidator(readFileSync(rng, 'utf8'))
  const problems = (text: string): string[] => validator.validate(text).map(({reason}) => reason)

  test.each(Object.entries(examples))('takes %s', (_, text) => {
    expect(problems(text)).toEqual([])
  })

  test('takes any article', () => {
    expect(random.flatMap(problems)).toEqual([])
  })

  test.each([
    ['an element of TEI that is not written', '<p xml:id="p-1">', '<p xml:id="p-1"><persona/>'],
    ['an attribute of TEI that is not written', '<p xml:id="p-1">', '<p xml:id="p-1" hand="#x">'],
    ['a type that is not in the list', '<div type="article"', '<div type="chapter"'],
  ])('refuses %s', async (_, from, to) => {
    const text = await write(kitchenSink)
    expect(text).toContain(from)
    expect(problems(text.replace(from, to))).not.toEqual([])
  })
})

test.skipIf(full === undefined)('an ODD that asks for what TEI does not have is refused', () => {
  const tei = readFileSync(full ?? '', 'utf8')
  expect(() => compileOdd(odd.replace('ident="fw"', 'ident="fv"'), tei)).toThrow('Unexpected fw, fv, expected each')
  expect(() => compileOdd(odd.replace(/\bfw\b/g, 'fv'), tei)).toThrow('Unexpected fv, expected elements of TEI')
  expect(() => compileOdd(odd.replace('ident="delim"', 'ident="delin"'), tei)).toThrow('citeStructure/@delin')
})
