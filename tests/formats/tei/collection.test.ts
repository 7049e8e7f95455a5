import {VFile} from 'vfile'
import type {Element} from 'xast'
import {describe, expect, test} from 'vitest'
import {build, emptyMetadata} from '../../../src/ast/build.js'
import type {Collection} from '../../../src/ast/nodes.js'
import {writeTei, type TeiWriteOptions} from '../../../src/formats/tei/index.js'
import {metadataOfGroup} from '../../../src/formats/tei/header/remainder.js'
import {within} from '../../../src/formats/tei/read/header/elements.js'
import {readHeader} from '../../../src/formats/tei/read/header/read-header.js'
import {parseXml as parse} from '../../../src/xml/parse.js'
import {kitchenSink} from '../../contract.js'
import {parseXml} from '../../xml/parse.js'
import {brokenPointers, wordsOfTei} from './reading.js'

const metadata = emptyMetadata({
  title: 'The Tidal Review, Spring 1931',
  contributors: [{name: 'Eva Lind', roles: ['edt']}],
  publication: {title: 'The Tidal Review', volume: '2', number: '1', date: '1931-21'},
})
const second = build('article', {metadata: {title: 'On Ink', creators: [{name: 'Ida Holm', roles: ['aut']}]}}, ['Ink.'])
const issue: Collection = {type: 'collection', metadata, children: [kitchenSink, second]}

async function write(options?: TeiWriteOptions): Promise<{output: string; root: Element}> {
  const output = await writeTei(options).write(issue, new VFile())
  const [root] = parse(output, new VFile(), 'http://www.tei-c.org/ns/1.0').children.filter(
    ({type}) => type === 'element',
  )
  if (root?.type !== 'element') throw new TypeError('Unexpected document without element')
  return {output, root}
}

describe.each(['corpus', 'group'] as const)('a collection as %s', collections => {
  test('has unique identifiers, and pointers that lead somewhere', async () => {
    expect(brokenPointers(parseXml((await write({collections})).output))).toEqual([])
  })

  test('has every word of its articles, in their order', async () => {
    const {output} = await write({collections})
    const articles = await Promise.all(issue.children.map(async article => writeTei().write(article, new VFile())))
    // The text of a group holds texts.
    const words = wordsOfTei(output.replace(/<text>\s*(?=<group>)/, '').replace(/(?<=<\/group>)\s*<\/text>/, ''))
    expect([...words].sort()).toEqual(articles.flatMap(wordsOfTei).sort())
  })

  test('gives the metadata of the whole back', async () => {
    const {root} = await write({collections})
    const [header] = within(root, ['teiHeader'])
    expect(header && readHeader(header, new VFile())).toEqual(metadata)
  })
})

test('each document of a corpus has the metadata of its article', async () => {
  const {root} = await write()
  expect(root.name).toBe('teiCorpus')
  const [, ...headers] = within(root, ['teiHeader'])
  expect(headers.map(header => readHeader(header, new VFile()))).toEqual(
    issue.children.map(article => article.metadata),
  )
})

test('the header of a group has the metadata of each of its texts', async () => {
  const {root} = await write({collections: 'group'})
  const [header] = within(root, ['teiHeader'])
  const found = header ? metadataOfGroup(header, new VFile()) : new Map<string, unknown>()
  const inOrder = within(root, ['text'])
    .slice(1)
    .map(text => found.get(text.attributes['xml:id'] ?? ''))
  expect(inOrder).toEqual(issue.children.map(article => article.metadata))
})

test('a group describes its texts for readers of catalogues too', async () => {
  const {output} = await write({collections: 'group'})
  expect(output).toMatch(/<biblStruct corresp="#[^"]+">\s*<analytic>\s*<title type="main">The Harbour Press<\/title>/)
})
