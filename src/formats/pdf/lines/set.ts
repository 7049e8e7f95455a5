import type {Glyph, Shape} from '../../../faces/face.js'
import {directWords, unmirror, visualOrder} from './bidi.js'
import {breakLines, firstBox, type Measure} from './break.js'
import type {Hyphenate} from './hyphenate.js'
import {advanceTo, expansion, makeItems, shapeOf, widthOf, type Material} from './items.js'
import {letterspace} from './letterspace.js'
import type {Mark} from './piece.js'
import type {Gap, Segment, Word} from './words.js'

/** Glyphs in a line; lengths in points. */
export interface Fragment {
  /** Distance from the start of the line. */
  readonly x: number
  readonly width: number
  /** In the order of the text: in a segment that runs from right to left the first stands last. */
  readonly glyphs: readonly Glyph[]
  readonly segment: Segment
  /** How wide its glyphs are drawn, as a share of how wide they are. */
  readonly scale: number
}

/** A line of a paragraph. */
export interface Line {
  readonly fragments: readonly Fragment[]
  readonly marks: readonly {readonly x: number; readonly mark: Mark}[]
  /** Whether a word goes on in the next line behind a hyphen that the text does not have. */
  readonly hyphenated: boolean
  /** Whether its paragraph runs from right to left. */
  readonly rtl: boolean
}

/** How a paragraph is set. */
export interface Setting {
  readonly measure: Measure
  readonly align: 'justify' | 'left' | 'center' | 'right'
  /** Breaks words (default: no word is broken). */
  readonly hyphenate?: Hyphenate | undefined
}

/**
 * Sets a paragraph.
 *
 * @param parts - its words
 * @param setting - widths, alignment
 * @returns its lines, none wider than the measure unless a single character is
 */
export function setLines(parts: readonly (Word | Gap)[], setting: Setting): Line[] {
  if (parts.length === 0) return []
  const {parts: directed, rtl} = directWords(parts)
  const {items, breaks} = findBreaks(directed, setting)
  const align = rtl ? turned[setting.align] : setting.align
  let from = firstBox(items, 0)
  return breaks.map((end, index) => {
    const width = index === 0 ? setting.measure.first : setting.measure.rest
    const line = setLine(items, from, end, {width, align, rtl})
    from = firstBox(items, end)
    return line
  })
}

/** Alignment of a paragraph that runs from right to left. */
const turned = {justify: 'justify', left: 'right', center: 'center', right: 'left'} as const

/** Three attempts, as TeX makes them: without hyphens, with hyphens, and with any space between words. */
function findBreaks(
  parts: readonly (Word | Gap)[],
  {measure, align, hyphenate}: Setting,
): {items: Material[]; breaks: number[]} {
  const justify = align === 'justify'
  const stretch = justify ? 0 : measure.rest / 3
  let items = makeItems(parts, {measure, justify, hyphenate: undefined})
  const easy = breakLines(items, measure, {tolerance: 100, stretch})
  if (easy) return {items, breaks: easy}
  if (hyphenate) items = makeItems(parts, {measure, justify, hyphenate})
  const breaks =
    breakLines(items, measure, {tolerance: 200, stretch}) ??
    breakLines(items, measure, {tolerance: 2000, stretch}) ??
    breakLines(items, measure, {tolerance: Infinity, stretch: Math.max(stretch, 20)})
  return {items, breaks: breaks ?? [items.length - 1]}
}

interface Group {
  readonly segment: Segment
  text: string
  readonly marks: {readonly offset: number; readonly mark: Mark}[]
}

/** Greatest width of a space, in multiples of its natural width; beyond it a line stays short. */
const widest = 3.5

/** How far spaces are stretched before letters are spaced too, in multiples of their stretch. */
const loosest = 1.5

const nothing: Shape = {glyphs: [], advance: 0, rtl: false}

/** How one line is set. */
interface LineSetting {
  readonly width: number
  readonly align: Setting['align']
  readonly rtl: boolean
}

function setLine(items: readonly Material[], from: number, end: number, {width, align, rtl}: LineSetting): Line {
  const groups = groupOf(items, from, end)
  const last = items[end]
  const hyphen = last?.hyphen
  if (hyphen) groups.push({segment: {...hyphen, text: '-', actual: '\u00AD'}, text: '-', marks: []})
  const natural = groups.map(group => {
    if ('stretch' in group) return nothing
    const {face, style, level} = group.segment
    return shapeOf(group.text, face, style, level)
  })
  const ink = inkOf(groups, natural)
  const glues = groups.filter(group => 'stretch' in group)
  const left = items[from]?.left ?? 0
  const right = hyphen ? last.right : rightOf(items, from, end)
  const slack = width - (glues.reduce((sum, {width: wide}) => sum + wide, ink) - left - right)
  const forced = last?.cost === -Infinity
  const isFull = align === 'justify' && !(forced && slack > 0)
  const scale = !isFull || ink === 0 ? 1 : scaleOf(ink, glues, slack)
  const stretch = glues.reduce((sum, glue) => sum + glue.stretch, 0)
  const excess = slack - ink * (scale - 1) - stretch * loosest
  const shapes = isFull && excess > 0 ? spaceLetters(groups, natural, excess / scale) : natural
  const rest = slack + ink - inkOf(groups, shapes) * scale
  const give = rest < 0 ? glues.reduce((sum, glue) => sum + glue.shrink, 0) : stretch
  const ratio = give === 0 || (forced && slack > 0) ? 0 : Math.max(rest / give, -1)
  const ends = align === 'right' || (rtl && align === 'justify' && forced)
  const start = align === 'center' ? Math.max(0, slack) / 2 : ends ? Math.max(0, slack) : 0
  const widths = groups.map((group, index) => {
    if (!('stretch' in group)) return widthOf(shapes[index] ?? nothing, group.segment.style) * scale
    const wide = group.width + ratio * (ratio < 0 ? group.shrink : group.stretch)
    return Math.min(wide, group.width === 0 ? group.stretch * widest : group.width * widest)
  })
  const places = placesOf(groups.map(levelOf), widths, start - left)
  const fragments: Fragment[] = []
  const marks: {x: number; mark: Mark}[] = []
  for (const [index, group] of groups.entries()) {
    const x = places[index] ?? 0
    const wide = widths[index] ?? 0
    if ('stretch' in group) {
      if (group.gap) fragments.push(spaceOf(group.gap, x, wide))
      continue
    }
    const {segment} = group
    const shape = shapes[index] ?? nothing
    for (const {offset, mark} of group.marks) {
      const before = advanceTo(shape, offset) * (segment.style.size / 1000) * scale
      marks.push({x: shape.rtl ? x + wide - before : x + before, mark})
    }
    if (shape.glyphs.length === 0 && segment.actual === undefined) continue
    const text = shape.rtl ? unmirror(group.text) : group.text
    const glyphs = shape.rtl ? inOrder(shape) : shape.glyphs
    fragments.push({x, width: wide, glyphs, segment: segment.text === text ? segment : {...segment, text}, scale})
  }
  // A space at the end of the line keeps words apart for who copies the text.
  const gap = last?.kind === 'glue' || (forced && end < items.length - 1) ? last.gap : undefined
  if (gap) {
    const wide = (shapeOf(' ', gap.face, gap.style).advance * gap.style.size) / 1000
    fragments.push(spaceOf(gap, rtl ? start - wide : start - left + sum(widths), wide))
  }
  return {fragments, marks, hyphenated: hyphen !== undefined, rtl}
}

/** Width of what is drawn, in points. */
function inkOf(groups: readonly (Group | Material)[], shapes: readonly Shape[]): number {
  return sum(groups.map((group, at) => ('stretch' in group ? 0 : widthOf(shapes[at] ?? nothing, group.segment.style))))
}

/** Shapes of a loose line, in which letters stand farther apart. */
function spaceLetters(groups: readonly (Group | Material)[], shapes: readonly Shape[], excess: number): Shape[] {
  const texts = groups.map((group, at) => {
    if ('stretch' in group) return undefined
    return {text: group.text, style: group.segment.style, shape: shapes[at] ?? nothing}
  })
  return letterspace(texts, excess)
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

function levelOf(group: Group | Material): number {
  return ('stretch' in group ? group.gap?.level : group.segment.level) ?? 0
}

/** Glyphs of shapes that run from right to left, turned once for all lines. */
const turnedGlyphs = new WeakMap<Shape, readonly Glyph[]>()

/** Glyphs in the order of the text, with the brackets that are meant. */
function inOrder(shape: Shape): readonly Glyph[] {
  let glyphs = turnedGlyphs.get(shape)
  if (!glyphs) {
    glyphs = shape.glyphs.map(glyph => ({...glyph, text: unmirror(glyph.text)})).reverse()
    turnedGlyphs.set(shape, glyphs)
  }
  return glyphs
}

/** Where each part of a line begins, from the left. */
function placesOf(levels: readonly number[], widths: readonly number[], start: number): number[] {
  const places: number[] = []
  let x = start
  for (const index of levels.some(level => level > 0) ? visualOrder(levels) : levels.keys()) {
    places[index] = x
    x += widths[index] ?? 0
  }
  return places
}

/** How wide letters are drawn: they and the spaces share what a line has too much or too little. */
function scaleOf(ink: number, glues: readonly Material[], slack: number): number {
  const give = glues.reduce((sum, glue) => sum + (slack < 0 ? glue.shrink : glue.stretch), ink * expansion)
  const share = Math.max(-1, Math.min(3, slack / give))
  return Math.round((1 + share * expansion) * 1000) / 1000
}

/** Joins the boxes that belong together, so that they are shaped together; glue stays as it is. */
function groupOf(items: readonly Material[], from: number, end: number): (Group | Material)[] {
  const groups: (Group | Material)[] = []
  let open: Group | undefined
  for (const item of items.slice(from, end)) {
    const {cut} = item
    if (cut) {
      if (open?.segment !== cut.segment || cut.segment.actual !== undefined) {
        open = {segment: cut.segment, text: '', marks: []}
        groups.push(open)
      }
      for (const mark of cut.marks) open.marks.push({offset: open.text.length, mark})
      open.text += cut.text
    } else if (item.kind === 'glue') {
      open = undefined
      groups.push(item)
    }
  }
  return groups
}

function rightOf(items: readonly Material[], from: number, end: number): number {
  for (let at = end - 1; at >= from; at--) if (items[at]?.kind === 'box') return items[at]?.right ?? 0
  return 0
}

function spaceOf(gap: Gap, x: number, width: number): Fragment {
  const {face, style, slot, level} = gap
  const directed = level === undefined ? {} : {level}
  return {
    x,
    width,
    glyphs: shapeOf(' ', face, style).glyphs,
    segment: {text: ' ', face, style, slot, ...directed},
    scale: 1,
  }
}
