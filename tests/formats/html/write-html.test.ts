import {readFileSync} from 'node:fs'
import {parse} from 'parse5'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Article, Tree} from '../../../src/ast/nodes.js'
import {writeHtml, type HtmlWriteOptions} from '../../../src/formats/html/index.js'
import {describeWriter, kitchenSink, splitWords} from '../../contract.js'
import {dangers} from './dangers.js'
import {pageText} from './page-text.js'

async function html(tree: Tree, options?: HtmlWriteOptions, file: VFile = new VFile()): Promise<string> {
  return writeHtml(options).write(tree, file)
}

describe('writeHtml', () => {
  describeWriter(() => writeHtml(), {words: page => splitWords(pageText(String(page)))})
})

test('a page is complete in itself: it loads and runs nothing', async () => {
  const page = await html(kitchenSink)
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>The Harbour Press</)
  expect(dangers(page)).toEqual([])
})

test('a page is read by a parser as it was meant', async () => {
  const errors: string[] = []
  parse(await html(kitchenSink), {onParseError: ({code}) => errors.push(code)})
  expect(errors).toEqual([])
})

test('the articles of a collection share no identifier', async () => {
  const page = await html(build('collection', {metadata: {title: 'Issue'}}, [kitchenSink, kitchenSink]))
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, target] of page.matchAll(/(?:href="#|labelledby=")([^"]+)"/g)) expect(ids).toContain(target)
  expect(page).toContain('<h1>Issue</h1>')
  expect(page).toContain('<a href="#article-2">The Harbour Press</a>')
  expect(page).toContain('<h2 id="article-2-title">')
})

test('a page names its language and its direction', async () => {
  const hebrew = build('article', {metadata: {title: 'שלום', language: 'he'}}, ['שלום'])
  expect(await html(hebrew)).toContain('<html lang="he" dir="rtl">')
  expect(await html(build('article', ['Text.']))).toContain('<html lang="und">')
})

test('images are embedded', async () => {
  const gif = Uint8Array.from('GIF89a\x01\0\x01\0\0\0\0', character => character.charCodeAt(0))
  const resolve = (url: string): Uint8Array | undefined => (url === 'press.png' ? gif : undefined)
  expect(await html(kitchenSink, {resolve})).toContain(
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAAA==" alt="A hand press',
  )
})

test('a style sheet of the caller cannot break out', async () => {
  const page = await html(kitchenSink, {style: 'a{content:"</style><script>"}'})
  expect(page).not.toContain('</style><script>')
  expect(await html(kitchenSink, {style: ''})).not.toContain('<style')
})

test('markup in the text is text, and controls are replaced and reported', async () => {
  const file = new VFile()
  const page = await html(build('article', {metadata: {title: '</title><script>'}}, ['<b>&\0\uD800']), {}, file)
  expect(page).toContain('&#x3C;b>&#x26;\uFFFD\uFFFD')
  expect(page).not.toMatch(/<script>(?!")/)
  expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['html-forbidden-character'])
})

test('a fragment is the article alone', async () => {
  const fragment = await html(kitchenSink, {fragment: true})
  expect(fragment).toMatch(/^<article lang="en" aria-labelledby="title">[^]*<\/article>\n$/)
  expect(fragment).not.toMatch(/<(?:html|head|body|main|style|script|meta)\b/)
  const issue = build('collection', {metadata: {title: 'Issue', language: 'en'}}, [kitchenSink, kitchenSink])
  expect(await html(issue, {fragment: true})).toMatch(/^<div class="collection" lang="en">[^]*<\/div>\n$/)
})

test('pages of the original have short addresses, also in a collection', async () => {
  const page = (label: string): Article =>
    build('article', {metadata: {title: 'T'}}, [build('pageMarker', {label, certainty: 'stated'}), 'Text.'])
  expect(await html(page('85'))).toContain('<div id="p85" class="page" role="doc-pagebreak" title="85">')
  expect(await html(page('xii'))).toContain('id="pxii"')
  expect(await html(build('collection', [page('85'), page('85')]))).toMatch(/id="article-1-p85"[^]*id="article-2-p85"/)
})

test('a theme sets custom properties, and nothing else', async () => {
  const page = await html(kitchenSink, {theme: {paper: 'light-dark(white, black)', measure: '38em'}})
  expect(page).toContain(':root {\n  --paper: light-dark(white, black);\n  --measure: 38em;\n}')
  for (const paper of ['red; } body { color: blue', 'url(https://example.org/a)', '</style>', 'u\\72l(a)', 'red/*']) {
    await expect(html(kitchenSink, {theme: {paper}})).rejects.toThrow('as `paper` of a theme, expected a colour')
  }
})

test('every property of a theme is described', async () => {
  const page = await html(kitchenSink)
  const docs = readFileSync(new URL('../../../docs/html.md', import.meta.url), 'utf8')
  const set = new Set(Array.from(page.matchAll(/^\s+--([a-z]+): /gm), ([, name]) => name))
  expect(set.size).toBe(11)
  for (const name of set) expect(docs).toContain(`| \`${name}\``)
})

test('a link whose text is its address is not spelt out on paper', async () => {
  const link = async (url: string, text: string): Promise<string> =>
    html(build('article', {metadata: {title: 'T'}}, [build('paragraph', [build('link', {url}, text)])]))
  expect(await link('https://example.org/a', 'https://example.org/a')).toContain(
    'href="https://example.org/a" class="bare"',
  )
  expect(await link('https://www.example.org/', 'example.org')).toContain('class="bare"')
  expect(await link('https://example.org/a', 'An example')).not.toContain('class="bare"')
})

test('a page without a title is called so, and it is reported', async () => {
  const file = new VFile()
  expect(await html(build('article', ['Text.']), {}, file)).toContain('<title>Untitled</title>')
  expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['html-missing-title'])
})

test('reference managers find the bibliography', async () => {
  const page = await html(kitchenSink)
  expect(page).toContain('<meta name="citation_author" content="Marlowe, Ann">')
  expect(page).toContain('<meta name="citation_journal_title" content="The Tidal Review">')
  expect(page).toContain('<meta name="citation_publication_date" content="1931">')
})

test('the page of the kitchen sink is as it was read and found good', async () => {
  const expected = new URL('../../../fixtures/kitchen-sink/expected.html', import.meta.url)
  await expect(await html(kitchenSink, {style: ''})).toMatchFileSnapshot(expected.pathname)
})
