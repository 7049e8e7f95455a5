import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {loadFamily, type Family} from '../../../src/formats/pdf/faces/load.js'
import type {Hyphenate} from '../../../src/formats/pdf/lines/hyphenate.js'
import {loadHyphenator} from '../../../src/formats/pdf/lines/languages.js'
import type {Style} from '../../../src/formats/pdf/lines/piece.js'
import {setLines, type Line, type Setting} from '../../../src/formats/pdf/lines/set.js'
import {splitWords} from '../../../src/formats/pdf/lines/words.js'

const style: Style = {face: 'regular', size: 11, features: '', rise: 0, strike: false}
const words =
  'a man the party was revolution international nevertheless in 1917 and, “so it is said”, well-known'.split(' ')

let family: Family
let english: Hyphenate

beforeAll(async () => {
  family = await loadFamily({}, true)
  english = await loadHyphenator('en')
})

function set(text: string, width: number, align: Setting['align'] = 'justify'): Line[] {
  const pieces = splitWords([{type: 'text', text, style, slot: undefined}], family, () => undefined)
  return setLines(pieces, {measure: {first: width, rest: width}, align, hyphenate: english})
}

/** Where the ink of a line ends, and how far it may hang out into the margin. */
function endOf({fragments}: Line): {readonly end: number; readonly hang: number} {
  const last = fragments.filter(({segment}) => segment.text !== ' ').at(-1)
  const hanging = /[-‐–—,.;:“”‘’"'«»()]$/.test(last?.segment.text ?? '')
  return {end: last ? last.x + last.width : 0, hang: hanging ? 3 : 0}
}

function textOf(lines: readonly Line[]): string {
  return lines
    .flatMap(({fragments}) => fragments.map(({segment}) => segment.actual ?? segment.text))
    .join('')
    .replace(/\u00AD/g, '')
}

describe('setLines', () => {
  test('makes no line too full, and loses nothing', () => {
    const text = fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 80}).map(some => some.join(' '))
    fc.assert(
      fc.property(
        text,
        fc.integer({min: 60, max: 350}),
        fc.constantFrom('justify', 'left', 'center', 'right'),
        (value, width, align) => {
          const lines = set(value, width, align)
          expect(textOf(lines)).toBe(value)
          for (const line of lines) {
            const {end, hang} = endOf(line)
            expect(end).toBeLessThan(width + hang + 0.01)
          }
        },
      ),
      {numRuns: 60},
    )
  })

  test('fills the lines of a justified paragraph but the last', () => {
    const lines = set(`${words.join(' ')} `.repeat(6), 300)
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines.slice(0, -1)) {
      const {end, hang} = endOf(line)
      expect(end).toBeGreaterThan(299.9)
      expect(end).toBeLessThan(300.1 + hang)
    }
  })

  test.each([
    ['a word', 'Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3)],
    ['an address', `https://www.example.org/${'archive/cliff/works/'.repeat(12)}index.htm`],
    ['a sequence of digits', '0123456789'.repeat(30)],
  ])('breaks %s that is longer than the line', (_, text) => {
    const lines = set(text, 200)
    expect(lines.length).toBeGreaterThan(3)
    expect(textOf(lines)).toBe(text)
    for (const line of lines) expect(endOf(line).end).toBeLessThan(203)
  })

  test('breaks an address without a hyphen', () => {
    const lines = set(`https://www.example.org/${'archive/cliff/works/'.repeat(12)}`, 200)
    expect(lines.map(({hyphenated}) => hyphenated)).not.toContain(true)
  })

  test('sets a paragraph of 200,000 characters', () => {
    const text = `${words.join(' ')} `.repeat(Math.ceil(200_000 / words.join(' ').length)).trim()
    const lines = set(text, 305)
    expect(textOf(lines)).toBe(text)
    expect(lines.length).toBeGreaterThan(2500)
  })

  test('puts no space narrower than readers of the text layer need', () => {
    const spaces = set(`${words.join(' ')} `.repeat(20), 300)
      .slice(0, -1)
      .flatMap(({fragments}) => fragments.slice(0, -1).filter(({segment}) => segment.text === ' '))
    expect(Math.min(...spaces.map(({width}) => width))).toBeGreaterThan(0.164 * style.size)
  })
})

describe('loadHyphenator', () => {
  test.each([
    ['en', 'concession', [3, 6]],
    ['en', 'party', []],
    ['en', 'table', [2]],
    ['en', 'associate', [2, 4]],
    ['en-GB', 'project', [3]],
    ['de', 'Straße', [4]],
    ['fr', 'révolution', [2, 4, 6]],
    ['ru', 'революция', [2, 4, 6]],
    ['und', 'concession', []],
    ['constructor', 'concession', []],
    ['en', 'A1917', []],
  ] as const)('%s: %s', async (language, word, breaks) => {
    const hyphenate = await loadHyphenator(language)
    expect(hyphenate(word)).toEqual(breaks)
  })

  test('never leaves fewer letters than the language asks for', async () => {
    const hyphenate = await loadHyphenator('en')
    for (const word of 'revolutionary internationalism party Stalin table only ideology theory area idea'.split(' ')) {
      for (const at of hyphenate(word)) {
        expect(at).toBeGreaterThanOrEqual(2)
        expect(word.length - at).toBeGreaterThanOrEqual(3)
      }
    }
  })
})
