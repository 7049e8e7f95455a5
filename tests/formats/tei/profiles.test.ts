import fc from 'fast-check'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {build} from '../../../src/ast/build.js'
import type {Article, Collection} from '../../../src/ast/nodes.js'
import {writeTei, type TeiWriteOptions} from '../../../src/formats/tei/index.js'
import {within} from '../../../src/formats/tei/read/header/elements.js'
import {readHeader} from '../../../src/formats/tei/read/header/read-header.js'
import {parseXml as parse} from '../../../src/xml/parse.js'
import {arbitraryArticle} from '../../arbitrary.js'
import {kitchenSink} from '../../contract.js'
import {parseXml} from '../../xml/parse.js'
import {brokenPointers, wordsOfTei} from './reading.js'

const profiles = ['simplePrint', 'bptl-l4', 'dtabf'] as const

async function write(tree: Article | Collection, options: TeiWriteOptions): Promise<{output: string; file: VFile}> {
  const file = new VFile()
  return {output: await writeTei(options).write(tree, file), file}
}

/** The same article without nodes of a type: one profile has no turns of pages. */
function without(article: Article, type: 'pageMarker' | 'footnoteReference'): Article {
  const copy = structuredClone(article)
  visit(copy, type, (_, index, parent) => {
    if (index === undefined || !parent) return
    parent.children.splice(index, 1)
    return index
  })
  return copy
}

function rulesOf(file: VFile): (string | undefined)[] {
  return [...new Set(file.messages.map(({ruleId}) => ruleId ?? undefined))]
}

/** Marks of notes look like words where their type is lost. */
const sensible = arbitraryArticle.map(article => without(without(article, 'pageMarker'), 'footnoteReference'))

describe.each(profiles)('the profile %s', profile => {
  test('keeps every word of the text', async () => {
    await fc.assert(
      fc.asyncProperty(sensible, async article => {
        const full = await write(article, {})
        const made = await write(article, {profile})
        const words = new Set(wordsOfTei(made.output))
        expect(wordsOfTei(full.output).filter(word => !words.has(word))).toEqual([])
      }),
      {numRuns: 40},
    )
  })

  test('has no pointer that leads nowhere', async () => {
    const {output} = await write(without(kitchenSink, 'pageMarker'), {profile})
    // Renditions of the last one are defined by the archive.
    const broken = brokenPointers(parseXml(output))
    expect(
      broken.filter(pointer => profile !== 'dtabf' || !/^#(?:i|b|k|s|c|sup|sub|none|right|hr)$/.test(pointer)),
    ).toEqual([])
  })

  test('reports what it has no place for', async () => {
    const {file} = await write(without(kitchenSink, 'pageMarker'), {profile})
    expect(rulesOf(file)).toContain('tei-profile-limit')
    const reasons = file.messages.map(({reason}) => reason)
    expect(new Set(reasons).size).toBe(reasons.length)
  })
})

test('a profile with a place for metadata gives all of them back', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryArticle, async ({metadata}) => {
      const {output} = await write(build('article', {metadata}, ['Ink.']), {profile: 'simplePrint'})
      const root = parse(output, new VFile(), 'http://www.tei-c.org/ns/1.0')
      const [header] = root.children.flatMap(child => (child.type === 'element' ? within(child, ['teiHeader']) : []))
      expect(header && readHeader(header, new VFile())).toEqual(metadata)
    }),
    {numRuns: 100},
  )
})

test('a byline is an opener in libraries, and a quotation stands beside its source', async () => {
  const article = build('article', [
    build('title', 'On Ink'),
    build('byline', 'By Ida Holm'),
    build('blockquote', [build('paragraph', 'Ink dries.'), build('attribution', 'Old saying')]),
    build('thematicBreak', {}),
    build('signature', 'I. H.'),
  ])
  const {output} = await write(article, {profile: 'bptl-l4'})
  expect(output).toMatch(/<opener>\s*<signed>By Ida Holm<\/signed>\s*<\/opener>/)
  expect(output).toMatch(
    /<\/quote>\s*<bibl>Old saying<\/bibl>\s*<ab type="typography"\/>\s*<ab type="signed">I\. H\.<\/ab>/,
  )
  expect(output).toContain('<schemaRef url="bptl:L4-v4.0.0"/>')
})

test('heads stand before ornaments in libraries, whatever stands above the title', async () => {
  const note = build('headnote', [build('paragraph', 'Spelling is as printed.')])
  const rule = build('thematicBreak', {})
  const article = build('article', [
    rule,
    note,
    rule,
    build('kicker', '25 Cents'),
    build('title', 'On Ink'),
    'Ink dries.',
  ])
  const {output} = await write(article, {profile: 'bptl-l4'})
  expect(output).toMatch(
    /<\/opener>\s*<head[^>]*>25 Cents<\/head>\s*<head[^>]*>On Ink<\/head>\s*<ab type="typography"\/>/,
  )
})

test('a source is a citation in simplePrint, with its parts marked', async () => {
  const {output} = await write(kitchenSink, {profile: 'simplePrint'})
  expect(output).not.toMatch(/<(?:biblStruct|persName|orgName|appInfo|gi|citeStructure)\b/)
  expect(output).toContain(
    '<title level="j">The Tidal Review</title>, <pubPlace>Hull</pubPlace>, <publisher>Tidal Press</publisher>',
  )
})

test('the base format is for texts without turns of pages', async () => {
  const {output, file} = await write(kitchenSink, {profile: 'dtabf'})
  expect(rulesOf(file)).toEqual(['tei-unfit-profile'])
  expect(output).toBe((await write(kitchenSink, {})).output)
  const plain = await write(without(kitchenSink, 'pageMarker'), {profile: 'dtabf'})
  expect(plain.output).toContain('<div type="jArticle" xml:id="article" n="1">')
  expect(plain.output).toContain('<language ident="eng">English</language>')
})

test.each([
  [
    {},
    [
      'https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng',
      'https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng',
    ],
  ],
  [{profile: 'simplePrint'}, ['https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_simplePrint.rng']],
  [{schema: 'offprint'}, ['offprint.rng', 'offprint.rng']],
  [{schema: 'https://example.org/a.rng?b="c"&d'}, ['https://example.org/a.rng?b=&quot;c&quot;&amp;d']],
  [{schema: 'a.rnc b.sch?x'}, ['a.rnc', 'b.sch?x']],
  [{schema: 'none'}, []],
] as const)('%j names its schema', async (options, expected) => {
  const {output} = await write(kitchenSink, options)
  expect([...output.matchAll(/<\?xml-model href="([^ ]*)" /g)].map(([, href]) => href)).toEqual(expected)
})

test('each schema is named in its language', async () => {
  const {output} = await write(kitchenSink, {schema: 'a.rnc b.sch c'})
  const relaxNg = 'http://relaxng.org/ns/structure/1.0'
  expect([...output.matchAll(/type="(.*?)" schematypens="(.*?)"/g)].map(([, ...values]) => values)).toEqual([
    ['application/relax-ng-compact-syntax', relaxNg],
    ['application/xml', 'http://purl.oclc.org/dsdl/schematron'],
    ['application/xml', relaxNg],
  ])
})
