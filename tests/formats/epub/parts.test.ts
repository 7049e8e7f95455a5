import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {ElementContent} from 'hast'
import {build} from '../../../src/ast/build.js'
import type {FlowContent} from '../../../src/ast/nodes.js'
import {planEpub} from '../../../src/formats/epub/index.js'
import {partsOf} from '../../../src/formats/epub/plan/parts.js'
import {cutCells} from '../../../src/formats/epub/plan/table-parts.js'
import {audit} from '../../../src/ledger/index.js'
import {element} from '../../../src/to-hast/element.js'
import {book, complaints} from './books.js'

const paragraph = (name: string): ElementContent => element('p', {}, name.padEnd(90, '.'))
const heading = (name: string): ElementContent => element('h2', {}, name)
const section = (id: string, children: ElementContent[]): ElementContent =>
  element('section', {id, ariaLabelledBy: `${id}-heading`}, children)

/** What stands in each part: `s(…)` is a section, `s1(…)` one with its identifier. */
function outline(parts: readonly ElementContent[][]): string[] {
  const show = (node: ElementContent): string => {
    if (node.type !== 'element') return ''
    if (node.tagName !== 'section') return node.children.map(child => (child.type === 'text' ? child.value : '')).join('').replace(/\./g, '') // prettier-ignore
    const id = typeof node.properties.id === 'string' ? node.properties.id : 's'
    return `${id}(${node.children.map(show).join(' ')})`
  }
  return parts.map(part => part.map(show).join(' '))
}

describe('a long text is divided', () => {
  test('between blocks', () => {
    expect(outline(partsOf(['a', 'b', 'c'].map(paragraph), 230))).toEqual(['a b', 'c'])
  })

  test('not at all if it is short', () => {
    expect(outline(partsOf([heading('H'), paragraph('a')], 230))).toEqual(['H a'])
    expect(partsOf([])).toEqual([[]])
  })

  test('before a section rather than in it', () => {
    const blocks = [paragraph('a'), section('s1', [heading('H'), paragraph('b')])]
    expect(outline(partsOf(blocks, 230))).toEqual(['a', 's1(H b)'])
  })

  test('in a section that is too long for a file, which keeps its identifier once', () => {
    const blocks = [paragraph('a'), section('s1', ['b', 'c', 'd'].map(paragraph)), paragraph('e')]
    expect(outline(partsOf(blocks, 300))).toEqual(['a', 's1(b c)', 's(d) e'])
  })

  test('not after a heading', () => {
    const blocks = [paragraph('a'), heading('H'), paragraph('b')]
    expect(outline(partsOf(blocks, 225))).toEqual(['a', 'H b'])
  })

  test('not after the head of the article', () => {
    const letter = element('div', {className: ['letter']}, ['a', 'b', 'c'].map(paragraph))
    const parts = partsOf([element('header', {}, 'T'), letter], 230)
    expect(parts.map(part => part.length)).toEqual([2, 1])
    expect(parts[1]?.[0]).toMatchObject({tagName: 'div', properties: {className: ['letter']}})
  })

  test('in a list, whose numbers go on', () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map(name => element('li', {}, [paragraph(name)]))
    const parts = partsOf([element('ol', {start: 3}, items)], 310)
    expect(parts.map(([list]) => list?.type === 'element' && list.properties.start)).toEqual([3, 5, 7])
  })

  test('in a table, whose head stands in each part', () => {
    const row = (name: string, cell: string): ElementContent =>
      element('tr', {}, [element(cell, {}, name.padEnd(60, '.'))])
    const head = element('thead', {id: 'h'}, [row('Port', 'th')])
    const body = element(
      'tbody',
      {},
      ['a', 'b', 'c'].map(name => row(name, 'td')),
    )
    const parts = partsOf([element('table', {id: 't'}, [head, body])], 300)
    const words = parts.map(part =>
      JSON.stringify(part)
        .match(/"value":"\w+/g)
        ?.map(text => text.slice(9)),
    )
    expect(words).toEqual([
      ['Port', 'a', 'b'],
      ['Port', 'c'],
    ])
    expect(JSON.stringify(parts[1])).not.toContain('"id":')
  })

  test('in a table whose cells reach over rows, and stand in each part', () => {
    const cell = (text: string, properties = {}): ElementContent => element('td', properties, text)
    const rows = [
      [cell('1930', {rowSpan: 2}), cell('a'), cell('x', {id: 'x', className: ['figures'], rowSpan: 4})],
      [cell('b')],
      [cell('1931', {colSpan: 2, rowSpan: 2})],
      [],
      [cell('1932'), cell('e'), cell('y')],
    ]
    const show = (tree: ElementContent): string => {
      if (tree.type !== 'element') return ''
      if (tree.tagName === 'tr') return `[${tree.children.map(show).join(' ')}]`
      if (tree.tagName !== 'td') return tree.children.map(show).join('')
      const {colSpan, rowSpan, className, id} = tree.properties
      const text = tree.children.map(child => (child.type === 'text' ? child.value : '')).join('')
      return `${text}${id ? '#' : ''}${colSpan ? `-${String(colSpan)}` : ''}${rowSpan ? `|${String(rowSpan)}` : ''}${String(className ?? '').includes('again') ? '*' : ''}` // prettier-ignore
    }
    const table = element('table', {}, [element('tbody', {}, rows.map(cells => element('tr', {}, cells)))]) // prettier-ignore
    const parts = (limit: number): string[] => partsOf([table], limit).map(part => part.map(show).join(''))
    expect(parts(10_000)).toEqual(['[1930|2 a x#|4][b][1931-2|2][][1932 e y]'])
    expect(cutCells([rows.slice(0, 1), rows.slice(1, 3), rows.slice(3)].map(some => some.map(cells => element('tr', {}, cells)))).map(some => some.map(show).join(''))).toEqual([
      '[1930 a x#]',
      '[1930* b x|2*][1931-2]',
      '[1931-2* x*][1932 e y]',
    ]) // prettier-ignore
    expect(parts(100).join('')).toBe('[1930 a x#][1930* b x*][1931-2 x*][1931-2* x*][1932 e y]')
  })

  test('in a table of a cell whose words are too many to stand in each part', () => {
    const long = element('td', {rowSpan: 2}, 'word '.repeat(500))
    const rows = [[long, element('td', {}, 'a')], [element('td', {}, 'b')]].map(cells => element('tr', {}, cells))
    const [, next] = cutCells(rows.map(row => [row]))
    expect(next).toMatchObject([{children: [{properties: {className: ['again']}, children: []}, {}]}])
  })

  test.each<[string, FlowContent]>([
    [
      'a list',
      build(
        'list',
        {},
        Array.from({length: 9000}, () => build('listItem', [build('paragraph', 'Ink.')])),
      ),
    ],
    [
      'a table',
      build(
        'table',
        {},
        Array.from({length: 6000}, () => build('tableRow', [build('tableCell', 'Ink.'), build('tableCell', '3')])),
      ),
    ],
    [
      'a table whose cells reach over rows',
      build(
        'table',
        {},
        Array.from({length: 6000}, (_, index) => {
          const isFirst = index % 7 === 1
          const year = build('tableCell', {data: isFirst ? {rowSpan: 7} : {spanned: true}}, isFirst ? '1931' : [])
          return build('tableRow', [index === 0 ? build('tableCell', 'Year') : year, build('tableCell', 'Ink.')])
        }),
      ),
    ],
    [
      'quotations',
      build('blockquote', [
        build(
          'blockquote',
          Array.from({length: 5000}, () => build('paragraph', 'Soot, and ink.')),
        ),
      ]),
    ],
  ])('%s of short lines leaves no file larger than 250 kB, and no word out', async (_, block) => {
    const long = build('article', {metadata: {title: 'Ink', language: 'en'}}, [build('title', 'Ink'), block])
    const plan = planEpub(long, new VFile(), {modified: '2026-11-24'})
    expect(Math.max(...plan.documents.map(({data}) => new TextEncoder().encode(data).length))).toBeLessThan(250_000)
    const bytes = await book(long, {modified: '2026-11-24'})
    const ledger = await audit({
      source: {value: JSON.stringify(long), path: 'a.json'},
      output: {value: bytes, path: 'a.epub'},
      tree: long,
    })
    expect(ledger.counts.unexplained).toBe(0)
    expect(await complaints(bytes)).toEqual([])
  })

  test('not in a paragraph', () => {
    expect(outline(partsOf(['a', 'b'].map(paragraph), 50))).toEqual(['a', 'b'])
  })
})

describe('a book of a long article', () => {
  const words = (name: string): string => `${name} `.repeat(2000)
  const sections = Array.from({length: 12}, (_, index) =>
    build('section', [
      build('heading', {depth: 2}, `Section ${index + 1}`),
      build('pageMarker', {certainty: 'stated', label: String(index + 1)}),
      ...Array.from({length: 5}, (__, number) =>
        build('paragraph', [
          words(`w${index}${number}`),
          build('footnoteReference', {identifier: `${index}-${number}`}),
        ]),
      ),
    ]),
  )
  const notes = Array.from({length: 60}, (_, index) =>
    build('footnoteDefinition', {identifier: `${Math.floor(index / 5)}-${index % 5}`}, [`Note ${index}.`]),
  )
  const article = build('article', {metadata: {title: 'A Long Article', language: 'en'}}, [
    build('title', 'A Long Article'),
    ...sections,
    ...notes,
  ])
  const plan = planEpub(article, new VFile(), {modified: '2026-11-24'})

  test('has several files, each of less than 250 kB', () => {
    const sizes = plan.documents.map(({data}) => new TextEncoder().encode(data).length)
    expect(sizes.length).toBeGreaterThan(4)
    expect(Math.max(...sizes)).toBeLessThan(250_000)
  })

  test('leads from marks to notes and back over its files', async () => {
    const files = plan.documents.filter(({href}) => href.startsWith('001-'))
    const [first, last] = [files[0], files.at(-1)]
    expect(first?.data).toContain(`href="${last?.href ?? ''}#fn-0-0"`)
    expect(last?.data).toContain(`href="${first?.href ?? ''}#fnref-0-0"`)
    expect(await complaints(await book(article, {modified: '2026-11-24'}))).toEqual([])
  })

  test('lists every section and page where it is', () => {
    for (const [, href = '', id = ''] of plan.nav.matchAll(/href="(001-[^"#]*)#([^"]*)"/g)) {
      expect(plan.documents.find(document => document.href === href)?.data).toContain(`id="${id}"`)
    }
    expect(plan.nav.match(/href="001-/g)).toHaveLength(1 + 13 + 1 + 12)
  })
})
