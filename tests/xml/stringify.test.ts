import fc, {type Arbitrary} from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Element, ElementContent, Root} from 'xast'
import {isNCName, stringify} from '../../src/xml/stringify.js'
import {parseXml} from './parse.js'

function element(
  name: string,
  attributes: Element['attributes'] = {},
  ...children: (ElementContent | string)[]
): Element {
  const nodes = children.map(child => (typeof child === 'string' ? {type: 'text' as const, value: child} : child))
  return {type: 'element', name, attributes, children: nodes}
}

function documentOf(...children: Root['children']): Root {
  return {type: 'root', children}
}

const hostile = fc.array(
  fc.oneof(
    fc.constantFrom(']]>', '<![CDATA[', '&amp;', '<!--', '-->', '?>', '"', "'", '\r', '\n', '\r\n', '\t', '\u0085', '😀'),
    fc.constantFrom('\u0000', '\u000b', '\ufffe', '\ud800', '\udc00'),
    fc.string({unit: 'binary', maxLength: 3}),
  ),
  {maxLength: 5},
) // prettier-ignore
const value = hostile.map(parts => parts.join(''))
const name = fc.constantFrom('a', 'p', 'xml:id', '_x', 'é', 'n-1.2')

const {tree: arbitraryElement} = fc.letrec<{tree: Element; child: ElementContent}>(tie => ({
  tree: fc.record({
    type: fc.constant('element' as const),
    name: fc.constantFrom('p', 'pb', 'é', 'n-1.2', 'br', 'span'),
    attributes: fc.dictionary(name, value, {noNullPrototype: true}),
    children: fc.array(tie('child'), {maxLength: 3}),
  }),
  child: fc.oneof(
    {depthSize: 'small'},
    fc.record({type: fc.constant('text' as const), value}) as Arbitrary<ElementContent>,
    tie('tree'),
    fc.record({type: fc.constant('comment' as const), value}) as Arbitrary<ElementContent>,
    fc.record({type: fc.constant('instruction' as const), name: fc.constant('x'), value}) as Arbitrary<ElementContent>,
  ),
}))

const allowed = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** What a parser should give back: forbidden characters replaced, texts joined, no comment or instruction. */
function expected(tree: Element): Element {
  const children: ElementContent[] = []
  for (const child of tree.children) {
    const last = children.at(-1)
    if (child.type === 'element') children.push(expected(child))
    else if (child.type === 'text') {
      const text = child.value.replace(allowed, '\uFFFD')
      if (last?.type === 'text') last.value += text
      else if (text !== '') children.push({type: 'text', value: text})
    }
  }
  const attributes = Object.fromEntries(
    Object.entries(tree.attributes).map(([key, text]) => [key, (text ?? '').replace(allowed, '\uFFFD')]),
  )
  return {type: 'element', name: tree.name, attributes, children}
}

function reparsed(source: string): Element | undefined {
  const root = parseXml(source).children[0]
  return root?.type === 'element' ? expected(root) : undefined
}

describe('stringify', () => {
  test('is read back as it was, whatever the strings hold', () => {
    fc.assert(
      fc.property(arbitraryElement, fc.boolean(), (tree, xhtml) => {
        expect(reparsed(stringify(tree, {xhtml}))).toEqual(expected(tree))
      }),
      {numRuns: 300},
    )
  })

  test('adds nothing but white space between blocks', () => {
    const blocks = (parent: Element): boolean => parent.children.every(child => child.type === 'element')
    fc.assert(
      fc.property(arbitraryElement, tree => {
        const dense = (node: Element): Element => ({
          ...node,
          children: node.children
            .filter(child => !(child.type === 'text' && child.value.trim() === ''))
            .map(child => (child.type === 'element' ? dense(child) : child)),
        })
        const clean = expected(tree)
        const back = reparsed(stringify(clean, {blocks}))
        expect(back && dense(back)).toEqual(dense(clean))
      }),
      {numRuns: 200},
    )
  })

  test('escapes what has to be escaped, and no more', () => {
    expect(stringify(element('p', {}, 'a & b < c ]]', '> d\re “f”\n\tg'))).toBe(
      '<p>a &amp; b &lt; c ]]&gt; d&#xD;e “f”\n\tg</p>',
    )
    expect(stringify(element('p', {n: '"a" & \'b\'\t\n\r'}))).toBe('<p n="&quot;a&quot; &amp; \'b\'&#x9;&#xA;&#xD;"/>')
  })

  test('replaces and reports characters that XML forbids', () => {
    const found: string[] = []
    const tree = element('p', {n: 'a\u0000'}, 'b\ud800c\uffff')
    const xml = stringify(tree, {onForbidden: (codePoint, {type}) => found.push(`${type} ${codePoint.toString(16)}`)})
    expect(xml).toBe('<p n="a\uFFFD">b\uFFFDc\uFFFD</p>')
    expect(found).toEqual(['element 0', 'text d800', 'text ffff'])
  })

  test('keeps comments and instructions from ending early', () => {
    const comment = {type: 'comment', value: 'a --> b -'} as const
    const instruction = {type: 'instruction', name: 'x', value: 'a ?> b'} as const
    expect(stringify(element('p', {}, comment, instruction))).toBe('<p><!--a - -> b - --><?x a ? > b?></p>')
  })

  test('writes a document', () => {
    const doctype = {type: 'doctype', name: 'html'} as const
    expect(stringify(documentOf(doctype, element('html', {}, 'x')))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html>x</html>\n',
    )
    const ncx = {type: 'doctype', name: 'ncx', public: '-//NISO//DTD ncx 2005-1//EN', system: 'ncx.dtd'} as const
    expect(stringify(documentOf(ncx, element('ncx')))).toContain(
      '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "ncx.dtd">',
    )
    expect(stringify(documentOf({type: 'doctype', name: 'a', system: 'a"b'}, element('a')))).toContain("SYSTEM 'a\"b'")
  })

  test('gives HTML elements end tags if asked to', () => {
    const tree = element('p', {}, element('br'), element('span'))
    expect(stringify(tree, {xhtml: true})).toBe('<p><br/><span></span></p>')
    expect(stringify(tree)).toBe('<p><br/><span/></p>')
  })

  test('sets each block on a line of its own, and never breaks a line of text', () => {
    const blocks = ({name}: Element): boolean => name === 'div' || name === 'list'
    const inline = element('list', {}, element('item', {}, 'c'))
    const tree = element('div', {}, ' ', element('p', {}, 'a ', inline), element('div', {}, element('p', {}, 'd')))
    expect(stringify(tree, {blocks})).toBe(
      '<div>\n  <p>a <list><item>c</item></list></p>\n  <div>\n    <p>d</p>\n  </div>\n</div>',
    )
    expect(stringify(element('div', {}, 'text', element('p')), {blocks})).toBe('<div>text<p/></div>')
  })

  test('leaves out attributes without a value, and keeps the order of the others', () => {
    expect(stringify(element('pb', {n: '1', facs: null, ed: undefined, break: 'no'}))).toBe('<pb n="1" break="no"/>')
  })

  test('throws on names that are none', () => {
    for (const bad of ['', '1a', 'a b', 'a:b:c', ':a', 'a>', '<a']) {
      expect(() => stringify(element(bad))).toThrow(TypeError)
      expect(() => stringify(element('p', {[bad]: 'x'}))).toThrow(TypeError)
      expect(() => stringify(documentOf({type: 'doctype', name: bad}, element('p')))).toThrow(TypeError)
    }
    expect(() => stringify(element('p', {}, {type: 'instruction', name: 'XML', value: ''}))).toThrow(TypeError)
  })

  test('throws on documents that are none', () => {
    expect(() => stringify(documentOf())).toThrow('Unexpected 0 elements in a document, expected 1')
    expect(() => stringify(documentOf(element('a'), element('b')))).toThrow(TypeError)
    expect(() => stringify(documentOf(element('a'), {type: 'text', value: 'x'}))).toThrow(TypeError)
    expect(() => stringify(documentOf({type: 'doctype', name: 'a', system: '"\''}, element('a')))).toThrow(TypeError)
  })
})

test('isNCName', () => {
  expect(['a', '_1', 'é-1.2'].every(isNCName)).toBe(true)
  expect(['', '1', '-a', 'a:b', 'a b'].some(isNCName)).toBe(false)
})
