import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import {writePdf} from '../../../src/formats/pdf/index.js'
import {chooseBreaks} from '../../../src/formats/pdf/pages/choose.js'
import {fillPages, type FilledPage} from '../../../src/formats/pdf/pages/fill.js'
import {queueFloats} from '../../../src/formats/pdf/pages/float-queue.js'
import {queueNotes, type NoteQueue} from '../../../src/formats/pdf/pages/note-queue.js'
import {pageBreak, type Row} from '../../../src/formats/pdf/pages/row.js'
import {readPdf} from './reading.js'

const leading = 10
const depth = 200

function row(cost: number = pageBreak.free, notes: readonly string[] = []): Row {
  return {before: 0, stretch: 0, head: [], height: leading, cost, parts: [], notes, floats: [], turns: [], anchors: []}
}

/** Rows of a paragraph of so many lines. */
function paragraph(lines: number): Row[] {
  return Array.from({length: lines}, (_, index) =>
    row(index > 0 && (index === 1 || index === lines - 1) ? pageBreak.widow : pageBreak.free),
  )
}

/** Paragraphs of different lengths, of which some call a note. */
function book(count: number, every = Infinity): Row[] {
  return keysOf(count).flatMap((key, index) => {
    const [first = row(), ...rest] = paragraph((index % 17) + 1)
    return [index % every === 0 && every < count ? {...first, notes: [key]} : first, ...rest]
  })
}

function keysOf(count: number): string[] {
  return Array.from({length: count}, (_, index) => String(index))
}

function sizes(pages: readonly FilledPage[]): number[] {
  return pages.map(({body}) => body.length)
}

describe('fillPages', () => {
  test('fills a page to its last line', () => {
    expect(sizes(fillPages(paragraph(50), new Map(), depth))).toEqual([20, 20, 10])
  })

  test('leaves no line of a paragraph alone', () => {
    expect(sizes(fillPages([...paragraph(19), ...paragraph(9)], new Map(), depth))).toEqual([19, 9])
    expect(sizes(fillPages([...paragraph(16), ...paragraph(12)], new Map(), depth))).toEqual([20, 8])
  })

  test('looks ahead: a shorter page is taken where it saves a later one', () => {
    const rows = [...paragraph(40), ...paragraph(2).map((one, index) => (index === 1 ? {...one, cost: 1e6} : one))]
    const pages = sizes(fillPages(rows, new Map(), depth))
    expect(pages.reduce((sum, size) => sum + size, 0)).toBe(42)
    expect(pages.at(-1)).toBeGreaterThan(2)
  })

  test('stretches the space between blocks so that a page is full', () => {
    const heading = {...row(), before: 20, stretch: 15}
    const kept = row(pageBreak.kept)
    const rows = [...paragraph(9), heading, kept, ...paragraph(6), heading, kept, kept, ...paragraph(9)]
    const [first] = fillPages(rows, new Map(), depth)
    const last = first?.body.at(-1)
    expect(last && last.top + last.row.height).toBeCloseTo(depth)
    expect(first?.body[9]?.top).toBeCloseTo(120)
  })

  test('puts the head of a table above its rows again', () => {
    const head = [row()]
    const rows = [row(), ...Array.from({length: 30}, () => ({...row(), head}))]
    const [first, second] = fillPages(rows, new Map(), depth)
    expect(first?.body.map(placed => placed.row)).not.toContain(head[0])
    expect(second?.body[0]?.row).toBe(head[0])
    expect(second?.body[1]?.top).toBe(leading)
  })

  test.each<[string, (count: number) => [Row[], Map<string, Row[]>]]>([
    ['of text', count => [book(count), new Map()]],
    ['of text that calls notes', count => [book(count, 7), new Map(keysOf(count).map(key => [key, paragraph(3)]))]],
    [
      'of text and of a note that goes on through all of it',
      count => [[row(pageBreak.free, ['a']), ...book(count)], new Map([['a', paragraph(count * 30)]])],
    ],
    [
      'of a note, below text that has no room beside it',
      count => [
        [row(pageBreak.free, ['a']), ...Array.from({length: count}, () => ({...row(), height: depth - 20}))],
        new Map([['a', paragraph(count * 30)]]),
      ],
    ],
  ])('looks at so many heights of notes as grow with the rows %s', (_, make) => {
    // prettier-ignore
    const [half, whole] = [100, 200].map(count => {
      const [rows, notes] = make(count)
      const queue = queueNotes(rows, notes)
      let calls = 0
      const counted: NoteQueue = {
        ...queue,
        height: (from, to) => (calls++, queue.height(from, to)),
        fit: (from, to, room) => (calls++, queue.fit(from, to, room)),
      }
      const pages = chooseBreaks({rows, queue: counted, floats: queueFloats(rows), depth})
      expect(pages.map(({at}) => at)).toEqual([0, ...pages.slice(0, -1).map(({end}) => end)])
      expect([pages.at(-1)?.end, pages.at(-1)?.to]).toEqual([rows.length, queue.rows.length])
      return calls
    })
    expect(half).toBeGreaterThan(100)
    expect(whole).toBeLessThan(2.2 * (half ?? 0))
  })

  test('never parts a heading from what follows', () => {
    const heading = row()
    const rows = [...paragraph(19), heading, {...row(pageBreak.kept)}, ...paragraph(5)]
    const [first, second] = fillPages(rows, new Map(), depth)
    expect(first?.body).toHaveLength(19)
    expect(second?.body[0]?.row).toBe(heading)
  })

  test('puts a note on the page that calls it, at its foot', () => {
    const rows = [...paragraph(12), row(pageBreak.free, ['a']), ...paragraph(20)]
    const pages = fillPages(rows, new Map([['a', paragraph(3)]]), depth)
    expect(pages.map(({notes}) => notes.map(({top}) => top))).toEqual([[170, 180, 190], []])
    expect(pages[0]?.body.length).toBeLessThan(17)
  })

  test('divides a note that is longer than the page', () => {
    const pages = fillPages([row(pageBreak.free, ['a']), ...paragraph(30)], new Map([['a', paragraph(45)]]), depth)
    expect(pages.reduce((sum, {notes}) => sum + notes.length, 0)).toBe(45)
    expect(pages[0]?.notes.length).toBeGreaterThan(1)
  })

  test('loses no row, doubles none, and overfills no page', () => {
    const blocks = fc.array(fc.record({lines: fc.integer({min: 1, max: 40}), note: fc.integer({min: 0, max: 60})}), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(blocks, given => {
        const notes = new Map<string, Row[]>()
        const rows = given.flatMap(({lines, note}, index) => {
          const [first = row(), ...rest] = paragraph(lines)
          if (note > 0) notes.set(String(index), paragraph(note))
          return [{...first, notes: note > 0 ? [String(index)] : []}, ...rest]
        })
        const pages = fillPages(rows, notes, depth)
        expect(pages.flatMap(({body}) => body.map(placed => placed.row))).toEqual(rows)
        expect(pages.flatMap(page => page.notes.map(placed => placed.row))).toEqual([...notes.values()].flat())
        for (const {body, notes: foot} of pages) {
          const end = body.at(-1)
          const start = foot[0]
          expect(end ? end.top + leading : 0).toBeLessThanOrEqual(start?.top ?? depth)
          expect(foot.at(-1)?.top ?? 0).toBeLessThanOrEqual(depth - leading)
        }
      }),
    )
  })
})

test('a heading is never the last of a page', async () => {
  for (let lines = 28; lines < 40; lines++) {
    const before = Array.from({length: lines}, (_, index) => `Line ${String(index)}.`)
    const heading = build('heading', {depth: 1}, 'The Heading')
    const section = build('section', [heading, 'What follows it.', 'And more.'])
    const article = build('article', {metadata: {title: 'A Test'}}, [...before, section])
    const {drawn} = readPdf(await writePdf().write(article, new VFile()))
    expect(drawn.filter(page => page.trim().endsWith('The Heading'))).toEqual([])
  }
})

test('a heading of several lines stands on one page', async () => {
  const long = Array.from({length: 24}, (_, index) => `Heading${String(index)}`).join(' ')
  for (let lines = 25; lines < 40; lines++) {
    const before = Array.from({length: lines}, (_, index) => `Line ${String(index)}.`)
    const section = build('section', [build('heading', {depth: 2}, long), 'What follows it.', 'And more.'])
    const article = build('article', {metadata: {title: 'A Test'}}, [...before, section])
    const {drawn} = readPdf(await writePdf().write(article, new VFile()))
    const pages = drawn.filter(page => /Heading\d/.test(page.replace(/Line \d+\./g, '')))
    expect(pages).toHaveLength(1)
  }
})
