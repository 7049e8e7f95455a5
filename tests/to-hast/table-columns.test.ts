import type {TableCell} from 'mdast'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../src/ast/build.js'
import {articleToHast} from '../../src/to-hast/article.js'

function classesOf(rows: readonly string[][], align?: ('left' | null)[]): {table: unknown; cells: unknown[]} {
  const table = build(
    'table',
    align ? {align} : {},
    rows.map(cells =>
      build(
        'tableRow',
        cells.map(cell => build('tableCell', cell)),
      ),
    ),
  )
  const [made] = articleToHast(build('article', [table]), new VFile()).children
  const cells: unknown[] = []
  const enter = (node: typeof made): void => {
    if (node?.type !== 'element') return
    if (node.tagName === 'td') cells.push(node.properties.className)
    node.children.forEach(enter)
  }
  enter(made)
  return {table: made?.type === 'element' ? made.properties.className : undefined, cells}
}

test('figures of a column end below one another, where the source does not say how they stand', () => {
  const rows = [
    ['', '1913', '1923'],
    ['Coal', '1,344', '(73)'],
    ['Iron', '—', '65 (our estimate)'],
  ]
  expect(classesOf(rows).cells).toEqual([
    undefined,
    undefined,
    ['figures'],
    undefined,
    undefined,
    ['figures'],
    undefined,
  ])
  expect(classesOf(rows, [null, 'left', null]).cells[2]).toEqual(['align-left'])
  expect(classesOf([['Year'], ['1913']]).cells).toEqual([undefined])
})

test('a table of many columns says so, for small screens', () => {
  const row = (count: number): string[][] => [Array<string>(count).fill('x')]
  expect([3, 4, 5, 6].map(count => classesOf(row(count)).table)).toEqual([
    ['short'],
    ['wide', 'short'],
    ['wide', 'short'],
    ['widest', 'short'],
  ])
})

test('a table of few rows stays on its page', () => {
  const rows = (count: number): string[][] => Array.from({length: count}, () => ['x'])
  expect([12, 13].map(count => classesOf(rows(count)).table)).toEqual([['short'], undefined])
})

test('a cell reaches over whole rows and columns, no further than browsers heed', () => {
  const cells = [0, -1, 1, 1.5, NaN, 3, 1e9].map(span =>
    build('tableCell', {data: {colSpan: span, rowSpan: span}}, 'x'),
  )
  const [made] = articleToHast(build('article', [build('table', [build('tableRow', cells)])]), new VFile()).children
  expect(JSON.stringify(made).match(/"(?:col|row)Span":\d+/g)).toEqual([
    '"colSpan":3',
    '"rowSpan":3',
    '"colSpan":1000',
    '"rowSpan":65534',
  ])
})

test('years at the beginning of rows are what these are called by', () => {
  const stubs = (...texts: string[]): unknown[] => classesOf([['', 'Oil'], ...texts.map(text => [text, '7'])]).cells.filter((_, index) => index % 2 === 1) // prettier-ignore
  expect(stubs('1897–98', '1898–99', '1900')).toEqual([undefined, undefined, undefined])
  expect(stubs('1,897', '1.898')).toEqual([['figures'], ['figures']])
  expect(stubs('9', '10')).toEqual([['figures'], ['figures']])
})

test('the least width tells whether a telephone has room, where the cells are not over several columns', () => {
  const of = (width: number, count: number): unknown => classesOf([Array<string>(count).fill('x'.repeat(width))]).table
  expect(of(9, 6)).toEqual(['widest', 'short'])
  expect(of(10, 6)).toEqual(['widest', 'stacked', 'short'])
  expect(of(10, 11)).toEqual(['widest', 'stacked', 'dense', 'short'])
  // A long word is hyphenated.
  expect(of(90, 3)).toEqual(['short'])
})

describe('where there is no room for columns, heads stand before cells', () => {
  const head = (text: string, data = {}) => build('tableCell', {data}, text === '' ? [] : text)
  const fill = Array.from({length: 10}, (_, index) => head(`column-${'abcdefghij'.charAt(index)}`))
  const labelsOf = (heads: readonly TableCell[][]): unknown[] => {
    const body = build(
      'tableRow',
      (heads[0] ?? []).map(() => build('tableCell', 'lamps')),
    )
    const rows = [...heads.map(cells => build('tableRow', cells)), body]
    const [made] = articleToHast(build('article', [build('table', {data: {headerRows: heads.length}}, rows)]), new VFile()).children // prettier-ignore
    const found: unknown[] = []
    const enter = (node: typeof made): void => {
      if (node?.type !== 'element') return
      if (node.tagName === 'thead') found.push(node.properties.className)
      if (node.tagName === 'td') found.push(node.properties['dataLabel'])
      node.children.forEach(enter)
    }
    enter(made)
    return found
  }

  test('all of them, from above', () => {
    const oil = [head('Light', {rowSpan: 2}), head('Oil', {colSpan: 2}), head('', {spanned: true}), ...fill]
    const kinds = [head('', {spanned: true}), head('summer'), head('winter'), ...fill]
    expect(labelsOf([oil, kinds]).slice(0, 5)).toEqual([
      ['labelled'],
      'Light',
      'Oil, summer',
      'Oil, winter',
      'column-a',
    ])
  })

  test('and the head is shown too, if it has more than that', () => {
    const note = build('tableCell', ['Oil', build('footnoteReference', {identifier: '1'})])
    expect(labelsOf([[note, ...fill]]).slice(0, 2)).toEqual([undefined, 'Oil'])
    expect(labelsOf([[head('oil '.repeat(11)), ...fill]]).slice(0, 2)).toEqual([undefined, undefined])
  })
})

test('an empty cell is the head of nothing, and a name is given to one part of a page', () => {
  const part = () => build('section', [build('heading', {depth: 2}, 'A Letter'), 'Text.'])
  const {children} = articleToHast(build('article', [part(), part()]), new VFile())
  const names = children.map(child => (child.type === 'element' ? child.properties.ariaLabelledBy : undefined))
  expect(names).toEqual(['section-heading', undefined])
  expect(
    classesOf([
      ['', 'Year'],
      ['a', 'b'],
    ]).cells,
  ).toHaveLength(3)
})

test('a table may have more rows than a call takes arguments', () => {
  const {cells} = classesOf(Array.from({length: 150_000}, () => ['a']))
  expect(cells).toHaveLength(149_999)
})
