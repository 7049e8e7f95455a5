import type {Face, Shape} from '../../../faces/face.js'
import type {Item} from './break.js'
import {breaksIn, type Found, type Making} from './opportunities.js'
import type {Mark, Style} from './piece.js'
import type {Gap, Segment, Word} from './words.js'

/** A part of a segment: what a box holds. */
export interface Cut {
  readonly segment: Segment
  readonly text: string
  /** What stands before the text, without width. */
  readonly marks: readonly Mark[]
}

/** An item that knows what it is made of. */
export type Material = Item & {
  readonly cut: Cut | undefined
  readonly gap: Gap | undefined
  readonly hyphen: Segment | undefined
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

/** Makes an item; all have the same fields, in the same order, so that they are read fast. */
function makeItem(kind: Item['kind'], fields: Partial<Material>): Material {
  const {width = 0, stretch = 0, shrink = 0, cost = 0, flagged = false, left = 0, right = 0, cut, gap, hyphen} = fields
  return {kind, width, stretch, shrink, cost, flagged, left, right, cut, gap, hyphen}
}

/** Makes the items of a paragraph; the last is a forced break. */
export function makeItems(parts: readonly (Word | Gap)[], making: Making): Material[] {
  const items: Material[] = []
  for (const part of parts) {
    if (part.type === 'word') addWord(items, part, making)
    else if (part.type === 'space') items.push(makeGlue(part, making.justify))
    else endLine(items, part)
  }
  endLine(items)
  return items
}

/** Width of text, in points. */
export function widthOf(shape: Shape, style: Style): number {
  return (shape.advance * style.size) / 1000
}

/** Shapes text in its style. */
export function shapeOf(text: string, face: Face, style: Style, level = 0): Shape {
  return face.shape(text, style.features, level % 2 === 1)
}

/** How much of a shape stands before an offset into its text, in thousandths of the font size. */
export function advanceTo(shape: Shape, offset: number): number {
  let at = 0
  let advance = 0
  for (const glyph of shape.rtl ? [...shape.glyphs].reverse() : shape.glyphs) {
    const length = glyph.text.length
    if (at + length > offset) return advance + (glyph.advance * (offset - at)) / Math.max(length, 1)
    at += length
    advance += glyph.advance
  }
  return advance
}

function endLine(items: Material[], gap?: Gap): void {
  items.push(makeItem('penalty', {cost: Infinity}))
  items.push(makeItem('glue', {stretch: 1e6}))
  items.push(makeItem('penalty', {cost: -Infinity, gap}))
}

function makeGlue(gap: Gap, justify: boolean): Material {
  const own = shapeOf(' ', gap.face, gap.style).advance
  const natural = justify ? Math.max(own, space.natural) : own
  const scale = gap.style.size / 1000
  return makeItem('glue', {
    width: natural * scale,
    stretch: justify ? (natural / 2) * scale : 0,
    shrink: justify ? Math.max(0, natural - space.least) * scale : 0,
    gap,
  })
}

function addWord(items: Material[], word: Word, making: Making): void {
  const shapes = word.segments.map(({text, face, style, level}) => shapeOf(text, face, style, level))
  const width = word.segments.reduce((sum, {style}, index) => sum + widthOf(shapes[index] ?? empty, style), 0)
  const breaks = breaksIn(word, making, width)
  const [only] = word.segments
  if (only && word.segments.length === 1 && breaks.size === 0 && word.marks.length === 0) {
    const cut: Cut = {segment: only, text: only.text, marks: []}
    items.push(makeBox(cut, shapes[0]?.advance ?? 0, making.justify))
    return
  }
  let offset = 0
  const marks = [...word.marks]
  for (const [index, segment] of word.segments.entries()) {
    const shape = shapes[index] ?? empty
    const end = offset + segment.text.length
    const cuts = [...new Set([...breaks.keys(), ...word.marks.map(mark => mark.offset)])]
      .filter(at => at > offset && at < end)
      .sort((a, b) => a - b)
    let start = offset
    for (const next of [...cuts, end]) {
      const found = breaks.get(start)
      if (found) items.push(makePenalty(found, segment, making))
      const here: Mark[] = []
      for (let mark = marks[0]; mark && mark.offset <= start; mark = marks[0]) {
        here.push(mark.mark)
        marks.shift()
      }
      const text = segment.text.slice(start - offset, next - offset)
      const advance = advanceTo(shape, next - offset) - advanceTo(shape, start - offset)
      items.push(makeBox({segment, text, marks: here}, advance, making.justify))
      start = next
    }
    offset = end
  }
  const last = word.segments.at(-1)
  const after = breaks.get(offset)
  const rest = marks.map(({mark}) => mark)
  if (last && rest.length > 0) items.push(makeBox({segment: last, text: '', marks: rest}, 0, false))
  if (last && after) items.push(makePenalty(after, last, making))
}

const empty: Shape = {glyphs: [], advance: 0, rtl: false}

function makeBox(cut: Cut, advance: number, elastic: boolean): Material {
  const width = (advance * cut.segment.style.size) / 1000
  const give = elastic ? width * expansion : 0
  const left = hangOf(cut.segment, cut.text.charAt(0))
  const right = hangOf(cut.segment, cut.text.slice(-1))
  return makeItem('box', {width, stretch: give, shrink: give, left, right, cut})
}

/** How far a character may hang out of the line, in points. */
function hangOf({face, style, level}: Segment, character: string): number {
  const share = hanging.get(character)
  if (share === undefined || level !== undefined) return 0
  return share * widthOf(shapeOf(character, face, style), style)
}

function makePenalty(found: Found, segment: Segment, making: Making): Material {
  if (found.elastic) return makeItem('glue', {stretch: making.justify ? segment.style.size * between : 0})
  if (!found.hyphen) return makeItem('penalty', {cost: found.cost, flagged: found.flagged})
  const width = widthOf(shapeOf('-', segment.face, segment.style), segment.style)
  const right = width * (hanging.get('-') ?? 0)
  return makeItem('penalty', {cost: found.cost, flagged: true, width, right, hyphen: segment})
}
