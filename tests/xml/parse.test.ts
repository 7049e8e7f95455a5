import fc from 'fast-check'
import type {Element, Root, Text} from 'xast'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {parseXml} from '../../src/xml/parse.js'
import {stringify} from '../../src/xml/stringify.js'

const tei = 'http://www.tei-c.org/ns/1.0'

function parse(value: string): {root: Root; messages: string[]} {
  const file = new VFile()
  const root = parseXml(value, file, tei)
  return {root, messages: file.messages.map(message => `${String(message.ruleId)} ${message.place ? String(message.line) : ''}`.trim())} // prettier-ignore
}

function rootOf(value: string): Element {
  const element = parse(value).root.children.find(child => child.type === 'element')
  if (!element) throw new Error('no element')
  return element
}

function refusal(value: string, limits = {}): string {
  const file = new VFile()
  try {
    parseXml(value, file, tei, limits)
  } catch {
    const [last] = file.messages.slice(-1)
    return `${String(last?.ruleId)} ${String(last?.line)}:${String(last?.column)} ${String(last?.reason)}`
  }
  return 'read'
}

describe('a tree', () => {
  test('has elements, texts, comments and instructions in order', () => {
    const {root} = parse('<?xml version="1.0"?>\n<?go on?><a b="1">x<!-- y --><c/>z</a>')
    expect(stringify(root)).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<?go on?>\n<a b="1">x<!-- y --><c/>z</a>\n')
  })

  test('has one text where CDATA and entities stand in it', () => {
    expect(rootOf('<a>x &amp; <![CDATA[<y>]]>&#x2014;z</a>').children).toMatchObject([
      {type: 'text', value: 'x & <y>—z'},
    ])
  })

  test('says where each node begins and ends', () => {
    const source = '<a>\n<b c="&#10;"\n>text &lt; more</b><!-- d --><![CDATA[e]]></a>'
    const slices: string[] = []
    const visit = (node: Root | Element): void => {
      for (const child of node.children) {
        slices.push(source.slice(child.position?.start.offset, child.position?.end.offset))
        if (child.type === 'element') visit(child)
      }
    }
    const {root} = parse(source)
    visit(root)
    expect(slices).toEqual([
      source,
      '\n',
      '<b c="&#10;"\n>text &lt; more</b>',
      'text &lt; more',
      '<!-- d -->',
      '<![CDATA[e]]>',
    ])
    const [, b] = rootOf(source).children
    expect(b?.position?.start).toEqual({line: 2, column: 1, offset: 4})
    expect(b?.position?.end).toMatchObject({line: 3, column: 20})
  })

  test('names elements of the namespace without prefix, and keeps other prefixes', () => {
    const root = rootOf(`<t:p xmlns:t="${tei}" xmlns:o="urn:o"><o:p/><q xmlns="urn:q"/><r/></t:p>`)
    expect([root, ...root.children].map(node => (node.type === 'element' ? [node.name, node.data?.namespace] : []))).toEqual([
      ['p', tei],
      ['o:p', 'urn:o'],
      ['q', 'urn:q'],
      ['r', undefined],
    ]) // prettier-ignore
  })

  test('comes back from what is written', () => {
    const name = fc.constantFrom('a', 'b', 'c-d')
    const text = fc.string({unit: 'grapheme', minLength: 1}).map((value): Text => ({type: 'text', value}))
    const tree = fc.letrec<{element: Element}>(tie => ({
      element: fc.record({
        type: fc.constant('element' as const),
        name,
        attributes: fc.dictionary(name, fc.string({unit: 'grapheme'})),
        children: fc.array(fc.oneof({maxDepth: 4}, text, tie('element'))),
      }),
    })).element
    fc.assert(
      fc.property(tree, element => {
        const written = stringify(element)
        expect(stringify(rootOf(written))).toBe(written)
      }),
    )
  })
})

describe('entities', () => {
  test('that the document declares as plain text are known', () => {
    const doctype = '<!DOCTYPE a [<!-- <!ENTITY c "no"> --><!ENTITY mdash "&#x2014;"><!ENTITY b \'B C\'>]>'
    expect(parse(`${doctype}<a d="&b;">x&mdash;&b;</a>`)).toMatchObject({
      root: {children: [{type: 'element', attributes: {d: 'B C'}, children: [{value: 'x—B C'}]}]},
      messages: [],
    })
  })

  test('that nobody declares are kept as they stand, and reported once each', () => {
    const {root, messages} = parse('<a>\n&c; &c; &d;</a>')
    expect(root).toMatchObject({children: [{children: [{value: '\n&c; &c; &d;'}]}]})
    expect(messages).toEqual(['xml-undefined-entity 2', 'xml-undefined-entity 2'])
  })

  test.each([
    ['mark-up', '<!ENTITY b "<c/>">'],
    ['mark-up in disguise', '<!ENTITY b "&#60;c/>">'],
    ['other entities', '<!ENTITY c "x"><!ENTITY b "&c;&c;">'],
    ['files', '<!ENTITY b SYSTEM "file:///etc/passwd">'],
    ['parameters', '<!ENTITY % p SYSTEM "http://example.org/x.dtd">%p;<!ENTITY b "%p;">'],
    ['very long texts', `<!ENTITY b "${'x'.repeat(2000)}">`],
  ])('that stand for %s are not expanded', (_, declarations) => {
    expect(rootOf(`<!DOCTYPE a [${declarations}]><a>&b;</a>`).children).toMatchObject([{type: 'text', value: '&b;'}])
  })

  test('never grow beyond the limit', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(1000)}">]><a>${'&b;'.repeat(10_000)}</a>`
    expect(refusal(bomb, {characters: 1_000_000})).toContain('xml-too-large 1:')
  })
})

describe('a document', () => {
  test.each([
    ['an element is not closed', '<a>\n<b></a>', 'xml-malformed 2:8 Unexpected unexpected close tag'],
    ['it ends early', '<a>\n<b', 'xml-malformed 2:3 Unexpected'],
    ['it has two roots', '<a/><b/>', 'xml-malformed 1:'],
    ['it is not XML', 'no mark-up at all', 'xml-malformed 1:'],
    ['an attribute stands twice', '<a b="1" b="2"/>', 'xml-malformed 1:'],
    ['a prefix is not bound', '<x:a/>', 'xml-malformed 1:'],
  ])('is refused if %s', (_, source, expected) => {
    expect(refusal(source)).toContain(expected)
  })

  test('is refused if it is deeper, longer or richer than the limits allow', () => {
    expect(refusal('<a>'.repeat(100_000))).toBe(
      'xml-too-large 1:769 Unexpected document of more than 256 levels, expected a smaller one',
    )
    expect(refusal('<a>\n</a>', {characters: 4})).toContain('xml-too-large 1:1 ')
    expect(refusal('<a><b/><b/></a>', {nodes: 2})).toContain('xml-too-large 1:8 ')
  })

  test('says which files it would want, and gets none', () => {
    const source = `<!DOCTYPE a PUBLIC "-//X//Y" "http://example.org/x.dtd">\n<a xmlns:x="http://www.w3.org/2001/XInclude"><x:include href="b.xml"/></a>`
    expect(parse(source).messages).toEqual(['xml-ignored-declaration 1', 'xml-ignored-inclusion 2'])
  })

  test('is read with U+FFFD for characters that XML does not have', () => {
    const {root, messages} = parse('<a>x\u0001y\uFFFE</a>')
    expect(root).toMatchObject({children: [{children: [{value: 'x\uFFFDy\uFFFD'}]}]})
    expect(messages).toEqual(['xml-disallowed-character 1'])
  })
})
