import type {Position} from 'unist'
import type {PageMarker} from '../../ast/phrasing.js'
import {decide, endsSentence, isOpen, textOf, type Block, type Draft} from '../block.js'
import {lettersOf} from '../front/page-title.js'
import {isChapterLabel} from '../headings/numbers.js'
import {textFrom} from '../text-parts.js'

/** No running head is longer, in characters. */
const longest = 80

/** Before the text stand the words of heads too: the name of the periodical, the title. So many blocks may be the front. */
const front = 8

/** From one head to the next a page without one, or a picture, may stand between. */
const step = 3

/** Of the heads so many break a sentence, as a share: those of chapters never do. */
const share = 0.25

/** … and of those that may be years so many, whose words are longer than `In the Year`, in letters. */
const shareOfYears = 0.6
const longestOfYears = 12

/** The number of a page on either side of a head, with what an issue prints beside it: `214 THE TIDE. [MARCH,`. */
const numberFirst = /^\W{0,3}(\d{1,4})(?![\d.,]*\d)\W{0,3}(?:\s|$)/
const numberLast = /(?:^|\s)\W{0,3}(\d{1,4})\W{0,3}$/
const beside = /^[^[\]]{0,20}\]|\[[^[\]]{0,20}$/g

/** The rule of a running head. */
const rule = 'running-head'

/** A line that may be a running head. */
interface Head {
  block: Block
  number: number
  /** Its letters without the number; none for a number alone. */
  words: string
  /** Whether a sentence goes on over it. */
  breaks: boolean
}

/**
 * Finds what a scan leaves of the heads of its pages between the halves of a text: `THE TIDAL REVIEW 123`, `124`.
 *
 * They have the same words again and again, or those of the front, and numbers that count. Some of them break a
 * sentence, as the headings of chapters do not. Each is furniture, with a marker of its page behind it.
 */
export function recogniseRunningHeads(draft: Draft): void {
  const found = headsIn(draft.blocks)
  if (found.length < 2) return
  const heads = countingHeads(found, draft.blocks)
  const breaking = heads.filter(({breaks}) => breaks).length
  if (heads.length < 2 || countParts(heads) || breaking === 0 || breaking < heads.length * share) return
  if (mayBeYears(heads) && !(breaking >= heads.length * shareOfYears && heads.every(hasLongWords))) return
  const known = new Map(heads.map(head => [head.block, head]))
  const end = draft.blocks.findLastIndex(block => isOpen(block) && !known.has(block))
  draft.blocks = draft.blocks.flatMap((block, index, all) => {
    const head = known.get(block)
    if (!head) return [block]
    // The number at the foot of a page stands right above the head of the next, and what ends the text turns no page.
    const next = all[index + 1]
    if (index > end || (next && known.has(next))) return [furnished(block)]
    return [...wordsBeside(block, head.number).map(furnished), markerOf(head)]
  })
}

/** Whether the numbers are those of parts, which begin with 1. */
function countParts(heads: readonly Head[]): boolean {
  return (heads[0]?.number ?? 0) <= 1 || heads.some(({block}) => isChapterLabel(textOf(block)))
}

/**
 * Whether the numbers may be years, which stand behind the same word, or alone, where a page on the left has its number
 * on the left.
 */
function mayBeYears(heads: readonly Head[]): boolean {
  const first = heads[0]?.number ?? 0
  const worded = heads.filter(({words}) => words !== '')
  return first >= 1400 && first < 2100 && worded.every(({block}) => numberLast.test(textOf(block)))
}

function hasLongWords({words}: Head): boolean {
  return words.length > longestOfYears
}

function furnished(block: Block): Block {
  decide(block, 'furniture', rule, 0.85)
  return {...block, furniture: 'other'}
}

/** A head without its number, which the marker has; nothing where it is but that. */
function wordsBeside(block: Block, number: number): Block[] {
  const [only] = block.children
  const at = only?.type === 'text' ? placeIn(only.value, String(number)) : -1
  if (only?.type !== 'text' || at < 0) return [block]
  const [before, after] = [only.value.slice(0, at).trimEnd(), only.value.slice(at + String(number).length).trimStart()]
  const parts = [textFrom(only, 0, before.length), textFrom(only, only.value.length - after.length)]
  const children = parts.filter(({value}) => /[\p{L}\p{N}]/u.test(value))
  return children.length > 0 ? [{...block, children}] : []
}

/** Whether a block is a head that was found. */
export function isRunningHead({recovery}: Block): boolean {
  return recovery?.rule === rule
}

function headsIn(blocks: readonly Block[]): Head[] {
  const heads: Head[] = []
  for (const [index, block] of blocks.entries()) {
    const text = isOpen(block) && block.evidence.tag === undefined ? textOf(block) : ''
    if (index === 0 || text.length > longest || !/\d/.test(text) || /^[-–—[{(<]|\n/.test(text)) continue
    const bare = text.replace(beside, '').trim()
    const number = (numberLast.exec(bare) ?? numberFirst.exec(bare))?.[1]
    if (number !== undefined) heads.push({block, number: Number(number), words: wordsOf(bare), breaks: false})
  }
  if (heads.length < 2) return heads
  const lines = new Set(heads.map(({block}) => block))
  const places = new Map(blocks.map((block, index) => [block, index]))
  return heads.map(head => ({...head, breaks: breaksSentence(blocks, places.get(head.block) ?? 0, lines)}))
}

function wordsOf(line: string): string {
  return lettersOf(line.replace(/\d+/g, ' '))
}

/** Whether a sentence goes on over a line, and over those beside it. */
function breaksSentence(blocks: readonly Block[], index: number, lines: ReadonlySet<Block>): boolean {
  const isLine = (block: Block | undefined): boolean => block !== undefined && lines.has(block)
  let [before, after] = [index - 1, index + 1]
  while (index - before < step && isLine(blocks[before])) before--
  while (after - index < step && isLine(blocks[after])) after++
  const [first, second] = [blocks[before], blocks[after]]
  if (isLine(first) || isLine(second)) return false
  return isOpen(first) && isOpen(second) && !endsSentence(textOf(first)) && /^\p{Ll}/u.test(textOf(second))
}

/** The heads whose numbers count: those with words that stand again, and those between them that fit in. */
function countingHeads(found: readonly Head[], blocks: readonly Block[]): Head[] {
  const counts = new Map<string, number>()
  for (const {words} of found) counts.set(words, (counts.get(words) ?? 0) + 1)
  const lines = blocks.slice(0, front).map(textOf)
  const before = new Set(lines.filter(line => !/\d/.test(line)).map(wordsOf))
  const known = found.filter(({words}) => (counts.get(words) ?? 0) > 1 || (words !== '' && before.has(words)))
  if (!areCounting(known)) return []
  const sure = new Set(known)
  const first = known[0]?.number ?? 0
  let last = first - step
  return found.filter(head => {
    const next = last < first ? first : last + step
    const fits = head.number >= last && head.number <= next && (head.breaks || head.words === '')
    if (!sure.has(head) && !fits) return false
    last = head.number
    return true
  })
}

function areCounting(heads: readonly Head[]): boolean {
  return heads.every(({number}, index) => {
    const before = heads[index - 1]?.number ?? number
    return number >= before && number <= before + step
  })
}

function markerOf({block, number}: Head): Block {
  const label = String(number)
  const position = placeOf(block, label)
  const marker: PageMarker = {
    type: 'pageMarker',
    label,
    certainty: 'stated',
    ...(position && {position}),
    data: {recovery: {rule, certainty: 0.85}},
  }
  return {children: [marker], evidence: {gap: 0}, ...(position && {position})}
}

/** Where the number of a head stands in it. */
function placeOf({children, position}: Block, label: string): Position | undefined {
  const [only, ...others] = children
  if (only?.type !== 'text' || others.length > 0) return position
  const at = placeIn(only.value, label)
  return at < 0 ? position : textFrom(only, at, at + label.length).position
}

function placeIn(line: string, label: string): number {
  return numberLast.test(line) ? line.lastIndexOf(label) : line.indexOf(label)
}
