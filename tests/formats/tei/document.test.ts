import fc from 'fast-check'
import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build, emptyMetadata} from '../../../src/ast/build.js'
import type {Article} from '../../../src/ast/nodes.js'
import {teiHandlers, writeTei, type TeiHandlers, type TeiWriteOptions} from '../../../src/formats/tei/index.js'
import {arbitraryArticle} from '../../arbitrary.js'
import {kitchenSink} from '../../contract.js'
import {parseXml} from '../../xml/parse.js'
import {brokenPointers} from './reading.js'

async function tei(article: Article, options?: TeiWriteOptions): Promise<string> {
  return writeTei(options).write(article, new VFile())
}

test('the kitchen sink is written as a careful editor would', async () => {
  const expected = new URL('../../../fixtures/kitchen-sink/expected.tei.xml', import.meta.url).pathname
  await expect(await tei(kitchenSink)).toMatchFileSnapshot(expected)
})

test('identifiers are unique and pointers lead somewhere, in any article', async () => {
  expect(brokenPointers(parseXml(await tei(kitchenSink)))).toEqual([])
  await fc.assert(
    fc.asyncProperty(arbitraryArticle, async article => {
      expect(brokenPointers(parseXml(await tei(article)))).toEqual([])
    }),
    {numRuns: 60},
  )
})

test('no white space stands around a page turn within a word', async () => {
  const article = build('article', [
    build('paragraph', [
      'rehabili',
      build('pageMarker', {certainty: 'inferred', inWord: true, hyphen: '-', joins: 'paragraphs'}),
      'tated',
    ]),
  ])
  expect(await tei(article)).toMatch(/rehabili<pb[^>]*break="no"[^>]*\/>tated/)
})

test('a speaker is one only before what is said', async () => {
  const speech = build('speech', [build('speaker', 'Ann.'), 'Who is there?', build('speaker', 'Bo.'), 'I.'])
  const output = await tei(build('article', [speech]))
  expect(output.match(/<speaker>/g)).toHaveLength(1)
  expect(output).toContain('<ab>Bo.</ab>')
})

test('a page that the source states has its number, one that a rule found has none', async () => {
  const output = await tei(
    build('article', [
      build('pageMarker', {label: '85', certainty: 'stated'}),
      build('paragraph', ['One ', build('pageMarker', {certainty: 'inferred'}), 'two.']),
    ]),
  )
  expect(output).toMatch(/<pb [^>]*n="85"/)
  expect(output).toMatch(/One <pb (?![^>]*\bn=)[^>]*cert="[a-z]+"[^>]*\/>two\./)
})

test('says that rights are unknown, and gives no licence, where the source states none', async () => {
  const output = await tei(build('article', {metadata: {title: 'On Ink'}}, ['Ink.']))
  expect(output).toContain('<availability status="unknown">')
  expect(output).not.toContain('<licence')
  expect(output).toContain('xml:lang="und"')
})

test('keeps the rights of the source verbatim', async () => {
  const rights = ['Public Domain: this text is free of all restrictions.']
  expect(await tei(build('article', {metadata: {title: 'On Ink', rights}}, ['Ink.']))).toContain(rights[0])
})

test('is silent on seasons where its dates know none, and keeps the EDTF date', async () => {
  const output = await tei(
    build(
      'article',
      {metadata: {publication: {title: 'The Tidal Review', date: '1956-22', printedDate: 'Summer 1956'}}},
      ['Ink.'],
    ),
  )
  expect(output).toMatch(/<date when="1956" when-custom="1956-22"[^>]*>Summer 1956<\/date>/)
})

test('roles and schemes are looked up in what is known of them, and nowhere else', async () => {
  const contributors = ['constructor', '__proto__', 'toString'].map(name => ({
    name: 'Bo Lindqvist',
    roles: [name],
    identifiers: [{scheme: name, value: '1'}],
  }))
  const output = await tei(build('article', {metadata: {contributors}}, ['Ink.']))
  expect(output.match(/<resp>[^]*?<\/name>/g)).toEqual([
    expect.stringMatching(/^<resp>constructor<\/resp>\s*<name>Bo Lindqvist<idno type="CONSTRUCTOR">1<\/idno><\/name>$/),
    expect.stringMatching(/^<resp>__proto__<\/resp>\s*<name>Bo Lindqvist<idno type="__PROTO__">1<\/idno><\/name>$/),
    expect.stringMatching(/^<resp>toString<\/resp>\s*<name>Bo Lindqvist<idno type="TOSTRING">1<\/idno><\/name>$/),
    expect.stringContaining('Automatic conversion'),
  ])
  expect(output).not.toContain('native')
})

test('languages have names that no engine of JavaScript decides on', async () => {
  const foreign = ['fr-CA', 'HE', 'tlh'].map(lang => build('foreign', {lang}, 'x'))
  const output = await tei(build('article', {metadata: {language: 'en-GB'}}, [build('paragraph', foreign)]))
  expect(output.match(/<language [^]*?>.*/g)).toEqual([
    '<language ident="en-GB">English</language>',
    '<language ident="fr-CA">French</language>',
    '<language ident="HE">Hebrew</language>',
    '<language ident="tlh"/>',
  ])
  expect(await tei(build('article', ['Ink.']))).toContain('<language ident="und">Undetermined</language>')
})

test('handlers that are given take the place of the default ones, and may call them', async () => {
  const handlers: TeiHandlers = {
    smallCaps: (state, node) => [{type: 'element', name: 'name', attributes: {}, children: state.all(node.children)}],
    strong: (state, node) => [{type: 'text', value: '*'}, ...(teiHandlers.strong?.(state, node) ?? [])],
  }
  const words = [build('smallCaps', 'Hull'), build('strong', 'now'), build('emphasis', 'here')]
  const output = await tei(build('article', [build('paragraph', words)]), {handlers})
  const highlighted = (name: string, word: string): string => `<hi rendition="#${name}">${word}</hi>`
  expect(output).toContain(`<name>Hull</name>*${highlighted('bold', 'now')}${highlighted('italic', 'here')}</p>`)
})

test('a section without notes is none of notes', async () => {
  const section = build('section', [build('heading', {depth: 2}, 'Links'), build('furniture', {role: 'other'}, 'Top')])
  expect(await tei(build('article', ['Ink.', section]), {furniture: true})).not.toContain('type="notes"')
})

test('other printings and the dates of the text stand in the header', async () => {
  const written = await tei(
    build(
      'article',
      {
        metadata: {
          publication: {title: 'The Tide', series: 'new series', number: '3'},
          printings: [{title: 'La Marée', date: '1931-05', printedDate: 'mai 1931', relation: 'first'}],
          dates: [
            {event: 'written', date: '1931-03', text: 'March 1931, at sea'},
            {event: 'dated', date: '1931', text: '1931'},
          ],
        },
      },
      ['Words.'],
    ),
  )
  const [first, second] = [
    '<date type="written" when="1931-03">March 1931, at sea</date>',
    '<date type="dated" when="1931">1931</date>',
  ]
  expect(written).toContain(`<creation>${first} ${second}</creation>`)
  expect(written).toContain('<biblStruct type="firstEdition">')
  expect(written).toContain('<biblScope unit="series">new series</biblScope>')
})

test('changes stand the newest first, whatever their order in the source', async () => {
  const revisions = [{date: '2001-05', text: 'b'}, {text: 'd'}, {date: '2009-04-21', text: 'a'}, {date: '1999', text: 'c'}]
  const output = await tei({...kitchenSink, metadata: {...kitchenSink.metadata, revisions}})
  expect([...output.matchAll(/<change.*?>(.*?)<\/change>/g)].map(([, words]) => words)).toEqual(['Converted to TEI P5.', 'a', 'b', 'c', 'd'])
}) // prettier-ignore

test('the header says what was done with this text, and no more', async () => {
  const said = async (article: Article) => /<editorialDecl>[^]*<\/editorialDecl>/.exec(await tei(article))?.[0] ?? ''
  const plain: Article = {
    type: 'article',
    metadata: emptyMetadata(),
    children: [{type: 'paragraph', children: [{type: 'text', value: 'a'}]}],
  }
  expect(await said(plain)).toContain('<p>Sections and paragraphs are marked; sentences are not.</p>')
  expect(await said(plain)).toContain('<hyphenation>')
  expect(await said(plain)).not.toContain('<interpretation>')
  expect(await said({...plain, metadata: {...plain.metadata, source: {mediaType: 'text/html'}}})).toContain(
    'recognised from the mark-up of the page',
  )
  expect(await said(kitchenSink)).toContain('<hyphenation eol="none">')
})

test('letters in another form are kept, reported, and said of in the header', async () => {
  const file = new VFile()
  const output = await writeTei().write(
    build('article', [build('title', 'Cafe\u0301'), build('paragraph', 'Cafe\u0301.')]),
    file,
  )
  expect(output).toContain('>Cafe\u0301.</p>')
  expect(output).toContain('not all are in Unicode Normalization Form C.</p>')
  expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['tei-not-normalised'])
  const composed = new VFile()
  const plain = await writeTei().write(build('article', [build('title', 'Caf\u00E9')]), composed)
  expect(plain).not.toContain('Normalization Form')
  expect(composed.messages).toEqual([])
})
