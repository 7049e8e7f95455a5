import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {loadFamily, type Family} from '../../../src/formats/pdf/faces/load.js'
import type {Hyphenate} from '../../../src/formats/pdf/lines/hyphenate.js'
import {leastLetters, loadHyphenator, unbroken} from '../../../src/formats/pdf/lines/languages.js'
import {textPiece, type Style} from '../../../src/formats/pdf/lines/piece.js'
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
  const pieces = splitWords([textPiece(text, style, undefined)], family, () => undefined)
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

  test('spaces the letters of a loose line, unless it is told not to', () => {
    const pieces = splitWords(
      [textPiece('the extraordinary international considerations '.repeat(12).trim(), style, undefined)],
      family,
      () => undefined,
    )
    const allSpace = (letterspacing: boolean): number => {
      const lines = setLines(pieces, {measure: {first: 150, rest: 150}, align: 'justify', letterspacing})
      const spaces = lines.slice(0, -1).flatMap(({fragments}) => fragments.filter(({segment}) => segment.text === ' '))
      return spaces.reduce((sum, {width}) => sum + width, 0)
    }
    expect(allSpace(true)).toBeLessThan(allSpace(false))
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

  test('says that a word goes on where it is broken without a hyphen, and takes no room for it', () => {
    const lines = set('antidisestablishmentarianism1234567890'.repeat(4), 100)
    const ends = lines.slice(0, -1).map(line => line.fragments.at(-1))
    expect(ends.length).toBeGreaterThan(3)
    for (const end of ends) expect(end?.segment.actual).toBe('\u00AD')
    const unseen = ends.filter(end => end?.segment.text === ' ')
    expect(unseen.length).toBeGreaterThan(0)
    for (const end of unseen) expect(end?.width).toBe(0)
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

describe('a loose line', () => {
  /** Space that was put between the letters of a line, as shares of the size. */
  const spacesIn = ({fragments}: Line): number[] =>
    fragments.flatMap(({glyphs, segment: {text, face}}) => {
      const natural = face.shape(text, style.features)
      return text === ' ' ? [] : glyphs.map((glyph, at) => (glyph.advance - (natural.glyphs[at]?.advance ?? 0)) / 1000)
    })
  const widest = ({fragments}: Line): number =>
    Math.max(...fragments.slice(0, -1).map(({segment, width}) => (segment.text === ' ' ? width / style.size : 0)))

  test.each([
    ['capitals', 'LIST OF ALL TERRITORIES COVERED BY PREFERENTIAL\u00A0ARRANGEMENTS BETWEEN THEM', 0.07],
    ['small letters', 'so that in all of it the mark of the sheet a1b2c3d4e5f6g7h8i9j0k1 was of no use', 0.028],
  ])('of %s has its letters a little apart', (_, text, most) => {
    const [line] = set(text, 220)
    if (!line) throw new Error('no line')
    const spaces = spacesIn(line)
    expect(Math.max(...spaces)).toBeGreaterThan(most / 4)
    expect(Math.max(...spaces)).toBeLessThanOrEqual(most + 1e-9)
    const end = line.fragments.filter(({segment}) => segment.text !== ' ').at(-1)
    expect((end?.x ?? 0) + (end?.width ?? 0)).toBeCloseTo(220, 0)
  })

  test('is the only one of which the letters are spaced', () => {
    const lines = set(`${words.join(' ')} `.repeat(20), 300)
    for (const line of lines.slice(0, -1)) {
      if (widest(line) < 0.35) for (const space of spacesIn(line)) expect(space).toBeCloseTo(0)
    }
  })

  test('may end behind a stroke between long words', () => {
    const lines = set('It was a matter of the Stirner/Proudhon/Bakunin of the time, and/or of others.', 130)
    const ends = lines.map(({fragments}) => fragments.map(({segment}) => segment.text).join('').trimEnd()) // prettier-ignore
    expect(ends.some(line => /(?:Stirner|Proudhon)\/$/.test(line))).toBe(true)
    expect(ends.some(line => line.endsWith('and/'))).toBe(false)
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
    ['de-1901-AT', 'Revolution', [2, 4, 6, 8]],
    ['en-Latn-GB', 'project', []],
    ['cy', 'chwyldroadol', [5, 8]],
    ['en', 'A1917', []],
  ] as const)('%s: %s', async (language, word, breaks) => {
    const hyphenate = await loadHyphenator(language)
    expect(hyphenate(word)).toEqual(breaks)
  })

  // What `language.def` of TeX has for the patterns of each language: letters before a break, and after it.
  const tex = {
    '1 1': 'el grc',
    '2 2':
      'bg ca da de de-1901 es eu fi gl hr hsb hu ia id is it kmr la lt lv mn nb nl nn no pl ro ru sl sr-latn sv tk tr uk',
    '2 3': 'cs cy en en-gb et fr ga pt sk',
  }

  test('keeps as many letters on each side of a break as TeX', () => {
    const found = Object.entries(tex).flatMap(([least, names]) => names.split(' ').map(name => [name, least] as const))
    expect([...leastLetters].map(([name, least]) => [name, least.join(' ')]).sort()).toEqual(found.sort())
  })

  const words: Readonly<Record<string, string>> = {
    bg: 'революционният', ca: 'revolucionària', cs: 'revoluční', cy: 'chwyldroadol', da: 'revolutionære', de: 'revolutionären',
    'de-1901': 'revolutionären', el: 'επαναστατική', en: 'internationalism', 'en-gb': 'internationalism', es: 'revolucionario',
    et: 'revolutsiooniline', eu: 'iraultzaileak', fi: 'vallankumouksellinen', fr: 'révolutionnaire', ga: 'réabhlóideach',
    gl: 'revolucionario', grc: 'δημοκρατία', hr: 'revolucionarni', hsb: 'rewolucionarny', hu: 'forradalmárok', ia: 'revolutionari',
    id: 'pemberontakan', is: 'byltingarinnar', it: 'rivoluzionario', kmr: 'şoreşgeran', la: 'libertatibus', lt: 'revoliucinis',
    lv: 'revolucionārs', mn: 'хувьсгалын', nb: 'revolusjonære', nl: 'revolutionaire', nn: 'revolusjonære', no: 'revolusjonære',
    pl: 'rewolucyjny', pt: 'revolucionário', ro: 'revoluționarilor', ru: 'революционный', sk: 'revolučný', sl: 'revolucionarni',
    'sr-latn': 'revolucionarni', sv: 'revolutionära', tk: 'garaşsyzlygy', tr: 'devrimcilerin', uk: 'революційний',
  } // prettier-ignore

  test.each([...leastLetters])(
    '%s: breaks a long word, and no part of it that is too short',
    async (name, [before, after]) => {
      const hyphenate = await loadHyphenator(name)
      const word = words[name] ?? ''
      expect(hyphenate(word).length).toBeGreaterThan(0)
      for (let end = 2; end <= word.length; end++) {
        for (const at of hyphenate(word.slice(0, end))) {
          expect(at).toBeGreaterThanOrEqual(before)
          expect(end - at).toBeGreaterThanOrEqual(after)
        }
      }
    },
  )

  test('breaks a passage as its own language does, and none of which the language is not known', async () => {
    const german = await loadHyphenator('de')
    const endsOf = (own: Style, around: Hyphenate): string[] => {
      const text = 'Arbeiterbewegung '.repeat(60)
      const pieces = splitWords([textPiece(text, own, undefined)], family, () => undefined)
      const lines = setLines(pieces, {measure: {first: 125, rest: 125}, align: 'justify', hyphenate: around})
      const ends = lines.filter(line => line.hyphenated).map(({fragments}) => fragments.at(-2)?.segment.text ?? '')
      return [...new Set(ends)].sort()
    }
    expect(endsOf({...style, hyphenate: german}, unbroken)).toEqual(['Arbeiter', 'Arbeiterbe'])
    expect(endsOf({...style, hyphenate: unbroken}, english)).toEqual([])
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
