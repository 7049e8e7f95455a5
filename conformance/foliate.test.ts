import {readFileSync} from 'node:fs'
import type {Browser} from 'playwright-core'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {build} from '../src/ast/build.js'
import type {Article, Tree} from '../src/ast/nodes.js'
import {bind} from '../src/bind/bind.js'
import {readHtml} from '../src/formats/html/index.js'
import {readText} from '../src/formats/text/index.js'
import {book} from '../tests/formats/epub/books.js'
import {corpus} from '../tests/shared.js'
import {chromiumPath, launch, look, openBook, type Entry, type OpenBook, type Place} from './reader.js'

if (chromiumPath === undefined) console.log('No book is opened in foliate-js, for want of chromium.')

describe.skipIf(chromiumPath === undefined)('foliate-js', () => {
  let browser: Browser | undefined

  beforeAll(async () => {
    browser = await launch()
  })

  afterAll(async () => {
    await browser?.close()
  })

  async function open(tree: Tree): Promise<OpenBook> {
    if (!browser) throw new Error('Unexpected missing browser, expected it to be launched')
    return openBook(browser, await book(tree))
  }

  test('opens an issue, goes to its printed pages, and shows its notes', async () => {
    const opened = await open(issueOfWaves)
    const {ask, strange} = opened
    expect(await ask('title')).toBe('The Tidal Review, Vol. 2 No. 1, Spring 1931')
    const sections = ['High Water', 'Low Water', 'Notes']
    expect((await ask<Entry[]>('contents')).map(names)).toEqual([
      'Title page',
      ['The First Wave', ...sections],
      ['The Second Wave', ...sections],
      'Colophon',
    ])
    expect(await ask('pages')).toEqual(['xii', '84', '85', '86', '87'])
    expect(await ask('landmarks')).toEqual(['titlepage', 'toc', 'bodymatter', 'colophon'])

    await ask('openPage("86")')
    expect(await ask<Place>('place()')).toMatchObject({entry: 'High Water', page: '86'})
    await ask('openPage("xii")')
    expect(await ask<Place>('place()')).toMatchObject({entry: 'The First Wave', page: 'xii'})

    await ask('openPage("87")')
    expect(await ask('popUp("#fnref-1")')).toEqual({
      type: 'footnote',
      hidden: false,
      words: expect.stringMatching(/^\s*1\s*Salt of the second wave\.\s*$/) as unknown,
    })
    await ask('follow("#fnref-1")')
    expect((await ask<Place>('place()')).words).toContain('Salt of the second wave.')
    await ask('follow("#fn-1 [role=doc-backlink]")')
    expect(await ask<Place>('place()')).toMatchObject({entry: 'Low Water', page: '87'})
    expect((await ask<Place>('place()')).words).not.toContain('Salt')
    expect(strange).toEqual([])
  })

  test.each(corpus('seed'))('opens $name', async ({bytes}) => {
    const opened = await open(readText().read(new VFile({value: bytes})))
    const {ask, strange} = opened
    const [front, article, colophon] = await ask<Entry[]>('contents')
    expect([front?.label, colophon?.label]).toEqual(['Title page', 'Colophon'])
    expect(article?.label).toBe(await ask('title'))
    await look(opened, 'seed-start')
    for (const [index, {label}] of (article?.items ?? []).entries()) {
      await ask(`openContents(${JSON.stringify(label)})`)
      const place = await ask<Place>('place()')
      expect(place.words.replace(/\s+/g, ' ')).toContain(label)
      if (index === 0) await look(opened, 'seed-section')
    }
    for (const href of ['titlepage.xhtml', 'toc.xhtml', 'colophon.xhtml']) {
      await ask(`open("OEBPS/${href}")`)
      await look(opened, `seed-${href.replace('.xhtml', '')}`)
    }
    expect(strange).toEqual([])
  })

  test('has nothing that is wider than a page, on a telephone and on a tablet', async () => {
    const design = JSON.parse(
      readFileSync(new URL('../fixtures/book-design/tree.json', import.meta.url), 'utf8'),
    ) as Tree
    const opened = await open(design)
    for (const [width, height] of [
      [390, 844],
      [820, 1180],
    ] as const) {
      await opened.page.setViewportSize({width, height})
      await opened.ask('open("OEBPS/001-marwood-the-lamp-and-the-ledger.xhtml")')
      await opened.page.waitForTimeout(200)
      expect(await opened.ask<string[]>('overflows()')).toEqual([])
      for (const [label, words] of [
        ['211', 'The keeper of the outer light'],
        ['212', 'daughter opened in 1931'],
        ['213', 'And still the lamp'],
      ] as const) {
        await opened.ask(`openPage(${JSON.stringify(label)})`)
        expect((await opened.ask<Place>('place()')).words).toContain(words)
      }
    }
    for (const label of ['Verse', 'A Letter', 'Speeches', 'Figures and Tables']) {
      await opened.ask(`openContents(${JSON.stringify(label)})`)
      await look(opened, `design-${label.toLowerCase().replaceAll(' ', '-')}`)
    }
    expect(opened.strange).toEqual([])
  })

  const pages = corpus('mia-html').map(({bytes}) => readHtml().read(new VFile({value: bytes})))

  test.skipIf(pages.length === 0)('opens twenty real pages that are bound', async () => {
    const most = pages.sort((a, b) => count(b) - count(a)).slice(0, 20)
    const opened = await open(bind(most))
    const {ask, strange} = opened
    expect(await ask<Entry[]>('contents')).toHaveLength(22)
    const labels = await ask<string[]>('pages')
    expect(labels.length).toBeGreaterThan(100)
    for (const label of [labels[1], labels.at(-1)]) {
      await ask(`openPage(${JSON.stringify(label)})`)
      expect(await ask<Place>('place()')).toMatchObject({page: label})
    }
    await look(opened, 'bound-page')
    await ask('open("OEBPS/toc.xhtml")')
    await look(opened, 'bound-toc')
    expect(strange).toEqual([])
  })
})

/** The name of an entry, followed by those of what is in it. */
function names({label, items}: Entry): string | string[] {
  return items.length === 0 ? label : [label, ...items.map(item => item.label)]
}

function count(tree: Tree): number {
  return JSON.stringify(tree).split('"type":"pageMarker"').length
}

/** Two articles whose sections and notes have the same names. */
const issueOfWaves = bind([article('first', ['xii', '84', '85']), article('second', [undefined, '86', '87'])])

function article(name: string, [start, high, low]: readonly (string | undefined)[]): Article {
  const title = `The ${name === 'first' ? 'First' : 'Second'} Wave`
  const marker = (label: string | undefined) => (label === undefined ? [] : [build('pageMarker', {certainty: 'stated', label})]) // prettier-ignore
  const publication = {title: 'The Tidal Review', volume: '2', number: '1', date: '1931-21', printedDate: 'Spring 1931'}
  const text = (words: string): string => `${words} `.repeat(400)
  return build('article', {metadata: {title, language: 'en', publication}}, [
    build('title', title),
    ...marker(start),
    build('paragraph', text(`Of the ${name} wave.`)),
    build('section', [
      build('heading', {depth: 2}, 'High Water'),
      build('paragraph', [...marker(high), text('High.')]),
    ]),
    build('section', [
      build('heading', {depth: 2}, 'Low Water'),
      build('paragraph', [
        ...marker(low),
        'Low',
        build('footnoteReference', {identifier: '1', label: '1'}),
        text(' Low.'),
      ]),
    ]),
    build('footnoteDefinition', {identifier: '1', label: '1'}, [`Salt of the ${name} wave.`]),
  ])
}
