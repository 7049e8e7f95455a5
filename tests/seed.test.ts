import {EpubCheck} from '@likecoin/epubcheck-ts'
import {visit} from 'unist-util-visit'
import {beforeAll, describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Article, NodeOf, Nodes, NodeType} from '../src/ast/nodes.js'
import {toString} from '../src/ast/text.js'
import {read, write} from '../src/core/convert.js'
import {writeEpub} from '../src/formats/epub/index.js'
import {writeHtml} from '../src/formats/html/index.js'
import {readJson, writeJson} from '../src/formats/json/index.js'
import {readMarkdown, writeMarkdown} from '../src/formats/markdown/index.js'
import {writePdf} from '../src/formats/pdf/index.js'
import {writeTei} from '../src/formats/tei/index.js'
import {readText} from '../src/formats/text/index.js'
import {allText, difference, letters} from './contract.js'
import {corpus} from './shared.js'

const [page] = corpus('seed')

/** The reference article, a page of a review of 1956, against what a careful reader finds in it. */
describe.skipIf(page === undefined)('the reference article', () => {
  let article: Article

  beforeAll(async () => {
    const {tree} = await read(page?.bytes ?? '', {from: readText()})
    article = tree as Article
  })

  function all<Type extends NodeType>(type: Type): NodeOf<Type>[] {
    const found: NodeOf<Type>[] = []
    visit(article as Nodes, node => {
      if (node.type === type) found.push(node as NodeOf<Type>)
    })
    return found
  }

  test('has masthead, title, subtitle and one author', () => {
    expect(all('masthead').map(node => toString(node))).toEqual(['International Socialist Review, Summer 1956'])
    expect(article.metadata).toMatchObject({
      title: 'Developments in the Soviet Union',
      subtitle: 'Since the Twentieth Congress',
      creators: [{name: 'Daniel Roberts', sortName: 'Roberts, Daniel', roles: ['aut']}],
    })
    expect(article.metadata.creators).toHaveLength(1)
  })

  test('has its citation, its credit and its last update', () => {
    expect(article.metadata.publication).toEqual({
      title: 'International Socialist Review',
      volume: '17',
      number: '3',
      date: '1956-22',
      printedDate: 'Summer 1956',
      pages: [{first: '84', last: '88'}],
    })
    expect(article.metadata.contributors).toMatchObject([
      {name: 'Einde O’Callaghan', roles: ['trc', 'mrk'], onBehalfOf: 'ETOL'},
    ])
    expect(article.metadata.revisions).toMatchObject([{date: '2009-04-21'}])
    expect(article.metadata.rights).toEqual([])
  })

  test('has eleven sections', () => {
    expect(
      all('section').map(({children}) =>
        children
          .slice(0, 1)
          .map(heading => toString(heading))
          .join(''),
      ),
    ).toEqual([
      'Partial Nature of Concessions',
      'Criminal Code Softened',
      'Cultural “Thaw”',
      'Procedural Reforms',
      'But Silence on Trotsky',
      'National Policy',
      '“Rotten Elements” And “Demagogues”',
      'Voices in Revolt',
      'New Relationship of Forces',
      'Political Revolution',
      'The Struggle Beginning',
    ])
  })

  test('has two quotations', () => {
    expect(all('blockquote').map(node => toString(node).slice(0, 20))).toEqual([
      '“Generally known is ',
      '“It is not a questio',
    ])
  })

  test('has two lost page turns, without numbers', () => {
    expect(all('pageMarker')).toMatchObject([
      {certainty: 'inferred', inWord: true, hyphen: '-', joins: 'paragraphs'},
      {certainty: 'inferred', joins: 'paragraphs'},
    ])
    expect(all('pageMarker').some(marker => 'label' in marker)).toBe(false)
    const text = toString(article)
    expect(text).toContain('had been rehabilitated, “many ... posthumously.”')
    expect(text).toContain('a softened form of anti-Semitism')
  })

  test('has six lines of furniture', () => {
    expect(all('furniture').map(({role}) => role)).toEqual([
      'navigation',
      'navigation',
      'top',
      'navigation',
      'navigation',
      'updated',
    ])
  })

  test('has every word of the source, misprints and all', () => {
    expect(difference(letters(new TextDecoder().decode(page?.bytes)), letters(allText(article)))).toBeUndefined()
    for (const misprint of ['movesy', 'eut off', 'yet-pressing']) expect(toString(article)).toContain(misprint)
  })

  test('is the same after Markdown, and after JSON', async () => {
    const markdown = await write(article, {to: writeMarkdown({furniture: true})})
    expect(bare((await read(markdown.value, {from: readMarkdown()})).tree)).toEqual(bare(article))
    const plain = await write(article, {to: writeMarkdown()})
    const children = withoutFurniture(article)
    expect(bare((await read(plain.value, {from: readMarkdown()})).tree)).toEqual(bare({...article, children}))
    const json = await write(article, {to: writeJson()})
    expect((await read(json.value, {from: readJson()})).tree).toEqual(article)
  })

  test('is written with the same bytes twice, in six formats', async () => {
    const writers = [writeEpub, writePdf, writeTei, writeMarkdown, writeHtml, writeJson] as const
    for (const make of writers) {
      const [first, second] = [await make().write(article, new VFile()), await make().write(article, new VFile())]
      expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    }
  })

  test('is a valid EPUB', async () => {
    const {value} = await write(article, {to: writeEpub()})
    const {messages} = await EpubCheck.validate(value)
    expect(
      messages.filter(({severity}) => severity === 'error' || severity === 'fatal' || severity === 'warning'),
    ).toEqual([])
  })
})

function withoutFurniture({children}: Article): Article['children'] {
  return children.filter(({type}) => type !== 'furniture')
}

/** A tree without what belongs to the file that it was read from. */
function bare(tree: object): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'position' || key === 'data' ? undefined : value)),
  )
}
