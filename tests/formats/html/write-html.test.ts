import {parse} from 'parse5'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Tree} from '../../../src/ast/nodes.js'
import {writeHtml, type HtmlWriteOptions} from '../../../src/formats/html/index.js'
import {describeWriter, kitchenSink, splitWords} from '../../contract.js'
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
  expect(page).not.toMatch(/<script|<link|<iframe|<img|\ssrc=|\son[a-z]+=|@import|url\(/i)
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
