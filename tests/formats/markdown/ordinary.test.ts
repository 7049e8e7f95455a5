import {describe, expect, test} from 'vitest'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Article, ArticleContent, NodeOf, Nodes, Tree} from '../../../src/ast/nodes.js'
import {readMarkdown, writeMarkdown} from '../../../src/formats/markdown/index.js'
import {audit} from '../../../src/ledger/index.js'
import {writeTei} from '../../../src/formats/tei/index.js'
import {canonical, withoutPlace} from './canonical.js'

function read(markdown: string): Tree {
  return readMarkdown().read(new VFile(markdown))
}

/** What was inferred, with rule, certainty and place. */
function inferred(markdown: string): string[] {
  const found: string[] = []
  visit(read(markdown) as Nodes, node => {
    const recovery = node.data?.recovery
    if (!recovery) return
    const {line, column} = node.position?.start ?? {}
    found.push(`${node.type} ${recovery.rule} ${String(recovery.certainty)} ${String(line)}:${String(column)}`)
  })
  return found
}

function childrenOf(markdown: string): unknown[] {
  return withoutPlace(read(markdown) as Article).children
}

const page = (label: string, inWord?: true): NodeOf<'pageMarker'> => ({
  type: 'pageMarker',
  label,
  certainty: 'stated',
  ...(inWord && {inWord}),
})

describe('ordinary Markdown', () => {
  const head = `## The Lamp Oil Question

By Ann Marlowe and Bo Lindqvist

*From The Tidal Review, Vol. 2 No. 1, April 1931, pp. 3-7.*

Oil was dear.
`

  test('has a title, a byline and a citation', () => {
    expect(inferred(head)).toEqual([
      'title first-heading 0.8 1:1',
      'byline by-line 0.9 3:1',
      'sourceCitation italic-citation 0.85 5:1',
    ])
    expect(read(head).metadata).toMatchObject({
      title: 'The Lamp Oil Question',
      creators: [{name: 'Ann Marlowe', roles: ['aut']}, {name: 'Bo Lindqvist'}],
      publication: {title: 'The Tidal Review', volume: '2', number: '1', pages: [{first: '3', last: '7'}]},
      known: {
        title: {how: 'inferred', rule: 'first-heading'},
        creators: {rule: 'by-line'},
        publication: {rule: 'italic-citation'},
      },
    })
  })

  test('does not take other lines for them', () => {
    expect(inferred('# T\n\nBy the time they came, it was over.\n\n*From here on, nothing.*\n')).toEqual([])
    expect(inferred('Text.\n\n## A section\n\nBy Ann Marlowe\n')).toEqual([])
    expect(inferred('---\ntitle: T\n---\n\n## A section\n')).toEqual([])
  })

  test('what the front matter states stands', () => {
    const {metadata} = read(`---\nauthor: C. Holm\njournal: Other\n---\n\n${head}`)
    expect(metadata).toMatchObject({creators: [{name: 'C. Holm'}], publication: {title: 'Other'}})
    expect(metadata.known).toEqual({title: {how: 'inferred', rule: 'first-heading', certainty: 0.8}})
  })

  test.each([
    ['a [p. 85] b', [build('paragraph', ['a ', page('85'), ' b'])], 'bracketed-page 0.95 3:3'],
    ['reha{85}bili', [build('paragraph', ['reha', page('85', true), 'bili'])], 'bracketed-page 0.8 3:5'],
    ['*a [[xii]]* b', [build('paragraph', [build('emphasis', ['a ', page('xii')]), ' b'])], 'bracketed-page 0.9 3:4'],
    ['[85]', [page('85')], 'bracketed-page 0.8 3:1'],
    ['[p. 85]', [page('85')], 'bracketed-page 0.8 3:1'],
    ['*[p. 85]* b', [build('paragraph', [build('emphasis', [page('85')]), ' b'])], 'bracketed-page 0.95 3:2'],
    ['> [page 9]b', [build('blockquote', [build('paragraph', [page('9'), 'b'])])], 'bracketed-page 0.95 3:3'],
  ])('has a turn of a page in %j', (markdown, children, found) => {
    expect(childrenOf(`# T\n\n${markdown}`).slice(1)).toEqual(children)
    expect(inferred(`# T\n\n${markdown}`)).toEqual([`pageMarker ${found}`])
  })

  test('has no turn of a page in a letter alone in braces', async () => {
    const source = {value: '# The Set {x}\n\nLet {x} be the set of cranes, and {v} another.', path: 'a.md'}
    const tree = read(source.value)
    expect(inferred(source.value)).toEqual([])
    expect(tree.metadata.title).toBe('The Set {x}')
    const ledger = await audit({source, output: {value: writeTei().write(tree, new VFile()), path: 'a.xml'}, tree})
    expect(ledger.balanced).toBe(true)
  })

  test('what has blanks in `source` is no address', () => {
    const {metadata} = read('---\nsource: The Tidal Review\n---\n\n# On Cranes')
    expect(metadata.source?.uri).toBeUndefined()
    expect(metadata.unknown).toEqual([{label: 'source', text: 'The Tidal Review'}])
  })

  test.each([
    'see [85] there',
    'a \\[p. 85] b',
    '`{85}`',
    '[p. 85](x)',
    '{a}',
    '[[some]]',
    '[^85]\n\n[^85]: a',
    '{12345}',
  ])('has none in %j', markdown => {
    expect(inferred(`# T\n\n${markdown}`)).toEqual([])
  })

  test('is written and read back as it was recovered, and the ledger balances', async () => {
    const source = `${head}\nThen [p. 4] reha{5}bilitated.\n\n[6]\n\nThe end [[7]].\n`
    const tree = read(source)
    const markdown = await writeMarkdown().write(tree, new VFile())
    expect(withoutPlace(read(markdown) as Article).children).toEqual(withoutPlace(tree as Article).children)
    for (const [path, value] of [
      ['out.md', markdown],
      ['out.xml', await writeTei().write(tree, new VFile())],
    ] as const) {
      const {entries} = await audit({source: {value: source, path: 'in.md'}, output: {value, path}, tree})
      expect(entries.filter(({rule}) => rule === undefined)).toEqual([])
    }
  })
})

describe('the profile', () => {
  test.each<[string, ArticleContent[]]>([
    ['a byline', [build('title', 'T'), build('paragraph', 'By Ann Marlowe')]],
    ['a page turn', [build('title', 'T'), build('paragraph', 'a [p. 85] b {85} [[86]]'), build('paragraph', '[85]')]],
    [
      'a citation',
      [build('title', 'T'), build('paragraph', [build('emphasis', 'From The Tidal Review, Vol. 2 No. 1.')])],
    ],
    ['a title', [build('section', [build('heading', {depth: 2}, 'A'), build('paragraph', 'b')])]],
  ])('means text by what looks like %s', async (_, children) => {
    for (const metadata of [{}, {source: {mediaType: 'text/plain'}}]) {
      const article = build('article', {metadata}, children)
      const {children: back} = withoutPlace(read(await writeMarkdown().write(article, new VFile())) as Article)
      expect(back).toEqual(canonical(article).children)
    }
  })
})

describe('front matter of others', () => {
  test('of Jekyll and Hugo', () => {
    expect(
      read('---\nlayout: post\ntitle: T\nauthor: Ann Marlowe\ndate: 1931-04-02\ntags: [a, b]\ndraft: false\n---\n\nText.\n').metadata,
    ).toMatchObject({
      title: 'T',
      creators: [{name: 'Ann Marlowe'}],
      publication: {date: '1931-04-02'},
      keywords: ['a', 'b'],
      unknown: [{label: 'layout', text: 'post'}, {label: 'draft', text: 'false'}],
    }) // prettier-ignore
  })

  test('of pandoc, with affiliations', () => {
    expect(
      read('---\ntitle: T\nauthor:\n- name: Ann Marlowe\n  affiliation: Tidal Press\n- Bo Lindqvist\nlang: en-GB\nkeywords: a, b\n---\n\nText.\n').metadata,
    ).toMatchObject({
      creators: [{name: 'Ann Marlowe', roles: ['aut']}, {name: 'Bo Lindqvist'}],
      language: 'en-GB',
      keywords: ['a', 'b'],
      unknown: [{label: 'authors.affiliation', text: 'Tidal Press'}],
    }) // prettier-ignore
  })

  const archive = `§§JSONBLOCK_START§§
{
\t"author": "Марлов А.",
\t"title": "О лампах",
\t"origin": "Гулль",
\t"source": "Приливное обозрение",
\t"publication": "Прилив",
\t"keywords": "лампы, гавань",
\t"date": "1931-04",
\t"type": "статья"
}
§§JSONBLOCK_END§§

## О лампах

Масло было дорого.
`

  test('of the archive: a block of JSON', async () => {
    const tree = read(archive)
    expect(tree.metadata).toMatchObject({
      title: 'О лампах',
      creators: [{name: 'Марлов А.'}],
      publication: {title: 'Прилив', date: '1931-04'},
      keywords: ['лампы', 'гавань'],
      unknown: [
        {label: 'origin', text: 'Гулль'},
        {label: 'type', text: 'статья'},
        {label: 'source', text: 'Приливное обозрение'},
      ],
    })
    expect(tree.children.at(-1)?.position?.start.line).toBe(14)
    const value = await writeMarkdown().write(tree, new VFile())
    const {entries} = await audit({source: {value: archive, path: 'in.md'}, output: {value, path: 'out.md'}, tree})
    expect(entries.filter(({rule}) => rule === undefined)).toEqual([])
  })

  test('that is broken JSON is refused at its place', () => {
    const file = new VFile('§§JSONBLOCK_START§§\n{\n "a": "b\n}\n§§JSONBLOCK_END§§\n\nText.\n')
    expect(() => readMarkdown().read(file)).toThrow('Unexpected front matter')
    expect(file.messages[0]?.line).toBeGreaterThan(2)
  })
})
