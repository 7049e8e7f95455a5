import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import type {Article} from '../../src/ast/nodes.js'
import {toString} from '../../src/ast/text.js'
import {read} from '../../src/core/convert.js'
import {writeMarkdown} from '../../src/formats/markdown/index.js'
import {readTei, writeTei} from '../../src/formats/tei/index.js'
import {readText} from '../../src/formats/text/index.js'
import {editorialDeclaration} from '../../src/formats/tei/write/header/editorial-declaration.js'
import {audit, type Ledger} from '../../src/ledger/index.js'
import {phrasesOf} from '../../src/ledger/explain/phrases.js'
import {keysOf} from '../../src/ledger/words/word.js'
import type {Element} from 'xast'
import {documentOf} from '../formats/tei/sketch.js'
import {formats, type Change, type Format} from './outputs.js'

const {tei, markdown} = formats

async function auditOf(source: string, format: Format | undefined, fault: Change = text => text): Promise<Ledger> {
  const tree = readTei().read(new VFile({value: source})) as Article
  if (!format) throw new Error('no such format')
  const value = await format.write(tree, fault)
  return audit({source: {value: source, path: 'a.xml'}, output: {value, path: `b.${format.extension}`}, tree})
}

const open = ({entries}: Ledger): unknown[] =>
  entries.filter(({rule}) => rule === undefined).map(({source, output}) => [source.words, output.words])

const noted = documentOf(`<body><div><head>Ropes<note>Of hemp.</note></head>
<p>The rope<note>Two strands.</note> was wet.<note xml:id="x">So was the deck.</note></p>
<note>A box beside the text.</note>
<p>We <q>hauled<note>All of us.</note></q> it in.</p></div></body>`)

const outputs = Object.entries(formats).filter(([name]) => ['epub', 'html', 'markdown', 'tei'].includes(name))

describe.each(outputs)('%s', (_, format) => {
  test('notes without place and number balance', async () => {
    const ledger = await auditOf(noted, format)
    expect(open(ledger)).toEqual([])
    const numbers = ledger.entries.filter(({rule}) => rule === 'note-numbered')
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers.flatMap(({output}) => output.words).every(word => /^[1-5]$/.test(word))).toBe(true)
  })

  test('a note that is lost does not balance', async () => {
    const ledger = await auditOf(noted, format, text => text.replaceAll('Two strands', ''))
    expect(ledger.balanced).toBe(false)
  })
})

test('numbers that do not rise in the order of the notes do not balance', async () => {
  const swap: Change = text => text.replace(/n="(?:1|2)"/g, own => (own === 'n="1"' ? 'n="2"' : 'n="1"'))
  expect((await auditOf(noted, tei, swap)).balanced).toBe(false)
})

/** What stands in mark-up, and is shown as words. */
const shown: readonly [kind: string, body: string, lost: string][] = [
  ['addresses', '<p>See <ptr target="https://example.org/knots"/> and <ptr target="https://example.org/a b.xml#c"/>, not <ptr target="#x"/>.</p>', 'knots'],
  ['examples', '<p>So:</p><egXML xmlns="http://www.tei-c.org/ns/Examples"><p xml:id="one">a &amp; b &lt; c <!-- tarred --><note place="end" n="1">d</note> <choice><sic>rop</sic><corr resp="#me">rope</corr></choice><lb/></p><?reef now?> &amp;</egXML>', 'tarred'],
  ['numbers of items', '<list type="ordered"><item>Hemp</item><item>Flax</item></list><list rend="numbered"><item>Wire</item></list>', 'Flax'],
  ['heads of tables', '<p>One.</p><table><head>Ropes, in fathoms</head><row><cell>1</cell></row><row><cell>2</cell></row></table>', 'fathoms'],
  ['marks that are the text of a pointer', '<p>The rope <ref target="#n1">[1]</ref> was wet.</p><p>Two <ref target="#n2">[2]</ref> were dry.</p><div><note xml:id="n1">Of hemp.</note><note xml:id="n2">Of flax.</note></div>', 'hemp'],
  ['numbers of pages in notes', '<pb n="7"/><p>The rope<note place="bottom" n="1)"><pb n="7"/><p>Of hemp.</p></note> was wet.</p><pb n="8"/><p>Tarred<note place="bottom" n="2)"><pb n="8"/><p>Twice.</p></note> too.</p>', 'Twice'],
  ['spellings before what is printed', '<p>At <choice><expan>Kitchener and Waterloo, both</expan><abbr>K. and W.</abbr><abbr>KW</abbr></choice> we <choice><corr>hauled it in at once</corr><sic>hold that thing yn</sic></choice> again.</p>', 'again'],
  ['numbers of items that are none', '<list type="ordered"><item n="a">Hemp</item><item n="b">Flax</item></list><list><item n="3.">Wire</item></list>', 'Flax'],
  ['notes with anchors, and notes among blocks', '<p>The rope<anchor xml:id="a1"/> was<anchor xml:id="a2"/> wet.</p><div><note target="#a1" n="1">Of hemp.</note><note target="#a2" n="2">It dried.</note><note target="#none" n="3">Lost.</note></div>', 'dried'],
  ['what stands behind the rows of a table', '<table><row><cell>One</cell></row><note>Measured twice.</note></table><p>So.</p>', 'Measured'],
  ['parts of records and titles', '<listBibl><biblStruct><monogr><author>Marlowe</author><title>Ropes</title><imprint><pubPlace>Whitby</pubPlace><date>1870</date></imprint></monogr></biblStruct></listBibl><p>In <placeName>Whitby</placeName><placeName>Scarborough</placeName> we hau<lb break="no"/>led.</p>', 'Marlowe'],
  ['addresses in elements of a line', '<p>A <seg>rope, see <ref target="http://www.example.com/?a=b#3">http://www.example.com/?a=b#3</ref></seg>.</p>', 'rope'],
  ['additions in words', '<p>It is <subst><add>T</add><del>t</del></subst>he rope, τ<subst><add>ῶν</add><del>α</del></subst>.</p>', 'rope'],
] // prettier-ignore

describe.each(shown)('%s', (_, body, lost) => {
  const source = documentOf(`<body><div>${body}</div></body>`)

  test.each(Object.entries(formats))('balance in %s', async (_, format) => {
    expect(open(await auditOf(source, format))).toEqual([])
  })

  test.each(outputs)('do not balance in %s if one is lost', async (_, format) => {
    const ledger = await auditOf(source, format, text => text.replaceAll(lost, ''))
    expect(ledger.balanced).toBe(false)
  })
})

test('a number of an item that the tree does not have does not balance', async () => {
  const source = documentOf('<body><list type="ordered"><item>Hemp</item><item>Flax</item></list></body>')
  expect((await auditOf(source, tei, text => text.replace('n="2"', 'n="3"'))).balanced).toBe(false)
})

const kept = documentOf(
  '<body><p>The rope was wet.</p></body>',
  '<encodingDesc><projectDesc><p>Kept for the <hi>harbour</hi> museum.</p></projectDesc></encodingDesc><profileDesc><particDesc><listPerson><person><persName>Ann Marlowe</persName></person></listPerson></particDesc></profileDesc>',
)

test('parts of the header that the tree keeps are words of the source, where the output is TEI', async () => {
  expect(open(await auditOf(kept, tei))).toEqual([])
  expect(open(await auditOf(kept, markdown))).toEqual([])
})

test('parts of the header for which TEI has no place where they stand are kept as paragraphs', async () => {
  const ledger = await auditOf(
    documentOf(
      '<body><p>The rope was wet.</p></body>',
      `<profileDesc><abstract><label>On ropes</label><p>Of hemp.</p><quote><p>Haul <hi>away</hi>!</p></quote></abstract>
      <correspDesc><correspContext><ref target="a">Ann to Bob</ref>
      <ref target="b">Bob to Ann</ref></correspContext></correspDesc></profileDesc>`,
    ),
    tei,
  )
  expect(open(ledger)).toEqual([])
  expect(ledger.counts.source).toBe(16)
})

test('a part of the header that is not written does not balance', async () => {
  const ledger = await auditOf(kept, tei, text => text.replace('museum', ''))
  expect(ledger.balanced).toBe(false)
})

test.each([false, true])('the ledger knows each sentence of the editorial declaration (line ends: %s)', lineEnds => {
  const phrases = phrasesOf('tei', [])
  for (const count of [0, 1])
    for (const isNotNormalised of [false, true])
      for (const mediaType of ['text/plain', 'text/html', undefined])
        for (const hasRend of [false, true]) {
          const made = editorialDeclaration({
            lineEnds,
            metadata: {source: mediaType === undefined ? undefined : {mediaType}},
            profile: {hasRend},
            survey: {corrections: count, joinedWords: count, readings: count, joinedParagraphs: count, inferredPages: count, isNotNormalised}, // prettier-ignore
            text: count === 0 ? undefined : everyUnit,
          } as unknown as Parameters<typeof editorialDeclaration>[0])
          for (const paragraph of paragraphsIn(made)) {
            const keys = keysOf(paragraph)
            let at = 0
            for (let length = phrases.lengthAt(keys, at); length > 0; length = phrases.lengthAt(keys, at)) at += length
            expect(keys.slice(at), paragraph).toEqual([])
          }
        }
})

const everyUnit: Element = {
  type: 'element',
  name: 'body',
  attributes: {},
  children: ['l', 'sp', 'item', 'cell', 'floatingText', 'q'].map(name => ({type: 'element', name, attributes: {}, children: [], data: {instead: []}})), // prettier-ignore
}

function paragraphsIn(element: Element): string[] {
  if (element.name === 'p') return [textOf(element)]
  return element.children.flatMap(child => (child.type === 'element' ? paragraphsIn(child) : []))
}

function textOf(element: Element): string {
  return element.children.map(child => (child.type === 'element' ? textOf(child) : child.type === 'text' ? child.value : '')).join('') // prettier-ignore
}

test.each([
  ['', 'Hello &foo; there'],
  ['<!DOCTYPE TEI [<!ENTITY foo "tide and ebb">]>', 'Hello tide and ebb there'],
])('an entity is read as its document declares it, or as it stands (%j)', async (doctype, words) => {
  const head =
    '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>'
  const value = `${doctype}<TEI xmlns="http://www.tei-c.org/ns/1.0">${head}<text><body><p>Hello &foo; there</p></body></text></TEI>`
  const {tree} = await read(value, {from: readTei()})
  expect(toString(tree)).toContain(words)
  const ledger = await audit({
    source: {value, mediaType: 'application/tei+xml'},
    output: {value: writeMarkdown().write(tree, new VFile()), mediaType: 'text/markdown'},
    tree,
  })
  expect(ledger.balanced).toBe(true)
})

test('how many words a file has is none of its words', async () => {
  const value = `The Gauge\n\n${'The gauge stood upon the quay for a hundred years. '.repeat(8)}\n`
  const {tree} = await read(value, {from: readText()})
  const written = writeTei({profile: 'dtabf'}).write(tree, new VFile())
  expect(written).toMatch(/<measure type="tokens">\d+<\/measure>/)
  const ledger = await audit({
    source: {value, mediaType: 'text/plain'},
    output: {value: written, mediaType: 'application/tei+xml'},
    tree,
  })
  expect(ledger.entries.filter(({rule}) => rule === undefined)).toEqual([])
})
