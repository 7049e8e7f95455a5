import {zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {dottedFront} from '../../src/ledger/words/dotted-front.js'
import {readEpubWords} from '../../src/ledger/words/epub.js'
import {readHtmlWords} from '../../src/ledger/words/html.js'
import {readJsonWords} from '../../src/ledger/words/json.js'
import {readMarkdownWords} from '../../src/ledger/words/markdown.js'
import {placeOf} from '../../src/ledger/words/positions.js'
import {readTeiWords} from '../../src/ledger/words/tei.js'
import {readTextWords} from '../../src/ledger/words/text.js'
import {keysOf, type Channel, type Words} from '../../src/ledger/words/word.js'

/** The words of a channel, or of all that are text. */
function of({words}: Words, channel: Channel = 'text'): string {
  return words
    .filter(word => word.channel === channel)
    .map(({text}) => text)
    .join(' ')
}

describe('a word', () => {
  test.each([
    ['Don’t say "don\'t", O’Callaghan!', ["Don't", 'say', "don't", "O'Callaghan"]],
    ['well-known, re\u00ADhabilitated', ['well', 'known', 'rehabilitated']],
    ['ﬁne e\u0301té', ['fine', 'été']],
    ['4,100 3rd A.D.', ['4', '100', '3rd', 'A', 'D']],
    ['« quoted » — * * *', ['quoted']],
    ['漢字かな', ['漢', '字', 'か', 'な']],
    ['שלום עולם', ['שלום', 'עולם']],
  ])('%s', (text, keys) => {
    expect(keysOf(text)).toEqual(keys)
  })

  test('is compared with its case', () => {
    expect(keysOf('With WITH')).toEqual(['With', 'WITH'])
  })
})

describe('HTML', () => {
  test('has what a browser shows, and no more', () => {
    const page = `<!doctype html><title>Head</title><style>p {}</style><body><!-- no --><script>no()</script>
      <p>one <em>t</em>wo<br>three<img alt="four five">six</p><ol start="3"><li>seven</ol><template>no</template>`
    expect(of(readHtmlWords(page))).toBe('one two three four five six seven')
    expect(of(readHtmlWords(page), 'number')).toBe('3')
    expect(of(readHtmlWords(page), 'head')).toBe('Head')
  })

  test('knows where a word stands, behind references too', () => {
    const page = '<p>a&#8217;s &#146;x &eacute;t&#233; &amp; b</p>\n<p>\n <img alt="x &lt; y">last'
    const places = readHtmlWords(page).words.map(word => [word.text, page.slice(word.offset, word.end)])
    expect(places).toEqual([
      ['a’s', 'a&#8217;s'],
      ['x', 'x'],
      ['été', '&eacute;t&'],
      ['b', 'b'],
      ['x', 'x'],
      ['y', 'y'],
      ['last', 'last'],
    ])
    const last = readHtmlWords(page).words.at(-1)
    expect(last && placeOf(last)).toEqual({line: 3, column: 22, offset: page.indexOf('last')})
  })

  test('survives what is nested and broken', () => {
    expect(of(readHtmlWords(`${'<div><b>'.repeat(5000)}deep`))).toBe('deep')
    expect(of(readHtmlWords('<table><tr>stray<td>cell</table></p><p'))).toBe('stray cell')
    expect(of(readHtmlWords('a\0b &nosuch; \uD800'))).toBe('ab nosuch')
  })

  test('knows notes, marks and turns of pages by their roles', () => {
    const words = readHtmlWords(
      '<p>word<a role="doc-noteref" href="#n">1</a> bro<span role="doc-pagebreak" aria-label="85"></span>ken</p><div role="doc-footnote" id="n"><a role="doc-backlink">1</a> said</div>',
    )
    expect(of(words)).toBe('word broken')
    expect(of(words, 'reference')).toBe('1')
    expect(of(words, 'page')).toBe('85')
    expect(of(words, 'label')).toBe('1')
    expect(of(words, 'note')).toBe('said')
  })
})

test('the numbers of pages on the web are parted from words by their classes', () => {
  const words = readHtmlWords(
    '<p>value and<span class="pagenum"><a id="Page_4">Pg 4</a></span>\nof <span class="pagenum" title="Page:Tide.pdf/5">5</span>money</p>',
  )
  expect(of(words)).toBe('value and of money')
  expect(of(words, 'page')).toBe('Pg 4 5')
})

test('plain text has the words of its lines', () => {
  const words = readTextWords('One two-\nthree\n\nfour')
  expect(of(words)).toBe('One two three four')
  expect(words.words.map(({block}) => block)).toEqual([0, 0, 0, 1])
  expect(words.words.map(word => placeOf(word).line)).toEqual([1, 1, 2, 4])
})

test('Markdown has words without its marks', () => {
  const words = readMarkdownWords(`---
title: Head
---

# A *t*itle[^1]

> quoted \\*star &amp; [link](https://no.example "no")

3. third at 9:10

bro:page{label=85 inWord}ken :sup[th]

[^1]: :note{marker="*a"} said
`)
  expect(of(words)).toBe('A title quoted star link third at 9 10 broken th')
  expect(of(words, 'head')).toBe('Head')
  expect(of(words, 'reference')).toBe('a')
  expect(of(words, 'label')).toBe('a')
  expect(of(words, 'note')).toBe('said')
  expect(of(words, 'number')).toBe('3')
  expect(of(words, 'page')).toBe('85')
  const star = words.words.find(({text}) => text === 'star')
  expect(star && placeOf(star)).toMatchObject({line: 7, column: 12})
})

test('Markdown of pandoc has words without divs, spans and marks', () => {
  const words = readMarkdownWords(`::: {.byline}
Ann
:::

::: {.verse}
| a [b *c*]{.book} 4^th^
|   H~2~O \\^x
:::

bro[]{#pg-85 .page label="85"}ken [eut]{.sic correction="cut"} [x \\[y]{.other} \`[z]{.book}\`[^1]

[^1]: []{.note marker="*a"}said
`)
  expect(of(words)).toBe('Ann a b c 4th H2O x broken eut x y z book')
  expect(of(words, 'page')).toBe('85')
  expect(of(words, 'correction')).toBe('cut')
  expect(of(words, 'label')).toBe('a')
  expect(of(words, 'note')).toBe('said')
  const word = words.words.find(({text}) => text === 'eut')
  expect(word && placeOf(word)).toMatchObject({line: 10, column: 36})
})

test('Markdown of pandoc has inline notes without a mark', () => {
  const words = readMarkdownWords(`# The tide^[At *last*.]

Ink^[Red [x], of ^[old] 1905.] and^[1906.] x^[ ]

An ^[open

end] \\^[sign] \`^[span]\`

    ^[code]

<div>
[html]{.book} ^[html]
</div>
`)
  expect(of(words, 'note')).toBe('At last Red x of old 1905 1906')
  expect(of(words, 'label')).toBe('')
  expect(of(words)).toBe('The tide Ink and x An open end sign span code div html book html div')
  const word = words.words.find(({text}) => text === '1906')
  expect(word && placeOf(word)).toMatchObject({line: 3, column: 37})
  expect(new Set(words.words.map(({unit}) => unit)).size).toBe(5)
  expect(of(readMarkdownWords('x^[1905]'), 'note')).toBe('')
})

test('Markdown of pandoc with very many notes is read', () => {
  const {words} = readMarkdownWords('a^[b]\n\n'.repeat(5000))
  expect(words).toHaveLength(10_000)
})

test.each([
  ['quotations in each other', '> '.repeat(60), 'x'],
  ['comments without an end', '<!--'.repeat(9000), '-->x'],
])('Markdown of pandoc with very many %s is read', (_, start, end) => {
  const {words} = readMarkdownWords(`a^[b]\n\n${start}${end}\n`)
  expect(words.map(({text}) => text)).toEqual(['a', 'b', 'x'])
})

test('Markdown has front matter of TOML at its beginning alone', () => {
  expect(of(readMarkdownWords('+++\ntitle = "One"\n+++\n\ntwo\n'))).toBe('two')
  expect(of(readMarkdownWords('One\n\n+++\n\ntwo\n\n+++\n\nthree\n'))).toBe('One two three')
})

test('Markdown for plain reading has numbers of pages in brackets', () => {
  const words = readMarkdownWords('rehabili[p. 85]tated\n\n[p. xii]\n')
  expect(of(words)).toBe('rehabilitated')
  expect(of(words, 'page')).toBe('85 xii')
})

test('TEI has a note in its place with its mark on both sides', () => {
  const words = readTeiWords(`<TEI><teiHeader><title>Head</title><language>English</language></teiHeader><text>
<head>A title<note place="bottom" n="1">said</note> goes on</head><p>bro<pb n="85" break="no"/>ken<lb/>line &amp; <choice><sic>eut</sic><corr>cut</corr></choice></p>
</text></TEI>`)
  expect(of(words)).toBe('A title goes on broken line eut')
  expect(of(words, 'reference')).toBe('1')
  expect(of(words, 'label')).toBe('1')
  expect(of(words, 'note')).toBe('said')
  expect(of(words, 'page')).toBe('85')
  expect(of(words, 'head')).toBe('Head')
  expect(of(words, 'correction')).toBe('cut')
  expect(() => readTeiWords('<TEI><p></TEI>')).toThrow()
})

test('JSON has words with their pointers', () => {
  const text = (value: string) => ({type: 'text', value})
  const words = readJsonWords(
    JSON.stringify({
      type: 'article',
      metadata: {title: 'Head'},
      children: [
        {type: 'title', children: [text('A t'), {type: 'emphasis', children: [text('itle')]}]},
        {type: 'paragraph', children: [text('see'), {type: 'footnoteReference', identifier: '1', label: '1'}]},
        {
          type: 'footnoteDefinition',
          identifier: '1',
          label: '1',
          children: [{type: 'paragraph', children: [text('said')]}],
        },
      ],
    }),
  )
  expect(of(words)).toBe('A title see')
  expect(of(words, 'note')).toBe('said')
  expect(words.headings.size).toBe(1)
  const said = words.words.find(({text: word}) => word === 'said')
  expect(said && placeOf(said)).toEqual({pointer: '/children/2/children/0/children/0/value', offset: 0})
})

describe('EPUB', () => {
  const encode = (text: string) => new TextEncoder().encode(text)
  const book = (page: string) => ({
    'META-INF/container.xml': encode('<container><rootfiles><rootfile full-path="O/c.opf"/></rootfiles></container>'),
    'O/c.opf': encode(
      '<package xmlns:dc="x"><metadata><dc:title>Head</dc:title><dc:language>en</dc:language></metadata><manifest><item id="b" href="b.xhtml"/><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="b"/><itemref idref="a"/></spine></package>',
    ),
    'O/a.xhtml': encode(page),
    'O/b.xhtml': encode('<html><body><p>first</p></body></html>'),
  })

  test('has the words of its pages in the order of the spine', () => {
    const words = readEpubWords(zipSync(book('<html><body><p>se<i/>cond</p></body></html>')))
    expect(of(words)).toBe('first second')
    expect(of(words, 'head')).toBe('Head')
    expect(words.words.map(word => placeOf(word).file)).toEqual(['O/c.opf', 'O/b.xhtml', 'O/a.xhtml'])
  })

  test('that is broken is refused', () => {
    expect(() => readEpubWords(encode('PK no zip'))).toThrow()
    expect(() => readEpubWords(zipSync({mimetype: encode('x')}))).toThrow('expected a whole book')
    expect(() => readEpubWords(zipSync(book('<html>')))).toThrow()
  })
})

test('front matter that ends with dots is found in a text of any length, and only before another line of hyphens', () => {
  const front = '---\ntitle: The Tide\n...\n'
  expect(dottedFront(`${front}Text.`)).toEqual([front, 'title: The Tide\n'])
  expect(dottedFront('---\ntitle: The Tide\n---\n...\n')).toBeUndefined()
  expect(dottedFront(`---\n${'a\n'.repeat(4_000_000)}`)).toBeUndefined()
})
