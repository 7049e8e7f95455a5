import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {deposit, type DepositOptions} from '../../src/deposit/index.js'
import {makeValidator} from '../../src/check/libxml2.js'
import {readText} from '../../src/formats/text/index.js'
import type {Tree} from '../../src/ast/nodes.js'
import {parseXml} from '../../src/xml/parse.js'
import {kitchenSink} from '../contract.js'

const data = new Uint8Array(readFileSync(new URL('../../fixtures/demo/lighthouse-keepers.txt', import.meta.url)))
const review = readText().read(new VFile({value: data}))
const publication = {
  publisher: 'The Open Archive of the Shore',
  date: '2026-11',
  identifiers: [{type: 'DOI', value: '10.1000/182'}],
  licence: {target: 'https://creativecommons.org/publicdomain/zero/1.0/', text: 'CC0 1.0'},
}

/** Files of a deposit by their names. */
async function unpacked(tree: Tree, options?: DepositOptions): Promise<Record<string, string>> {
  const {zip, files} = await deposit(tree, options)
  const found = unzipSync(zip)
  expect(Object.keys(found)).toEqual(files)
  return Object.fromEntries(Object.entries(found).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

test('one folder under its own name, with all that a repository asks for', async () => {
  const files = await unpacked(review, {sources: [{data, name: 'lighthouse-keepers.txt'}], publication})
  expect(Object.keys(files)).toEqual(
    [
      'README.md',
      'hq-1934-4-marwood.tei.xml',
      'offprint.rng',
      'offprint.odd',
      'source.txt',
      'hq-1934-4-marwood.csl.json',
      'hq-1934-4-marwood.dc.xml',
      'manifest-sha256.txt',
    ].map(name => `hq-1934-4-marwood/${name}`),
  )
  const file = (name: string) => files[`hq-1934-4-marwood/${name}`] ?? ''
  expect(file('source.txt')).toBe(strFromU8(data))
  expect(file('hq-1934-4-marwood.tei.xml')).toContain('<?xml-model href="offprint.rng"')
  expect(JSON.parse(file('hq-1934-4-marwood.csl.json'))).toMatchObject([{title: 'The Keepers and the Lamp: A Study of the Light Service'}]) // prettier-ignore
  const manifest = file('manifest-sha256.txt').trim().split('\n')
  expect(manifest).toHaveLength(7)
  for (const line of manifest) {
    const [hash, name = ''] = line.split('  ')
    expect(hash).toBe(createHash('sha256').update(file(name)).digest('hex'))
  }
})

test('what is said of it', async () => {
  const validator = makeValidator(readFileSync(new URL('../../schema/offprint.rng', import.meta.url), 'utf8'), 'offprint.rng') // prettier-ignore
  const bare = await unpacked(review, {sources: [{data, name: 'lighthouse-keepers.txt'}], validator})
  await expect(bare['hq-1934-4-marwood/README.md']).toMatchFileSnapshot('readme.md')
  await expect(bare['hq-1934-4-marwood/hq-1934-4-marwood.dc.xml']).toMatchFileSnapshot('record.dc.xml')
  const whole = await unpacked(review, {publication, repositories: ['zenodo', 'clarin']})
  const readme = whole['hq-1934-4-marwood/README.md'] ?? ''
  expect(readme).toContain('- Licence: CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/)\n')
  expect(readme).toContain('- Identifier: DOI 10.1000/182\n')
  expect(readme).toContain('## What is missing\n\nNothing that was looked for.\n')
  expect(readme).toContain('No schema was checked.')
  expect(whole['hq-1934-4-marwood/hq-1934-4-marwood.dc.xml']).toContain('<dc:identifier>10.1000/182</dc:identifier>')
})

test('the same bytes for the same tree', async () => {
  const make = async () => (await deposit(review, {publication, date: '2026-11-24'})).zip
  expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true)
})

test('the profile of a repository, whose schema is not ours', async () => {
  const {files, messages} = await deposit(review, {profile: 'bptl-l4', repositories: ['bptl'], name: 'x'})
  expect(files.some(name => name.endsWith('.rng'))).toBe(false)
  expect(messages.some(({ruleId}) => ruleId === 'check-other-profile')).toBe(false)
  const fallen = await deposit(review, {profile: 'dtabf', name: 'x'})
  expect(fallen.messages.some(({ruleId}) => ruleId === 'tei-unfit-profile')).toBe(true)
  expect(fallen.files).toContain('x/offprint.rng')
})

test('a collection, and several transcriptions', async () => {
  const issue: Tree = {type: 'collection', metadata: {...review.metadata, creators: []}, children: review.type === 'article' ? [review, kitchenSink] : []} // prettier-ignore
  const sources = [{data, name: 'a.HTM'}, {data: Uint8Array.of(1)}]
  const files = await unpacked(issue, {sources, name: 'Issue-1'})
  expect(Object.keys(files)).toContain('Issue-1/source-1.htm')
  expect(Object.keys(files)).toContain('Issue-1/source-2.txt')
  expect(JSON.parse(files['Issue-1/Issue-1.csl.json'] ?? '')).toHaveLength(2)
  parseXml(files['Issue-1/Issue-1.dc.xml'] ?? '', new VFile())
  const first = files['Issue-1/Issue-1-1.dc.xml'] ?? ''
  expect(first).toContain('<dc:creator>Marwood, Edith</dc:creator>')
  expect(first).toContain('<dc:relation>The Keepers and the Lamp: A Study of the Light Service</dc:relation>')
  expect(files['Issue-1/Issue-1-2.dc.xml']).toContain('<dc:title>The Harbour Press')
  expect(files['Issue-1/README.md']).toContain('record of article 2 of the collection')
})

test('a transcription that was not read is found', async () => {
  const {messages} = await deposit(review, {sources: [{data: Uint8Array.of(1)}]})
  expect(messages.map(({ruleId}) => ruleId)).toContain('deposit-different-source')
})

test('nothing is known, and words that no file should hold', async () => {
  const metadata = {creators: [], contributors: [], rights: ['a\nb'], revisions: [], unknown: [], title: '# x\n\n<b>\u0000'}
  const files = await unpacked({type: 'article', metadata, children: []}, {name: 'a'})
  expect(files['a/README.md']).toMatch(/^# # x <b>\n\n- Published by: not stated\n- Rights, as the source states them: a b\n/)
  parseXml(files['a/a.dc.xml'] ?? '', new VFile())
  expect((await deposit({type: 'article', metadata: {...metadata, title: '…'}, children: []})).name).toBe('article')
}) // prettier-ignore

test.each(['', 'a b', '../a', 'ä', 'a_b', 'a.b', 'x'.repeat(81)])('%j is no name', async name => {
  await expect(deposit(review, {name})).rejects.toThrow(TypeError)
})
