import {execFileSync, spawnSync} from 'node:child_process'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../src/ast/build.js'
import type {Metadata} from '../src/ast/metadata.js'
import type {Tree} from '../src/ast/nodes.js'
import type {CslItem} from '../src/bibliography/csl/index.js'
import {readHtml} from '../src/formats/html/index.js'
import {writeBibtex, writeCsl} from '../src/formats/citations/index.js'
import {kitchenSink} from '../tests/contract.js'
import {corpus} from '../tests/shared.js'

const isMissing = spawnSync('pandoc', ['--version']).status !== 0
if (isMissing) console.log('Citations are not read by others, for want of pandoc.')

/** What pandoc reads, as CSL-JSON. */
function pandoc(from: 'bibtex' | 'biblatex' | 'csljson', input: string): CslItem[] {
  return JSON.parse(execFileSync('pandoc', ['--from', from, '--to', 'csljson'], {input}).toString()) as CslItem[]
}

/** A text without the marks that keep capitals; pandoc has strokes and quotation marks of its own. */
function plain(text: string | number | undefined): string {
  return String(text ?? '')
    .replace(/<\/?span[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[‐–—-]+/g, '-')
    .replace(/[’‘'“”"]+/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

async function read(tree: Tree, from: 'bibtex' | 'biblatex' | 'csljson'): Promise<CslItem[]> {
  const writer = from === 'csljson' ? writeCsl() : writeBibtex()
  return pandoc(from, await writer.write(tree, new VFile()))
}

async function first(metadata: Partial<Metadata>, from: 'bibtex' | 'biblatex' | 'csljson'): Promise<CslItem> {
  const [item] = await read(build('article', {metadata: {title: 'T', ...metadata}}, ['Text.']), from)
  if (!item) throw new RangeError('Unexpected empty bibliography, expected an entry')
  return item
}

const review: Partial<Metadata> = {
  title: 'Cranes & Tides: 50% of the “Fleet” #1 $x_1^2$ {~} \\ <b>',
  creators: [
    {name: 'Ludwig van Dam', family: 'van Dam', given: 'Ludwig', roles: ['aut']},
    {name: 'Ann Marlowe, Jr.', family: 'Marlowe', given: 'Ann', roles: ['aut']},
    {name: 'Guild of Pilots, Masters and Keepers', roles: ['aut']},
  ],
  contributors: [{name: 'Élise de la Tour', family: 'de la Tour', given: 'Élise', roles: ['trl']}],
  publication: {
    title: 'The Tidal Review',
    volume: '2',
    number: '1',
    date: '1931-05-02',
    pages: [{first: '3', last: '7'}, {first: '9'}],
  },
  source: {uri: 'https://example.org/a_b%20c?d=1#e'},
}

describe.skipIf(isMissing)('pandoc reads', () => {
  test.each(['bibtex', 'biblatex', 'csljson'] as const)('an article from %s', async from => {
    const item = await first(review, from)
    expect(plain(item.title)).toBe(plain(review.title))
    expect(item['container-title']).toBe('The Tidal Review')
    expect([plain(item.volume), plain(item.issue), plain(item.page)]).toEqual(['2', '1', '3-7, 9'])
    expect(item.URL).toBe('https://example.org/a_b%20c?d=1#e')
    const names = (item.author ?? []).map(name =>
      [name['non-dropping-particle'] ?? name['dropping-particle'], name.family ?? name.literal, name.given, name.suffix]
        .filter(Boolean)
        .join(' | '),
    )
    const isParted = from !== 'csljson' || names[0]?.startsWith('van |')
    expect(names).toEqual([
      isParted ? 'van | Dam | Ludwig' : 'van Dam | Ludwig',
      'Marlowe | Ann | Jr.',
      'Guild of Pilots, Masters and Keepers',
    ])
    expect(item.translator?.[0]?.given).toBe('Élise')
  })

  test.each([
    ['1931', [[1931]]],
    ['1931-05', [[1931, 5]]],
    ['1931-05-02', [[1931, 5, 2]]],
    ['1938-05/1938-06', [[1938, 5], [1938, 6]]], // prettier-ignore
    ['1939/1945', [[1939], [1945]]],
    ['1935~', [[1935]]],
    ['1935?', [[1935]]],
  ])('the date %s as biblatex has it', async (date, parts) => {
    const item = await first({publication: {title: 'R', date}}, 'biblatex')
    expect(item.issued).toMatchObject({'date-parts': parts})
  })

  test('no date where none is known', async () => {
    for (const from of ['bibtex', 'biblatex', 'csljson'] as const) {
      expect((await first({publication: {title: 'R'}}, from)).issued).toBeUndefined()
    }
  })

  test('each article of a collection', async () => {
    const issue = build('collection', [kitchenSink, kitchenSink])
    for (const from of ['bibtex', 'biblatex', 'csljson'] as const) {
      const items = await read(issue, from)
      expect(items.map(({id}) => id)).toEqual(['marlowe-the-harbour-press', 'marlowe-the-harbour-press-2'])
    }
  })

  test('the titles of real pages', async () => {
    const pages = corpus('mia-html').slice(0, 200)
    const articles = pages.flatMap(({bytes}) => {
      const tree = readHtml().read(new VFile({value: bytes}))
      return tree.type === 'article' ? [tree] : tree.children
    })
    if (articles.length === 0) return
    const anthology = build('collection', articles)
    const titles = async (from: 'bibtex' | 'csljson'): Promise<string[]> =>
      (await read(anthology, from)).map(({title}) => plain(title))
    const expected = (JSON.parse(await writeCsl().write(anthology, new VFile())) as CslItem[]).map(({title}) => plain(title)) // prettier-ignore
    expect((await titles('bibtex')).filter((title, index) => title !== expected[index])).toEqual([])
    expect((await titles('csljson')).filter((title, index) => title !== expected[index])).toEqual([])
  })
})
