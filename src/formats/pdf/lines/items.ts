import type {Face, Shape} from '../../../faces/face.js'
import type {Item} from './break.js'
import {breaksIn, type Found, type Making} from './opportunities.js'
import type {Mark, Style} from './piece.js'
import {mostMade} from './tokens.js'
import type {Gap, Segment, Word} from './words.js'

/** An item that knows what it is made of; words that come again share theirs. */
export type Material = Item & {
  /** Of a box: what it holds of its segment. */
  readonly text: string
  /** Which segment of its word it is of. */
  readonly part: number
  /** Of a box: what stands before the text, without width. */
  readonly marks: readonly Mark[]
  /** Of a penalty: whether a break here adds a hyphen. */
  readonly hyphen: boolean
}

/** The items of a paragraph, and which word or gap each is of. */
export interface Materials {
  readonly items: readonly Material[]
  readonly owners: readonly (Word | Gap | undefined)[]
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

/** Makes an item; all have the same fields, in the same order, so that they are read fast. */
function makeItem(kind: Item['kind'], fields: Partial<Material>): Material {
  const {width = 0, stretch = 0, shrink = 0, cost = 0, flagged = false, late = false, left = 0, right = 0} = fields
  const {text = '', part = 0, marks = noMarks, hyphen = false} = fields
  return {kind, width, stretch, shrink, cost, flagged, late, left, right, text, part, marks, hyphen}
}

const lineEnd: readonly Material[] = [
  makeItem('penalty', {cost: Infinity}),
  makeItem('glue', {stretch: 1e6}),
  makeItem('penalty', {cost: -Infinity}),
]

/** Makes the items of a paragraph; the last is a forced break. */
export function makeItems(parts: readonly (Word | Gap)[], making: Making): Materials {
  const items: Material[] = []
  const owners: (Word | Gap | undefined)[] = []
  let before: Segment | undefined
  let glue = lineEnd
  const add = (made: readonly Material[], owner: Word | Gap | undefined): void => {
    for (const item of made) {
      items.push(item)
      owners.push(owner)
    }
  }
  for (const part of parts) {
    if (part.type === 'word') add(itemsOf(part, making), part)
    else if (part.type === 'break') add(lineEnd, part)
    else {
      // The spaces of a piece are of one segment.
      if (part.segment !== before) glue = [makeGlue(part.segment, making.justify)]
      before = part.segment
      add(glue, part)
    }
  }
  add(lineEnd, undefined)
  return {items, owners}
}

/** Width of text, in points. */
export function widthOf(shape: Shape, style: Style): number {
  return (shape.advance * style.size) / 1000
}

/** Shapes text in its style. */
export function shapeOf(text: string, face: Face, style: Style, level = 0): Shape {
  return face.shape(text, style.features, level % 2 === 1, style.language)
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

function makeGlue({face, style}: Segment, justify: boolean): Material {
  const own = shapeOf(' ', face, style).advance
  const natural = justify ? Math.max(own, space.natural) : own
  const scale = style.size / 1000
  return makeItem('glue', {
    width: natural * scale,
    stretch: justify ? (natural / 2) * scale : 0,
    shrink: justify ? Math.max(0, natural - space.least) * scale : 0,
  })
}

/** Items of a word; those of a word that came before, if nothing but its text counts and it fits into a line. */
function itemsOf(word: Word, making: Making): readonly Material[] {
  const isPlain = word.segments.length === 1 && word.marks.length === 0 && !word.asked
  const token = isPlain ? word.segments[0]?.token : undefined
  const {justify, measure} = making
  // Words of a passage in another language are broken as its own are.
  const hyphenate = making.hyphenate && (word.segments[0]?.style.hyphenate ?? making.hyphenate)
  const room = Math.min(measure.first, measure.rest)
  if (token) {
    for (const made of token.made) {
      if (made.justify === justify && made.hyphenate === hyphenate && made.width <= room) return made.items
    }
  }
  const shapes = word.segments.map(({text, face, style, level}) => shapeOf(text, face, style, level))
  const width = word.segments.reduce((sum, {style}, index) => sum + widthOf(shapes[index] ?? empty, style), 0)
  const items = divide(word, shapes, width, making)
  if (token && width <= room) {
    if (token.made.length >= mostMade) token.made.shift()
    token.made.push({justify, hyphenate, width, items})
  }
  return items
}

/** Divides a word where it may be broken and where something happens in it, in one walk through its text. */
function divide(word: Word, shapes: readonly Shape[], width: number, making: Making): Material[] {
  const breaks = breaksIn(word, making, width)
  const items: Material[] = []
  const cuts = [...new Set([...breaks.keys(), ...word.marks.map(mark => mark.offset)])].sort((a, b) => a - b)
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
      if (found) items.push(makePenalty(found, segment, part, making))
      const here: Mark[] = []
      for (let one = word.marks[mark]; one && one.offset <= start; one = word.marks[++mark]) here.push(one.mark)
      const reached = advance(next - offset)
      const text = segment.text.slice(start - offset, next - offset)
      items.push(makeBox({segment, part, text, marks: here}, reached - passed, making.justify))
      passed = reached
      start = next
      if (next === end) break
    }
  }
  const last = word.segments.at(-1)
  const part = word.segments.length - 1
  const after = breaks.get(start)
  const rest = word.marks.slice(mark).map(one => one.mark)
  if (last && rest.length > 0) items.push(makeBox({segment: last, part, text: '', marks: rest}, 0, false))
  if (last && after) items.push(makePenalty(after, last, part, making))
  return items
}

const empty: Shape = {glyphs: [], advance: 0, rtl: false, mixed: false}

/** A part of a segment: what a box holds. */
interface Cut {
  readonly segment: Segment
  readonly part: number
  readonly text: string
  readonly marks: readonly Mark[]
}

function makeBox({segment, part, text, marks}: Cut, advance: number, elastic: boolean): Material {
  const width = (advance * segment.style.size) / 1000
  const give = elastic ? width * expansion : 0
  const left = hangOf(segment, text.charAt(0))
  const right = hangOf(segment, text.slice(-1))
  return makeItem('box', {width, stretch: give, shrink: give, left, right, text, part, marks})
}

/** How far a character may hang out of the line, in points. */
function hangOf({face, style, level}: Segment, character: string): number {
  const share = hanging.get(character)
  if (share === undefined || level !== undefined) return 0
  return share * widthOf(shapeOf(character, face, style), style)
}

function makePenalty(found: Found, {face, style}: Segment, part: number, making: Making): Material {
  if (found.elastic) return makeItem('glue', {stretch: making.justify ? style.size * between : 0})
  if (!found.hyphen) return makeItem('penalty', {cost: found.cost, flagged: found.flagged})
  const width = widthOf(shapeOf('-', face, style), style)
  const right = width * (hanging.get('-') ?? 0)
  return makeItem('penalty', {
    cost: found.cost,
    flagged: true,
    late: found.late ?? false,
    width,
    right,
    part,
    hyphen: true,
  })
}
