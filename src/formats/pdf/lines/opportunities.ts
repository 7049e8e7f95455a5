import type {Measure} from './break.js'
import type {Hyphenate} from './hyphenate.js'
import type {Word} from './words.js'

/** How to make items of words. */
export interface Making {
  readonly measure: Measure
  /** Whether glue may stretch and shrink. */
  readonly justify: boolean
  readonly hyphenate: Hyphenate | undefined
}

/** What a break costs. */
const costs = {hyphen: 50, dash: 50, slash: 100, address: 200, bare: 0, emergency: 2000} as const

/** A place where a word may be broken. */
export interface Found {
  readonly cost: number
  readonly hyphen: boolean
  readonly flagged: boolean
  /** Whether the text does not ask for it, so that a line is only broken here if none is broken well elsewhere. */
  readonly late?: boolean
  /** Whether a little space may be put there instead. */
  readonly elastic?: boolean
  /** Whether it parts letters or figures, and no hyphen is drawn: who copies the text gets one word. */
  readonly within?: boolean
}

const none: ReadonlyMap<number, Found> = new Map()

/** What a word has that may be broken at more than its hyphens; most words have none of it. */
const special = /[-‐–—/@\u2E80-\uFFEF]|www\.|[\u{20000}-\u{3FFFF}]/u

/** A letter or a figure. */
const wordSign = /[\p{L}\p{N}]/u

/** Finds where a word may be broken: offsets into its text. */
export function breaksIn(word: Word, making: Making, width: number): ReadonlyMap<number, Found> {
  const text = word.segments.map(({text: drawn, actual}) => (actual?.length === drawn.length ? actual : drawn)).join('')
  const plain = !special.test(text)
  const fits = width <= Math.min(making.measure.first, making.measure.rest)
  if (plain && fits && !word.asked && !making.hyphenate) return none
  const breaks = new Map<number, Found>()
  const add = (at: number, cost: number, hyphen = false, flagged = hyphen, late = false): void => {
    if (at > 0 && at < text.length && !breaks.has(at)) breaks.set(at, {cost, hyphen, flagged, late})
  }
  for (const [at, kind] of word.asked ?? []) {
    if (kind === 'hyphen') add(at, costs.hyphen, true)
    else if (at === text.length && at > 0) breaks.set(at, {cost: costs.bare, hyphen: false, flagged: false})
    else add(at, costs.bare)
  }
  const address = !plain && isAddress(text)
  if (address) for (const {index} of text.matchAll(/[/.?&=#_@:-](?=[\p{L}\p{N}])/gu)) add(index + 1, costs.address)
  else {
    if (!plain)
      for (const {index} of text.matchAll(/[-‐–—](?=[^\s,.;:!?)”’-])/gu)) add(index + 1, costs.dash, false, true)
    if (!plain)
      for (const {index} of text.matchAll(/(?<=\p{L}{3})\/(?=\p{L}{3})/gu)) add(index + 1, costs.slash, false, true)
    if (making.hyphenate) {
      const hyphenatorAt = findHyphenators(word)
      for (const [index, letters] of runsOfLetters(text)) {
        const hyphenate = hyphenatorAt(index) ?? making.hyphenate
        for (const at of hyphenate(letters)) add(index + at, costs.hyphen, true, true, true)
      }
    }
  }
  for (const at of plain ? [] : betweenSigns(text)) {
    if (at > 0 && at < text.length) breaks.set(at, {cost: costs.bare, hyphen: false, flagged: false, elastic: true})
  }
  if (!fits) {
    let isWord = false
    for (const {index, 0: sign} of text.matchAll(/[^\p{M}\p{Cf}]/gu)) {
      const within = isWord && wordSign.test(sign)
      isWord = wordSign.test(sign)
      if (index === 0 || breaks.has(index)) continue
      breaks.set(index, {cost: costs.emergency, hyphen: false, flagged: false, within})
    }
  }
  return breaks
}

/** Whether a word is an address of the web or of mail: one pattern for mail would look at the rest of the text from every `@`. */
function isAddress(text: string): boolean {
  const at = text.indexOf('@')
  return /:\/\/|^www\./.test(text) || (at >= 0 && text.lastIndexOf('.') > at + 1)
}

/** Runs of letters that are long enough to be broken, with their offsets. Most words are nothing else. */
function runsOfLetters(text: string): (readonly [index: number, letters: string])[] {
  const found = plainWord.exec(text)
  if (found) return [[found[1]?.length ?? 0, found[2] ?? '']]
  return Array.from(text.matchAll(/[\p{L}\p{M}]{4,}/gu), match => [match.index, match[0]] as const)
}

const plainWord = /^([“‘(]?)([a-z]{4,})[”’),.;:!?]*$/i

/** Finds what breaks the words of a passage in another language than that of its paragraph, for offsets that do not fall. */
function findHyphenators({segments}: Word): (offset: number) => Hyphenate | undefined {
  let index = 0
  let end = segments[0]?.text.length ?? 0
  return offset => {
    while (end <= offset && index < segments.length) end += segments[++index]?.text.length ?? 0
    return segments[index]?.style.hyphenate
  }
}

/** Signs of Chinese and Japanese, between which a line may end; those that begin no line, and those that end none. */
const sign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u
const beginsNone = /[\p{Pe}\p{Pf}、。，．：；？！・ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ…‥”’〜～％]/u
const endsNone = /[\p{Ps}\p{Pi}“‘￥＄]/u

/** Where a line may end beside a sign. */
function betweenSigns(text: string): number[] {
  if (!sign.test(text)) return []
  const found: number[] = []
  let at = 0
  let before = ''
  for (const character of text) {
    const beside = sign.test(before) || sign.test(character)
    if (beside && !beginsNone.test(character) && !endsNone.test(before) && !/\p{M}/u.test(character)) found.push(at)
    at += character.length
    before = character
  }
  return found
}
