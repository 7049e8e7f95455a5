import {unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../src/ast/build.js'
import type {Tree} from '../../src/ast/nodes.js'
import {readHtml} from '../../src/formats/html/index.js'
import {audit, type Ledger} from '../../src/ledger/index.js'
import {kitchenSink} from '../contract.js'
import {issue} from '../formats/epub/books.js'
import {formats, type Change} from './outputs.js'
import {page} from './page.js'

const trees: [string, Tree][] = [
  ['a page', readHtml().read(new VFile({value: page}))],
  ['an article with every node', kitchenSink],
  ['an issue', issue],
  [
    'an article with notes of its own name',
    build('article', {metadata: {title: 'Ink', language: 'en'}}, [
      build('title', 'Ink'),
      build('section', [build('heading', {depth: 2}, 'Notes'), build('paragraph', 'Soot and oil.')]),
    ]),
  ],
]

const same: Change = text => text

async function bookOf(tree: Tree, fault: Change = same, file = 'titlepage.xhtml'): Promise<Uint8Array> {
  const files = unzipSync((await formats['epub']?.write(tree, same)) as Uint8Array)
  const text = fault(new TextDecoder().decode(files[`OEBPS/${file}`]))
  return zipSync({...files, [`OEBPS/${file}`]: new TextEncoder().encode(text)})
}

async function auditOf(tree: Tree, book: Uint8Array, name: string, fault: Change = same): Promise<Ledger> {
  const format = formats[name]
  if (!format) throw new Error(name)
  const value = await format.write(tree, fault)
  return audit({source: {value: book, path: 'a.epub'}, output: {value, path: `a.${format.extension}`}, tree})
}

function unexplained({entries}: Ledger): string[] {
  return entries
    .filter(({rule}) => rule === undefined)
    .flatMap(({source, output}) => [...source.words, ...output.words])
}

describe.each(trees)('the book of %s is accounted for', (_, tree) => {
  test.each(Object.keys(formats))('in %s', async name => {
    expect(unexplained(await auditOf(tree, await bookOf(tree), name))).toEqual([])
  })
})

const [[, article], , , [, ink]] = trees as [[string, Tree], unknown, unknown, [string, Tree]]

test.each(Object.keys(formats))('a word of a book that %s loses is missed', async name => {
  const lossy: Change = text => text.replace('brass lanterns', 'lanterns')
  expect(unexplained(await auditOf(article, await bookOf(article), name, lossy))).toEqual(['brass'])
})

test.each([
  ['titlepage.xhtml', 'The Ferry', 'The Berry', 'Berry'],
  ['colophon.xhtml', 'Made by', 'Baked by', 'Baked'],
])('a word of %s that neither the metadata nor the writer has is missed', async (file, from, to, word) => {
  const book = await bookOf(article, text => text.replace(from, to), file)
  expect(unexplained(await auditOf(article, book, 'markdown'))).toContain(word)
})

test('a heading that the text shares with the writer of books is missed', async () => {
  const lossy: Change = text => text.replace('## Notes', '')
  expect(unexplained(await auditOf(ink, await bookOf(ink), 'markdown', lossy))).toEqual(['Notes'])
})
