import {describe, expect, test} from 'vitest'
import type {Reader} from '../../src/core/types.js'
import {read} from '../../src/core/convert.js'
import {readHtml} from '../../src/formats/html/index.js'
import {readText} from '../../src/formats/text/index.js'
import {audit} from '../../src/ledger/index.js'
import type {Tree} from '../../src/ast/nodes.js'
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

/** The lines of an article, each with the type of its node, but for furniture and other nodes. */
function shownOf(tree: Tree, hidden: readonly string[] = []): string[] {
  const shown = tree.children.filter(({type}) => type !== 'furniture' && !hidden.includes(type))
  return shown.map(node => `${node.type}: ${toString(node).replace(/\n+/g, ' / ')}`)
}

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

test('a title in two lines below a price is one, and what the transcriber notes in a box is a headnote', async () => {
  const value = `Title: The Gauge: A Study of Quays\n\nAuthor: Ann Marlowe\n\n${start}\n\n***

+--------------------------------------------+
| Transcriber's Note:                        |
|                                            |
| Spelling is as it was printed.             |
+--------------------------------------------+

***

25 CENTS

THE GAUGE

A STUDY OF QUAYS

By Ann Marlowe

THE QUAY PRESS

NEW YORK

PUBLISHER'S NOTE

${prose}

${end}
`
  const {tree} = await read(value, {from: readText()})
  expect(shownOf(tree, ['thematicBreak'])).toEqual([
    "headnote: Transcriber's Note: / Spelling is as it was printed.",
    'kicker: 25 CENTS',
    'title: THE GAUGE / A STUDY OF QUAYS',
    'byline: By Ann Marlowe',
    'sourceCitation: THE QUAY PRESS / NEW YORK',
    `section: PUBLISHER'S NOTE / ${prose}`,
  ])
  expect(tree.metadata).toMatchObject({
    title: 'The Gauge: A Study of Quays',
    publication: {publisher: 'THE QUAY PRESS', place: 'NEW YORK'},
  })
})

test('a table that is drawn with strokes is no box', async () => {
  const table = '+-----+-----+\n| Day | Ton |\n+-----+-----+'
  const {tree} = await read(`The Gauge\n\n${prose}\n\n${table}\n\n${prose}\n`, {from: readText()})
  expect(toString(tree)).toContain('| Day | Ton |')
})

test('the edition that a transcriber names has its imprint; the printings before it are others', async () => {
  const value = `<title>The Gauge</title><pre>Title: The Gauge\n       or A Study of Quays\n\nAuthor: Ann Marlowe\n\n${start}</pre>
<p>Transcribed from the 1908 Quay Press edition by Dora Vane, email vane@example.org</p>
<h1>THE GAUGE<br />or<br />A STUDY OF QUAYS</h1>
<p>by<br />ANN MARLOWE</p>
<p><i>TENTH IMPRESSION</i></p>
<p>QUAY PRESS<br />39 DOCK ROW, LONDON<br />NEW YORK, BOMBAY, AND CALCUTTA<br />1908</p>
<p><i>All rights reserved</i></p>
<p><i>First printed serially in the</i> Tide, 1890.</p>
<p><i>Reprinted April</i>, <i>June</i> 1891; <i>March</i> 1892.</p>
<h2>CHAPTER I</h2><p>${prose}</p>`
  const {tree} = await read(value, {from: readHtml()})
  expect(tree.metadata).toMatchObject({
    title: 'The Gauge',
    contributors: [{name: 'Dora Vane', roles: ['trc']}],
    publication: {publisher: 'QUAY PRESS', place: 'LONDON', date: '1908'},
    printings: [
      {title: 'Tide', date: '1890', relation: 'first'},
      {date: '1891-06', relation: 'reprint'},
    ],
    rights: ['All rights reserved'],
  })
  expect(tree.metadata.subtitle).toMatch(/^or A STUDY OF QUAYS$/)
  const [first] = tree.children.filter(node => toString(node).startsWith('First printed'))
  expect(first).toMatchObject({type: 'sourceCitation', children: [{type: 'emphasis'}, {type: 'text'}]})
})

/** A page of the library as it makes them now. */
const page = (titlePage: string): string => `<title>The Gauge | Library</title>
<section><h2>The Library eBook of <span>The Gauge</span></h2>
<div><p><strong>Title</strong>: The Gauge</p><p><strong>Author</strong>: Ann Marlowe</p>
<p><strong>Original publication</strong>: London: The Quay Press, 1891</p>
<p><strong>Credits</strong>: Dora Vane and the Online Proofreading Team (This file was made from images)</p></div>
<div><span>${start}</span></div></section>
${titlePage}
<h2>CONTENTS</h2><table><tr><td>I.</td><td><a href="#c1">The Ebb</a></td></tr></table>
<h2 id="c1">I<br>THE EBB</h2><p>${prose}</p>`

test('a title page of centred lines has title, subtitle, author and imprint', async () => {
  const lines = [
    'THE GAUGE',
    'A STUDY OF QUAYS',
    'BY',
    'ANN MARLOWE',
    'AUTHOR OF “TIDES”',
    'With a preface',
    'LONDON<br>PIKE AND SONS<br>1892',
  ]
  const value = page(lines.map(line => `<p class="center">${line}</p>`).join(''))
  const {tree} = await read(value, {from: readHtml()})
  expect(shownOf(tree, ['section']).slice(2)).toEqual([
    'title: THE GAUGE',
    'subtitle: A STUDY OF QUAYS',
    'byline: BY',
    'byline: ANN MARLOWE',
    'byline: AUTHOR OF “TIDES”',
    'credit: With a preface',
    'sourceCitation: LONDON / PIKE AND SONS / 1892',
  ])
  expect(tree.metadata).toMatchObject({
    contributors: [
      {name: 'Dora Vane', roles: ['trc']},
      {name: 'Online Proofreading Team', roles: ['trc']},
    ],
    publication: {place: 'LONDON', publisher: 'PIKE AND SONS', date: '1892'},
    printings: [{place: 'London', publisher: 'The Quay Press', date: '1891', relation: 'first'}],
  })
})

test('headings make one title, and those below it name author and translator', async () => {
  const value = `<title>The Gauge</title><pre>Title: The Gauge: Of Quays\n\nAuthor: Ann Marlowe\n\n${start}\n\nProduced by Dora Vane</pre>
<hr><div><p>Transcriber's Note:</p><p>Spelling is as it was printed.</p><p>Errors are corrected.</p></div><hr>
<h1>THE GAUGE</h1><h2>OF QUAYS</h2>
<h3>BY<br>ANN MARLOWE<br><i>TRANSLATED BY CORA PIKE</i><br><span class="small"><i>D.Sc., of Hull</i></span></h3>
<h4>CHICAGO<br>QUAY &amp; COMPANY</h4>
<h3>PUBLISHER'S NOTE</h3><p>${prose}<a name="r1" href="#n1">[1]</a></p>
<h3>NOTES</h3><p><a name="n1" href="#r1">[1]</a> In 1791.</p>`
  const {tree} = await read(value, {from: readHtml()})
  expect(shownOf(tree, ['footnoteDefinition'])).toEqual([
    'credit: Produced by Dora Vane',
    "headnote: Transcriber's Note: / Spelling is as it was printed. / Errors are corrected.",
    'title: THE GAUGE / OF QUAYS',
    'byline: BY',
    'byline: ANN MARLOWE',
    'credit: TRANSLATED BY CORA PIKE',
    'credit: D.Sc., of Hull',
    'sourceCitation: CHICAGO / QUAY & COMPANY',
    `section: PUBLISHER'S NOTE / ${prose}`,
  ])
})

test('the frame of the first years of a library ends with its small print', async () => {
  const value = `Some Library Etext The Gauge & Other Essays, by Ann Marlowe

Copyright laws are changing all over the world!

**Etexts Readable By Both Humans and By Computers**

*These Etexts Prepared By Volunteers*

Prepared by: vane  vane@example.org

***START**THE SMALL PRINT!**FOR ETEXTS**START***
Why is this "Small Print!" statement here?

*END*THE SMALL PRINT! FOR ETEXTS*Ver.04.29.93*END*

THE GAUGE AND OTHER ESSAYS

By Ann Marlowe

Author of\nTHE TIDE

Published by
TIDE BOOK CLUB
P. O. Box 842

${prose}

End of Some Library Etext The Gauge & Other Essays, by Ann Marlowe
`
  const {tree} = await read(value, {from: readText()})
  expect(tree.metadata).toMatchObject({
    title: 'The Gauge & Other Essays',
    creators: [{name: 'Ann Marlowe'}],
    rights: [],
    unknown: [{label: 'Prepared by', text: 'vane vane@example.org'}],
  })
  expect(shownOf(tree)).toEqual([
    'credit: Prepared by: vane  vane@example.org',
    'title: THE GAUGE AND OTHER ESSAYS',
    'byline: By Ann Marlowe',
    'byline: Author of / THE TIDE',
    'sourceCitation: Published by / TIDE BOOK CLUB / P. O. Box 842',
    `paragraph: ${prose}`,
  ])
})

test('lines of a title page in a group name the author; a half title above is no note of the transcriber', async () => {
  const value = `<title>The Gauge</title><pre>Title: The Gauge\n\nAuthor: Ann Marlowe\n\n${start}</pre>
<div><p>Transcriber’s Note:</p><p>The cover was made by the transcriber.</p></div><div><div>THE GAUGE</div></div>
<hr><h1>The Gauge</h1><div><div>BY</div><div>ANN MARLOWE</div><div>LONDON</div><div>PIKE AND SONS</div><div>1892</div></div>
<h2>I</h2><p>${prose}</p>`
  const {tree} = await read(value, {from: readHtml()})
  expect(shownOf(tree, ['section'])).toEqual([
    'headnote: Transcriber’s Note: / The cover was made by the transcriber.',
    'kicker: THE GAUGE',
    'title: The Gauge',
    'byline: BY',
    'byline: ANN MARLOWE',
    'sourceCitation: LONDON / PIKE AND SONS / 1892',
  ])
})
