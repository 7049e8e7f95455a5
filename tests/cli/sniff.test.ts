import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {allReaders, readerKnowing} from '../../src/cli/formats.js'
import {chooseReader} from '../../src/cli/sniff.js'
import {kitchenSink} from '../contract.js'
import {review} from './world.js'

const page =
  '<!DOCTYPE html>\n<html><head><title>On Type</title></head><body><h1>On Type</h1><p>Text.</p></body></html>\n'
const tree = JSON.stringify(kitchenSink, null, 2)
const markdown = '---\ntitle: On Type\n---\n\n# On Type\n\nA line,<br>and a second one.\n'
const prose = 'On Type\n\nA line that could be of anything.\n'

test.each([
  ['page.htm', page, 'html'],
  ['page.txt', page, 'html'],
  ['tree.json', tree, 'json'],
  ['tree.txt', tree, 'json'],
  ['review.txt', review, 'text'],
  ['review.htm', review, 'text'],
  ['article.md', markdown, 'markdown'],
  ['plain.md', prose, 'markdown'],
  ['plain.txt', prose, 'text'],
  ['PLAIN.TXT', prose, 'text'],
  ['plain.html', prose, 'html'],
  ['list.json', '[1, 2]', 'json'],
])('%s is read by its content, or else by its name', async (path, value, name) => {
  for (const content of [value, new TextEncoder().encode(value)]) {
    expect(await chooseReader(new VFile({path, value: content}), {})).toMatchObject({name})
  }
})

test.each([
  [page, 'html'],
  [tree, 'json'],
  [review, 'text'],
  [markdown, 'markdown'],
  [prose, 'text'],
])('a file without a name is read by its content: %#', async (value, name) => {
  expect(await chooseReader(new VFile({value}), {})).toMatchObject({name})
})

test('the command line knows the extensions that the readers state', async () => {
  for (const {name, extensions} of await allReaders({})) {
    for (const extension of extensions) expect([extension, readerKnowing(extension)]).toEqual([extension, name])
  }
})
