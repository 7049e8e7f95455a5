import type {TableCell, TableRow} from 'mdast'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {build} from '../../../src/ast/build.js'
import type {Article, Nodes} from '../../../src/ast/nodes.js'
import {layGrid} from '../../../src/formats/pdf/flow/tables/grid.js'
import {chooseFit} from '../../../src/formats/pdf/flow/tables/measures.js'
import {shareWidth} from '../../../src/formats/pdf/flow/tables/widths.js'
import {looks} from '../../../src/formats/pdf/flow/looks.js'
import {writePdf} from '../../../src/formats/pdf/index.js'
import {audit} from '../../../src/ledger/index.js'
import {checkPdf} from './checker/check.js'
import {dictionary, entry, list, nameOf, openPdf, rawOf} from './objects.js'
import {readPdf} from './reading.js'
import {readLines} from './setting.js'

const cell = (text: string, data?: TableCell['data']): TableCell =>
  build('tableCell', {...(data && {data})}, text === '' ? [] : [text])
const spanned = (): TableCell => cell('', {spanned: true})
const row = (...cells: (TableCell | string)[]): TableRow =>
  build(
    'tableRow',
    cells.map(one => (typeof one === 'string' ? cell(one) : one)),
  )

/** A head of two rows in which cells reach over two columns or rows, and groups of rows with a head of their own. */
const fishing = build('table', {data: {headerRows: 2}}, [
  row(cell('Harbour', {rowSpan: 2}), cell('Landed in the year', {colSpan: 2}), spanned()),
  row(spanned(), 'Herring', 'Cod'),
  row(cell('Whitby', {rowSpan: 2, header: true}), '10', '20'),
  row(spanned(), '30', '40'),
  row(cell('Hull', {header: true}), cell('not known', {colSpan: 2}), spanned()),
])

function articleOf(children: readonly Nodes[]): Article {
  return build('article', {metadata: {title: 'On Tables', language: 'en'}}, [build('title', 'On Tables'), ...children])
}

async function print(...children: Nodes[]): Promise<Uint8Array> {
  return writePdf().write(articleOf(children), new VFile())
}

describe('layGrid', () => {
  const spans = (table: Parameters<typeof layGrid>[0]): string[] =>
    layGrid(table).rows.flatMap(cells =>
      cells.map(one => `${String(one.row)},${String(one.column)}: ${String(one.across)}×${String(one.down)}`),
    )

  test('lets cells reach over those that say so', () => {
    expect(spans(fishing)).toEqual([
      '0,0: 1×2', '0,1: 2×1', '1,1: 1×1', '1,2: 1×1', '2,0: 1×2', '2,1: 1×1', '2,2: 1×1', '3,1: 1×1', '3,2: 1×1',
      '4,0: 1×1', '4,1: 2×1',
    ]) // prettier-ignore
  })

  test.each([
    ['a cell that is not covered', row(cell('a', {colSpan: 2}), 'b'), ['0,0: 1×1', '0,1: 1×1']],
    [
      'a covered cell that has words',
      row(cell('a', {colSpan: 2}), cell('b', {spanned: true})),
      ['0,0: 1×1', '0,1: 1×1'],
    ],
    ['a covered cell that nothing covers', row(spanned(), 'b'), ['0,0: 1×1', '0,1: 1×1']],
    ['a reach of no number', row(cell('a', {colSpan: NaN, rowSpan: -1}), 'b'), ['0,0: 1×1', '0,1: 1×1']],
    ['a reach beyond the table', row(cell('a', {colSpan: 1e9, rowSpan: 1e9}), spanned()), ['0,0: 2×1']],
  ])('hides no words behind %s', (_, only, wanted) => {
    expect(spans(build('table', [only]))).toEqual(wanted)
  })

  test('keeps a cell of the head in the head', () => {
    const table = build('table', [row(cell('a', {rowSpan: 3}), 'b'), row(spanned(), 'c'), row(spanned(), 'd')])
    expect(spans(table)).toContain('0,0: 1×1')
  })
})

test('a cell of several columns gets the width that it needs', () => {
  const words = (column: number, across: number) => ({words: [], column, across})
  const fit = {gutter: 12, narrowest: 24, look: looks.cell}
  expect(shareWidth([words(0, 1), words(1, 1), words(0, 2)], 2, 300, fit)).toEqual([24, 24])
})

describe('a table of many columns', () => {
  const years = (count: number): TableRow => row(...Array.from({length: count}, (_, at) => String(1900 + at)))
  const sizeOf = (...rows: TableRow[]): number | undefined =>
    chooseFit(layGrid(build('table', rows)), 300)?.look.style.size

  test.each([
    [3, 9.75],
    [9, 8.5],
    [13, 7.25],
    [30, undefined],
  ])('of %d years is set in %d points', (columns, size) => {
    expect(sizeOf(years(columns))).toBe(size)
  })

  test('is closer for its numbers, not for words that can be broken', () => {
    expect(sizeOf(row('1234567890123456789012345678901234567890', '1234567890123456789012345678901234567890'))).toBe(
      7.25,
    )
    expect(sizeOf(row('transcription'.repeat(9), 'transcription'.repeat(9)))).toBe(9.75)
  })

  test('stands as lines of its cells, whose dots are no text', async () => {
    const bytes = await print(build('table', [years(30), years(30)]))
    expect(checkPdf(bytes)).toEqual([])
    const texts = readPdf(bytes).blocks.map(({text}) => text)
    const cells = Array.from({length: 30}, (_, at) => String(1900 + at))
    expect(texts.slice(1)).toEqual([...cells, ...cells])
    expect(readLines(bytes).length).toBeLessThan(12)
  })
})

describe('a table', () => {
  test('says how far its cells reach, and which heads they have', async () => {
    const bytes = await print(fishing)
    expect(checkPdf(bytes)).toEqual([])
    const pdf = openPdf(bytes)
    const cells = [...pdf.objects.values()].flatMap(({value}) => {
      const role = nameOf(dictionary(value).fields.get('S'))
      if (role !== 'TD' && role !== 'TH') return []
      const own = entry(pdf, value, 'A')
      const heads = list(entry(pdf, own, 'Headers')).map(rawOf)
      const scope = entry(pdf, own, 'Scope')
      const spans = ['ColSpan', 'RowSpan'].map(key => Number(entry(pdf, own, key) ?? 1)).join('×')
      return [[role, rawOf(entry(pdf, value, 'ID')), nameOf(scope), spans, ...heads].join(' ')]
    })
    expect(cells.sort()).toEqual(
      [
        'TH table-1-1-1 Column 1×2',
        'TH table-1-1-2 Column 2×1',
        'TH table-1-2-2 Column 1×1',
        'TH table-1-2-3 Column 1×1',
        'TH table-1-3-1 Row 1×2',
        'TH table-1-5-1 Row 1×1',
        'TD   1×1 table-1-1-2 table-1-2-2 table-1-3-1',
        'TD   1×1 table-1-1-2 table-1-2-2 table-1-3-1',
        'TD   1×1 table-1-1-2 table-1-2-3 table-1-3-1',
        'TD   1×1 table-1-1-2 table-1-2-3 table-1-3-1',
        'TD   2×1 table-1-1-2 table-1-2-2 table-1-2-3 table-1-5-1',
      ].sort(),
    )
  })

  test('has the words of each cell once, in order', async () => {
    const {blocks} = readPdf(await print(fishing))
    expect(blocks.map(({text}) => text)).toEqual([
      'On Tables', 'Harbour', 'Landed in the year', 'Herring', 'Cod', 'Whitby', '10', '20', '30', '40', 'Hull', 'not known',
    ]) // prettier-ignore
  })

  test('gives a cell of several rows the lines that it needs', async () => {
    const long = 'The harbour master wrote of it at some length. '.repeat(8).trim()
    const [first, second] = [row(cell(long, {rowSpan: 2}), 'first'), row(spanned(), 'second')]
    const bytes = await print(build('table', {data: {headerRows: 0}}, [first, second, row('below', 'third')]))
    const lines = readLines(bytes)
    const base = (text: string): number => lines.find(one => one.text.includes(text))?.base ?? NaN
    const last = lines.filter(one => one.text.includes('length')).at(-1)
    expect(base('first') - base('second')).toBeLessThan(16)
    expect(base('below')).toBeLessThan((last?.base ?? 0) - 10)
    expect(base('below')).toBe(base('third'))
  })

  test('goes on on the next page below its head, with the head of the rows again', async () => {
    const rows = Array.from({length: 60}, (_, index) =>
      row(index === 0 ? cell('Whitby', {rowSpan: 60, header: true}) : spanned(), String(index), String(index)),
    )
    const tree = articleOf([build('table', {data: {headerRows: 2}}, [...fishing.children.slice(0, 2), ...rows])])
    const bytes = await writePdf().write(tree, new VFile())
    expect(checkPdf(bytes)).toEqual([])
    const source = {value: JSON.stringify(tree), path: 'tree.json'}
    const {balanced, rules} = await audit({source, output: {value: bytes, path: 'tree.pdf'}, tree})
    expect(balanced).toBe(true)
    // On two pages the four heads of columns and Whitby; the title in two running heads, the outline and the information.
    expect(rules).toContainEqual({rule: 'heading-repeated', kind: 'added', words: 2 * 8 + 4 * 2, entries: 2 * 5 + 4})
  })
})
