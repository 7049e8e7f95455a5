import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {ArticleContent, Collection} from '../../../src/ast/nodes.js'
import {writeMarkdown} from '../../../src/formats/markdown/index.js'
import {describeWriter, kitchenSink, splitWords} from '../../contract.js'

describe('flavour of GitHub', () => {
  const words = (output: string | Uint8Array) => splitWords(String(output).replace(/[*~`]|\[p\. [^\]]*\]/g, ''))
  describeWriter(() => writeMarkdown({flavour: 'gfm'}), {words, runs: 30})

  test('says once for each kind of node that its words are kept without it', async () => {
    const file = new VFile()
    const link = build('paragraph', [
      build('smallCaps', 'a.d.'),
      build('smallCaps', 'b.c.'),
      build('superscript', 'th'),
    ])
    const output = await writeMarkdown({flavour: 'gfm'}).write(build('article', {metadata: {}}, [link]), file)
    expect(output).toBe('a.d.b.c.th\n')
    expect(file.messages.map(message => message.reason)).toEqual([
      'Unexpected `smallCaps` in Markdown of GitHub, expected a node that it has marks for',
      'Unexpected `superscript` in Markdown of GitHub, expected a node that it has marks for',
    ])
  })

  test('has no directives', async () => {
    const output = await writeMarkdown({flavour: 'gfm', frontMatter: false}).write(kitchenSink, new VFile())
    expect(output).not.toMatch(/:{1,3}[a-z]+[[{]|^:::/m)
    expect(output).toContain('From *The Tidal Review*, Vol.2 No.1')
    expect(output).toContain('[p. 3]WITH the first tide')
  })

  test.each<[string, ArticleContent[], string]>([
    ['a mark that cannot stand', [build('paragraph', ['wo', build('emphasis', 'rd,'), 's'])], 'word,s\n'],
    ['lines of verse', [build('verse', [build('verseLine', 'a'), build('verseLine', {indent: 2}, 'b')])], 'a\\\n\u2003\u2003b\n'],
    ['a line end at the edge of a cell', [build('table', [build('tableRow', [build('tableCell', ['a ', build('break')])])])], '| a |\n| - |\n'],
    ['a call of no note', [build('paragraph', [build('footnoteReference', {identifier: '9'})])], '[9]\n'],
    ['a mark of a note that cannot be a label', [
      build('paragraph', ['a', build('footnoteReference', {identifier: 'n 1', label: '*'})]),
      build('footnoteDefinition', {identifier: 'n 1', label: '*'}, [build('paragraph', 'b')]),
    ], 'a[^⁎]\n\n[^⁎]: b\n'],
    ['a page in a word', [build('paragraph', ['rehabili', build('pageMarker', {label: '85', certainty: 'stated', inWord: true}), 'tated'])], 'rehabili[p. 85]tated\n'],
  ])('writes %s', async (_, children, expected) => {
    expect(await writeMarkdown({flavour: 'gfm'}).write(build('article', {metadata: {}}, children), new VFile())).toBe(expected)
  }) // prettier-ignore

  test('tells the notes of the articles of a collection apart', async () => {
    const one = build('article', {metadata: {}}, [
      build('paragraph', ['a', build('footnoteReference', {identifier: '1'})]),
      build('footnoteDefinition', {identifier: '1'}, [build('paragraph', 'See there.')]),
    ])
    const collection: Collection = {type: 'collection', metadata: one.metadata, children: [one, one]}
    const output = await writeMarkdown({flavour: 'gfm'}).write(collection, new VFile())
    expect(output.match(/^\[\^.*?\]/gm)).toEqual(['[^1]', '[^1′]'])
  })
})

describe('flavour of pandoc', () => {
  const words = (output: string | Uint8Array) =>
    splitWords(String(output).replace(/^[> ]*::: \{.*\}$/gm, '').replace(/\]\{(?:"[^"]*"|[^}"])*\}/g, ']').replace(/[\\[\]*~^`]/g, '')) // prettier-ignore
  describeWriter(() => writeMarkdown({flavour: 'pandoc'}), {words, runs: 30})

  test('has attributes for each part that CommonMark has no marks for', async () => {
    const output = await writeMarkdown({flavour: 'pandoc'}).write(kitchenSink, new VFile())
    expect(output).toContain('[]{#pg-3 .page label="3"}WITH the first tide')
    expect(output).toContain('[A.D.]{.smallcaps} 1891 when the [haevy]{.sic correction="heavy" resp="editor"} frame')
    expect(output).toContain('4^th^ edition')
    expect(output).toContain('::: {.byline}\nAnn Marlowe\n:::')
    expect(output).toContain('| The tide comes in,\n|   the tide goes out,')
    expect(output).toMatch(
      /^---\ntitle: The Harbour Press\nsubtitle: .*\nauthor:\n {2}- Ann Marlowe\ndate: Spring 1931\nlang: en\n/,
    )
  })

  test.each([
    ['(1) one', '(1\\) one'], ['iv. four', 'iv\\. four'], ['B. Reader', 'B. Reader'], ['a^b^', 'a\\^b\\^'],
    ['$5 and $6', '\\$5 and \\$6'], ['@holm', '\\@holm'], ['\\alpha', '\\\\alpha'], ['| a', '\\| a'], ['[x]{.y}', '\\[x]\\{.y}'],
  ])('escapes %j', async (text, expected) => {
    const article = build('article', {metadata: {}}, [build('paragraph', text)])
    expect(await writeMarkdown({flavour: 'pandoc'}).write(article, new VFile())).toBe(`${expected}\n`)
  }) // prettier-ignore
})

test('there is no other flavour', () => {
  expect(() => writeMarkdown({flavour: 'mdx' as 'gfm'})).toThrow('Unexpected flavour `mdx`, expected `offprint`')
})
