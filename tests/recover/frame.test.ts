import {describe, expect, test} from 'vitest'
import type {Reader} from '../../src/core/types.js'
import {read} from '../../src/core/convert.js'
import {readHtml} from '../../src/formats/html/index.js'
import {readText} from '../../src/formats/text/index.js'
import {audit} from '../../src/ledger/index.js'
import {toString} from '../../src/ast/text.js'

const labels = `Some Library's The Gauge, by Ann Marlowe

This text is for the use of anyone anywhere at no cost.

Title: The Gauge
       of Hull

Author: Ann Marlowe
        Ben Otter

Translator: Cora Pike

Release Date: May 3, 2011`
const start = '*** START OF THIS LIBRARY EBOOK THE GAUGE ***'
const end = '*** END OF THIS LIBRARY EBOOK THE GAUGE ***'
const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'
const rights = 'Do not copy, display, perform, distribute or redistribute this electronic work.'

const text = `${labels}\n\n${start}\n\nTHE GAUGE\n\n${prose}\n\nEnd of Some Library's The Gauge\n\n${end}\n\n${rights}\n`
const html = `<title>Some Library's The Gauge</title><pre>${labels}\n\n${start}\n</pre><h1>The Gauge</h1><p>${prose}</p><pre>${end}\n\n${rights}</pre>`
const marked = `<title>The Gauge | Some Library</title><div><p><strong>Title</strong>: The Gauge of Hull</p><p><strong>Author</strong>: Ann Marlowe<br>Ben Otter</p><p>${start}</p></div><h1>The Gauge</h1><p>${prose}</p><div><p>${end}</p><p>${rights}</p></div>`

describe.each<[string, Reader, string, string]>([
  ['plain text', readText(), text, 'gauge.txt'],
  ['HTML, set as it was typed', readHtml(), html, 'gauge.htm'],
  ['HTML', readHtml(), marked, 'gauge.htm'],
])('the frame of a library in %s', (_, from, value, path) => {
  test('is furniture, and says what the text is', async () => {
    const {tree} = await read(value, {from})
    expect(tree.metadata.title).toBe('The Gauge of Hull')
    expect(tree.metadata.known?.title).toBeUndefined()
    expect(tree.metadata.creators.map(({name}) => name)).toEqual(['Ann Marlowe', 'Ben Otter'])
    const shown = tree.children.filter(({type}) => type !== 'furniture').map(node => toString(node))
    expect(shown.filter(line => !line.includes('Cora Pike')).map(line => line.toLowerCase())).toEqual([
      'the gauge',
      prose.toLowerCase(),
    ])
  })

  test('is accounted for', async () => {
    const {tree} = await read(value, {from})
    const ledger = await audit({source: {value, path}, output: {value: JSON.stringify(tree), path: 'gauge.json'}, tree})
    expect(ledger.entries.filter(({rule}) => rule === undefined)).toEqual([])
  })
})

test('who translated a text is kept of the frame', async () => {
  const {tree} = await read(text, {from: readText()})
  expect(tree.metadata.contributors).toMatchObject([{name: 'Cora Pike', roles: ['trl']}])
})

test('a text that speaks of a start has no frame', async () => {
  const {tree} = await read(`THE GAUGE\n\nTitle: a farce\n\n*** START ***\n\n${prose}\n`, {from: readText()})
  expect(tree.metadata.title).toBe('THE GAUGE')
  expect(tree.children.some(({type}) => type === 'furniture')).toBe(false)
})

test('who made the text, in its first lines, is a credit, and a line of ornaments over the title is none', async () => {
  const made = 'Produced by Dora Vane and others'
  const value = `${labels}\n\n${start}\n\n${made}\n\n* * * * *\n\nTHE GAUGE\n\nBY\n\nANN MARLOWE\n\n${prose}\n\n${end}\n`
  const {tree} = await read(value, {from: readText()})
  const shown = tree.children.filter(({type}) => type !== 'furniture').map(node => `${node.type}: ${toString(node)}`)
  expect(shown.filter(line => !line.includes('Cora Pike'))).toEqual([
    `credit: ${made}`,
    'thematicBreak: ',
    'title: THE GAUGE',
    'byline: BY',
    'byline: ANN MARLOWE',
    `paragraph: ${prose}`,
  ])
})

test('a title page says title, subtitle, house and year; the library, who made the text', async () => {
  const value = `Title: The Gauge
       A Study of Quays

Author: Ann Marlowe
        Cora Pike

${start}

Produced by Dora Vane

THE GAUGE.

A Study of Quays

By Ann Marlowe.

Translated by Cora Pike

London: The Quay Press

3, Dock Street, E.C.

1884

${prose}

${end}
`
  const {tree} = await read(value, {from: readText()})
  expect(tree.metadata).toMatchObject({
    title: 'The Gauge',
    subtitle: 'A Study of Quays',
    creators: [{name: 'Ann Marlowe'}],
    contributors: [
      {name: 'Dora Vane', roles: ['trc']},
      {name: 'Cora Pike', roles: ['trl']},
    ],
    publication: {publisher: 'The Quay Press', place: 'London', date: '1884', printedDate: '1884'},
    unknown: [],
  })
  const lines = tree.children.filter(({type}) => type === 'sourceCitation').map(node => toString(node).split('\n'))
  expect(lines).toEqual([['London: The Quay Press', '3, Dock Street, E.C.', '1884']])
})
