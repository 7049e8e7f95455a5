import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Publication} from '../../../src/ast/metadata.js'
import type {Foreign} from '../../../src/ast/phrasing.js'
import {bind} from '../../../src/bind/bind.js'
import {hastHandlers, planEpub, type EpubPlan, type HastHandlers} from '../../../src/formats/epub/index.js'
import {kitchenSink} from '../../contract.js'
import {issue, minimal, png, rightToLeft} from './books.js'

function plan(...[tree, options]: [Parameters<typeof planEpub>[0], Parameters<typeof planEpub>[2]?]): EpubPlan {
  return planEpub(tree, new VFile(), options)
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found)
}

function section(nav: string, id: string): string {
  return new RegExp(`<nav id="${id}"[^]*?</nav>`).exec(nav)?.[0] ?? ''
}

describe.each([
  ['an article', kitchenSink],
  ['a collection', issue],
])('the navigation of %s', (_, tree) => {
  const {nav, ncx, opf, documents} = plan(tree, {cover: png})
  const files = new Map(documents.map(({href, data}) => [href, data]))

  test('lists every page break, in order', () => {
    const breaks = documents.flatMap(({href, data}) =>
      all(data, /id="([^"]*)" class="page" role="doc-pagebreak"/g).map(id => `${href}#${id}`),
    )
    expect(breaks.length).toBeGreaterThan(3)
    expect(all(section(nav, 'page-list'), /href="([^"]*)"/g)).toEqual(breaks)
    expect(all(/<pageList>[^]*/.exec(ncx)?.[0] ?? '', /src="([^"]*)"/g)).toEqual(breaks)
  })

  test('leads to what is there', () => {
    const targets = [...all(nav, /href="([^"]*xhtml[^"]*)"/g), ...all(ncx, /src="([^"]*)"/g)]
    for (const target of targets.filter(href => !href.startsWith('toc.xhtml'))) {
      const [href = '', id] = target.split('#')
      expect(files.get(href), target).toBeDefined()
      if (id !== undefined) expect(files.get(href), target).toContain(` id="${id}"`)
    }
  })

  test('has the order of the spine', () => {
    const spine = all(opf, /idref="file-([^"]*)"/g)
    const listed = [...new Set(all(section(nav, 'toc'), /href="([^"#]*)/g))]
    expect(listed).toEqual(spine.filter(href => href !== 'cover.xhtml' && href !== 'toc.xhtml'))
    expect(all(/<navMap>[^]*<\/navMap>/.exec(ncx)?.[0] ?? '', /src="([^"]*)"/g)).toEqual(
      all(section(nav, 'toc'), /href="([^"]*)"/g),
    )
  })

  test('names the parts of the book', () => {
    const landmarks = ['cover', 'titlepage', 'toc', 'bodymatter', 'colophon']
    expect(all(section(nav, 'landmarks'), /epub:type="([^"]*)">/g)).toEqual(['landmarks', ...landmarks].slice(1))
  })

  test('gives each value of a page once', () => {
    const values = all(ncx, / value="([^"]*)"/g)
    expect(new Set(values).size).toBe(values.length)
  })
})

test('every identifier is unique in its file, and every manifest item is there', () => {
  const {documents, nav, opf, ncx, assets} = plan(issue, {cover: png, resolve: () => png, tree: false})
  for (const text of [nav, opf, ncx, ...documents.map(({data}) => data)]) {
    const ids = all(text, / id="([^"]*)"/g)
    expect(new Set(ids).size).toBe(ids.length)
  }
  const files = [
    'style.css',
    'toc.ncx',
    'toc.xhtml',
    ...documents.map(({href}) => href),
    ...assets.map(({href}) => href),
  ]
  expect(all(opf, /<item [^>]*href="([^"]*)"/g).sort()).toEqual(files.sort())
})

test('an image that is shown twice is there once', () => {
  expect(plan(issue, {resolve: () => png, tree: false}).assets.map(({href}) => href)).toEqual([
    'image-1.png',
    'image-2.png',
  ])
})

describe('the bibliography', () => {
  const {opf} = plan(kitchenSink)

  test('has people with their roles and sorting names', () => {
    expect(opf).toContain('<dc:creator id="creator-1">Ann Marlowe</dc:creator>')
    expect(opf).toContain('<meta refines="#creator-1" property="file-as">Marlowe, Ann</meta>')
    expect(opf).toContain('<meta refines="#contributor-1" property="role" scheme="marc:relators">trc</meta>')
  })

  test('has the dates of the text that the source states, as no publication', () => {
    const inferred = {date: {how: 'inferred', rule: 'address', certainty: 0.6}} as const
    const tree = build('article', {
      metadata: {
        dates: [
          {event: 'written', date: '1931-03', text: 'March 1931'},
          {event: 'dated', date: '1931-21', text: 'Spring 1931'},
          {event: 'dated', date: '1932', text: '1932', known: inferred},
        ],
      },
    })
    const dated = plan(tree).opf
    expect(dated).toContain('<meta property="dcterms:created">1931-03</meta>')
    expect(dated).toContain('<meta property="dcterms:date">1931</meta>')
    expect(dated).not.toMatch(/dcterms:issued|1932/)
  })

  test('has the printed source, whose pages are marked', () => {
    const citation = 'The Tidal Review, Vol. 2 No. 1 (Whole No. 5), Hull: Tidal Press, Spring 1931, pp. 3–7'
    expect(opf).toContain(`<dc:source id="source-1">${citation}</dc:source>`)
    expect(opf).toContain('<meta refines="#source-1" property="dcterms:issued">1931</meta>')
    expect(opf).toContain('<meta refines="#source-1" property="source-of">pagination</meta>')
    expect(opf).toContain(`<meta property="pageBreakSource">${citation}</meta>`)
    expect(plan(kitchenSink, {pageSource: 'source-of'}).opf).not.toContain('pageBreakSource')
  })

  test('has the issues of the articles of a collection, or the transcription, where nothing else is known', () => {
    const printed = 'The Tidal Review, Vol. 2 No. 1 (Whole No. 5), Hull: Tidal Press, Spring 1931'
    expect(all(plan(issue).opf, /"pageBreakSource">([^<]*)/g)).toEqual([printed])
    const page = build('pageMarker', {certainty: 'stated', label: '1'})
    const source = {uri: 'https://example.org/a'}
    const bare = plan(build('article', {metadata: {source}}, [page])).opf
    expect(all(bare, /"pageBreakSource">([^<]*)/g)).toEqual([source.uri])
  })

  test('names the original of the pages by the title where nothing else is known, and does not where it has none', () => {
    const page = build('pageMarker', {certainty: 'stated', label: '1'})
    const titled = build('article', [build('title', 'On Ink'), page])
    expect(plan(titled).opf).toContain('<dc:source id="source-1">On Ink</dc:source>')
    expect(plan(titled).opf).toContain('<meta refines="#source-1" property="source-of">pagination</meta>')
    expect(plan(titled).opf).toContain('<meta property="pageBreakSource">On Ink</meta>')
    expect(plan(titled, {pageSource: 'source-of'}).opf).not.toContain('pageBreakSource')
    const untitled = plan(build('article', [page])).opf
    expect(untitled).toContain('<meta property="pageBreakSource">none</meta>')
    expect(untitled).not.toContain('dc:source')
  })

  test('has the periodical and the issue', () => {
    expect(opf).toContain('<meta property="belongs-to-collection" id="periodical">The Tidal Review</meta>')
    expect(opf).toContain('<meta refines="#periodical" property="group-position">2.1</meta>')
    expect(opf).toContain('<meta name="calibre:series" content="The Tidal Review"/>')
  })

  test('invents nothing', () => {
    const bare = plan(minimal).opf
    expect(bare).toContain('<dc:language>und</dc:language>')
    expect(bare).not.toMatch(/dc:(creator|contributor|publisher|rights|date|source|subject|description)/)
    expect(bare).not.toMatch(/belongs-to-collection|pageBreak|pageNavigation|alternativeText|conformsTo/)
  })

  test('says of its accessibility what is true', () => {
    expect(opf).toContain('pageBreakMarkers')
    expect(opf).not.toContain('alternativeText')
    expect(plan(kitchenSink, {resolve: () => png}).opf).toContain('alternativeText')
    expect(plan(kitchenSink, {cover: png}).opf).not.toContain('alternativeText')
  })

  test('says that an image has no alternative text, which is reported', () => {
    const file = new VFile()
    const tree = build('article', [
      build('paragraph', [build('image', {url: 'a.png'}), build('image', {url: 'b.png', alt: ''})]),
    ])
    const {opf: bare} = planEpub(tree, file, {resolve: () => png})
    expect(bare).not.toContain('alternativeText')
    expect(bare).toContain('accessModeSufficient">textual,visual<')
    expect(bare).toContain('accessibilitySummary" xml:lang="en">')
    expect(file.messages.filter(({ruleId}) => ruleId === 'undescribed-image')).toHaveLength(1)
    expect(planEpub(tree, new VFile()).opf).toContain('accessModeSufficient">textual<')
  })

  test('claims conformance to a standard where somebody answers for it', () => {
    const conformsTo = {standard: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA', certifiedBy: 'Ann Checker'}
    const claimed = plan(kitchenSink, {conformsTo: {...conformsTo, report: 'https://example.org/report'}}).opf
    expect(claimed).toContain(`<meta property="dcterms:conformsTo" id="conformance">${conformsTo.standard}</meta>`)
    expect(claimed).toContain('<meta refines="#conformance" property="a11y:certifiedBy">Ann Checker</meta>')
    expect(claimed).toContain(
      '<link rel="a11y:certifierReport" refines="#conformance" href="https://example.org/report"/>',
    )
  })

  test('tells of which file the book was made, and by what', () => {
    expect(opf).toMatch(/<meta name="generator" content="offprint \d+\.\d+\.\d+"\/>/)
    expect(opf).toContain('<meta property="dcterms:provenance">https://example.org/tidal/marlowe.htm, SHA-256 e3b0c4')
    expect(plan(minimal).opf).not.toContain('provenance')
  })

  test('leaves out a role that nobody knows, and reports it', () => {
    const file = new VFile()
    const agent = {name: 'X', roles: ['zzz', 'aut', 'aut']}
    const {opf: result} = planEpub(build('article', {metadata: {creators: [agent]}}, ['Text.']), file)
    expect(all(result, /property="role"[^>]*>([^<]*)/g)).toEqual(['aut'])
    expect(file.messages.map(({ruleId}) => ruleId)).toContain('epub-unknown-role')
  })

  test('names those who wrote the articles of a collection, each once', () => {
    expect(all(plan(issue).opf, /<dc:contributor[^>]*>([^<]*)/g)).toEqual(['Ann Marlowe', 'Bo Lindqvist'])
  })

  test('calls a series what is known to come in numbers', () => {
    const types = (publication: Publication): string[] => all(plan(build('article', {metadata: {publication: {title: 'Tides', ...publication}}}, ['Text.'])).opf, /#periodical" property="collection-type">([^<]*)/g) // prettier-ignore
    expect(types({})).toEqual([])
    expect(types({volume: '2', date: '1931', publisher: 'A Press'})).toEqual([])
    expect(types({number: '4'})).toEqual(['series'])
    expect(types({wholeNumber: '4'})).toEqual(['series'])
    expect(types({date: '1931-21'})).toEqual(['series'])
    expect(types({identifiers: [{scheme: 'issn', value: '1234-5679'}]})).toEqual(['series'])
  })

  test('names translators and editors on the title page, and no others', () => {
    const contributors = [
      {name: 'Bo Lindqvist', roles: ['trc', 'trl'] as const},
      {name: 'Ann Holt', roles: ['trl'] as const},
      {name: 'Cy Vane', roles: ['mrk'] as const},
    ].map(({name, roles}) => ({name, roles: [...roles]}))
    const {documents} = plan(build('article', {metadata: {title: 'Tides', contributors}}, ['Text.']))
    const page = documents.find(({href}) => href === 'titlepage.xhtml')?.data ?? ''
    expect(page).toMatch(/<span class="role"[^>]*>Translator:<\/span> Bo Lindqvist, Ann Holt<\/p>/)
    expect(page).not.toContain('Vane')
  })

  test('files titles without their articles, where the language is known', () => {
    expect(opf).toContain('<meta refines="#title" property="file-as">Harbour Press, The</meta>')
    expect(opf).toContain('<meta refines="#periodical" property="file-as">Tidal Review, The</meta>')
    const metadata = {title: 'The Tidal Review, Vol. 2', language: 'en', publication: {title: 'The Tidal Review'}}
    expect(plan(build('collection', {metadata}, [])).opf).toContain('>Tidal Review, The, Vol. 2<')
    expect(plan(build('article', {metadata: {title: 'The Tides'}}, [])).opf).not.toContain('file-as')
  })

  test('files a periodical in the language in which the article names it, or else in its own', () => {
    const named = (language: string, ...source: Foreign[]): string => {
      const metadata = {title: 'Tides', language, publication: {title: 'Die Fähre', volume: '2'}}
      return plan(build('article', {metadata}, [build('paragraph', ['From ', ...source])])).opf
    }
    const filed = '<meta refines="#periodical" property="file-as">Fähre, Die</meta>'
    expect(named('en')).not.toContain('#periodical" property="file-as"')
    expect(named('de')).toContain(filed)
    expect(named('en', build('foreign', {lang: 'de'}, 'Die Fähre'))).toContain(filed)
    expect(
      named('en', build('foreign', {lang: 'de'}, [build('workTitle', {level: 'journal'}, 'Die Fähre')])),
    ).toContain(filed)
    expect(named('en', build('foreign', {lang: 'de'}, 'Die Fähre am Fluss'))).not.toContain('Fähre, Die')
  })

  test('says with which options the book was made, where they changed it', () => {
    const provenance = (options: Parameters<typeof planEpub>[2]): string[] =>
      all(plan(kitchenSink, options).opf, /provenance">(Options[^<]*)/g)
    expect(provenance({})).toEqual([])
    expect(provenance({notes: 'div', pageSource: 'both', tree: true, furniture: false})).toEqual([])
    expect(provenance({notes: 'aside', furniture: true, tree: false, style: '', handlers: {text: () => []}})).toEqual([
      'Options: furniture: true; handlers: text; notes: aside; ' +
        'style: SHA-256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855; tree: false',
    ])
  })

  test('takes the identifier that is given', () => {
    const result = plan(kitchenSink, {identifier: 'urn:isbn:9780000000002'})
    expect(result.opf).toContain('<dc:identifier id="identifier">urn:isbn:9780000000002</dc:identifier>')
    expect(result.ncx).toContain('<meta name="dtb:uid" content="urn:isbn:9780000000002"/>')
  })
})

describe('the contents of an anthology', () => {
  const second = {
    ...kitchenSink.metadata,
    title: 'The Second',
    creators: [
      {name: 'Ole Strand', roles: ['aut']},
      {name: 'Cy Vane', roles: ['aut']},
    ],
  }
  const children = [kitchenSink, {...kitchenSink, metadata: second}]

  test('name the authors of each article', () => {
    const {nav, ncx} = plan(build('collection', {metadata: {title: 'Spring 1931'}}, children))
    const entry = 'The Second<span class="authors"><span class="slash"> / </span>Ole Strand, Cy Vane</span></a>'
    expect(section(nav, 'toc')).toContain(entry)
    expect(all(ncx, /<text>([^<]* \/ [^<]*)</g)).toEqual([
      'The Harbour Press / Ann Marlowe',
      'The Second / Ole Strand, Cy Vane',
    ])
  })

  test('do not name the author of all', () => {
    const {nav, ncx} = plan(bind([kitchenSink, kitchenSink]))
    expect(nav + ncx).not.toContain(' / ')
    expect(plan(kitchenSink).nav).not.toContain(' / ')
  })
})

test('a book from right to left turns its pages so', () => {
  const {opf, documents} = plan(rightToLeft)
  expect(opf).toContain('page-progression-direction="rtl"')
  expect(documents.find(({href}) => href.startsWith('001'))?.data).toContain('lang="he" dir="rtl" xml:lang="he"')
})

test('the colophon tells where the text comes from', () => {
  const page = plan(kitchenSink).documents.find(({href}) => href === 'colophon.xhtml')?.data ?? ''
  for (const fact of [
    '<a href="https://example.org/tidal/marlowe.htm">',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'Bo Lindqvist (the Tidal Archive)',
    'Transcriber, Markup editor',
    'Last updated on: 21. April 2009',
    'Public Domain: this text is free of all restrictions.',
    'Trades &amp; Crafts',
  ]) {
    expect(page).toContain(fact)
  }
})

test('notes may be asides', () => {
  expect(plan(kitchenSink).documents[1]?.data).toContain('<div id="fn-1" class="note" role="doc-footnote"')
  expect(plan(kitchenSink, {notes: 'aside'}).documents[1]?.data).toContain('<aside id="fn-1" class="note"')
})

test('handlers that are given take the place of the default ones, and may call them', () => {
  const handlers: HastHandlers = {
    strong: (state, node) => [{type: 'text', value: '*'}, ...(hastHandlers.strong?.(state, node) ?? [])],
  }
  const words = build('article', [build('paragraph', [build('strong', 'Hull')])])
  const page = plan(words, {handlers}).documents.find(({href}) => href === '001.xhtml')
  expect(page?.data).toContain('>*<strong>Hull</strong></p>')
})
