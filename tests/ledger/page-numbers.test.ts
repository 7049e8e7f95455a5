import {expect, test} from 'vitest'
import {read} from '../../src/core/convert.js'
import {readHtml} from '../../src/formats/html/index.js'
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
