import fc, {type Arbitrary} from 'fast-check'
import {VFile} from 'vfile'
import type {Element} from 'xast'
import {describe, expect, test} from 'vitest'
import {build, emptyMetadata} from '../../../src/ast/build.js'
import type {Metadata} from '../../../src/ast/metadata.js'
import {readHeader} from '../../../src/formats/tei/read/header/read-header.js'
import {writeTei, type TeiWriteOptions} from '../../../src/formats/tei/index.js'
import {parseXml} from '../../../src/xml/parse.js'
import {arbitraryArticle} from '../../arbitrary.js'
import {kitchenSink} from '../../contract.js'

function elementsNamed(name: string, node: {children: Element['children']}): Element[] {
  return node.children.flatMap(child =>
    child.type === 'element' ? [...(child.name === name ? [child] : []), ...elementsNamed(name, child)] : [],
  )
}

async function headerOf(metadata: Metadata, options?: TeiWriteOptions): Promise<Element> {
  const article = build('article', {metadata}, ['Ink.'])
  const output = await writeTei(options).write(article, new VFile())
  const root = parseXml(output, new VFile(), 'http://www.tei-c.org/ns/1.0')
  const [header] = root.children.flatMap(child => (child.type === 'element' ? elementsNamed('teiHeader', child) : []))
  if (!header) throw new TypeError('Unexpected document without header')
  return header
}

async function roundTrip(metadata: Metadata, options?: TeiWriteOptions): Promise<Metadata> {
  const file = new VFile()
  const found = readHeader(await headerOf(metadata, options), file)
  expect(file.messages.map(String)).toEqual([])
  return found
}

/** Texts with everything that XML and the white space of a header make difficult. */
const hostile: Arbitrary<string> = fc.oneof(
  fc.string({unit: 'binary', maxLength: 12}),
  fc.constantFrom(
    '',
    ' a  b ',
    'a\r\nb\tc',
    ']]>',
    '&amp;',
    '[untitled]',
    'not stated',
    '\u0000',
    '\uFFFE',
    '\uD800',
    'Ann, A.',
  ),
)

const arbitraryMetadata = arbitraryArticle.map(({metadata}) => metadata)

describe('metadata → header → metadata is the identity', () => {
  test('for any metadata', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMetadata, async metadata => {
        expect(await roundTrip(metadata)).toEqual(metadata)
      }),
      {numRuns: 300},
    )
  })

  test('whatever the texts hold', async () => {
    const agent = fc.record({
      name: hostile,
      sortName: hostile,
      family: hostile,
      given: hostile,
      roles: fc.array(hostile, {maxLength: 2}),
    })
    const made = fc
      .record({
        title: hostile,
        creators: fc.array(agent, {maxLength: 2}),
        contributors: fc.array(agent, {maxLength: 3}),
        publication: fc.record({
          title: hostile,
          number: hostile,
          date: hostile.filter(date => date !== ''),
          place: hostile,
        }),
        keywords: fc.array(hostile, {maxLength: 2}),
        rights: fc.array(hostile, {maxLength: 2}),
        revisions: fc.array(fc.record({text: hostile}), {maxLength: 2}),
        unknown: fc.array(fc.record({label: hostile, text: hostile}), {maxLength: 2}),
        identifiers: fc.array(fc.record({scheme: hostile, value: hostile}), {maxLength: 2}),
      })
      .map(fields => emptyMetadata(fields))
    await fc.assert(
      fc.asyncProperty(made, async metadata => {
        expect(await roundTrip(metadata)).toEqual(metadata)
      }),
      {numRuns: 300},
    )
  })

  test('and what is usual stands in elements alone', async () => {
    expect(await roundTrip(kitchenSink.metadata)).toEqual(kitchenSink.metadata)
    expect(elementsNamed('xenoData', await headerOf(kitchenSink.metadata))).toEqual([])
  })
})
