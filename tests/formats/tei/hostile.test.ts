import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import type {Tree} from '../../../src/ast/nodes.js'
import {toString} from '../../../src/ast/text.js'
import {problemsOf} from '../../../src/ast/validate.js'
import {readTei, writeTei} from '../../../src/formats/tei/index.js'
import {change} from '../../../src/formats/tei/body/changes.js'
import {documentOf, sketch} from './sketch.js'

interface Outcome {
  tree: Tree | undefined
  rules: string[]
  fatal: string | undefined
  place: string | undefined
  messages: number
}

function outcome(value: string | Uint8Array): Outcome {
  const file = new VFile({value})
  let tree: Tree | undefined
  try {
    tree = readTei().read(file)
    expect(problemsOf(tree)).toEqual([])
  } catch (error) {
    if (!file.messages.some(message => message.fatal)) throw error
  }
  const fatal = file.messages.find(message => message.fatal)
  return {
    tree,
    rules: [...new Set(file.messages.map(({ruleId}) => ruleId ?? ''))],
    fatal: fatal?.reason,
    messages: file.messages.length,
    place: fatal && `${String(fatal.line)}:${String(fatal.column)}`,
  }
}

const words = (tree: Tree | undefined): string[] => (tree?.children ?? []).map(sketch)
const plain = documentOf('<body><p>One.</p></body>')

test('an entity bomb is refused before it goes off', () => {
  const bomb = `<!DOCTYPE TEI [<!ENTITY a "${'ha '.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
  const {tree, rules} = outcome(bomb + documentOf('<body><p>&b;</p></body>'))
  expect(rules).toContain('xml-undefined-entity')
  expect(words(tree).join('').length).toBeLessThan(1000)
  const many = `<!DOCTYPE TEI [<!ENTITY a "${'ha '.repeat(300)}">]>`
  const {fatal} = outcome(many + documentOf(`<body><p>${'&a;'.repeat(100_000)}</p></body>`))
  expect(fatal).toMatch(/^Unexpected document of more than/)
})

test('an external entity and an external document type are never fetched', () => {
  const {tree, rules} = outcome(
    `<!DOCTYPE TEI SYSTEM "http://localhost/tei.dtd" [<!ENTITY f SYSTEM "file:///etc/passwd">]>${documentOf('<body><p>One &f;.</p></body>')}`,
  )
  expect(words(tree)).toEqual(['paragraph("One &f;.")'])
  expect(rules).toEqual(['xml-ignored-declaration', 'xml-undefined-entity'])
})

test('entities that stand for plain text are known', () => {
  const {tree} = outcome(`<!DOCTYPE TEI [<!ENTITY mdash "—">]>${documentOf('<body><p>One&mdash;two.</p></body>')}`)
  expect(words(tree)).toEqual(['paragraph("One—two.")'])
})

test('elements in elements, 100,000 deep, are refused at their place', () => {
  const {fatal, place} = outcome(documentOf(`<body><p>${'<hi>'.repeat(100_000)}${'</hi>'.repeat(100_000)}</p></body>`))
  expect(fatal).toMatch(/256 levels/)
  expect(place).toMatch(/^1:\d+$/)
})

test.each(['hi rend="larger"', 'seg', 'q', 'knot'])('as deep as the limits allow, the words in `%s` are read', element => {
  const [name = ''] = element.split(' ')
  const {tree, rules} = outcome(documentOf(`<body><p>${`<${element}>`.repeat(200)}One${`</${name}>`.repeat(200)}</p></body>`))
  expect(tree && toString(tree)).toBe('One')
  expect(rules).toContain('tei-flattened-block')
}) // prettier-ignore

test('cells that reach over all rows below take no more places than their table has', () => {
  const row = `<row>${'<cell rows="9999" cols="200">a</cell>'.repeat(5)}</row>`
  const {tree, rules, messages} = outcome(documentOf(`<body><table>${row.repeat(100)}</table></body>`))
  expect(rules).toContain('excessive-span')
  expect(messages).toBe(1)
  expect(JSON.stringify(tree).split('"spanned"').length).toBeLessThan(12_000)
  expect(tree && toString(tree).replace(/\s/g, '')).toBe('a'.repeat(500))
})

test('no cell goes on below the last row', () => {
  const {tree, rules} = outcome(
    documentOf('<body><table><row><cell rows="9">a</cell></row><row><cell>b</cell></row></table></body>'),
  )
  expect(words(tree)).toEqual([
    'table{data={headerRows:0}}(tableRow(tableCell{data={rowSpan:2}}("a")) tableRow(tableCell{data={spanned:true}}() tableCell("b")))',
  ])
  expect(rules).toEqual([])
})

test('a table of more rows than a call takes arguments is read', () => {
  const file = new VFile({value: documentOf(`<body><table>${'<row><cell>a</cell></row>'.repeat(150_000)}</table></body>`)})
  expect(toString(readTei().read(file)).split('a')).toHaveLength(150_001)
}) // prettier-ignore

// What grows with the square of them would take minutes here.
test('turns of pages without a word between them are read, however many they are', () => {
  const {tree} = outcome(documentOf(`<body>${'<pb/>'.repeat(150_000)}<p>Last.</p></body>`))
  expect(tree?.children.filter(({type}) => type === 'pageMarker')).toHaveLength(150_000)
})

test('identifiers that are none, and are given twice, are read', () => {
  const {tree} = outcome(
    documentOf('<body><p xml:id="1 2">One<note xml:id="n">A.</note> two<note xml:id="n">B.</note></p></body>'),
  )
  expect(words(tree)).toEqual([
    'paragraph("One" footnoteReference{identifier=n label=n} " two" footnoteReference{identifier=n-2 label=n-2})',
    'footnoteDefinition{identifier=n label=n marker=1}(paragraph("A."))',
    'footnoteDefinition{identifier=n-2 label=n-2 marker=2}(paragraph("B."))',
  ])
})

test('each identifier that is given again is reported once', () => {
  const file = new VFile({value: documentOf(`<body>${'<p xml:id="a">One</p><p xml:id="b">two</p>'.repeat(3)}</body>`)})
  readTei().read(file)
  const reasons = file.messages.filter(({ruleId}) => ruleId === 'tei-duplicate-identifier').map(({reason}) => reason)
  expect(reasons.map(reason => /`(\w)`/.exec(reason)?.[1])).toEqual(['a', 'b'])
})

test('a pointer to an identifier that is given twice leads to the first element that has it', () => {
  const file = new VFile({value: documentOf('<body><p xml:id="a">One <ref target="#a">two</ref><note xml:id="a">A.</note></p></body>')})
  const tree = readTei().read(file)
  expect(file.messages.filter(({ruleId}) => ruleId === 'tei-duplicate-identifier')).toHaveLength(1)
  const written = writeTei().write(tree, new VFile())
  expect(written).toContain('<p xml:id="a">')
  expect(written).not.toMatch(/<note[^>]* xml:id="a"/)
}) // prettier-ignore

test.each([
  ['a header', 'tei-missing-header', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>One.</p></body></text></TEI>'],
  ['a document around the text', 'tei-missing-header', '<text xmlns="http://www.tei-c.org/ns/1.0"><body><p>One.</p></body></text>'],
  ['a namespace', 'tei-other-namespace', plain.replace(' xmlns="http://www.tei-c.org/ns/1.0"', '')],
  ['its own namespace', 'tei-other-namespace', plain.replace('ns/1.0', 'ns/2.0')],
  ['the elements of P5', 'tei-other-namespace', '<TEI.2><teiHeader/><text><body><div1><p>One.</p></div1></body></text></TEI.2>'],
])('a document without %s is read all the same', (_, rule, value) => {
  const {tree, rules} = outcome(value)
  expect(words(tree)).toEqual(['paragraph("One.")'])
  expect(rules).toContain(rule)
}) // prettier-ignore

test('a document without a text is an article without one', () => {
  const {tree, rules} = outcome(plain.replace(/<text>.*<\/text>/, ''))
  expect(tree?.children).toEqual([])
  expect(rules).toEqual(['tei-missing-text'])
})

test('namespaces are told apart by what they are, and not by their prefix', () => {
  const prefixed = plain.replace(/<(\/?)(?=\w)/g, '<$1t:').replace('xmlns=', 'xmlns:t=')
  expect(words(outcome(prefixed).tree)).toEqual(['paragraph("One.")'])
  const {tree, rules} = outcome(documentOf('<body><p>One <p xmlns="urn:other">two</p></p></body>'))
  expect(words(tree)).toEqual(['paragraph("One " opaque{name=p attributes={} namespace=urn:other}("two"))'])
  expect(rules).toEqual(['tei-unknown-element'])
})

test('control characters are replaced and reported', () => {
  const {tree, rules} = outcome(documentOf('<body><p>One\u0001two\uFFFE.</p></body>'))
  expect(words(tree)).toEqual(['paragraph("One\uFFFDtwo\uFFFD.")'])
  expect(rules).toEqual(['xml-disallowed-character'])
})

test('the bytes count for more than the encoding that the document declares', () => {
  const declared = `<?xml version="1.0" encoding="ISO-8859-1"?>${documentOf('<body><p>Tauwerk für Häfen</p></body>')}`
  const {tree, rules} = outcome(new TextEncoder().encode(declared))
  expect(words(tree)).toEqual(['paragraph("Tauwerk für Häfen")'])
  expect(rules).toEqual(['encoding-mismatch'])
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF${declared}`, 'utf16le'))
  expect(words(outcome(utf16).tree)).toEqual(['paragraph("Tauwerk für Häfen")'])
})

test('inclusions are reported, and not followed', () => {
  const {tree, rules} = outcome(
    documentOf('<body><p>One.</p><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="two.xml"/></body>'),
  )
  expect(words(tree)).toEqual([
    'paragraph("One.")',
    'opaqueBlock{name=include attributes={href:two.xml} namespace=http://www.w3.org/2001/XInclude}()',
  ])
  expect(rules).toContain('xml-ignored-inclusion')
})

test.each([
  ['XML that is not TEI', '<svg xmlns="http://www.w3.org/2000/svg"><text>One</text></svg>', /^Unexpected root element `svg`, expected `TEI`/],
  ['a page', '<!DOCTYPE html><html><body><p>One</p></body></html>', /^Unexpected root element `html`/],
  ['an element that is not closed', plain.replace('</p>', ''), /^Unexpected .+, expected well-formed XML/],
  ['two root elements', `${plain}<TEI/>`, /^Unexpected .+, expected well-formed XML/],
  ['words around the document', `One ${plain}`, /^Unexpected .+, expected well-formed XML/],
])('%s is refused, with line and column', (_, value, reason) => {
  const {fatal, place, tree} = outcome(value)
  expect(fatal).toMatch(reason)
  expect(place).toMatch(/^1:\d+$/)
  expect(tree).toBeUndefined()
}) // prettier-ignore

test('parts that are neither header nor text are reported', () => {
  const {rules} = outcome(plain.replace('<text>', '<standOff><listPerson/></standOff><facsimile/><text>'))
  expect(rules).toEqual(['tei-ignored-part'])
})

test.each([
  ['of a text that has been changed', '[{"path":"/children","at":0,"instead":[{"type":"paragraph","children":[]}],"value":[]}]'],
  ['that would make no tree', '[{"path":"/children","at":0,"instead":[],"value":[{"type":"marquee"}]}]'],
  ['of what is no field', '[{"path":"/children/0/__proto__","value":7}]'],
  ['that is no JSON', '{'],
])('what is kept beside the elements %s is reported, and the elements count', (_, json) => {
  const kept = `<xenoData type="offprint-text">${json}</xenoData></teiHeader>`
  const {tree, rules} = outcome(plain.replace('</teiHeader>', kept))
  expect(words(tree)).toEqual(['paragraph("One.")'])
  expect(rules).toEqual(['tei-outdated-text'])
}) // prettier-ignore

test('a change may put very many nodes in the place of one', () => {
  const value = Array.from({length: 200_000}, () => ({type: 'thematicBreak'}))
  const tree = {type: 'article', children: [{type: 'title'}, {type: 'section'}, {type: 'furniture'}]}
  const made = change(tree, {path: '/children', at: 1, instead: [{type: 'section'}], value}, node => node)
  expect(made).toBe(true)
  expect(tree.children.length).toBe(200_002)
  expect([tree.children[0], tree.children[1], tree.children.at(-1)]).toEqual([
    {type: 'title'},
    value[0],
    {type: 'furniture'},
  ])
})
