import {expect, test} from 'vitest'
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
  expect([3, 4, 5, 6].map(count => classesOf(row(count)).table)).toEqual([undefined, ['wide'], ['wide'], ['widest']])
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
