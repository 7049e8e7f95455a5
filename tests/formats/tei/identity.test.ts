import fc from 'fast-check'
import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {emptyMetadata} from '../../../src/ast/build.js'
import type {Collection, Tree} from '../../../src/ast/nodes.js'
import {readHtml} from '../../../src/formats/html/index.js'
import {readText} from '../../../src/formats/text/index.js'
import {plain} from '../../../src/formats/tei/body/plain.js'
import {readTei, writeTei, type TeiWriteOptions} from '../../../src/formats/tei/index.js'
import {arbitraryArticle} from '../../arbitrary.js'
import {kitchenSink} from '../../contract.js'
import {corpus} from '../../shared.js'

const fixtures = new URL('../../../fixtures/', import.meta.url)

/** What is read of what is written of a tree, and what of the tree had to be kept beside the elements of the text. */
async function there(tree: Tree, options: TeiWriteOptions = {}): Promise<{back: Tree; beside: string | undefined}> {
  const output = await writeTei(options).write(tree, new VFile())
  const file = new VFile({value: output})
  const back = readTei().read(file)
  expect(file.messages.map(String)).toEqual([])
  return {back, beside: /<xenoData type="offprint-text"[^>]*>([^]*?)<\/xenoData>/.exec(output)?.[1]}
}

async function expectIdentity(tree: Tree, options: TeiWriteOptions = {}): Promise<string | undefined> {
  const {back, beside} = await there(tree, options)
  expect(plain(back, true)).toEqual(plain(tree, options.furniture ?? false))
  return beside
}

const trees = readdirSync(fixtures).flatMap(name => {
  const files = readdirSync(new URL(`${name}/`, fixtures))
  return files.includes('tree.json')
    ? [{name, tree: JSON.parse(readFileSync(new URL(`${name}/tree.json`, fixtures), 'utf8')) as Tree}]
    : []
})

/** Fixtures with white space or marks that no transcription should have. */
const untidy = new Set(['markdown-profile', 'text-chapter'])

describe('tree → TEI → tree is the identity', () => {
  test.each(trees)('for the fixture $name', async ({name, tree}) => {
    const beside = await expectIdentity(tree)
    await expectIdentity(tree, {furniture: true})
    if (!untidy.has(name)) expect(beside).toBeUndefined()
  })

  test('for any article', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, fc.boolean(), async (article, furniture) => {
        await expectIdentity(article, {furniture})
      }),
      {numRuns: 40},
    )
  })

  test.each(['corpus', 'group'] as const)('for any collection, as %s', async collections => {
    const made = fc
      .array(arbitraryArticle, {maxLength: 3})
      .map((children): Collection => ({type: 'collection', metadata: emptyMetadata({title: 'An Issue'}), children}))
    await fc.assert(
      fc.asyncProperty(made, async collection => {
        await expectIdentity(collection, {collections, furniture: true})
      }),
      {numRuns: 30},
    )
  })

  test('for an issue of two articles, without anything beside the elements', async () => {
    const issue: Collection = {type: 'collection', metadata: kitchenSink.metadata, children: [kitchenSink, kitchenSink]}
    expect(await expectIdentity(issue)).toBeUndefined()
    expect(await expectIdentity(issue, {collections: 'group'})).toBeUndefined()
  })

  test('for the first article of all', async () => {
    for (const {bytes} of corpus('seed')) {
      expect(await expectIdentity(readText().read(new VFile({value: bytes})), {furniture: true})).toBeUndefined()
    }
  })

  test('for every page of the archive', {timeout: 120_000}, async () => {
    const pages = corpus('mia-html')
    let beside = 0
    for (const {bytes} of pages) {
      const kept = await expectIdentity(readHtml().read(new VFile({value: bytes})), {furniture: true})
      if (kept !== undefined) beside++
    }
    // Spaces at the end of emphasised lines, and control characters.
    expect(beside).toBeLessThanOrEqual(pages.length * 0.03)
  })
})
