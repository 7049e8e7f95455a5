import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {PhrasingContent, Tree} from '../../../src/ast/nodes.js'
import {readMarkdown, writeMarkdown} from '../../../src/formats/markdown/index.js'
import {arbitraryArticle} from '../../arbitrary.js'
import {kitchenSink} from '../../contract.js'
import {canonical, withoutPlace} from './canonical.js'

async function written(tree: Tree): Promise<string> {
  return writeMarkdown({lines: 'sentence', furniture: true}).write(tree, new VFile())
}

async function linesOf(...children: (string | PhrasingContent)[]): Promise<string[]> {
  const article = build('article', {metadata: {}}, [build('paragraph', children)])
  const output = await writeMarkdown({lines: 'sentence', frontMatter: false}).write(article, new VFile())
  return output.trimEnd().split('\n')
}

function readBack(markdown: string): Tree {
  return withoutPlace(readMarkdown().read(new VFile(markdown)))
}

describe('one sentence a line', () => {
  test.each([
    ['It stood idle. The men sang.', ['It stood idle.', 'The men sang.']],
    ['“So be it.” He went. “Why?” asked she! (No one knew.) So.', ['“So be it.”', 'He went.', '“Why?” asked she!', '(No one knew.)', 'So.']],
    ['See Vol. 2, No. 1, p. 85. It is there.', ['See Vol. 2, No. 1, p. 85.', 'It is there.']],
    ['By J. P. Holm and Mr. Abel of the U.S. Navy. Then.', ['By J. P. Holm and Mr. Abel of the U.S. Navy.', 'Then.']],
    ['It rained … and rained. in lower case', ['It rained … and rained. in lower case']],
    ['In the year 1917. 1918. It ended. 12 men left.', ['In the year 1917. 1918.', 'It ended.', '12 men left.']],
    ['Two spaces.  They stay.', ['Two spaces.  They stay.']],
    ['Nicht z.B. Emil. Ähnlich Bd. II. Ende.', ['Nicht z.B. Emil.', 'Ähnlich Bd. II.', 'Ende.']],
    ['Он пришёл. Она ушла.', ['Он пришёл.', 'Она ушла.']],
  ])('%s', async (text, lines) => {
    expect(await linesOf(text)).toEqual(lines)
  }) // prettier-ignore

  test('sees sentences that begin or end in a mark, and none in a label', async () => {
    expect(
      await linesOf('It ', build('emphasis', 'ended. So'), ' it was. ', build('strong', 'Then'), ' more.'),
    ).toEqual(['It *ended.', 'So* it was.', '**Then** more.'])
    expect(await linesOf('From ', build('workTitle', {level: 'book'}, 'Act. Deed. Law.'), ' It is.')).toEqual([
      'From :book[Act. Deed. Law.]',
      'It is.',
    ])
    expect(await linesOf('It ended.', build('pageMarker', {label: '4', certainty: 'stated'}), ' Then.')).toEqual([
      'It ended.:page{label=4}',
      'Then.',
    ])
  })

  test('breaks no headings, cells, labels or lines of verse', async () => {
    const text = 'A thing. Another.'
    const article = build('article', {metadata: {source: {mediaType: 'text/plain'}}}, [
      build('byline', text),
      build('section', [build('heading', {depth: 2}, text)]),
      build('table', [build('tableRow', [build('tableCell', text)])]),
      build('verse', [build('verseLine', text), build('verseLine', text)]),
      build('speech', [build('speaker', text), build('paragraph', text)]),
    ])
    expect((await written(article)).match(/^Another\.$/gm)).toHaveLength(1)
    expect(readBack(await written(article))).toEqual(canonical(article))
  })

  test('is read back into the same tree, and is stable', async () => {
    const markdown = await written(kitchenSink)
    expect(readBack(markdown)).toEqual(withoutPlace(kitchenSink))
    expect(await written(readBack(markdown))).toBe(markdown)
  })

  test('of random articles is the identity, but for what Markdown cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, async article => {
        const normal = canonical(article)
        expect(readBack(await written(normal))).toEqual(normal)
      }),
      {numRuns: 40},
    )
  })

  test.each(['# z', '> q', '- x', '1. First', '***', '= =', ':::verse', '| a |', '    code', '[x]: y', '<div>'])(
    'is the identity where %j begins a sentence',
    async text => {
      const article = build('article', {metadata: {source: {mediaType: 'text/plain'}}}, [
        build('title', 'T'),
        build('paragraph', `It ended. A ${text} it ended. ${text}`),
        build('blockquote', [build('paragraph', `It ended. ${text} It ended. Then.`)]),
      ])
      expect(readBack(await written(article))).toEqual(canonical(article))
    },
  )
})
