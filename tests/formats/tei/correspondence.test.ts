import {VFile} from 'vfile'
import type {Element} from 'xast'
import {describe, expect, test} from 'vitest'
import {build, emptyMetadata} from '../../../src/ast/build.js'
import type {OpaqueBlock} from '../../../src/ast/flow.js'
import type {Metadata} from '../../../src/ast/metadata.js'
import type {Tree} from '../../../src/ast/nodes.js'
import {readTei, writeTei, type TeiWriteOptions} from '../../../src/formats/tei/index.js'
import {within} from '../../../src/formats/tei/read/header/elements.js'
import {stringify} from '../../../src/xml/stringify.js'
import {parseXml} from '../../../src/xml/parse.js'

const letter = emptyMetadata({
  title: 'Marlowe to Vane',
  creators: [{name: 'Ann Marlowe', roles: ['aut'], identifiers: [{scheme: 'gnd', value: '1'}]}],
  contributors: [
    {name: 'Bo Vane', sortName: 'Vane, Bo', family: 'Vane', given: 'Bo', roles: ['rcp']},
    {name: 'Ida Holm', roles: ['trl']},
  ],
  dates: [{event: 'dated', date: '1853-11-23', text: '[Hull,] 23 November 1853'}],
  known: {contributors: {how: 'inferred', rule: 'addressee-in-title', certainty: 0.8}},
})

async function write(metadata: Metadata, options?: TeiWriteOptions): Promise<string> {
  return writeTei(options).write(build('article', {metadata}, ['Ink.']), new VFile())
}

async function read(text: string): Promise<Tree> {
  return readTei().read(new VFile(text))
}

/** The elements of a name, as they are written. */
function elements(text: string, name: string): string[] {
  const root = parseXml(text, new VFile(), 'http://www.tei-c.org/ns/1.0')
  const [whole] = root.children.filter((child): child is Element => child.type === 'element')
  return within(whole, [name]).map(found => stringify(found).replace(/\s*\n\s*| xmlns="[^"]*"/g, ''))
}

describe('a letter', () => {
  test('is described as the interchange format has it, and its addressee answers for nothing', async () => {
    const text = await write(letter)
    expect(elements(text, 'correspDesc')).toEqual([
      '<correspDesc><correspAction type="sent"><persName ref="https://d-nb.info/gnd/1">Ann Marlowe</persName><placeName>Hull</placeName><date when="1853-11-23"/></correspAction>' +
        '<correspAction type="received" resp="#offprint" cert="0.8" ana="how:inferred rule:addressee-in-title"><persName key="Vane, Bo"><forename>Bo</forename> <surname>Vane</surname></persName></correspAction></correspDesc>',
    ])
    expect(elements(text, 'resp').join()).not.toContain('Addressee')
    expect(elements(text, 'xenoData')).toEqual([])
    expect(elements(text, 'term')).toEqual(['<term type="genre">letter</term>'])
  })

  test.each([
    ['1853-11', '<date when="1853-11"/>'],
    ['1853-11-20/1853-11-23', 'notBefore="1853-11-20" notAfter="1853-11-23"'],
    ['185X', 'notBefore="1850" notAfter="1859"'],
    ['../1853', 'notAfter="1853"'],
  ])('of %s has bounds', async (date, attributes) => {
    const text = await write({...letter, dates: [{event: 'written', date, text: 'then'}]})
    expect(elements(text, 'correspAction')[0]).toContain(attributes)
  })

  test('of bodies, of several persons, of nobody known', async () => {
    const contributors = [
      {name: 'Harbour Committee', roles: ['rcp']},
      {name: 'the crew', roles: ['rcp', 'edt']},
    ]
    const text = await write(emptyMetadata({contributors}))
    expect(elements(text, 'correspAction')).toEqual([
      '<correspAction type="received"><orgName>Harbour Committee</orgName><name>the crew</name></correspAction>',
    ])
    expect(elements(text, 'resp').filter(resp => resp.includes('relators'))).toEqual([
      '<resp ref="http://id.loc.gov/vocabulary/relators/edt">Editor</resp>',
    ])
  })

  test.each(['simplePrint', 'bptl-l4', 'dtabf'] as const)(
    'has an addressee that answers for it in %s',
    async profile => {
      const text = await write(letter, {profile})
      expect(elements(text, 'correspDesc')).toEqual([])
      expect(text).toMatch(/Addressee<\/resp>\s*<(?:name|persName)[^>]*>.*Vane/)
    },
  )

  test('has its postscript in an element that says how it was found, and nothing beside', async () => {
    const postscript: OpaqueBlock = {
      type: 'opaqueBlock',
      name: 'postscript',
      attributes: {},
      children: [build('paragraph', ['Burn this.'])],
      data: {recovery: {rule: 'text-below-name', certainty: 0.9}},
    }
    const closer = build('closer', [build('signature', ['A. M.'])])
    const article = build('article', {metadata: letter}, [build('paragraph', ['Ink.']), closer, postscript])
    const text = await writeTei().write(article, new VFile())
    expect(text).toMatch(
      /<\/closer>\s*<postscript resp="#offprint" cert="0.9" ana="rule:text-below-name">\s*<p xml:id="p-2">/,
    )
    expect(elements(text, 'xenoData')).toEqual([])
    expect((await read(text)).children).toMatchObject(article.children)
    for (const profile of ['simplePrint', 'dtabf'] as const) {
      const made = await writeTei({profile}).write(article, new VFile())
      expect(made).toMatch(/<\/signed>\s*<\/closer>\s*<postscript[^>]*>\s*<p[^>]*>Burn this\.<\/p>/)
    }
  })

  test('comes back, alone, in a corpus and in a group', async () => {
    const article = build('article', {metadata: letter}, ['Ink.'])
    const collection = {type: 'collection' as const, metadata: emptyMetadata(), children: [article, article]}
    expect((await read(await write(letter))).metadata).toEqual(letter)
    for (const collections of ['corpus', 'group'] as const) {
      const tree = await read(await writeTei({collections}).write(collection, new VFile()))
      expect(tree.type === 'collection' && tree.children.map(({metadata}) => metadata)).toEqual([letter, letter])
    }
  })
})

const sent =
  '<correspAction type="sent"><persName ref="https://viaf.org/viaf/7">Ida Holm</persName><persName>Eva Lind</persName><placeName ref="https://www.geonames.org/2645425">Hull</placeName><date from="1795-03-22" to="1795-03-24">22–24 March 1795</date></correspAction>'
const received =
  '<correspAction type="received"><orgName>Harbour Committee</orgName><date when="1795-04-01"/></correspAction>'

function others(profile: string, author = ''): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A Letter</title>${author}</titleStmt>
    <publicationStmt><p>Hull</p></publicationStmt><sourceDesc><p>Paper.</p></sourceDesc></fileDesc><profileDesc>${profile}</profileDesc></teiHeader>
    <text><body><p>Ink.</p></body></text></TEI>`
}

describe('a letter of others', () => {
  const whole = `<correspDesc>${sent}${received}<correspContext><ref target="https://example.org/l2">The answer</ref></correspContext></correspDesc>`

  test('gives author, addressee and date', async () => {
    expect((await read(others(whole))).metadata).toMatchObject({
      creators: [
        {name: 'Ida Holm', roles: ['aut'], identifiers: [{scheme: 'viaf', value: '7'}]},
        {name: 'Eva Lind', roles: ['aut']},
      ],
      contributors: [{name: 'Harbour Committee', roles: ['rcp']}],
      dates: [{event: 'written', date: '1795-03-22/1795-03-24', text: '22–24 March 1795'}],
    })
  })

  test('is by whom the header calls its author, on the day that it says', async () => {
    const creation = '<creation><date from="1795-03-22" to="1795-03-24">in March</date></creation>'
    const {metadata} = await read(others(`${creation}${whole}`, '<author>Bo Vane</author>'))
    expect(metadata.creators).toEqual([{name: 'Bo Vane', roles: ['aut']}])
    expect(metadata.dates).toEqual([{event: 'written', date: '1795-03-22/1795-03-24', text: 'in March'}])
  })

  test('keeps its description, which is written once, and comes back the same', async () => {
    const tree = await read(others(whole))
    const text = await writeTei().write(tree, new VFile())
    expect(elements(text, 'correspDesc')).toHaveLength(1)
    expect(elements(text, 'correspContext')[0]).toContain('The answer')
    expect(elements(text, 'resp').join()).not.toContain('Addressee')
    const again = await read(text)
    expect(again.metadata.contributors).toEqual(tree.metadata.contributors)
    expect(again.data).toEqual(tree.data)
    expect(await writeTei().write(again, new VFile())).toBe(text)
  })

  test('is none where there are several, of which a register is made', async () => {
    const tree = await read(others(`<correspDesc>${sent}</correspDesc><correspDesc>${received}</correspDesc>`))
    expect([tree.metadata.creators, tree.metadata.contributors, tree.metadata.dates]).toEqual([[], [], undefined])
    const addressed = {...tree, metadata: {...tree.metadata, contributors: letter.contributors}}
    const text = await writeTei().write(addressed, new VFile())
    expect(elements(text, 'correspDesc')).toHaveLength(2)
    expect((await read(text)).metadata.contributors).toEqual(letter.contributors)
  })
})
