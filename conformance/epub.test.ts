import fc from 'fast-check'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {beforeAll, describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../src/ast/build.js'
import type {Tree} from '../src/ast/nodes.js'
import {bind} from '../src/bind/bind.js'
import type {EpubWriteOptions} from '../src/formats/epub/index.js'
import {epubGenMemoryPacker} from '../src/formats/epub/pack/epub-gen-memory.js'
import {garamondFamily} from '../src/formats/epub/fonts/garamond.js'
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
import {hostileBooks, manyNotes, manySections, sectionsAndPages} from '../tests/formats/epub/hostile-books.js'
import {corpus} from '../tests/shared.js'
import {check, epubcheck4, epubcheck5, type Checker} from './epubcheck.js'

const checkers = [
  [epubcheck5, {}],
  [epubcheck4, {pageSource: 'source-of'}],
] as const

for (const [{name, missing: want}] of checkers) if (want) console.log(`${name} is not run, for want of ${want}.`)

const source = {uri: 'https://example.org/tidal/spring.htm'}
const random = fc
  .sample(arbitraryArticle, {numRuns: 100, seed: 1931})
  .map(article => ({...article, metadata: {...article.metadata, source}}))

const hebrew = readFileSync(
  new URL('../fonts/NotoSansHebrew-Regular.ttf', import.meta.resolve('@embedpdf/fonts-hebrew')),
)

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
  [
    'records, and fonts of two families',
    rightToLeft,
    {
      fonts: subsetFonts({...garamondFamily, faces: [...garamondFamily.faces, {data: hebrew, family: 'Noto Hebrew'}]}),
      records: [
        {name: 'record.tei.xml', mediaType: 'application/tei+xml', data: '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>'},
        {name: 'record.csl.json', mediaType: 'application/vnd.citationstyles.csl+json', data: '[]'},
      ],
    },
  ],
  ['a collection', issue],
  ['an article of which nothing is known', minimal],
  ['an article with a page of an unknown original', paged],
  ['an article from right to left', rightToLeft],
  ['10,000 notes', manyNotes],
  ['1,000 sections', sectionsAndPages(1000)],
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

/** A block in a paragraph: a checker that says nothing against it has not looked. */
const broken = 'a block in a paragraph'
const div: EpubWriteOptions['handlers'] = {
  text: () => [{type: 'element', tagName: 'div', properties: {}, children: []}],
}
const bad: Case = [broken, build('article', {metadata: {title: 'T'}}, ['Text.']), {handlers: div}]

async function verdictsOf(checker: Checker, options: EpubWriteOptions): Promise<Map<string, string[]>> {
  const books = new Map<string, Uint8Array>()
  for (const [name, tree, own] of [...all, bad]) books.set(name, await book(tree, {...own, ...options}))
  return check(checker, books)
}

/** The checkers work at the same time, and the tests that need none of them meanwhile. */
const running = new Map<Checker, Promise<Map<string, string[]>>>()

beforeAll(() => {
  for (const [checker, options] of checkers) {
    if (checker.missing !== undefined) continue
    const verdicts = verdictsOf(checker, options)
    // Whoever awaits it hears of a failure.
    verdicts.catch(() => undefined)
    running.set(checker, verdicts)
  }
})

test('a book of 5,000 sections is one that epubcheck-ts likes', async () => {
  expect(await quickComplaints(await book(manySections))).toEqual([])
})

// Its rules grow with the square of what is counted, and take half a minute here.
test.skipIf(epubcheck5.missing !== undefined)(
  `a book of 5,000 sections is one that ${epubcheck5.name} likes`,
  async () => {
    await Promise.allSettled(running.values())
    const verdict = await check(epubcheck5, new Map([['sections', await book(manySections)]]), true)
    expect(verdict.get('sections')).toEqual([])
  },
)

test.skipIf(pages.length === 0)('real pages make books that epubcheck-ts likes, and lose no word', async () => {
  for (const [name, tree] of [...pages, ...bound]) {
    const made = await book(tree)
    expect(await quickComplaints(made), name).toEqual([])
    expect(missing(wordsOf(tree), articleWords(made)), name).toEqual([])
  }
})

describe.each(checkers)('$name', checker => {
  test.skipIf(checker.missing !== undefined)('finds nothing against any book but the broken one', async () => {
    const verdicts = (await running.get(checker)) ?? new Map<string, string[]>()
    expect(verdicts.get(broken)?.join()).toContain('RSC-005')
    verdicts.delete(broken)
    const messages = [...verdicts.values()].flat()
    const errors = messages.filter(message => !message.startsWith('WARNING')).length
    console.log(
      `${checker.name}: ${verdicts.size} books (${pages.length} real pages): ` +
        `${errors} errors, ${messages.length - errors} warnings`,
    )
    expect(verdicts.size).toBe(all.length)
    expect([...verdicts].filter(([, found]) => found.length > 0)).toEqual([])
  })
})
