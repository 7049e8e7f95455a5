import {expect, test} from 'vitest'
import {read, write} from '../../src/core/convert.js'
import {readHtml} from '../../src/formats/html/index.js'
import {writeMarkdown} from '../../src/formats/markdown/index.js'
import {audit} from '../../src/ledger/index.js'

test.each([
  'The tide<span class="pagenum">[Pg 7]</span> came.',
  'The ti<span class="pagenum">7</span>de came.',
  '<span class="x ws-pagenum">7</span>The tide came.',
])('the number of a page is no part of the word beside it: %s', async line => {
  const value = `<title>On Tides</title><h1>On Tides</h1><p>${line}</p>`
  const {tree} = await read(value, {from: readHtml()})
  const ledger = await audit({
    source: {value, path: 'tide.htm'},
    output: {value: JSON.stringify(tree), path: 'tide.json'},
    tree,
  })
  expect(ledger.balanced).toBe(true)
})

test.each(['offprint', 'pandoc'] as const)('a number in brackets is text beside directives of %s', async flavour => {
  const value =
    '<title>On Tides</title><h1>On Tides</h1><h3>Ann Marlowe</h3><p>The tide came.</p><p>[p. 45]</p><p>It went.</p>'
  const {tree} = await read(value, {from: readHtml()})
  const {value: output} = await write(tree, {to: writeMarkdown({flavour})})
  expect(output).toContain('[p. 45]')
  const ledger = await audit({source: {value, path: 'tide.htm'}, output: {value: output, path: 'tide.md'}, tree})
  expect(ledger.balanced).toBe(true)
  expect(ledger.counts.kept).toBe(ledger.counts.source)
})
