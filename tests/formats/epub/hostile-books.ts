import {build} from '../../../src/ast/build.js'
import type {Metadata} from '../../../src/ast/metadata.js'
import type {Article, Tree} from '../../../src/ast/nodes.js'
import {garamond} from '../../../src/faces/garamond/family.js'
import type {EpubPlanOptions} from '../../../src/formats/epub/index.js'
import {png} from './books.js'

/** Markup that ends elements, attributes, comments, sections of CDATA and templates, and characters that XML forbids. */
export const markup = `"'><script>alert(1)</script><!-- --> ]]> &nbsp; <%= 1 %> \${1} {{1}} \v\0\uFFFE\uD800 \u202E`

/** Addresses that nobody may follow or fetch. */
export const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/hostname',
  'blob:https://example.org/1',
  '//example.org/pixel.png',
  'http://127.0.0.1:9/pixel.png',
  '../../../etc/hostname',
  '..\\..\\boot.ini',
  'https://[bad',
  '" onclick="alert(1)',
] as const

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'

/** Files that are not the images that their names promise. */
export const lies: Readonly<Record<string, Uint8Array>> = {
  'script.svg': bytes(svg),
  'script.png': bytes(svg),
  'page.jpg': bytes('<!DOCTYPE html><script>alert(1)</script>'),
  'none.gif': new Uint8Array(),
  'program.webp': bytes('#!/bin/sh\nexit 1\n'),
  'sound.webp': bytes('RIFF\0\0\0\0WAVEfmt '),
  'signature.png': png.slice(0, 8),
  'start.png': png.slice(0, 20),
  'signature.jpeg': new Uint8Array([0xff, 0xd8, 0xff]),
  'signature.gif': bytes('GIF8'),
  'script.gif': bytes('GIF8/*<script>*/=1;alert(1)//'),
  'signature.webp': bytes('RIFF\0\0\0\0WEBP'),
}

const everywhere: Partial<Metadata> = {
  title: markup,
  subtitle: markup,
  creators: [{name: markup, sortName: markup, roles: ['aut', markup, '__proto__'], onBehalfOf: markup}],
  contributors: [
    {name: ' ', roles: ['trc']},
    {name: markup, roles: []},
  ],
  language: '"><script>',
  rights: [markup, ' \n '],
  keywords: [markup, ''],
  identifiers: [
    {scheme: markup, value: markup},
    {scheme: 'isbn', value: ''},
  ],
  dates: [{event: 'written', date: markup, text: markup}],
  publication: {
    title: markup,
    volume: markup,
    number: '1e9',
    date: '9999999999',
    printedDate: markup,
    pages: [{first: markup, last: '__proto__'}],
    place: markup,
    publisher: markup,
    identifiers: [{scheme: 'issn', value: markup}],
  },
  revisions: [{date: markup, text: markup}],
  source: {uri: 'javascript:alert(1)', sha256: markup},
  unknown: [{label: markup, text: markup}],
}

const marked = build('article', {metadata: everywhere}, [
  build('title', markup),
  build('pageMarker', {label: markup, scan: markup, edition: markup, certainty: 'stated'}),
  build('paragraph', [
    markup,
    build('foreign', {lang: '" onclick="alert(1)'}, markup),
    build('footnoteReference', {identifier: markup, label: markup}),
    build('pageMarker', {label: '84\n"', certainty: 'inferred'}),
  ]),
  build('section', [build('heading', {depth: 2}, markup), build('code', {value: markup, lang: markup})]),
  build('footnoteDefinition', {identifier: markup, label: markup}, [markup]),
])

const links = build('article', {metadata: {title: 'Links', language: 'en'}}, [
  build('title', 'Links'),
  ...addresses.map(url => build('paragraph', [build('link', {url, title: markup}, 'Words of a link.')])),
])

function pictures(urls: readonly string[]): Article {
  const images = urls.map(url => build('paragraph', [build('image', {url, alt: `Picture ${url}`, title: markup})]))
  return build('article', {metadata: {title: 'Pictures', language: 'en'}}, [build('title', 'Pictures'), ...images])
}

const names = ['001', '../../etc/passwd', 'toc', 'CON', 'שלום', '前进', 'Ёж', '\u0000', '.', '💾', 'a'.repeat(5000)]
const colliding = names.flatMap(title =>
  [title, title].map(name => build('article', {metadata: {title: name}}, [build('title', name), 'Text.'])),
)

const chinese = build('article', {metadata: {title: '前进', language: 'zh-Hant'}}, [
  build('title', '前进'),
  build('section', [build('heading', {depth: 2}, '第一'), '文字。']),
  build('section', [build('heading', {depth: 2}, '第二'), '文字。']),
])

/** Cells that reach over more rows and columns than there are, and heads that are repeated before cells. */
const spans = [0, -1, 1.5, 2, 70_000, 1e9, NaN, Infinity]
const cells = build('article', {metadata: {title: 'Cells', language: 'en'}}, [
  build('title', 'Cells'),
  build('table', {data: {headerRows: 2}}, [
    build(
      'tableRow',
      spans.map(rowSpan => build('tableCell', {data: {rowSpan}}, markup)),
    ),
    build(
      'tableRow',
      spans.map(colSpan => build('tableCell', {data: {colSpan}}, '"> onclick="')),
    ),
    ...Array.from({length: 40}, () =>
      build(
        'tableRow',
        spans.map(span =>
          build('tableCell', {data: {rowSpan: span, colSpan: span}}, `${'cell'.repeat(3)} `.repeat(70)),
        ),
      ),
    ),
  ]),
])

const licence = {name: markup, text: markup, copyright: markup}

function sections(depth: number): Article {
  let inner = build('section', [build('heading', {depth: 2}, 'Inmost'), 'Text.'])
  for (let index = 1; index < depth; index++) inner = build('section', [build('heading', {depth: 2}, 'Outer'), inner])
  return build('article', {metadata: {title: 'Deep', language: 'en'}}, [build('title', 'Deep'), inner])
}

/** Books that somebody might make to do harm, and what they are made with. */
export const hostileBooks: readonly (readonly [name: string, tree: Tree, options: EpubPlanOptions])[] = [
  ['markup everywhere', marked, {furniture: true}],
  ['markup everywhere in a collection', build('collection', {metadata: everywhere}, [marked, marked]), {}],
  ['links that nobody may follow', links, {}],
  ['images of other places', pictures(addresses), {}],
  ['files that are no images', pictures(Object.keys(lies)), {resolve: url => lies[url]}],
  ['names that collide, and names that are none', build('collection', {metadata: {title: '../..'}}, colliding), {}],
  ['a title in Chinese', chinese, {}],
  ['sections in sections', sections(90), {}],
  ['cells that reach too far', cells, {}],
  ['a licence of fonts', chinese, {fonts: {name: 'Quay', faces: [{data: garamond.regular}], licence}}],
]

const identifiers = Array.from({length: 10_000}, (_, index) => String(index + 1))

/** An article with 10,000 notes. */
export const manyNotes: Article = build('article', {metadata: {title: 'Notes', language: 'en'}}, [
  build('title', 'Notes'),
  ...identifiers.map(identifier => build('paragraph', ['Text', build('footnoteReference', {identifier})])),
  ...identifiers.map(identifier => build('footnoteDefinition', {identifier}, ['Note.'])),
])

/** An article of so many sections and pages, all of one name. */
export const sectionsAndPages = (count: number): Article =>
  build('article', {metadata: {title: 'Sections', language: 'en'}}, [
    build('title', 'Sections'),
    ...identifiers.slice(0, count).map(() => {
      const page = build('pageMarker', {label: '1', certainty: 'stated'})
      return build('section', [build('heading', {depth: 2}, 'Same'), page, 'Text.'])
    }),
  ])

/** An article of 5,000 sections and pages. */
export const manySections: Article = sectionsAndPages(5000)
