import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {readHtml} from '../../../../src/formats/html/read/read-html.js'

/** The children of the one paragraph of a page, without positions. */
function lineOf(markup: string, uri?: string): unknown {
  const file = new VFile({value: `<html><body><h1>On Ink</h1><p>${markup}</p></body></html>`})
  if (uri !== undefined) file.data.uri = uri
  const paragraph = readHtml()
    .read(file)
    .children.find(({type}) => type === 'paragraph')
  return JSON.parse(
    JSON.stringify(paragraph && 'children' in paragraph ? paragraph.children : [], (key, value: unknown) =>
      key === 'position' ? undefined : value,
    ),
  )
}

const text = (value: string): object => ({type: 'text', value})

describe('what an element is', () => {
  test.each([
    ['<i>Soot</i>', {type: 'emphasis', children: [text('Soot')]}],
    ['<cite>Soot</cite>', {type: 'emphasis', children: [text('Soot')]}],
    ['<b>Soot</b>', {type: 'strong', children: [text('Soot')]}],
    ['<sup>Soot</sup>', {type: 'superscript', children: [text('Soot')]}],
    ['<span class="smcap">Soot</span>', {type: 'smallCaps', children: [text('Soot')]}],
    ['<span class="sc">Soot</span>', {type: 'smallCaps', children: [text('Soot')]}],
    ['<span style="font-variant: small-caps">Soot</span>', {type: 'smallCaps', children: [text('Soot')]}],
    ['<span style="font-variant-caps:all-small-caps">Soot</span>', {type: 'smallCaps', children: [text('Soot')]}],
    ['<i lang="la">Soot</i>', {type: 'foreign', lang: 'la', children: [text('Soot')]}],
    ['<span class="book">Soot</span>', {type: 'workTitle', level: 'book', children: [text('Soot')]}],
    [
      '<span class="inote">[Soot]</span>',
      {type: 'editorial', kind: 'added', resp: 'editor', children: [text('[Soot]')]},
    ],
    ['<em class="odd">Soot</em>', {type: 'emphasis', children: [text('Soot')], data: {className: ['odd']}}],
  ])('%s', (markup, node) => {
    expect(lineOf(`Ink of ${markup} is black.`)).toEqual([text('Ink of '), node, text(' is black.')])
  })

  test.each([
    '<span class="term">Soot</span>',
    '<span class="date">Soot</span>',
    '<font color="red">Soot</font>',
    '<span>Soot</span>',
  ])('%s is text', markup => {
    expect(lineOf(`Ink of ${markup} is black.`)).toEqual([text('Ink of Soot is black.')])
  })
})

describe('what an editor put in brackets', () => {
  test.each([
    ['[He means soot. – Ed.]', 'editor'],
    ['[He means soot. —Ed.]', 'editor'],
    ['[He means soot. Translator]', 'editor'],
    ['[A line is missing. – ETOL]', 'transcriber'],
  ])('%s', (inserted, resp) => {
    expect(lineOf(`Ink ${inserted} is black.`)).toMatchObject([
      text('Ink '),
      {
        type: 'editorial',
        kind: 'added',
        resp,
        children: [text(inserted)],
        data: {recovery: {rule: 'signed-insertion'}},
      },
      text(' is black.'),
    ])
  })

  test('is text if nobody signed it', () => {
    expect(lineOf('Ink [of soot] is black.')).toEqual([text('Ink [of soot] is black.')])
  })
})

describe('links', () => {
  test('are resolved against the address of the page', () => {
    expect(lineOf('<a href="../b.htm#c">Oil</a>', 'https://example.org/ink/a.htm')).toEqual([
      {type: 'link', url: 'https://example.org/b.htm#c', children: [text('Oil')]},
    ])
  })

  test('without an address are text, as are those that run something', () => {
    expect(lineOf('<a href="../b.htm">Oil</a> <a href="javascript:x()">soot</a>')).toEqual([text('Oil soot')])
  })
})
