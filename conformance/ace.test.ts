import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import type {Tree} from '../src/ast/nodes.js'
import {bind} from '../src/bind/bind.js'
import type {EpubWriteOptions} from '../src/formats/epub/index.js'
import {typographicCover} from '../src/formats/epub/cover/resvg.js'
import {subsetFonts} from '../src/formats/epub/fonts/subset-fonts.js'
import {hastHandlers} from '../src/formats/epub/index.js'
import {readHtml} from '../src/formats/html/index.js'
import {readText} from '../src/formats/text/index.js'
import {kitchenSink} from '../tests/contract.js'
import {book, issue, minimal, png, rightToLeft} from '../tests/formats/epub/books.js'
import {corpus} from '../tests/shared.js'
import {aceMissing, violations} from './ace.js'

if (aceMissing !== undefined) console.log(`Ace by DAISY is not run, for want of ${aceMissing}.`)

const pages = corpus('mia-html').map(({bytes}) => readHtml().read(new VFile({value: bytes})))

/** The page that has most of a kind of node. */
function most(type: string): Tree[] {
  const counts = pages.map(page => ({page, count: JSON.stringify(page).split(`"type":"${type}"`).length}))
  return counts.sort((a, b) => b.count - a.count).slice(0, 1).map(({page}) => page) // prettier-ignore
}

const real: [string, Tree][] = [
  ...corpus('seed').map(({name, bytes}): [string, Tree] => [name, readText().read(new VFile({value: bytes}))]),
  ...['pageMarker', 'footnoteReference', 'tableRow', 'verseLine'].flatMap(type =>
    most(type).map((tree): [string, Tree] => [`the page with most ${type}`, tree]),
  ),
  ...(pages.length > 0 ? [['twenty articles bound', bind(pages.slice(0, 20))] as [string, Tree]] : []),
]

const design = JSON.parse(readFileSync(new URL('../fixtures/book-design/tree.json', import.meta.url), 'utf8')) as Tree

const cases: [string, Tree, EpubWriteOptions?][] = [
  ['every node, with a cover and images', kitchenSink, {cover: typographicCover(), resolve: () => png}],
  ['every kind of page', design, {fonts: subsetFonts()}],
  ['an issue', issue, {notes: 'aside'}],
  ['an article of which nothing is known', minimal],
  ['an article from right to left', rightToLeft],
  ...real,
]

describe.skipIf(aceMissing !== undefined)('Ace by DAISY finds nothing against', () => {
  test.each(cases)('%s', async (_, tree, options) => {
    expect(violations(await book(tree, options))).toEqual([])
  })

  test('and bites on an image without an alternative text', async () => {
    const image: EpubWriteOptions['handlers'] = {
      ...hastHandlers,
      image: () => [{type: 'element', tagName: 'img', properties: {src: 'image-1.png'}, children: []}],
    }
    const found = violations(await book(kitchenSink, {handlers: image, cover: png}))
    expect(found.join()).toMatch(/image-alt/)
  })
})
