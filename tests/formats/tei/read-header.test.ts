import {VFile} from 'vfile'
import type {Element} from 'xast'
import {describe, expect, test} from 'vitest'
import type {Metadata} from '../../../src/ast/metadata.js'
import {problemsOf} from '../../../src/ast/validate.js'
import {within} from '../../../src/formats/tei/read/header/elements.js'
import {readHeader} from '../../../src/formats/tei/read/header/read-header.js'
import {parseXml} from '../../../src/xml/parse.js'
import {corpus} from '../../shared.js'

const tei = 'http://www.tei-c.org/ns/1.0'

function headerIn(source: string): Element | undefined {
  const root = parseXml(source, new VFile(), tei)
  return root.children
    .flatMap(child => (child.type === 'element' ? [child, ...within(child, ['teiHeader'])] : []))
    .find(({name}) => name === 'teiHeader')
}

/** Reads a header that is written without its start and end tag. */
function read(content: string, language?: string): {metadata: Metadata; rules: (string | null | undefined)[]} {
  const file = new VFile()
  const header = headerIn(`<TEI xmlns="${tei}"><teiHeader>${content}</teiHeader></TEI>`)
  if (!header) throw new TypeError('Unexpected document without header')
  return {metadata: readHeader(header, file, language), rules: file.messages.map(({ruleId}) => ruleId)}
}

const catalogued = {how: 'inferred', rule: 'catalogue-order', certainty: 0.9}

describe('headers of others', () => {
  test('an article of a periodical, as biblStruct', () => {
    const {metadata} = read(`
      <fileDesc>
        <titleStmt>
          <title type="main">On Ropes</title><title type="sub">and Knots</title>
          <author><persName ref="https://viaf.org/viaf/12 #p1"><forename>Ida</forename> <surname>Holm</surname></persName></author>
          <respStmt><resp>Transcription and mark-up</resp><persName>Bo Lindqvist</persName><orgName>Tidal Archive</orgName></respStmt>
        </titleStmt>
        <publicationStmt>
          <publisher>Tidal Archive</publisher><date when="2020"/><idno type="DOI">10.1000/182</idno>
          <availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence></availability>
        </publicationStmt>
        <sourceDesc>
          <biblStruct>
            <analytic><author>Ida Holm</author><title level="a">On Ropes</title></analytic>
            <monogr>
              <title level="j">The Tidal Review</title><idno type="ISSN">0000-0000</idno>
              <imprint><pubPlace>Hull</pubPlace><publisher>Quay</publisher><date notBefore="1931-02" notAfter="1931-03">February or March 1931</date></imprint>
              <biblScope unit="volume">Vol. 2</biblScope><biblScope unit="issue" from="1" to="2"/><biblScope unit="page">pp. 3-7</biblScope>
            </monogr>
          </biblStruct>
        </sourceDesc>
      </fileDesc>
      <profileDesc>
        <langUsage><language ident="de" usage="10">German</language><language ident="en" usage="90">English</language></langUsage>
        <textClass><keywords><term>ropes</term><term>knots</term></keywords></textClass>
      </profileDesc>
      <revisionDesc><change when="2019-01-02">Typed.</change><change when="2020-03-04">Proofread.</change></revisionDesc>`)
    expect(metadata).toEqual({
      title: 'On Ropes',
      subtitle: 'and Knots',
      creators: [
        {name: 'Ida Holm', family: 'Holm', given: 'Ida', roles: ['aut'], identifiers: [{scheme: 'viaf', value: '12'}]},
      ],
      contributors: [
        {name: 'Bo Lindqvist', roles: ['trc', 'mrk'], onBehalfOf: 'Tidal Archive'},
        {name: 'Tidal Archive', roles: ['pbl']},
      ],
      publication: {
        title: 'The Tidal Review',
        volume: '2',
        number: '1-2',
        pages: [{first: '3', last: '7'}],
        date: '1931-02/1931-03',
        printedDate: 'February or March 1931',
        place: 'Hull',
        publisher: 'Quay',
        identifiers: [{scheme: 'issn', value: '0000-0000'}],
      },
      language: 'en',
      keywords: ['ropes', 'knots'],
      rights: ['CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)'],
      identifiers: [{scheme: 'doi', value: '10.1000/182'}],
      revisions: [
        {date: '2020-03-04', text: 'Proofread.'},
        {date: '2019-01-02', text: 'Typed.'},
      ],
      unknown: [],
    })
  })

  test('TEI P4: years as values, numbers by type, changes with elements', () => {
    const {metadata} = read(`
      <fileDesc>
        <titleStmt><title>On Tar</title><author>Holm, Ida, 1870-1931</author></titleStmt>
        <publicationStmt><p>Not for sale.</p></publicationStmt>
        <sourceDesc><bibl><title>Quay Papers</title>, <biblScope type="vol">4</biblScope> <date value="1901">MCMI</date></bibl></sourceDesc>
      </fileDesc>
      <profileDesc><langUsage><language id="eng">English</language></langUsage>
        <textClass><keywords><list><item>tar</item><item>ropes</item></list></keywords></textClass></profileDesc>
      <revisionDesc><change><date>2001-05-06</date><respStmt><name>B. L.</name></respStmt><item>Tagged</item></change></revisionDesc>`)
    expect(metadata).toMatchObject({
      creators: [{name: 'Holm, Ida, 1870-1931', sortName: 'Holm, Ida, 1870-1931', family: 'Holm', given: 'Ida'}],
      publication: {title: 'Quay Papers', volume: '4', date: '1901', printedDate: 'MCMI'},
      language: 'en',
      keywords: ['tar', 'ropes'],
      revisions: [{date: '2001-05-06', text: 'B. L. Tagged'}],
    })
    expect(metadata.creators[0]?.known?.family).toEqual(catalogued)
  })

  test('a source described in full, with the punctuation of catalogue cards', () => {
    const {metadata, rules} = read(`
      <fileDesc>
        <titleStmt><title>The Anchor</title><author>Holm, Ida</author></titleStmt>
        <publicationStmt><publisher>Keyboarding Partners,</publisher><idno type="STC">STC 12</idno></publicationStmt>
        <seriesStmt><title>Old Books</title></seriesStmt>
        <notesStmt><note>In verse.</note></notesStmt>
        <sourceDesc>
          <bibl type="M">Ida Holm: The Anchor. London, 1625.</bibl>
          <biblFull>
            <titleStmt><title>The Anchor</title><editor><persName><surname>Lind</surname><forename>Bo</forename></persName></editor></titleStmt>
            <publicationStmt><publisher>Printed by A. Quay,</publisher><pubPlace>London :</pubPlace><date>1625.</date></publicationStmt>
            <seriesStmt><title level="j" type="main">Sea Songs</title><biblScope unit="issue">3</biblScope><biblScope unit="pages">84-88</biblScope></seriesStmt>
          </biblFull>
        </sourceDesc>
      </fileDesc>`)
    expect(metadata).toMatchObject({
      contributors: [
        {name: 'Bo Lind', family: 'Lind', given: 'Bo', roles: ['edt']},
        {name: 'Keyboarding Partners,', roles: ['pbl']},
      ],
      publication: {
        title: 'Sea Songs',
        number: '3',
        pages: [{first: '84', last: '88'}],
        place: 'London',
        publisher: 'Printed by A. Quay',
        date: '1625',
        printedDate: '1625.',
      },
      identifiers: [{scheme: 'stc', value: 'STC 12'}],
      unknown: [{text: 'In verse.'}, {label: 'source', text: 'Ida Holm: The Anchor. London, 1625.'}],
    })
    expect(rules).toEqual(['tei-unread-header'])
  })

  test('a digital source that holds the printed one, a pseudonym, numbers beside the name', () => {
    const {metadata} = read(`
      <fileDesc>
        <titleStmt>
          <title>The Jest</title>
          <author><persName type="pseudonym">Argus</persName><persName type="real">Ida Holm</persName><idno type="wikidata">Q1</idno></author>
        </titleStmt>
        <publicationStmt><publisher>Plays</publisher><availability><licence target="https://creativecommons.org/publicdomain/zero/1.0/"/></availability></publicationStmt>
        <sourceDesc>
          <bibl type="digitalSource"><name>Book Search</name><idno type="URL">https://example.org/b</idno>
            <bibl type="originalSource"><author>Argus</author>: <title level="a">The Jest</title>. In: <title level="s">Yearbook</title>,
              <date>1842</date>, S. <biblScope unit="page" from="45" to="74">45–74</biblScope></bibl></bibl>
        </sourceDesc>
      </fileDesc>`)
    expect(metadata).toMatchObject({
      creators: [{name: 'Argus', realName: 'Ida Holm', identifiers: [{scheme: 'wikidata', value: 'Q1'}]}],
      publication: {title: 'Yearbook', date: '1842', pages: [{first: '45', last: '74'}]},
      rights: ['https://creativecommons.org/publicdomain/zero/1.0/'],
      source: {uri: 'https://example.org/b'},
    })
  })

  test('names and titles in several languages, of which the first counts', () => {
    const {metadata} = read(
      `<fileDesc>
        <titleStmt>
          <title xml:lang="ar">الحبل</title><title xml:lang="en">The Rope</title><title type="sub" xml:lang="en">TEI edition</title>
          <editor><persName xml:lang="ar">إيدا</persName><persName xml:lang="en">Ida</persName></editor>
          <editor><name>Holm, Bo</name><name>Lind, Eva</name></editor>
        </titleStmt>
        <publicationStmt><authority><persName>T. Gram</persName></authority></publicationStmt>
        <sourceDesc><p>Born digital.</p></sourceDesc>
      </fileDesc>`,
      'ar',
    )
    expect(metadata).toMatchObject({
      title: 'الحبل',
      contributors: [
        {name: 'إيدا'},
        {name: 'Holm, Bo', family: 'Holm'},
        {name: 'Lind, Eva', given: 'Eva'},
        {name: 'T. Gram', roles: ['pbl']},
      ],
      language: 'ar',
      unknown: [{label: 'source', text: 'Born digital.'}],
    })
    expect(metadata.subtitle).toBeUndefined()
  })

  test('a letter, by whoever sent it, on the day on which it was sent', () => {
    const {metadata} = read(`
      <fileDesc>
        <titleStmt><title level="s">Letters</title><title type="iso-date">1795-03-22</title><title level="a">To E. Lind</title></titleStmt>
        <publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc>
      </fileDesc>
      <profileDesc><correspDesc>
        <correspAction type="sent"><persName key="ID-4">Ida Holm</persName><date when="1795-03-22" cert="low">22 March 1795</date></correspAction>
        <correspAction type="received"><persName>Eva Lind</persName><date when="1795-04-01"/></correspAction>
      </correspDesc></profileDesc>`)
    expect(metadata).toMatchObject({
      title: 'To E. Lind',
      creators: [{name: 'Ida Holm', roles: ['aut']}],
      dates: [{event: 'written', date: '1795-03-22?', text: '22 March 1795'}],
    })
    expect(metadata.creators[0]?.sortName).toBeUndefined()
  })

  test('an author that is only a heading of a catalogue, and a link as source', () => {
    const {metadata} = read(`
      <fileDesc>
        <titleStmt><title>Ropes</title><author key="Holm, Ida (1870, 1931)"/></titleStmt>
        <publicationStmt><publisher>leaflets.example</publisher></publicationStmt>
        <sourceDesc><bibl><ref target="https://example.org/ropes.htm">example.org</ref></bibl></sourceDesc>
      </fileDesc>
      <profileDesc><creation><date when="1901"/></creation></profileDesc>`)
    expect(metadata).toMatchObject({
      creators: [{name: 'Ida Holm', sortName: 'Holm, Ida (1870, 1931)', family: 'Holm', given: 'Ida'}],
      dates: [{event: 'written', date: '1901', text: '1901'}],
      source: {uri: 'https://example.org/ropes.htm'},
      unknown: [{label: 'source', text: 'example.org'}],
    })
  })

  test('roles that no code says stay as they are worded', () => {
    const {metadata} = read(`
      <fileDesc><titleStmt><title>Ropes</title>
        <editor role="translator">Eva Lind</editor>
        <respStmt><persName>Bo Lind</persName><resp><note type="remarkResponsibility">Programmierung</note></resp></respStmt>
        <respStmt><resp>Proofreader</resp><name>Bo Lind</name></respStmt>
        <funder>The Harbour Fund</funder>
      </titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>`)
    expect(metadata.contributors).toEqual([
      {name: 'Eva Lind', roles: ['trl']},
      {name: 'Bo Lind', roles: ['Programmierung', 'pfr']},
      {name: 'The Harbour Fund', roles: ['fnd']},
    ])
  })

  test.each(['', '<fileDesc xml:id="0"/>', '<fileDesc><titleStmt><title><!-- none --></title></titleStmt></fileDesc>'])(
    'a header that says nothing: %j',
    content => {
      expect(read(content).metadata).toEqual({creators: [], contributors: [], rights: [], revisions: [], unknown: []})
    },
  )
})

describe('what is kept beside the elements', () => {
  const title = '<fileDesc><titleStmt><title>New</title></titleStmt></fileDesc>'

  test.each([
    ['of a value that has been changed', '[{"path":"/title","instead":"Old","value":" Old "}]'],
    ['that is no metadata', '[{"path":"/title","instead":"New","value":7}]'],
    ['of a field that there is not', '[{"path":"/__proto__/title","value":"x"}]'],
    ['that is no JSON', '{'],
  ])('is reported %s, and the elements count', (_, json) => {
    const {metadata, rules} = read(`${title}<xenoData type="offprint-metadata">${json}</xenoData>`)
    expect(metadata.title).toBe('New')
    expect(rules).toEqual(['tei-outdated-metadata'])
  })

  test('is taken where it fits', () => {
    const {metadata, rules} = read(
      `${title}<xenoData type="offprint-metadata">[{"path":"/title","instead":"New","value":" New "}]</xenoData>`,
    )
    expect(metadata.title).toBe(' New ')
    expect(rules).toEqual([])
  })
})

test('every real header gives metadata that are valid', () => {
  for (const {name, bytes} of corpus('tei')) {
    const header = headerIn(new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n'))
    if (!header) continue
    const metadata = readHeader(header, new VFile())
    expect({name, problems: problemsOf({type: 'article', metadata, children: []})}).toEqual({name, problems: []})
  }
})
