import type {Shape} from '../../../faces/face.js'
import type {Item} from './break.js'
import type {Hyphenate} from './hyphenate.js'
import {breaksIn, type Found, type Making} from './opportunities.js'
import type {Mark, Style} from './piece.js'
import {remember, shapeOf, type Token} from './tokens.js'
import type {Gap, Segment, Word} from './words.js'

/** An item that knows what it is made of; words that come again share theirs. */
export type Material = Item & {
  /** What a box holds; of a penalty: where a hyphen is added; else nothing. */
  readonly cut: Cut | undefined
}

/** A part of a segment. */
export interface Cut {
  /** Which segment of its word it is of. */
  readonly part: number
  /** Where it begins and ends in its segment. */
  readonly start: number
  readonly end: number
  /** What stands before it, without width. */
  readonly marks: readonly Mark[]
}

/** The items of a paragraph, and of which word or gap they are; those at its end are of none. */
export interface Materials {
  readonly items: readonly Material[]
  readonly parts: readonly (Word | Gap)[]
  /** Where the items of each part begin, and at last those of the end. */
  readonly starts: readonly number[]
}

/** Thousandths of the font size: natural width of a space at least, and how far it may shrink. */
const space = {natural: 220, least: 165} as const

/** How far signs of Chinese and Japanese may stand apart, as a share of the font size. */
const between = 0.06

/** Marks that hang out of the line, and how much of them. */
const hanging: ReadonlyMap<string, number> = new Map(Object.entries({
  '-': 0.5, '‐': 0.5, '–': 0.25, '—': 0.2, ',': 0.5, '.': 0.5, ';': 0.3, ':': 0.3,
  '“': 0.4, '”': 0.4, '‘': 0.5, '’': 0.5, '"': 0.4, "'": 0.5, '«': 0.25, '»': 0.25, '(': 0.1, ')': 0.1,
})) // prettier-ignore

/** Share of their width by which the letters of a justified line may shrink or grow, too little to be seen; in a loose line more. */
export const expansion = 0.015

const noMarks: readonly Mark[] = []

const lineEnd: readonly Material[] = [makePenalty(Infinity, false), makeGlue(0, 1e6, 0), makePenalty(-Infinity, false)]

/** Makes the items of a paragraph; the last is a forced break. */
export function makeItems(parts: readonly (Word | Gap)[], making: Making): Materials {
  const items: Material[] = []
  const starts: number[] = []
  let before: Segment | undefined
  let glue = lineEnd
  const add = (made: readonly Material[]): void => {
    starts.push(items.length)
    for (const item of made) items.push(item)
  }
  for (const part of parts) {
    if (part.type === 'word') add(itemsOf(part, making))
    else if (part.type === 'break') add(lineEnd)
    else {
      // The spaces of a piece are of one segment.
      if (part.segment !== before) glue = [makeSpace(part.segment, making.justify)]
      before = part.segment
      add(glue)
    }
  }
  add(lineEnd)
  return {items, parts, starts}
}

/** Number of the part that an item is of. */
export function partAt({starts}: Materials, index: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? Infinity) <= index) low = middle
    else high = middle - 1
  }
  return low
}

/** Width of text, in points. */
export function widthOf(shape: Shape, style: Style): number {
  return (shape.advance * style.size) / 1000
}

/** How much of a shape stands before an offset into its text, in thousandths of the font size. */
export function advanceTo(shape: Shape, offset: number): number {
  return walk(shape)(offset)
}

/** Walks through a shape: tells how much of it stands before an offset, for offsets that do not fall. */
function walk(shape: Shape): (offset: number) => number {
  const glyphs = shape.rtl ? [...shape.glyphs].reverse() : shape.glyphs
  let index = 0
  let at = 0
  let advance = 0
  return offset => {
    for (let glyph = glyphs[index]; glyph; glyph = glyphs[++index]) {
      const {length} = glyph.text
      if (at + length > offset) return advance + (glyph.advance * (offset - at)) / Math.max(length, 1)
      at += length
      advance += glyph.advance
    }
    return advance
  }
}

/** Items all have the same fields, in the same order, so that they are read fast. */
function makeGlue(width: number, stretch: number, shrink: number): Material {
  return {kind: 'glue', width, stretch, shrink, cost: 0, flagged: false, late: false, left: 0, right: 0, cut: undefined}
}

function makePenalty(cost: number, flagged: boolean): Material {
  return {
    kind: 'penalty',
    width: 0,
    stretch: 0,
    shrink: 0,
    cost,
    flagged,
    late: false,
    left: 0,
    right: 0,
    cut: undefined,
  }
}

function makeSpace({face, style}: Segment, justify: boolean): Material {
  const own = shapeOf(' ', face, style).advance
  const natural = justify ? Math.max(own, space.natural) : own
  const scale = style.size / 1000
  if (!justify) return makeGlue(natural * scale, 0, 0)
  return makeGlue(natural * scale, (natural / 2) * scale, Math.max(0, natural - space.least) * scale)
}

/** Items of a word; those of a word that came before, if nothing but its text counts and it fits into a line. */
function itemsOf(word: Word, making: Making): readonly Material[] {
  const isPlain = word.segments.length === 1 && word.marks.length === 0 && !word.asked
  const token = isPlain ? word.segments[0]?.token : undefined
  const {justify, measure} = making
  const hyphenate = hyphenateOf(word, making)
  const room = Math.min(measure.first, measure.rest)
  for (let made = token?.made; made; made = made.before) {
    if (made.justify === justify && made.hyphenate === hyphenate && made.width <= room) return made.items
  }
  return divideAnew(word, making, room, token)
}

/** Makes the items of a word, and remembers them if they are worth it. */
function divideAnew(word: Word, making: Making, room: number, token?: Token): readonly Material[] {
  const shapes: Shape[] = []
  let width = 0
  for (const {text, face, style, level} of word.segments) {
    const shape = shapeOf(text, face, style, level)
    shapes.push(shape)
    width += widthOf(shape, style)
  }
  const items = divide(word, shapes, width, making)
  if (token && width <= room) {
    remember(token, {justify: making.justify, hyphenate: hyphenateOf(word, making), width, items})
  }
  return items
}

/** What breaks a word: those of a passage in another language are broken as its own are. */
function hyphenateOf({segments}: Word, {hyphenate}: Making): Hyphenate | undefined {
  return hyphenate && (segments[0]?.style.hyphenate ?? hyphenate)
}

/** Divides a word where it may be broken and where something happens in it, in one walk through its text. */
function divide(word: Word, shapes: readonly Shape[], width: number, making: Making): Material[] {
  const breaks = breaksIn(word, making, width)
  const items: Material[] = []
  const cuts = [...breaks.keys()]
  for (const {offset} of word.marks) cuts.push(offset)
  cuts.sort((a, b) => a - b)
  let cut = 0
  let mark = 0
  let start = 0
  for (const [part, segment] of word.segments.entries()) {
    const advance = walk(shapes[part] ?? empty)
    const offset = start
    const end = offset + segment.text.length
    let passed = 0
    while (start < end || start === offset) {
      while ((cuts[cut] ?? Infinity) <= start) cut++
      const next = Math.min(cuts[cut] ?? end, end)
      const found = breaks.get(start)
      if (found) items.push(makeBreak(found, segment, part, making))
      const here: Mark[] = []
      for (let one = word.marks[mark]; one && one.offset <= start; one = word.marks[++mark]) here.push(one.mark)
      const reached = advance(next - offset)
      const held = {part, start: start - offset, end: next - offset, marks: here.length > 0 ? here : noMarks}
      items.push(makeBox(segment, held, reached - passed, making.justify))
      passed = reached
      start = next
      if (next === end) break
    }
  }
  const last = word.segments.at(-1)
  const part = word.segments.length - 1
  const after = breaks.get(start)
  if (last && mark < word.marks.length) {
    const end = last.text.length
    const marks = word.marks.slice(mark).map(one => one.mark)
    items.push(makeBox(last, {part, start: end, end, marks}, 0, false))
  }
  if (last && after) items.push(makeBreak(after, last, part, making))
  return items
}

const empty: Shape = {glyphs: [], advance: 0, rtl: false, mixed: false}

function makeBox(segment: Segment, cut: Cut, advance: number, elastic: boolean): Material {
  const text = segment.text.slice(cut.start, cut.end)
  const width = (advance * segment.style.size) / 1000
  const give = elastic ? width * expansion : 0
  const left = hangOf(segment, text.charAt(0))
  const right = hangOf(segment, text.slice(-1))
  return {kind: 'box', width, stretch: give, shrink: give, cost: 0, flagged: false, late: false, left, right, cut}
}

/** How far a character may hang out of the line, in points. */
function hangOf({face, style, level}: Segment, character: string): number {
  const share = hanging.get(character)
  if (share === undefined || level !== undefined) return 0
  return share * widthOf(shapeOf(character, face, style), style)
}

/** Makes what stands where a word may be broken. */
function makeBreak(found: Found, {face, style}: Segment, part: number, making: Making): Material {
  if (found.elastic) return makeGlue(0, making.justify ? style.size * between : 0, 0)
  const cut = {part, start: 0, end: 0, marks: noMarks}
  if (!found.hyphen) return {...makePenalty(found.cost, found.flagged), cut: found.within ? cut : undefined}
  const width = widthOf(shapeOf('-', face, style), style)
  const right = width * (hanging.get('-') ?? 0)
  const {cost, late = false} = found
  return {kind: 'penalty', width, stretch: 0, shrink: 0, cost, flagged: true, late, left: 0, right, cut}
}
