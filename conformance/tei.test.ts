import fc from 'fast-check'
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
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

const path = schema('tei_all.rng')
const missing = [
  ...(path !== undefined ? [] : ['the schema tei_all.rng beside the repository']),
  ...(spawnSync('jing').error ? ['the command jing'] : []),
].join(', ')
if (missing !== '') console.log(`TEI is not validated, for want of ${missing}`)

const randomArticles = 60

/**
 * What jing says of the files in a folder. It stops at the first file that it cannot parse, so that the
 * number of files has to be told from the folder, and any word of it is an error.
 */
function validate(folder: string): string[] {
  const files = readdirSync(folder).map(name => join(folder, name))
  const {stdout, status} = spawnSync('jing', [path ?? '', ...files], {encoding: 'utf8', maxBuffer: 1 << 28})
  const messages = stdout.split('\n').filter(line => line !== '').map(line => line.slice(folder.length + 1, folder.length + 300)) // prettier-ignore
  return status === 0 ? messages : [`exit code ${String(status)}`, ...messages]
}

describe.skipIf(missing !== '')('TEI is valid against tei_all', () => {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-tei-'))
  })

  afterAll(() => {
    rmSync(folder, {recursive: true})
  })

  async function save(name: string, tree: Tree, options?: TeiWriteOptions): Promise<void> {
    writeFileSync(join(folder, `${name}.tei.xml`), await writeTei(options).write(tree, new VFile()))
  }

  test('whatever is in the tree', {timeout: 120_000}, async () => {
    const empty: Article = {type: 'article', metadata: emptyMetadata(), children: []}
    const collection: Collection = {
      type: 'collection',
      metadata: kitchenSink.metadata,
      children: [kitchenSink, kitchenSink, empty],
    }
    await save('kitchen-sink', kitchenSink)
    await save('furniture', kitchenSink, {furniture: true})
    await save('published', kitchenSink, {
      date: '2026-11-24',
      publication: {
        publisher: 'A Press',
        place: 'Hull',
        date: '2026-11',
        identifiers: [{type: 'DOI', value: '10.1000/182'}],
        licence: {target: 'https://creativecommons.org/publicdomain/zero/1.0/', text: 'CC0 1.0'},
      },
    })
    await save('collection', collection)
    await save('empty', empty)
    await save('empty-collection', {...collection, children: []})
    const articles = fc.sample(arbitraryArticle, {numRuns: randomArticles, seed: 1931})
    for (const [index, article] of articles.entries()) await save(`random-${index}`, article)
    const pages = [...corpus('seed'), ...corpus('mia-txt').slice(0, 20)].map(page =>
      readText().read(new VFile({value: page.bytes})),
    )
    const marked = corpus('mia-html')
      .slice(0, 20)
      .map(page => readHtml().read(new VFile({value: page.bytes})))
    for (const [index, tree] of [...pages, ...marked].entries()) await save(`page-${index}`, tree)
    expect(readdirSync(folder)).toHaveLength(6 + randomArticles + pages.length + marked.length)
    expect(validate(folder)).toEqual([])
  })

  test('and what is not valid is found', () => {
    const valid = readFileSync(join(folder, 'kitchen-sink.tei.xml'), 'utf8')
    writeFileSync(join(folder, 'broken.tei.xml'), valid.replace('<body>', '<body><title/>'))
    expect(validate(folder).join('\n')).toContain('element "title" not allowed')
  })
})
