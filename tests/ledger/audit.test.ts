import {unzipSync, zipSync} from 'fflate'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {build} from '../../src/ast/build.js'
import type {Tree} from '../../src/ast/nodes.js'
import {readHtml} from '../../src/formats/html/index.js'
import {audit, explanations, type Counts, type Entry, type Ledger} from '../../src/ledger/index.js'
import {openAccount} from '../../src/ledger/account.js'
import {explainAdded} from '../../src/ledger/explain/added.js'
import {phrasesOf} from '../../src/ledger/explain/phrases.js'
import {makeCollector} from '../../src/ledger/words/collector.js'
import {sayPage, type Piece} from '../../src/ledger/words/pdf-page.js'
import {kitchenSink} from '../contract.js'
import {formats, type Change, type Format} from './outputs.js'
import {page} from './page.js'

const tree = readHtml().read(new VFile({value: page}))
const lanterns = 'Every evening the boy carried seven brass lanterns down to the slipway and hung them from the rail.'
const toll = 'The toll was a penny for a passenger, twopence for a barrow, and nothing at all for a coffin.'
const master = 'Some said that it was the harbour master.'

const same: Change = text => text

async function auditOf(format: Format, fault: Change = same, source = page, from: Tree = tree): Promise<Ledger> {
  const value = await format.write(from, fault)
  const path = source === page ? 'page.htm' : 'tree.json'
  return audit({source: {value: source, path}, output: {value, path: `page.${format.extension}`}, tree: from})
}

function sums({source, output, kept, moved, joined, joinedInto, dropped, added}: Counts): object {
  return {source: kept + moved + joined + dropped - source, output: kept + moved + joinedInto + added - output}
}

function unexplained({entries}: Ledger): Entry[] {
  return entries.filter(({rule}) => rule === undefined)
}

/** The line of the source in which a text stands. */
function lineOf(text: string): number {
  return page.slice(0, page.indexOf(text)).split('\n').length
}

const numbered = `<h1>On Lanterns</h1><p>${lanterns} Of the value and<span class="pagenum"><a id="Page_4">Pg 4</a></span>
of brass.</p><p><span class="pagenum"><a id="Page_8">Pg 8-9</a></span></p><h2>The Toll</h2><p>${toll}</p>`

describe.each(Object.entries(formats))('%s', (name, format) => {
  test('of a page with numbers of pages against words balances', async () => {
    const own = readHtml().read(new VFile({value: numbered}))
    const value = await format.write(own, same)
    const ledger = await audit({
      source: {value: numbered, path: 'page.htm'},
      output: {value, path: `page.${format.extension}`},
      tree: own,
    })
    expect(unexplained(ledger)).toEqual([])
  })

  test('of a page balances, each difference by a rule', async () => {
    const ledger = await auditOf(format)
    expect(unexplained(ledger)).toEqual([])
    expect(ledger.balanced).toBe(true)
    expect(sums(ledger.counts)).toEqual({source: 0, output: 0})
    const known = explanations.map(({id}) => id)
    expect(ledger.rules.filter(({rule}) => rule === undefined || !known.includes(rule))).toEqual([])
    const joined = ledger.entries.filter(({kind}) => kind === 'joined')
    expect(joined.map(({rule, source, output}) => [rule, source.words, output.words])).toEqual([
      ['word-joined', ['com', 'plaint'], ['complaint']],
    ])
    const dropped = ledger.rules.filter(({kind}) => kind === 'dropped').map(({rule, words}) => [rule, words])
    expect(Object.fromEntries(dropped)).toEqual(
      name === 'json'
        ? {}
        : {
            'furniture-navigation': 3,
            'furniture-top': 4,
            'furniture-updated': 6,
            'furniture-other': 1,
          },
    )
  })

  test('of every node balances', async () => {
    const ledger = await auditOf(format, same, JSON.stringify(kitchenSink), kitchenSink)
    expect(unexplained(ledger)).toEqual([])
    expect(sums(ledger.counts)).toEqual({source: 0, output: 0})
  })

  const faults: [string, Change, Partial<Entry['source']>, Partial<Entry['output']>, Entry['kind']][] = [
    ['a word dropped', text => text.replace('brass lanterns', 'brass'), {words: ['lanterns']}, {words: []}, 'dropped'],
    ['a word doubled', text => text.replace('brass', 'brass brass'), {words: []}, {words: ['brass']}, 'added'],
    ['a word changed by one letter', text => text.replace('lanterns', 'lantern'), {words: ['lanterns']}, {words: ['lantern']}, 'changed'],
    ['two words joined', text => text.replace('brass lanterns', 'brasslanterns'), {words: ['brass', 'lanterns']}, {words: ['brasslanterns']}, 'joined'],
    ['a note lost', text => text.replace(master, ''), {words: master.slice(0, -1).split(' ')}, {words: []}, 'dropped'],
    ['a paragraph moved', text => text.replace(lanterns, '').replace(toll, `${toll} ${lanterns}`), {words: lanterns.slice(0, -1).split(' ')}, {words: lanterns.slice(0, -1).split(' ')}, 'moved'],
  ] // prettier-ignore

  test.each(faults)('finds %s', async (_, fault, source, output, kind) => {
    const ledger = await auditOf(format, fault)
    expect(ledger.balanced).toBe(false)
    expect(sums(ledger.counts)).toEqual({source: 0, output: 0})
    const [found, ...others] = unexplained(ledger)
    expect(others).toEqual([])
    if (kind === 'moved' && found?.source.words[0] !== 'Every') {
      // The shorter of two paragraphs that changed places counts as moved.
      expect(found?.source.words).toEqual(toll.replace(/[,.]/g, '').split(' '))
      return
    }
    expect(found).toMatchObject({kind, source, output})
  })

  test('finds two words swapped', async () => {
    const found = unexplained(await auditOf(format, text => text.replace('brass lanterns', 'lanterns brass')))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({kind: 'moved'})
    expect(['brass', 'lanterns']).toContain(found[0]?.source.words.join())
  })

  test('names the place of a fault on both sides', async () => {
    const change: Change = text => text.replace('twopence', 'threepence')
    const value = await format.write(tree, change)
    const [found] = unexplained(await auditOf(format, change))
    expect(found).toMatchObject({kind: 'changed', source: {words: ['twopence']}, output: {words: ['threepence']}})
    const line = lineOf('twopence')
    expect(found?.source.place).toMatchObject({
      line,
      column: 1 + (page.split('\n')[line - 1]?.indexOf('twopence') ?? 0),
    })
    expect(found?.source.place?.offset).toBe(page.indexOf('twopence'))
    const place = found?.output.place
    if (name === 'epub') expect(place?.file).toMatch(/\/001.*\.xhtml$/)
    if (name === 'pdf') expect(place?.page).toBe(1)
    if (name === 'json') expect(place?.pointer).toMatch(/^\/children\/\d+\/children\/0\/value$/)
    if (typeof value === 'string' && name !== 'json') expect(place?.offset).toBe(value.indexOf('threepence'))
  })
})

test('what is left out has no explanation without the tree', async () => {
  const value = await formats['markdown']?.write(tree, same)
  const ledger = await audit({source: {value: page, path: 'p.htm'}, output: {value: value ?? '', path: 'p.md'}})
  expect(ledger.balanced).toBe(false)
  expect(unexplained(ledger).map(({source: {words}}) => words.join(' '))).toContain('Harbour Archive Fenwick')
})

test('furniture that holds more than its words explains nothing else', async () => {
  const hiding = structuredClone(tree)
  const line = hiding.children.find(({type}) => type === 'furniture')
  if (line?.position) line.position.end = {line: 99, column: 1, offset: page.length}
  const value = await formats['markdown']?.write(hiding, text => text.replace('brass lanterns', 'brass'))
  const ledger = await audit({
    source: {value: page, path: 'p.htm'},
    output: {value: value ?? '', path: 'p.md'},
    tree: hiding,
  })
  expect(unexplained(ledger).flatMap(({source: {words}}) => words)).toContain('lanterns')
})

test('a table of contents with a heading that the text does not have is unexplained', async () => {
  const files = unzipSync((await formats['epub']?.write(tree, same)) as Uint8Array)
  const toc = new TextDecoder().decode(files['OEBPS/toc.xhtml']).replace('The Reckoning', 'The Beckoning')
  const value = zipSync({...files, 'OEBPS/toc.xhtml': new TextEncoder().encode(toc)})
  const ledger = await audit({source: {value: page, path: 'p.htm'}, output: {value, path: 'p.epub'}, tree})
  expect(unexplained(ledger)).toMatchObject([
    {kind: 'added', output: {words: ['The', 'Beckoning'], place: {file: 'OEBPS/toc.xhtml'}}},
  ])
})

test.each([
  ['markdown', 'title: The Ferry', 'title: The Berry', 'Berry'],
  ['tei', '<title type="main">The Ferry', '<title type="main">The Berry', 'Berry'],
  ['tei', 'is not kept', 'is not kept', undefined],
  ['tei', 'Apparent errors of the source are kept', 'Apparent errors of the source are cured', 'cured'],
  ['html', '<title>The Ferry', '<title>The Berry', 'Berry'],
])('metadata of %s must come from the tree or from the writer: %s', async (name, from, to, word) => {
  const format = formats[name]
  if (!format) throw new Error(name)
  const found = unexplained(await auditOf(format, text => text.replace(from, to)))
  const words = found.flatMap(({output}) => output.words)
  if (word === undefined) expect(words).toEqual([])
  else expect(words).toContain(word)
})

test('an empty output has none of the words', async () => {
  const ledger = await audit({source: {value: 'One two.', path: 'a.txt'}, output: {value: '', path: 'a.md'}})
  expect(ledger.counts).toMatchObject({source: 2, output: 0, dropped: 2, unexplained: 2})
})

test('a file of a format that is not known is refused', async () => {
  const source = {value: 'One.', path: 'a.txt'}
  await expect(audit({source, output: {value: '', path: 'a.docx'}})).rejects.toThrow(
    'Unexpected file `a.docx`, expected one of: .html',
  )
})

describe('a PDF of several articles', () => {
  const second = structuredClone(kitchenSink)
  second.metadata.title = 'The Second, of Which the Title Is so Long That It Has to Go on in Another Line'
  second.children.unshift({type: 'title', children: [{type: 'text', value: second.metadata.title}]})
  const called = build('footnoteReference', {identifier: '7', label: '7'})
  const heads = build('tableRow', [build('tableCell', ['Year of the catch']), build('tableCell', ['Barrels', called])])
  const rows = Array.from({length: 90}, (_, index) =>
    build('tableRow', [build('tableCell', [`In ${String(1800 + index)}`]), build('tableCell', [String(index)])]),
  )
  const third = build('article', {metadata: {}}, [
    'Nothing above it.',
    build('table', [heads, ...rows]),
    build('footnoteDefinition', {identifier: '7', label: '7'}, ['Salted.']),
  ])
  const collection = build('collection', {metadata: {title: 'An Issue', language: 'en'}}, [kitchenSink, second, third])

  const pdf: Format = {extension: 'pdf', write: async (from, fault) => formats['pdf']?.write(from, fault) ?? ''}

  test('with its contents and the repeated head of a table balances', async () => {
    const ledger = await auditOf(pdf, same, JSON.stringify(collection), collection)
    expect(unexplained(ledger)).toEqual([])
    expect(ledger.balanced).toBe(true)
    const rules = ledger.rules.map(({rule}) => rule)
    expect(rules).toEqual(expect.arrayContaining(['page-number', 'heading-repeated', 'head-repeated', 'metadata']))
  })

  test.each([
    ['1', true],
    ['2', false],
    ['i', false],
  ])('may say that a heading of page 1 is on page %s: %s', (number, isRight) => {
    const collector = makeCollector()
    const state = {note: 0, joins: false, actual: new Map<string, string>()}
    const pieces = (texts: readonly string[]): Piece[] =>
      texts.map((text, at) => ({id: `m${String(at)}`, tag: 'P', text}))
    const entry = [
      {role: 'Reference', children: [{id: 'm0'}]},
      {role: 'Reference', children: [{id: 'm1'}]},
    ]
    const contents = {role: 'TOC', children: [{role: 'TOCI', children: entry}]}
    sayPage(collector, {page: 1, label: 'i'}, pieces(['The Mole', number]), contents, state)
    sayPage(collector, {page: 2, label: '1'}, pieces(['The Mole']), {role: 'H1', children: [{id: 'm0'}]}, state)
    sayPage(collector, {page: 3, label: '2'}, pieces(['It stands.']), {role: 'P', children: [{id: 'm0'}]}, state)
    const {words, headings} = collector.finish()
    const account = openAccount([], words)
    explainAdded(account, {metadata: new Set(), phrases: phrasesOf('pdf', []), headings})
    const found = account.findings.map(({rule, output}) => [rule, output.map(index => words[index]?.text).join(' ')])
    expect(found).toEqual([['heading-repeated', 'The Mole'], ...(isRight ? [['page-number', number]] : [])])
  })
})

test('a row of a table that goes on on the next page of a PDF balances, and no other words that moved', async () => {
  const lines = (word: string): string =>
    Array.from({length: 60}, (_, index) => `${word} ${String(index)}<br>`).join('\n')
  const rows = (last: string): string =>
    `<h1>Two Columns</h1><p>Both:</p><table border="1"><tr><td>${lines('port')}</td><td>${lines('starboard')}</td></tr><tr>${last}</tr></table><p>So it was.</p>`
  const ledgerOf = async (written: string, read: string): Promise<Ledger> => {
    const from = readHtml().read(new VFile({value: read}))
    const value = (await formats['pdf']?.write(readHtml().read(new VFile({value: written})), same)) ?? ''
    return audit({source: {value: read, path: 'a.htm'}, output: {value, path: 'a.pdf'}, tree: from})
  }
  const right = rows('<td>one</td><td>two</td>')
  const ledger = await ledgerOf(right, right)
  expect(unexplained(ledger)).toEqual([])
  expect(ledger.rules.map(({rule}) => rule)).toContain('row-continued')
  expect((await ledgerOf(rows('<td>two</td><td>one</td>'), right)).balanced).toBe(false)
})

test('a PDF may be given as a Buffer', async () => {
  const value = Buffer.from((await formats['pdf']?.write(tree, same)) as Uint8Array)
  expect((await audit({source: {value: page, path: 'p.htm'}, output: {value, path: 'p.pdf'}, tree})).balanced).toBe(
    true,
  )
})

test.each<[unknown, string]>([
  [undefined, "Unexpected `undefined` in `source`, expected a file: `{value: bytes, path: 'review.htm'}`"],
  ['words', "Unexpected text `words` in `source`, expected a file: `{value: bytes, path: 'review.htm'}`"],
  [{value: 7}, "Unexpected `7` as `value` in `source`, expected a file: `{value: bytes, path: 'review.htm'}`"],
])('what is no file is named: %o', async (source, message) => {
  const output = {value: 'words', path: 'a.txt'}
  await expect(audit({source: source as typeof output, output})).rejects.toThrow(new TypeError(message))
})
