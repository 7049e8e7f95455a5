import {expect, test} from 'vitest'
import {build} from '../../src/ast/build.js'
import type {Article} from '../../src/ast/nodes.js'
import {actualTextsOf} from '../../src/ledger/words/actual-texts.js'
import {audit} from '../../src/ledger/index.js'
import {formats} from './outputs.js'

const tree: Article = build('article', {metadata: {title: 'On the Tides', language: 'en'}}, [
  'The tables call it 漢字, and give ϩ7 and ᚠᚢᚦ for low water.',
])

test('letters that no font has are words of a PDF all the same', async () => {
  const value = (await formats['pdf']?.write(tree, text => text)) ?? ''
  const ledger = await audit({source: {value: JSON.stringify(tree), path: 'a.json'}, output: {value, path: 'a.pdf'}, tree}) // prettier-ignore
  expect(ledger.entries.filter(({rule}) => rule === undefined)).toEqual([])
  const other = JSON.stringify(tree).replace('漢', '河')
  expect((await audit({source: {value: other, path: 'a.json'}, output: {value, path: 'a.pdf'}, tree})).balanced).toBe(
    false,
  )
})

const pdf = (content: string): Uint8Array =>
  new TextEncoder().encode(
    `%PDF-1.7\n3 0 obj\n<</Type /Page /Contents 4 0 R>>\nendobj\n4 0 obj\n<</Length ${String(content.length)}>>\nstream\n${content}\nendstream\nendobj\n`,
  )

test('texts are found by their marks', () => {
  const content = '/Span <</MCID 0/ActualText <feff6f225b57>>> BDC EMC /P <</MCID 1>> BDC 3 0 obj EMC'
  expect([...actualTextsOf(pdf(content))]).toEqual([['p3R_mc0', '漢字']])
  expect([...actualTextsOf(new TextEncoder().encode('no PDF, 1 0 obj'))]).toEqual([])
})
