import fc from 'fast-check'
import type {Node} from 'unist'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {build} from '../../../src/ast/build.js'
import type {Article, Nodes} from '../../../src/ast/nodes.js'
import {writePdf} from '../../../src/formats/pdf/index.js'
import {chooseBreaks} from '../../../src/formats/pdf/pages/choose.js'
import {fillPages, type FilledPage} from '../../../src/formats/pdf/pages/fill.js'
import {queueFloats, type FloatQueue} from '../../../src/formats/pdf/pages/float-queue.js'
import {queueNotes} from '../../../src/formats/pdf/pages/note-queue.js'
import {pageBreak, type Float, type Row} from '../../../src/formats/pdf/pages/row.js'
import {audit} from '../../../src/ledger/index.js'
import {checkPdf} from './checker/check.js'
import {pngOf} from './png.js'
import {readPdf} from './reading.js'

const leading = 10
const depth = 200

function row(floats: readonly Float[] = [], height = leading): Row {
  return {before: 0, stretch: 0, head: [], height, cost: pageBreak.free, parts: [], notes: [], floats, turns: [], anchors: []} // prettier-ignore
}

function floatOf(height: number): Float {
  return {rows: [row([], height)], height, node: {type: 'figure'} satisfies Node}
}

/** On which page each row stands. */
function pagesOf(pages: readonly FilledPage[]): Map<Row, number> {
  return new Map(pages.flatMap(({body}, page) => body.map(placed => [placed.row, page] as const)))
}

describe('fillPages', () => {
  test('puts a float at the top of the page that calls it', () => {
    const figure = floatOf(80)
    const rows = [...Array.from({length: 25}, () => row()), row([figure]), ...Array.from({length: 20}, () => row())]
    const pages = fillPages(rows, new Map(), depth)
    expect(pages[1]?.body[0]).toEqual({row: figure.rows[0], top: 0})
    expect(pages[1]?.body[1]?.top).toBe(96)
  })

  test('puts it at the foot of the first page, where the title stands above', () => {
    const figure = floatOf(80)
    const pages = fillPages([row([figure]), ...Array.from({length: 25}, () => row())], new Map(), depth)
    expect(pages[0]?.body.at(-1)?.row).toBe(figure.rows[0])
  })

  test('puts it on the next page, where the page of its text has no room', () => {
    const figure = floatOf(150)
    const rows = [...Array.from({length: 38}, () => row()), row([figure]), ...Array.from({length: 20}, () => row())]
    const pages = fillPages(rows, new Map(), depth)
    expect(pages[2]?.body[0]?.row).toBe(figure.rows[0])
    expect(pages.map(({body}) => body.length)).toEqual([20, 20, 4, 16])
  })

  test.each([
    ['beside text', (count: number) => Array.from({length: count}, () => [row([floatOf(90)]), row(), row()]).flat()],
    [
      'all called at once',
      (count: number) => [
        row(Array.from({length: count}, () => floatOf(90))),
        ...Array.from({length: count * 4}, () => row()),
      ],
    ],
  ])('looks at so many heights as grow with the floats %s', (_, make) => {
    const [half = 0, whole = 0] = [100, 200].map(count => {
      const rows = make(count)
      const floats = queueFloats(rows)
      let calls = 0
      const counted: FloatQueue = {
        ...floats,
        height: (from, to) => (calls++, floats.height(from, to)),
        fit: (from, to, room) => (calls++, floats.fit(from, to, room)),
      }
      const pages = chooseBreaks({rows, queue: queueNotes(rows, new Map()), floats: counted, depth})
      expect(pages.at(-1)?.endFloat).toBe(count)
      return calls
    })
    expect(half).toBeGreaterThan(100)
    expect(whole).toBeLessThan(2.2 * half)
  })

  test('loses none, keeps their order, overfills no page, and puts none before the page of its text', () => {
    const blocks = fc.array(
      fc.record({
        lines: fc.integer({min: 1, max: 30}),
        height: fc.option(fc.integer({min: 40, max: depth - 16})),
        note: fc.integer({min: 0, max: 12}),
      }),
      {minLength: 1, maxLength: 12},
    )
    fc.assert(
      fc.property(blocks, given => {
        const notes = new Map<string, Row[]>()
        const floats: Float[] = []
        const rows = given.flatMap(({lines, height, note}, index) => {
          const own = height === null ? [] : [floatOf(height)]
          floats.push(...own)
          if (note > 0)
            notes.set(
              String(index),
              Array.from({length: note}, () => row()),
            )
          const rest = Array.from({length: lines - 1}, () => row())
          return [{...row(own), notes: note > 0 ? [String(index)] : []}, ...rest]
        })
        const pages = fillPages(rows, notes, depth)
        const places = pagesOf(pages)
        const inFloats = new Set(floats.flatMap(float => float.rows))
        const placed = pages.flatMap(({body}) => body.map(one => one.row))
        expect(placed.filter(one => !inFloats.has(one))).toEqual(rows)
        expect(placed.filter(one => inFloats.has(one))).toEqual([...inFloats])
        for (const caller of rows) {
          for (const float of caller.floats) {
            const [own = -1, called = 0] = [places.get(float.rows[0] ?? caller), places.get(caller)]
            expect(own).toBeGreaterThanOrEqual(called)
            const distant = pages[own]?.distant ?? []
            expect(distant.includes(float)).toBe(own > called + 2)
          }
        }
        for (const {body, notes: foot} of pages) {
          const end = Math.max(0, ...body.map(({top, row: {height}}) => top + height))
          expect(end).toBeLessThanOrEqual(foot[0]?.top ?? depth)
        }
      }),
    )
  })
})

const words = (from: number, count: number): string =>
  Array.from({length: count}, (_, index) => `word${String(from + index)}`).join(' ')
const paragraphs = (from: number, count: number): Nodes[] =>
  Array.from({length: count}, (_, index) => build('paragraph', words(from + index * 100, 100)))
const figureOf = (url: string, caption: string, ...more: Nodes[]): Nodes =>
  build('figure', [build('image', {url, alt: `Picture of ${caption}`}), build('caption', [caption, ...more])])

function articleOf(children: readonly Nodes[]): Article {
  return build('article', {metadata: {title: 'On Figures', language: 'en'}}, [
    build('title', 'On Figures'),
    ...children,
  ])
}

const sizes: Readonly<Record<string, readonly [number, number]>> = {
  'wide.png': [900, 600],
  'tall.png': [600, 3000],
  'small.png': [200, 100],
}

async function print(tree: Article, file = new VFile()): Promise<Uint8Array> {
  const resolve = (url: string): Uint8Array => pngOf(...(sizes[url] ?? [10, 10]))
  return writePdf({resolve}).write(tree, file)
}

describe('a figure', () => {
  test('stands at the top of a page with its caption, and the text runs on', async () => {
    const tree = articleOf([...paragraphs(0, 4), figureOf('wide.png', 'the quay'), ...paragraphs(1000, 4)])
    const bytes = await print(tree)
    const {drawn, blocks} = readPdf(bytes)
    expect(drawn[1]).toMatch(/^the quay/)
    expect(blocks.map(({text}) => text.slice(0, 8))).toEqual([
      'On Figur', 'word0 wo', 'word100 ', 'word200 ', 'word300 ', 'the quay', 'word1000', 'word1100', 'word1200', 'word1300',
    ]) // prettier-ignore
    expect(checkPdf(bytes)).toEqual([])
  })

  test.each([
    ['that is small', figureOf('small.png', 'the quay')],
    ['whose caption calls a note', figureOf('wide.png', 'the quay', build('footnoteReference', {identifier: '1'}))],
    ['in a quotation', build('blockquote', [figureOf('wide.png', 'the quay')])],
  ])('%s stands where it is called', async (_, figure) => {
    const note = build('footnoteDefinition', {identifier: '1', label: '1'}, [build('paragraph', 'A note.')])
    const tree = articleOf([...paragraphs(0, 1), figure, ...paragraphs(1000, 1), note])
    const [page = ''] = readPdf(await print(tree)).drawn
    expect(page.replace(/[\u00AD\s]+/g, ' ')).toMatch(/word99the quay1?word1000/)
  })

  test('that is higher than a page has room on it with a long caption', async () => {
    const caption = `the mast ${words(0, 120)}`
    const bytes = await print(
      articleOf([...paragraphs(1000, 4), figureOf('tall.png', caption), ...paragraphs(2000, 4)]),
    )
    const page = readPdf(bytes).drawn.find(text => text.includes('the mast'))
    expect(page?.replace(/[\u00AD\s]+/g, ' ')).toContain(caption.slice(0, 60))
    expect(page).toContain('word119')
    expect(checkPdf(bytes)).toEqual([])
  })

  test('that has to stand more than two pages after its text is reported', async () => {
    const file = new VFile()
    const figures = Array.from({length: 8}, (_, index) => figureOf('tall.png', `mast ${String(index)}`))
    await print(articleOf([...paragraphs(0, 2), ...figures, ...paragraphs(1000, 12)]), file)
    expect(new Set(file.messages.map(({ruleId}) => ruleId))).toEqual(new Set(['pdf-distant-figure']))
    expect(file.messages.length).toBeLessThan(7)
  })

  test('that stands apart is accounted for', async () => {
    const figures = Array.from({length: 4}, (_, index) => figureOf('tall.png', `mast ${String(index)} of the light`))
    const tree = articleOf([...paragraphs(0, 2), ...figures, ...paragraphs(1000, 12)])
    const source = {value: JSON.stringify(tree), path: 'tree.json'}
    const ledger = await audit({source, output: {value: await print(tree), path: 'tree.pdf'}, tree})
    expect(ledger.entries.filter(({rule}) => rule === undefined)).toEqual([])
    expect(ledger.rules).toContainEqual(expect.objectContaining({rule: 'figure-moved', kind: 'moved'}))
    const other = articleOf([...paragraphs(0, 2), ...figures.toReversed(), ...paragraphs(1000, 12)])
    const wrong = await audit({source, output: {value: await print(other), path: 'tree.pdf'}, tree})
    expect(wrong.balanced).toBe(false)
  })
})
