import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Metadata} from '../../../src/ast/metadata.js'
import type {Article, Tree} from '../../../src/ast/nodes.js'
import {readHtml, writeHtml} from '../../../src/formats/html/index.js'
import {readMarkdown} from '../../../src/formats/markdown/index.js'
import {dangers, elementsOf} from './dangers.js'

/** Markup that ends what it may stand in, and begins what runs. */
const markups = [
  '<script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</ScRiPt ><img src=x onerror=alert(1)>',
  '<!--<script>',
  '--><script>alert(1)</script><!--',
  '<!--</script><script>alert(1)</script>-->',
  ']]><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  '</textarea></noscript></xmp><script>alert(1)</script>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/a.css">',
  '<style>*{background:url(https://evil.example/)}</style>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;&#60;script&#62;',
  '\u2028\u2029</script\u0000><script\u0000>alert(1)',
  '＜script＞alert(1)＜/script＞ \uD800 \uFFFE',
]

/** Addresses that run, load, or lead where nobody should be led. */
const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' \u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'javascript\u0000:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript://example.org/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'DATA:image/svg+xml,<svg onload=alert(1)>',
  ' data\t:text/html,1',
  'vbscript:msgbox(1)',
  'file:///etc/hostname',
  'blob:https://example.org/1',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  'jar:https://example.org/a.jar!/',
  'intent://example.org#Intent;scheme=javascript;end',
  'about:blank#<script>',
  '//evil.example/',
  '\\\\evil.example\\',
  '" onclick="alert(1)',
  'https://example.org/"><script>alert(1)</script>',
  'https://example.org/\u2028" onclick=alert(1) x="',
  'mailto:a@example.org?subject="><script>alert(1)</script>',
]

/** Names of languages and classes that could end an attribute, or bring a style of others. */
const names = [
  'en" onclick="alert(1)',
  "en' style='background:url(//evil.example)",
  'en><script>alert(1)</script>',
  'note" style="position:fixed',
  'x notes reference',
  'x\u000cpage\u000bmark',
  '__proto__',
  'constructor',
]

/** Whole pages, as they come from others. */
const pages = [
  '<p onclick=alert(1)>Text of a page.</p>',
  '<p style="background:url(https://evil.example/)">Text of a page.</p>',
  '<p class="note reference page" id="title">Text of a page.</p>',
  '<p>Text <img src="https://evil.example/pixel.png" onerror="alert(1)" alt="of"> a page.</p>',
  '<p>Text <img src="x" srcset="https://evil.example/pixel.png 2x" alt="of"> a page.</p>',
  '<p>Text <a href="jav&#x09;ascript:alert(1)">of</a> a page.</p>',
  '<p>Text <a href="&#14; javascript:alert(1)">of</a> a page.</p>',
  '<p>Text <a href="javascript&colon;alert(1)">of</a> a page.</p>',
  '<p>Text <a href="&#0000106&#0000097&#0000118ascript:alert(1)">of</a> a page.</p>',
  '<p>Text <a href="data:text/html;charset=utf-8,%3Cscript%3E">of</a> a page.</p>',
  '<base href="javascript:/"><p>Text <a href="alert(1)">of</a> a page.</p>',
  '<meta http-equiv="refresh" content="0;url=data:text/html,x"><p>Text of a page.</p>',
  '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>Text of a page.</text></a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg><p>Text of a page.</p>',
  '<math href="javascript:alert(1)"><mi>Text of a page.</mi></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">Text of a page.</p>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe><p>Text of a page.</p>',
  '<object data="data:text/html,x"><p>Text of a page.</p></object><embed src="//evil.example/">',
  '<form action="javascript:alert(1)"><p>Text of a page.</p><button formaction="javascript:alert(1)">Go</button></form>',
  '<template><script>alert(1)</script></template><p>Text of a page.</p>',
  '<table background="//evil.example/"><tr><td onload=alert(1)>Text<td>of a page.</table>',
  '<xmp><script>alert(1)</script></xmp><p>Text of a page.</p>',
  '<plaintext><script>alert(1)</script> Text of a page.',
  '<h1 lang="en&quot; onclick=&quot;alert(1)">Title</h1><p dir="&quot;>">Text of a page.</p>',
  '<title>&lt;/title>&lt;script>alert(1)&lt;/script></title><h1>Title</h1><p>Text of a page.</p>',
  '<meta name="author" content="&lt;/script>&lt;script>alert(1)&lt;/script>"><h2>A B</h2><h1>T</h1><p>Text of a page.</p>',
]

/** The text everywhere where a tree can have text. */
function everywhere(text: string): Article {
  const metadata: Partial<Metadata> = {
    title: text,
    subtitle: text,
    creators: [{name: text, sortName: text, family: text, given: text, roles: ['aut']}],
    contributors: [{name: text, roles: [text, 'edt'], onBehalfOf: text}],
    keywords: [text],
    rights: [text],
    identifiers: [{scheme: text, value: text}],
    publication: {
      title: text,
      series: text,
      volume: text,
      number: text,
      date: text,
      pages: [{first: text, last: text}],
      place: text,
      publisher: text,
      identifiers: [{scheme: 'issn', value: text}],
    },
  }
  return build('article', {metadata}, [
    build('title', text),
    build('masthead', text),
    build('section', [build('heading', {depth: 2}, text), build('code', {value: text})]),
    build('paragraph', [text, build('footnoteReference', {identifier: text, label: text})]),
    build('pageMarker', {label: text, scan: text, edition: text, certainty: 'stated'}),
    build('table', [build('tableRow', [build('tableCell', text)]), build('tableRow', [build('tableCell', text)])]),
    build('footnoteDefinition', {identifier: text, label: text}, [text]),
  ])
}

function linking(url: string): Article {
  return build('article', {metadata: {title: 'Links', source: {uri: url}}}, [
    build('paragraph', [build('link', {url, title: url}, 'Words'), build('image', {url, alt: url, title: url})]),
  ])
}

function naming(name: string): Article {
  return build('article', {metadata: {title: 'Names', language: name}}, [
    build('paragraph', [
      build('foreign', {lang: name}, 'Words'),
      build('opaque', {name: 'w', attributes: {'xml:lang': name}}),
    ]),
    build('code', {value: 'code', lang: name}),
  ])
}

const read = (page: string): Tree => readHtml().read(new VFile({value: page}))
const cases: [string, Tree][] = [
  ...markups.map((text): [string, Tree] => [text, everywhere(text)]),
  ...markups.slice(0, 16).map((text): [string, Tree] => [`in Markdown: ${text}`, readMarkdown().read(new VFile({value: `# ${text}\n\nText ${text} and [words](${text}).\n\n${text}\n`}))]), // prettier-ignore
  ...addresses.map((url): [string, Tree] => [url, linking(url)]),
  ...names.map((name): [string, Tree] => [name, naming(name)]),
  ...pages.map((page): [string, Tree] => [page, read(`<html><body>${page}</body></html>`)]),
  ['a whole issue', build('collection', {metadata: everywhere(markups[2] ?? '').metadata}, markups.map(everywhere))],
]

test('a hundred and more', () => {
  expect(cases.length).toBeGreaterThan(98)
})

test.each(cases)('%j runs nothing and loads nothing', async (_, tree) => {
  for (const options of [{}, {fragment: true}, {furniture: true, style: '</style><script>alert(1)</script>'}]) {
    const page = await writeHtml(options).write(tree, new VFile())
    expect(dangers(page)).toEqual([])
    const scripts = elementsOf(page).filter(({tagName}) => tagName === 'script')
    expect(scripts).toHaveLength(options.fragment ? 0 : 1)
  }
})

test('no name makes classes of its own', async () => {
  const page = await writeHtml().write(naming('x notes reference'), new VFile())
  expect(page).toContain('<code class="language-x-notes-reference">')
})

test('the watch for dangers bites', () => {
  const page =
    '<style>@import "a"</style><script>1</script><script type="application/ld+json">{"a":"<b>"}</script><p onclick=1 style=a>' +
    '<a href="java&#9;script:1">x</a><img src="//a/b.png"><svg></svg><link rel=stylesheet href="//a">'
  expect(dangers(page)).toEqual(
    ['style', 'script', 'script', 'onclick', 'style', 'java\tscript:1', '//a/b.png', 'svg', 'link', '//a'], // prettier-ignore
  )
})
