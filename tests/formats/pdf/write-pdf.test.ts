import {SaxesParser} from 'saxes'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Metadata} from '../../../src/ast/metadata.js'
import type {Article, Nodes, Tree} from '../../../src/ast/nodes.js'
import {writePdf, type PdfWriteOptions} from '../../../src/formats/pdf/index.js'
import {describeWriter, kitchenSink, splitWords} from '../../contract.js'
import {dictionary, nameOf, openPdf, textOf} from './objects.js'
import {readPdf, type Reading} from './reading.js'

async function print(tree: Tree, options?: PdfWriteOptions, file: VFile = new VFile()): Promise<Reading> {
  return readPdf(await writePdf(options).write(tree, file))
}

function articleOf(children: readonly (Nodes | string)[], metadata: Partial<Metadata> = {}): Article {
  return build('article', {metadata: {title: 'A Test', ...metadata}}, children)
}

function texts({blocks}: Reading): string[] {
  return blocks.map(({text}) => text)
}

/** Languages that structure elements of a type state. */
function languages(bytes: Uint8Array, type: string): string[] {
  const elements = [...openPdf(bytes).objects.values()].map(({value}) => dictionary(value).fields)
  return elements.flatMap(fields =>
    nameOf(fields.get('S')) === type && fields.has('Lang') ? [textOf(fields.get('Lang'))] : [],
  )
}

describe('writePdf', () => {
  describeWriter(() => writePdf(), {
    words: bytes => readPdf(Buffer.from(bytes)).blocks.flatMap(({text}) => splitWords(text)),
    runs: 15,
  })
})

describe('the text layer', () => {
  test('has the blocks of the kitchen sink in order, with their roles', async () => {
    const {blocks} = await print(kitchenSink)
    expect(blocks.map(({role, text}) => `${role}: ${text}`).join('\n')).toMatchSnapshot()
  })

  test('keeps a word whole in which a page of the original begins', async () => {
    const marker = build('pageMarker', {label: '86', certainty: 'stated', inWord: true})
    const before = 'The comrades who had been expelled from the party in those years were one and all rehabili'
    for (const space of ['', 'a ', 'so it was that ', 'it is well known, and was known then, that ']) {
      const reading = await print(articleOf([build('paragraph', [space + before, marker, 'tated, and went home.'])]))
      expect(texts(reading)).toEqual([`${space}${before}tated, and went home.`])
      expect(reading.destinations).toEqual(['p86'])
    }
  })

  test('joins again what was hyphenated at the end of a line', async () => {
    const text = 'The internationalization of revolutionary organizations notwithstanding considerations. '
      .repeat(30)
      .trim()
    const {blocks, drawn} = await print(articleOf([text], {language: 'en'}))
    expect(blocks).toEqual([{role: 'P', text}])
    expect(drawn.join('').match(/\u00AD/g)?.length).toBeGreaterThan(5)
  })

  test('keeps a character that no face has, and reports it once', async () => {
    const file = new VFile()
    const reading = await print(articleOf(['The sign 漢, again 漢.', 'And 𓀀.']), {}, file)
    expect(texts(reading)).toEqual(['The sign 漢, again 漢.', 'And 𓀀.'])
    expect(file.messages.map(({ruleId, reason}) => `${String(ruleId)} ${reason}`)).toEqual([
      'pdf-missing-glyph Unexpected character U+6F22, expected one that a face has',
      'pdf-missing-glyph Unexpected character U+13000, expected one that a face has',
    ])
  })

  test('replaces what is no character, and reports it', async () => {
    const file = new VFile()
    expect(texts(await print(articleOf(['A \u0091quoted’ \uD800 word.']), {}, file))).toEqual([
      'A \uFFFDquoted’ \uFFFD word.',
    ])
    expect(file.messages.map(({ruleId, reason}) => `${String(ruleId)} ${reason}`)).toEqual([
      'pdf-control-character Unexpected character U+0091, expected one that can be printed',
      'pdf-control-character Unexpected character U+D800, expected one that can be printed',
    ])
  })

  test('does not remember what a glyph stood for in another document', async () => {
    const small = (text: string): Article => articleOf([build('paragraph', [build('smallCaps', text)])])
    for (const text of ['Straße', 'Strasse', 'STRASSE', 'A.D. (s)'])
      expect(texts(await print(small(text)))).toEqual([text])
  })

  test('puts a note behind nothing of the text, and links it with its reference', async () => {
    const call = build('footnoteReference', {identifier: '1', label: '1'})
    const note = build('footnoteDefinition', {identifier: '1', label: '1'}, ['The note.'])
    const reading = await print(articleOf([build('paragraph', ['Called', call, ' here.']), 'More.', note]))
    expect(texts(reading)).toEqual(['Called1 here.', 'More.', '1', 'The note.'])
    expect(reading.links).toEqual(['note-1-1'])
    expect(reading.destinations).toEqual(['note-1-1'])
  })
})

describe('links', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x'])(
    '%s is not one',
    async url => {
      const file = new VFile()
      const reading = await print(articleOf([build('paragraph', [build('link', {url}, 'Words')])]), {}, file)
      expect(reading.links).toEqual([])
      expect(texts(reading)).toEqual(['Words'])
      expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['pdf-unsafe-link'])
    },
  )

  test('an address of the web is one, on every line that it takes', async () => {
    const url = `https://example.org/${'a-long-way/'.repeat(20)}`
    const reading = await print(articleOf([build('paragraph', [build('link', {url}, url)])]))
    expect(new Set(reading.links)).toEqual(new Set([url]))
    expect(reading.links.length).toBeGreaterThan(2)
    expect(texts(reading)).toEqual([url])
  })
})

describe('a collection', () => {
  const part = (title: string, author: string): Article =>
    articleOf([build('title', title), 'Words of it. '.repeat(400)], {title, creators: [{name: author, roles: []}]})
  const whole = build('collection', {metadata: {title: 'Of Tides', language: 'en'}}, [
    part('The Ebb', 'Ann Marlowe'),
    part('The Flood', 'Ben Arkwright'),
  ])

  test('begins with its contents: titles, authors, pages', async () => {
    const {blocks, pages, links, destinations} = await print(whole)
    const [title, contents, ...rest] = blocks
    expect(title).toEqual({role: 'P', text: 'Of Tides'})
    expect(contents).toEqual({role: 'P', text: 'Contents'})
    const listed = rest
      .slice(
        0,
        rest.findIndex(({role}) => role === 'H1'),
      )
      .map(({text}) => text)
    const second = (pages - 2) / 2 + 1
    expect(listed.join(' ')).toBe(`The Ebb1 Ann Marlowe The Flood${second} Ben Arkwright`)
    expect(links.slice(-4)).toEqual(['article-1', 'article-1', 'article-2', 'article-2'])
    expect(destinations).toEqual(['article-1', 'article-2'])
  })

  test('has labels in the language that is asked for, and says where they are in another than the whole', async () => {
    const nameless = articleOf(['Words of it.'], {title: '', language: 'de'})
    const german = build('collection', {metadata: {title: 'Gezeiten', language: 'de-AT'}}, [nameless, nameless])
    const labels = {language: 'de', untitled: 'Ohne Titel', contents: 'Inhalt'}
    const named = await writePdf({labels, conformance: 'none'}).write(german, new VFile())
    expect(texts(readPdf(named)).slice(0, 4).join(' ')).toMatch(/^Gezeiten Inhalt Ohne Titel1 Ohne Titel\d/)
    expect(languages(named, 'P')).toEqual([])
    expect(languages(named, 'Reference')).toEqual([])
    const plain = await writePdf({conformance: 'none'}).write(german, new VFile())
    expect(texts(readPdf(plain)).slice(0, 4).join(' ')).toMatch(/^Gezeiten Contents Untitled1 Untitled\d/)
    expect(languages(plain, 'P')).toEqual(['en'])
    expect(languages(plain, 'Reference')).toEqual(['en', 'en'])
  })

  test('has none if none is wanted, or there is one article', async () => {
    expect((await print(whole, {contents: false})).blocks[0]).toEqual({role: 'H1', text: 'The Ebb'})
    expect((await print({...whole, children: whole.children.slice(1)})).blocks[0]).toEqual({
      role: 'H1',
      text: 'The Flood',
    })
  })
})

describe('what the file says of itself', () => {
  const hostile = 'Smith & Sons <1956> ]]> "\u0001\u0000\uFFFE\uD800" ()\\'

  test('is well-formed whatever the metadata hold', async () => {
    const {xmp, information} = await print(
      articleOf([], {
        title: hostile,
        creators: [{name: hostile, roles: []}],
        keywords: [hostile],
        rights: [hostile],
        publication: {publisher: hostile, title: hostile},
        language: 'en',
      }),
    )
    expect(parseXml(xmp)).toContain('Smith & Sons <1956> ]]> "\uFFFD\uFFFD\uFFFD\uFFFD" ()\\')
    expect(information.get('Title')).toContain('Smith & Sons <1956> ]]> "')
  })

  test('is the title, the author and the date', async () => {
    const {xmp, information} = await print(
      articleOf(['Text.'], {creators: [{name: 'Ann Marlowe', roles: []}], language: 'en'}),
      {
        modified: '2009-04-21',
      },
    )
    expect(information.get('Title')).toBe('A Test')
    expect(information.get('Author')).toBe('Ann Marlowe')
    expect(information.get('ModDate')).toBe('D:20090421000000Z')
    expect(xmp).toContain('<xmp:ModifyDate>2009-04-21T00:00:00Z</xmp:ModifyDate>')
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test.each([
    ['PDF/A-3a', '3', '%PDF-1.7'],
    ['PDF/A-2a', '2', '%PDF-1.7'],
    ['PDF/A-1a', '1', '%PDF-1.4'],
  ] as const)('is %s where that is asked', async (conformance, part, header) => {
    const bytes = await writePdf({conformance}).write(articleOf(['Text.'], {language: 'en'}), new VFile())
    const {xmp, profile} = readPdf(bytes)
    expect(Buffer.from(bytes).toString('latin1', 0, 8)).toBe(header)
    expect(xmp).toContain(`<pdfaid:part>${part}</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>`)
    expect(xmp).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>')
    expect(profile).toMatch(/mntrRGB XYZ .{12}acsp$/s)
  })

  test('is no PDF/A where none is wanted', async () => {
    const {xmp, profile} = await print(articleOf(['Text.']), {conformance: 'none'})
    expect(xmp).not.toContain('pdfaid:part')
    expect(profile).toBeUndefined()
    expect(() => writePdf({conformance: 'PDF/A-4' as 'none'})).toThrow('Unexpected conformance `PDF/A-4`')
  })

  test('has files that ride along, sorted by name, where the archive allows them', async () => {
    const attachments = [
      {name: 'source.tei.xml', mediaType: 'application/tei+xml', data: '<TEI/>', description: 'The text as TEI'},
      {name: 'a.txt', mediaType: 'text/plain', data: new TextEncoder().encode('Ä')},
    ]
    const {attachments: found} = await print(articleOf(['Text.']), {attachments})
    expect(found).toEqual([
      {name: 'a.txt', mediaType: 'text/plain', text: 'Ä'},
      {name: 'source.tei.xml', mediaType: 'application/tei+xml', text: '<TEI/>'},
    ])
    const file = new VFile()
    expect((await print(articleOf(['Text.']), {attachments, conformance: 'PDF/A-2a'}, file)).attachments).toEqual([])
    expect(file.messages.map(({ruleId}) => ruleId)).toContain('pdf-forbidden-attachment')
  })

  test('claims nothing without a title, and says so', async () => {
    const file = new VFile()
    const {xmp} = await print(build('article', {}, ['Text.']), {}, file)
    expect(xmp).not.toContain('pdfuaid:part')
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['pdf-missing-title'])
  })

  test('has the headings as outline', async () => {
    expect((await print(kitchenSink)).outline).toEqual([
      'The Harbour Press',
      'The Press',
      'Of the Men',
      'Letters and Remains',
    ])
  })
})

test('takes a heading without a letter for no heading, so that no level is missing', async () => {
  const title = build('title', [build('text', {value: '\u200B'})])
  const reading = await print(articleOf([title, build('heading', {depth: 2}, 'The Press'), 'Text.']))
  expect(reading.blocks.map(({role, text}) => `${role}: ${text}`)).toContain('H1: The Press')
  expect(reading.outline).toEqual(['The Press'])
})

test.each<[string, PdfWriteOptions]>([
  ['page size "A3"', {pageSize: JSON.parse('"A3"') as 'A4'}],
  ['page size [10,10]', {pageSize: [10, 10]}],
  ['`modified: yesterday`', {modified: 'yesterday'}],
  ['`modified: 2009-04-21T10:30`', {modified: '2009-04-21T10:30'}],
])('refuses the %s', (name, options) => {
  expect(() => writePdf(options)).toThrow(`Unexpected ${name}, expected`)
})

test('refuses a font that is none', async () => {
  const writer = writePdf({faces: {regular: new TextEncoder().encode('wOF2....')}})
  await expect(writer.write(articleOf(['Text.']), new VFile())).rejects.toThrow(
    'Unexpected WOFF 2, expected TrueType or OpenType; `woff2_decompress` makes it of this',
  )
})

/** All text of a document of XML, which must be well-formed. */
function parseXml(source: string): string {
  const parser = new SaxesParser({xmlns: true})
  let found = ''
  parser.on('text', text => (found += text))
  parser.on('error', error => {
    throw error
  })
  parser.write(source).close()
  return found
}
