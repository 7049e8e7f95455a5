import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {toString} from '../../../../src/ast/text.js'
import {readHtml} from '../../../../src/formats/html/index.js'

const text = `<p class="fst">The press stood in the cellar of the house on the quay for as long as anybody could remember, and nobody knew who had brought it there.</p>`
const rules = '<hr class="infotop">'

/** The lines before the text as `type: words`. */
function front(body: string, head = ''): string[] {
  const page = `<html><head>${head}</head><body>${body}${text}</body></html>`
  const tree = readHtml().read(new VFile({value: page}))
  if (tree.type !== 'article') throw new Error('Unexpected collection, expected an article')
  const types = [
    'masthead',
    'kicker',
    'title',
    'subtitle',
    'byline',
    'dateline',
    'headnote',
    'sourceCitation',
    'credit',
  ]
  return tree.children
    .filter(node => types.includes(node.type))
    .map(node => `${node.type}: ${toString(node).replace(/\s+/g, ' ')}`)
}

const author = '<meta name="author" content="Ann Marlowe">'
const info = `${rules}<p class="info">From <strong>The Tidal Review</strong>, Vol.2 No.1, Spring 1931, pp.3–7.</p>`
const cited = 'sourceCitation: From The Tidal Review, Vol.2 No.1, Spring 1931, pp.3–7.'

test.each<[name: string, body: string, head: string, expected: string[]]>([
  [
    'byline in h2, title in h1, date in h3',
    `<h2>Ann Marlowe</h2><h1>On Cranes</h1><h3>(March 1931)</h3>${info}`,
    '<title>Ann Marlowe: On Cranes (March 1931)</title>',
    ['byline: Ann Marlowe', 'title: On Cranes', 'dateline: (March 1931)', cited],
  ],
  [
    'kicker in h4 before the title, subtitle in h4 after it',
    `<h2>Ann Marlowe</h2><h4>The Coast</h4><h1>On Cranes</h1><h4>Why They Stand Still</h4>${info}`,
    '<title>Ann Marlowe: On Cranes</title>',
    ['byline: Ann Marlowe', 'kicker: The Coast', 'title: On Cranes', 'subtitle: Why They Stand Still', cited],
  ],
  [
    'two months in the line of the date',
    `<h2>Ann Marlowe</h2><h1>On Cranes</h1><h4>(December 1942/January 1943)</h4>${info}`,
    '',
    ['byline: Ann Marlowe', 'title: On Cranes', 'dateline: (December 1942/January 1943)', cited],
  ],
  [
    'a chapter in h3 below the book in h1',
    '<h2>Ann Marlowe</h2><h1>The Harbour</h1><hr class="section"><h3><small>Chapter 2</small><br>The Ebb</h3>',
    '<title>Ann Marlowe: The Harbour (2. The Ebb)</title>',
    ['byline: Ann Marlowe', 'kicker: The Harbour', 'kicker: Chapter 2', 'title: The Ebb'],
  ],
  [
    'lines set smaller below the title',
    `<h2>Ann Marlowe</h2><h1>On Cranes<br><small>(Mainly of the<br>Harbour)</small></h1>${info}`,
    '<title>Ann Marlowe: On Cranes</title>',
    ['byline: Ann Marlowe', 'title: On Cranes', 'subtitle: (Mainly of the Harbour)', cited],
  ],
  [
    'a span of a class for what stands below the title',
    `<h2>Ann Marlowe</h2><h1>On Cranes<span class="context"><br>A Study of Iron</span></h1>${info}`,
    '<title>Ann Marlowe: On Cranes</title>',
    ['byline: Ann Marlowe', 'title: On Cranes', 'subtitle: A Study of Iron', cited],
  ],
  [
    'a chapter without a number below a rule',
    '<h2>The Harbour</h2><hr class="base"><h3>What the Foreman Said</h3>',
    '<title>The Harbour</title>',
    ['kicker: The Harbour', 'title: What the Foreman Said'],
  ],
  [
    'the preface of a book',
    `<h2>Ann Marlowe</h2><h1>The Harbour</h1><h3>Preface to the Second Edition</h3>`,
    '',
    ['byline: Ann Marlowe', 'kicker: The Harbour', 'title: Preface to the Second Edition'],
  ],
  [
    'a bare number under the title of a book',
    '<h2>Ann Marlowe</h2><h1>The Harbour</h1><h2>Chapter 9</h2>',
    '',
    ['byline: Ann Marlowe', 'title: The Harbour', 'kicker: Chapter 9'],
  ],
  [
    'the first of several sections is none of the front',
    `<h2>Ann Marlowe</h2><h1>On Cranes</h1><h3>I. The Quay</h3>${text}<h3>II. The River</h3>`,
    '',
    ['byline: Ann Marlowe', 'title: On Cranes'],
  ],
  [
    'author and year in p.title, title in h3',
    `<p class="title">Ann Marlowe 1931</p><h3>On Cranes<br>A Reply</h3>`,
    author,
    ['byline: Ann Marlowe', 'dateline: 1931', 'title: On Cranes A Reply'],
  ],
  [
    'author and book in p.title',
    `<p class="title">Ann Marlowe<br>The Harbour</p><hr class="base"><h3>The Ebb</h3>`,
    author,
    ['byline: Ann Marlowe', 'kicker: The Harbour', 'title: The Ebb'],
  ],
  [
    'author and book before a colon',
    `<span class="title">A. Marlowe: The Harbour<br></span><hr class="section"><h3>4. The Ebb</h3>`,
    '<title>Ann Marlowe: The Harbour - 4. The Ebb</title>',
    ['byline: A. Marlowe:', 'kicker: The Harbour', 'title: 4. The Ebb'],
  ],
  [
    'centred lines without headings',
    '<center><p><font size="+2">On Cranes</font><br>by Ann Marlowe</center></p>',
    '<title>On Cranes</title>',
    ['title: On Cranes', 'byline: by Ann Marlowe'],
  ],
  [
    'the name under a line that says by',
    '<center><h1>On Cranes</h1></center><center>by</center><center><b>A. MARLOWE</b></center>',
    '',
    ['title: On Cranes', 'byline: by', 'byline: A. MARLOWE'],
  ],
  [
    'titles in pictures',
    '<div><img src="a.gif" alt="Ann Marlowe’s"><br><img src="b.gif" alt="The Harbour"></div><hr><div><img src="c.gif" alt="The Ebb"></div>',
    `<title>The Ebb, of The Harbour</title>${author}`,
    ['byline: Ann Marlowe’s', 'kicker: The Harbour', 'title: The Ebb'],
  ],
  [
    'a body as author',
    `<h4>Committee of the Quay</h4><h1>To the Masons</h1><h3>1931</h3>`,
    '',
    ['byline: Committee of the Quay', 'title: To the Masons', 'dateline: 1931'],
  ],
  [
    'the title below the information',
    `<h4>Ann Marlowe</h4><h3>The Harbour</h3><p class="updat">From <strong>The Tidal Review</strong>, Vol.2 No.1, Spring 1931, pp.3–7.</p><h1>The Ebb</h1>`,
    '<title>Ann Marlowe: The Harbour (Chap. 3)</title>',
    ['byline: Ann Marlowe', 'kicker: The Harbour', cited, 'title: The Ebb'],
  ],
  [
    'information set as a small heading',
    `<h2>Ann Marlowe</h2><h1>On Cranes</h1><h5><strong>Transcribed by Bo Lindqvist.<br>From <em>The Tidal Review</em>, March 23, 1931.</strong></h5>`,
    '',
    [
      'byline: Ann Marlowe',
      'title: On Cranes',
      'credit: Transcribed by Bo Lindqvist.',
      'sourceCitation: From The Tidal Review, March 23, 1931.',
    ],
  ],
  [
    'the whole page in a quotation',
    `<blockquote><div class="border"><p class="title">Ann Marlowe</p><h3>On Cranes</h3><hr></div></blockquote>`,
    author,
    ['byline: Ann Marlowe', 'title: On Cranes'],
  ],
  [
    'a summary under the title',
    `<h2>Ann Marlowe</h2><h1>On Cranes</h1><h5>Why the quay was built – What the guild said of it – How the river came and went away again – What the council did then – Why nobody in the town asked for a crane</h5>`,
    '',
    [
      'byline: Ann Marlowe',
      'title: On Cranes',
      'headnote: Why the quay was built – What the guild said of it – How the river came and went away again – What the council did then – Why nobody in the town asked for a crane',
    ],
  ],
])('%s', (_, body, head, expected) => {
  expect(front(body, head)).toEqual(expected)
})

test('what the head of the page says of title and author is kept as corroboration', () => {
  const page = `<html><head><title>Ann Marlowe: On Cranes</title>${author}</head><body><h2>Ann Marlowe</h2><h1>On Cranes</h1>${text}</body></html>`
  const {metadata} = readHtml().read(new VFile({value: page}))
  expect(metadata.known?.title?.corroboratedBy).toContain('page-title')
  expect(metadata.known?.creators?.corroboratedBy).toEqual(expect.arrayContaining(['meta-author', 'page-title']))
})

test('the caption of a portrait is no byline', () => {
  const portrait = '<p class="sig"><img src="a.jpg" alt="A woman in a hat"><br>Ann Marlowe</p>'
  expect(front(`${portrait}<h2>Ann Marlowe</h2><h1>On Cranes</h1>`, author)).toEqual([
    'byline: Ann Marlowe',
    'title: On Cranes',
  ])
})

test('a line between the name of the author and the information is the title, without a heading', () => {
  const head = '<meta name="author" content="Ann Marlowe"><title>Ann Marlowe: Tides or Quays</title>'
  const information = '<hr class="base"><p class="information">Source: <em>The Tide</em>, May 1931</p>'
  expect(front(`<div>Ann Marlowe<div>Theses on the Tide${information}`, head).slice(0, 2)).toEqual([
    'byline: Ann Marlowe',
    'title: Theses on the Tide',
  ])
})
