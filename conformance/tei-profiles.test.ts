import fc from 'fast-check'
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {emptyMetadata} from '../src/ast/build.js'
import type {Article, Collection, Tree} from '../src/ast/nodes.js'
import type {TeiWriteOptions} from '../src/formats/tei/index.js'
import {writeTei} from '../src/formats/tei/index.js'
import {readHtml} from '../src/formats/html/index.js'
import {readText} from '../src/formats/text/index.js'
import {arbitraryArticle} from '../tests/arbitrary.js'
import {kitchenSink} from '../tests/contract.js'
import {corpus, schema} from '../tests/shared.js'

/** Schemas of the profiles, beside which each document must be valid against TEI in full. */
const profiles = {simplePrint: 'tei_simplePrint.rng', 'bptl-l4': 'bptl-L4.rng', dtabf: 'dtabf-1.1.0.rng'} as const
type Profile = keyof typeof profiles

const missing = [
  ...(Object.values(profiles).every(name => schema(name) !== undefined) ? [] : ['the schemas of the profiles']),
  ...(spawnSync('jing').error ? ['the command jing'] : []),
].join(', ')
if (missing !== '') console.log(`Profiles of TEI are not validated, for want of ${missing}`)

const randomArticles = 60

/** What jing says of the files in a folder; it says nothing of files behind one that it cannot parse. */
function validate(path: string | undefined, folder: string): string[] {
  const files = readdirSync(folder).map(name => join(folder, name))
  const {stdout, status} = spawnSync('jing', [path ?? '', ...files], {encoding: 'utf8', maxBuffer: 1 << 28})
  const messages = stdout.split('\n').filter(line => line !== '')
  if (messages.some(line => line.includes('fatal'))) return [`fatal: ${String(messages[0])}`]
  return status === 0 ? messages : messages.map(line => line.slice(folder.length + 1, folder.length + 400))
}

const empty: Article = {type: 'article', metadata: emptyMetadata(), children: []}
const issue: Collection = {
  type: 'collection',
  metadata: kitchenSink.metadata,
  children: [kitchenSink, kitchenSink, empty],
}
const published: TeiWriteOptions = {
  date: '2026-11-24',
  publication: {
    publisher: 'A Press',
    place: 'Hull',
    date: '2026-11',
    identifiers: [{type: 'DOI', value: '10.1000/182'}],
    licence: {target: 'https://creativecommons.org/publicdomain/zero/1.0/', text: 'CC0 1.0'},
  },
}

describe.skipIf(missing !== '').each(Object.keys(profiles) as Profile[])('the profile %s', profile => {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-tei-'))
  })

  afterAll(() => {
    rmSync(folder, {recursive: true})
  })

  /** Writes a tree; nothing where the profile forbids it, which is reported. */
  async function save(name: string, tree: Tree, options?: TeiWriteOptions): Promise<void> {
    const file = new VFile()
    const output = await writeTei({...options, profile}).write(tree, file)
    if (file.messages.some(({ruleId}) => ruleId === 'tei-unfit-profile')) return
    writeFileSync(join(folder, `${name}.tei.xml`), output)
  }

  test('is kept by every document that is written in it', {timeout: 120_000}, async () => {
    await save('kitchen-sink', kitchenSink)
    await save('furniture', kitchenSink, {furniture: true})
    await save('published', kitchenSink, published)
    await save('empty', empty)
    await save('corpus', issue)
    await save('group', issue, {collections: 'group'})
    const articles = fc.sample(arbitraryArticle, {numRuns: randomArticles, seed: 1931})
    for (const [index, article] of articles.entries()) await save(`random-${index}`, article)
    const pages = [...corpus('seed'), ...corpus('mia-txt')].map(page => readText().read(new VFile({value: page.bytes})))
    const marked = corpus('mia-html').map(page => readHtml().read(new VFile({value: page.bytes})))
    for (const [index, tree] of [...pages, ...marked].entries()) await save(`page-${index}`, tree)
    const written = readdirSync(folder).length
    console.log(`${profile}: ${written} documents`)
    expect(written).toBeGreaterThan(0)
    expect(validate(schema(profiles[profile]), folder)).toEqual([])
    expect(validate(schema('tei_all.rng'), folder)).toEqual([])
  })
})
