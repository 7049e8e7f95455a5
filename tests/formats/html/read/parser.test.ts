import fc from 'fast-check'
import {parse as parseWithParse5} from 'parse5'
import {describe, expect, it} from 'vitest'
import {parse} from '../../../../src/formats/html/read/parser.js'
import {corpus} from '../../../shared.js'

/** All of a tree, with its places, as text: who its parent is shows in where it stands. */
function show(document: object): string {
  return JSON.stringify(document, (key, value: unknown) => (key === 'parentNode' ? undefined : value))
}

function showBoth(html: string): [ours: string, theirs: string] {
  return [show(parse(html)), show(parseWithParse5(html, {sourceCodeLocationInfo: true, scriptingEnabled: false}))]
}

const pieces = [
  ...['word', 'x', 'é', '𝒜', '\ud800', ' ', '  ', '\t', '\f', '\n', '\r\n', '\r', '\0', '\u0001', '\u007f', '\u00a0'],
  ...['<', '</', '>', '<!--', '-->', '<![CDATA[', ']]>', '&', '&amp;', '&amp', '&#32;', '&nbsp', '&#x2019;', '&notit;'],
  ...['p', 'b', 'i', 'a', 'li', 'pre', 'table', 'tr', 'td', 'caption', 'colgroup', 'select', 'option', 'svg', 'math']
    .concat(['title', 'textarea', 'script', 'template', 'head', 'body', 'html', 'form', 'button'])
    .flatMap(name => [`<${name}>`, `</${name}>`]),
]

const pages = corpus('mia-html')

describe('The parser of pages', () => {
  it('makes the tree that parse5 makes, with the same places', () => {
    const html = fc.array(fc.constantFrom(...pieces), {maxLength: 30}).map(parts => parts.join(''))
    fc.assert(
      fc.property(html, value => {
        const [ours, theirs] = showBoth(value)
        expect(ours).toBe(theirs)
      }),
      {numRuns: 2000},
    )
  })

  it('makes it of texts longer than what parse5 keeps at hand', () => {
    const [ours, theirs] = showBoth(`<p>${'Word &amp; “word”,\r\nwörd 𝒜 '.repeat(20_000)}<b>end`)
    expect(ours).toBe(theirs)
  })

  it.skipIf(pages.length === 0)('makes it of real pages', () => {
    const decoder = new TextDecoder('windows-1252')
    const differs = pages.filter(({bytes}) => {
      const [ours, theirs] = showBoth(decoder.decode(bytes))
      return ours !== theirs
    })
    expect(differs.map(({name}) => name)).toEqual([])
  })
})
