import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Nodes} from '../../../src/ast/nodes.js'
import {loadFamily, type Family} from '../../../src/formats/pdf/faces/load.js'
import {writePdf} from '../../../src/formats/pdf/index.js'
import {visualOrder} from '../../../src/formats/pdf/lines/bidi.js'
import {textPiece, type Style} from '../../../src/formats/pdf/lines/piece.js'
import {setLines, type Line, type Setting} from '../../../src/formats/pdf/lines/set.js'
import {splitWords} from '../../../src/formats/pdf/lines/words.js'
import {audit} from '../../../src/ledger/index.js'
import {checkPdf} from './checker/check.js'
import {readPdf} from './reading.js'
import {readLines, type SetLine} from './setting.js'

const home = dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-hebrew'))
const hebrew = new Uint8Array(readFileSync(join(home, '../fonts/NotoSansHebrew-Regular.ttf')))
const style: Style = {face: 'regular', size: 11, features: '', rise: 0, strike: false}
const harbour = 'העיתון של הנמל נדפס בכל יום רביעי (במחיר של 2 פרוטות), ובשנת 1931 נמכרו 1,200 עותקים.'

let family: Family

beforeAll(async () => {
  family = await loadFamily({fallback: [hebrew]}, true)
})

function set(text: string, width: number, align: Setting['align'] = 'justify'): Line[] {
  const pieces = splitWords([textPiece(text, style, undefined)], family, () => undefined)
  return setLines(pieces, {measure: {first: width, rest: width}, align})
}

/** Words of a line from left to right, as they are printed. */
function seen(line: Line | undefined): string[] {
  return [...(line?.fragments ?? [])]
    .sort((a, b) => a.x - b.x)
    .map(({segment}) => segment.text.trim())
    .filter(Boolean)
}

describe('text from right to left', () => {
  test.each<[number[], number[]]>([
    [
      [0, 0, 0],
      [0, 1, 2],
    ],
    [
      [1, 1, 1],
      [2, 1, 0],
    ],
    [
      [0, 1, 1, 0],
      [0, 2, 1, 3],
    ],
    [
      [1, 1, 2, 2, 1],
      [4, 2, 3, 1, 0],
    ],
    [[], []],
  ])('levels %j stand in the order %j', (levels, order) => {
    expect(visualOrder(levels)).toEqual(order)
  })

  test('stands from right to left, with numbers and brackets the right way round', () => {
    const [line] = set('הנמל (רביעי) 1931 נדפס', 400)
    expect(line?.rtl).toBe(true)
    expect(seen(line)).toEqual(['נדפס', '1931', ')', 'רביעי', '(', 'הנמל'])
    const ends = line?.fragments.map(({x, width}) => x + width) ?? []
    expect(Math.max(...ends)).toBeCloseTo(400)
  })

  test('runs as marks of direction, embeddings and isolates say, of which nothing is drawn', () => {
    expect(seen(set('They said הנמל! and left.', 400)[0])).toEqual(['They', 'said', 'הנמל', '!', 'and', 'left.'])
    const last = ['They', 'said', '!', 'הנמל', 'and', 'left.']
    expect(seen(set('They said הנמל!\u200F and left.', 400)[0])).toEqual(last)
    expect(seen(set('They said הנמל! \u200F and left.', 400)[0])).toEqual(last)
    expect(seen(set('They said \u2067הנמל!\u2069 and left.', 400)[0])).toEqual(last)
    expect(seen(set('They said \u202Bהנמל!\u202C and left.', 400)[0])).toEqual(last)
    expect(seen(set('הנמל quay!\u200E נדפס', 400)[0])).toEqual(['נדפס', 'quay!', 'הנמל'])
    expect(seen(set('הנמל quay! נדפס', 400)[0])).toEqual(['נדפס', '!', 'quay', 'הנמל'])
  })

  test('keeps its glyphs once for all lines', () => {
    const [first, second] = ['של הנמל', 'הנמל של'].map(text =>
      set(text, 400)[0]?.fragments.find(({segment}) => segment.text === 'הנמל'),
    )
    expect(first?.glyphs.map(({text}) => text).join('')).toBe('הנמל')
    expect(second?.glyphs).toBe(first?.glyphs)
  })

  test('turns within a line of English', () => {
    const [line] = set('They said של הנמל here.', 400)
    expect(line?.rtl).toBe(false)
    expect(seen(line)).toEqual(['They', 'said', 'הנמל', 'של', 'here.'])
  })

  test('fills its lines, the last of which begins at the right', () => {
    const lines = set(`${harbour} `.repeat(4), 250)
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) {
      const ink = line.fragments.filter(({segment}) => segment.text !== ' ')
      expect(Math.max(...ink.map(({x, width}) => x + width))).toBeCloseTo(250, 0)
    }
  })

  test('is read back in the order of the text, without a fault', async () => {
    const words = [harbour, `So he wrote: ${harbour} And so it was.`]
    const metadata = {title: 'Of the Harbour', language: 'he'}
    const bytes = await writePdf({faces: {fallback: [hebrew]}}).write(
      build('article', {metadata}, [build('title', 'הנמל'), ...words]),
      new VFile(),
    )
    expect(readPdf(bytes).blocks.map(({text}) => text)).toEqual(['הנמל', ...words])
    expect(checkPdf(bytes)).toEqual([])
  })
})

describe('what stands apart in text from right to left', () => {
  const line = 'העיתון של הנמל נדפס בכל יום'
  const paragraph = (text: string): Nodes => build('paragraph', [text])

  async function lines(...children: Nodes[]): Promise<SetLine[]> {
    const metadata = {title: 'Of the Harbour', language: 'he'}
    const bytes = await writePdf({faces: {fallback: [hebrew]}}).write(
      build('article', {metadata}, [paragraph(line), ...children]),
      new VFile(),
    )
    expect(checkPdf(bytes)).toEqual([])
    return readLines(bytes).filter(({text}) => text.trim() !== '')
  }

  /** The right ends of lines, from above; a line that runs from the right is read word by word. */
  function ends(some: readonly SetLine[]): number[] {
    const found = new Map<number, number>()
    for (const {base, right} of some) found.set(base, Math.max(right, found.get(base) ?? 0))
    return [...found.values()]
  }

  test('a list has its labels on the right, with their points on the left', async () => {
    const items = [line, `${line} `.repeat(4)].map(text => build('listItem', [paragraph(text)]))
    const found = await lines(build('list', {ordered: true}, items))
    const labels = found.filter(({text}) => /^[\d.]+$/.test(text))
    const [first = 0, ...rest] = ends(found.filter(one => !labels.includes(one)))
    expect(rest).toHaveLength(3)
    // The first word of a full line may be a little wider or narrower.
    for (const end of rest) expect(Math.abs(first - end - 18)).toBeLessThan(2)
    expect(labels.map(({text}) => text)).toEqual(['1', '.', '2', '.'])
    expect(labels[0]?.left).toBeGreaterThan(first - 18)
    expect(labels[1]?.left).toBeLessThan(labels[0]?.left ?? 0)
  })

  test('verse is indented from the right', async () => {
    const verse = [0, 1, 2].map(indent => build('verseLine', {indent}, line))
    const [, first = 0, second = 0, third = 0] = ends(await lines(build('verse', verse)))
    expect([first - second, second - third]).toEqual([expect.closeTo(12), expect.closeTo(12)])
  })

  test('the first column of a table is the rightmost', async () => {
    const row = (...texts: string[]): Nodes =>
      build(
        'tableRow',
        texts.map(text => build('tableCell', [text])),
      )
    const cells = await lines(build('table', [row('נמל', 'שנה'), row('חיפה', '1931')]))
    const at = (text: string): number => cells.find(one => one.text.trim() === text)?.left ?? NaN
    expect(at('נמל')).toBeGreaterThan(at('שנה') + 20)
    expect(at('חיפה')).toBeGreaterThan(at('1931') + 20)
  })

  test('Latin letters run from the right after an override', () => {
    expect(seen(set('so \u202Eit was\u202C so', 400)[0])).toEqual(['so', 'was', 'it', 'so'])
  })

  test('is accounted for, word for word', async () => {
    const items = [harbour, `${harbour} `.repeat(4)].map(text => build('listItem', [paragraph(text)]))
    const mixed = `So he wrote: ${harbour} And so it was.`
    const tree = build('article', {metadata: {title: 'Of the Harbour', language: 'he'}}, [
      build('title', 'הנמל של 1931'),
      build('list', {ordered: true}, items),
      ...[harbour, mixed, mixed.repeat(5), `${harbour}${mixed}`.repeat(5)].map(paragraph),
    ])
    const value = await writePdf({faces: {fallback: [hebrew]}}).write(tree, new VFile())
    const source = {value: JSON.stringify(tree), path: 'tree.json'}
    const ledger = await audit({source, output: {value, path: 'tree.pdf'}, tree})
    expect(ledger.entries.filter(({rule}) => rule === undefined)).toEqual([])
  })
})

describe('Chinese and Japanese', () => {
  const text = '港口報紙每週三清晨付印，在碼頭上賣給每一個索要的人。'.repeat(6)

  test('are broken between signs, but not before a point, and kept whole without a face', () => {
    const lines = set(text, 150)
    expect(lines.length).toBeGreaterThan(5)
    const drawn = lines.map(({fragments}) => fragments.map(({segment}) => segment.actual ?? segment.text).join(''))
    expect(drawn.join('')).toBe(text)
    for (const line of drawn) expect(line).not.toMatch(/^[，。]/)
  })

  test('say which font has them', async () => {
    const file = new VFile()
    await writePdf().write(build('article', {metadata: {title: 'A'}}, ['港']), file)
    expect(file.messages.map(({ruleId, note}) => `${String(ruleId)} ${String(note)}`)).toEqual([
      expect.stringMatching(/^pdf-missing-glyph .*Noto Serif SC/),
    ])
  })
})
