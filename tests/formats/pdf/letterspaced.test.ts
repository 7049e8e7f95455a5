import {beforeAll, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Article} from '../../../src/ast/nodes.js'
import {writePdf} from '../../../src/formats/pdf/index.js'
import {loadFamily, type Family} from '../../../src/formats/pdf/faces/load.js'
import {textPiece, type Style} from '../../../src/formats/pdf/lines/piece.js'
import {setLines, type Line} from '../../../src/formats/pdf/lines/set.js'
import {splitWords} from '../../../src/formats/pdf/lines/words.js'
import {audit} from '../../../src/ledger/index.js'

const style: Style = {face: 'regular', size: 10, features: '', rise: 0, strike: false}

let family: Family

beforeAll(async () => {
  family = await loadFamily({}, true)
})

function lineOf(text: string, own: Style): Line | undefined {
  const words = splitWords([textPiece(text, own, undefined)], family, () => undefined)
  return setLines(words, {measure: {first: 400, rest: 400}, align: 'left'})[0]
}

test('letters that are spaced stand apart, and in no ligature', () => {
  const glyphsOf = (line: Line | undefined) => line?.fragments[0]?.glyphs ?? []
  const plain = glyphsOf(lineOf('finanziell', style))
  const wide = glyphsOf(lineOf('finanziell', {...style, features: '-liga', tracking: 90}))
  expect(plain).toHaveLength(9)
  expect(wide).toHaveLength(10)
  for (const {advance, width} of wide) {
    expect(advance).toBeGreaterThan(width)
    expect(advance).toBeLessThanOrEqual(width + 90)
  }
})

test('a mark above a letter stays with it', () => {
  const glyphs = lineOf('gru\u0364n', {...style, tracking: 90})?.fragments[0]?.glyphs ?? []
  const [, , letter, mark] = glyphs
  expect(glyphs.map(({text}) => text)).toEqual(['g', 'r', 'u', '\u0364', 'n'])
  expect(letter?.advance).toBe(letter?.width)
  expect(mark?.advance).toBe(90)
})

test('letterspaced words are upright and whole', async () => {
  const emphasis = {
    type: 'emphasis' as const,
    rendering: 'letterspaced' as const,
    children: [{type: 'text' as const, value: 'nicht finanziell auf fünf Affen'}],
  }
  const tree: Article = build('article', [
    build('title', 'On Type'),
    build('paragraph', ['Er ist ', emphasis, ' beteiligt.']),
  ])
  const value = await writePdf().write(tree, new VFile())
  const ledger = await audit({
    source: {value: JSON.stringify(tree), path: 'a.json'},
    output: {value, path: 'a.pdf'},
    tree,
  })
  expect(ledger.balanced).toBe(true)
  // No italic face is needed but for running heads, of which one page has none.
  expect(new TextDecoder('latin1').decode(value)).not.toMatch(/BaseFont\s*\/\w+\+EBGaramond-Italic/)
})
