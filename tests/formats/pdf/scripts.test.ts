import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import {loadFamily, type Family} from '../../../src/formats/pdf/faces/load.js'
import {writePdf} from '../../../src/formats/pdf/index.js'
import {visualOrder} from '../../../src/formats/pdf/lines/bidi.js'
import type {Style} from '../../../src/formats/pdf/lines/piece.js'
import {setLines, type Line, type Setting} from '../../../src/formats/pdf/lines/set.js'
import {splitWords} from '../../../src/formats/pdf/lines/words.js'
import {checkPdf} from './checker/check.js'
import {readPdf} from './reading.js'

const home = dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-hebrew'))
const hebrew = new Uint8Array(readFileSync(join(home, '../fonts/NotoSansHebrew-Regular.ttf')))
const style: Style = {face: 'regular', size: 11, features: '', rise: 0, strike: false}
const harbour = 'העיתון של הנמל נדפס בכל יום רביעי (במחיר של 2 פרוטות), ובשנת 1931 נמכרו 1,200 עותקים.'

let family: Family

beforeAll(async () => {
  family = await loadFamily({fallback: [hebrew]}, true)
})

function set(text: string, width: number, align: Setting['align'] = 'justify'): Line[] {
  const pieces = splitWords([{type: 'text', text, style, slot: undefined}], family, () => undefined)
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
