import fc from 'fast-check'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {beforeAll, describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../src/ast/build.js'
import type {Tree} from '../src/ast/nodes.js'
import {bind} from '../src/bind/bind.js'
import type {EpubWriteOptions} from '../src/formats/epub/index.js'
import {epubGenMemoryPacker} from '../src/formats/epub/pack/epub-gen-memory.js'
import {subsetFonts} from '../src/formats/epub/fonts/subset-fonts.js'
import {readHtml} from '../src/formats/html/index.js'
import {readText} from '../src/formats/text/index.js'
import {arbitraryArticle} from '../tests/arbitrary.js'
import {kitchenSink, missing, wordsOf} from '../tests/contract.js'
import {
  articleWords,
  book,
  complaints as quickComplaints,
  issue,
  minimal,
  paged,
  png,
  rightToLeft,
} from '../tests/formats/epub/books.js'
import {hostileBooks, manyNotes, manySections} from '../tests/formats/epub/hostile-books.js'
import {corpus} from '../tests/shared.js'
import {check, epubcheck4, epubcheck5} from './epubcheck.js'

const checkers = [
  [epubcheck5, {}],
  [epubcheck4, {pageSource: 'source-of'}],
] as const

for (const [{name, missing: want}] of checkers) if (want) console.log(`${name} is not run, for want of ${want}.`)

const source = {uri: 'https://example.org/tidal/spring.htm'}
const random = fc
  .sample(arbitraryArticle, {numRuns: 100, seed: 1931})
  .map(article => ({...article, metadata: {...article.metadata, source}}))

type Case = readonly [name: string, tree: Tree, options?: EpubWriteOptions]

const cases: Case[] = [
  ['an article with every node', kitchenSink],
  ['the same through epub-gen-memory', kitchenSink, {packer: epubGenMemoryPacker}],
  [
    'the same with cover, images, furniture and asides',
    kitchenSink,
    {cover: png, resolve: () => png, furniture: true, notes: 'aside'},
  ],
  ['the same with fonts', kitchenSink, {fonts: subsetFonts()}],
  ['a collection', issue],
  ['an article of which nothing is known', minimal],
  ['an article with a page of an unknown original', paged],
  ['an article from right to left', rightToLeft],
  ['10,000 notes', manyNotes],
  ['5,000 sections', manySections],
  ...hostileBooks,
  ['random articles', build('collection', {metadata: random[0]?.metadata ?? {}}, random), {resolve: () => png}],
]

const fixtureFolder = new URL('../fixtures/', import.meta.url)
const fixtures = readdirSync(fixtureFolder).flatMap((name): Case[] => {
  const tree = new URL(`${name}/tree.json`, fixtureFolder)
  return existsSync(tree) ? [[name, JSON.parse(readFileSync(tree, 'utf8')) as Tree]] : []
})

const seed = corpus('seed').map(({name, bytes}): Case => [name, readText().read(new VFile({value: bytes}))])
const pages = corpus('mia-html').map(({name, bytes}): Case => [name, readHtml().read(new VFile({value: bytes}))])
// Those of most printed pages first: an issue has a list of pages.
const twenty = pages.map(([, tree]) => tree).sort((a, b) => markersIn(b) - markersIn(a)).slice(0, 20) // prettier-ignore
const bound: Case[] = twenty.length > 0 ? [['twenty articles bound', bind(twenty)]] : []

function markersIn(tree: Tree): number {
  return JSON.stringify(tree).split('"type":"pageMarker"').length
}

const all = [...cases, ...fixtures, ...seed, ...pages, ...bound]

async function booksOf(options: EpubWriteOptions): Promise<Map<string, Uint8Array>> {
  const made = all.map(async ([name, tree, own]) => [name, await book(tree, {...own, ...options})] as const)
  return new Map(await Promise.all(made))
}

describe.each(checkers)('$name', (checker, options) => {
  let verdicts = new Map<string, string[]>()

  beforeAll(async () => {
    if (checker.missing !== undefined) return
    verdicts = check(checker, await booksOf(options))
    const messages = [...verdicts.values()].flat()
    const errors = messages.filter(message => !message.startsWith('WARNING')).length
    console.log(
      `${checker.name}: ${verdicts.size} books (${pages.length} real pages): ` +
        `${errors} errors, ${messages.length - errors} warnings`,
    )
  }, 600_000)

  test.skipIf(checker.missing !== undefined)('finds nothing against any book', () => {
    expect(verdicts.size).toBe(all.length)
    expect([...verdicts].filter(([, messages]) => messages.length > 0)).toEqual([])
  })

  test.skipIf(checker.missing !== undefined)('bites on a block in a paragraph', async () => {
    const text = build('article', {metadata: {title: 'T'}}, ['Text.'])
    const handlers: EpubWriteOptions['handlers'] = {
      text: () => [{type: 'element', tagName: 'div', properties: {}, children: []}],
    }
    expect(
      check(checker, new Map([['broken', await book(text, {handlers})]]))
        .get('broken')
        ?.join(),
    ).toContain('RSC-005')
  })
})

test.skipIf(pages.length === 0)('real pages make books that epubcheck-ts likes, and lose no word', async () => {
  for (const [name, tree] of [...pages, ...bound]) {
    const made = await book(tree)
    expect(await quickComplaints(made), name).toEqual([])
    expect(missing(wordsOf(tree), articleWords(made)), name).toEqual([])
  }
})
