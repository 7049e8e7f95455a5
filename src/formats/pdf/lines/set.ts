import type {Glyph, Shape} from '../../../faces/face.js'
import {directWords, unmirror, visualOrder} from './bidi.js'
import {breakLines, firstBox, type Measure} from './break.js'
import {
  groupOf,
  hyphenOf,
  inkOf,
  joinerOf,
  segmentIn,
  setShape,
  shapeOfSpace,
  shapeOfText,
  textOf,
  type Group,
  type Placed,
  type Text,
} from './groups.js'
import type {Hyphenate} from './hyphenate.js'
import {advanceTo, expansion, makeItems, partAt, widthOf, type Material, type Materials} from './items.js'
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
}

/** A line of a paragraph. */
export interface Line {
  readonly fragments: readonly Fragment[]
  /** How wide the glyphs of its words are drawn, as a share of how wide they are. */
  readonly scale: number
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
  /** Whether letters of a loose line are spaced (default: `true`). */
  readonly letterspacing?: boolean
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
  const {made, breaks} = findBreaks(directed, setting)
  const align = rtl ? turned[setting.align] : setting.align
  let from = firstBox(made.items, 0)
  return breaks.map((end, index) => {
    const width = index === 0 ? setting.measure.first : setting.measure.rest
    const line = setLine(made, from, end, {width, align, rtl, letterspacing: setting.letterspacing ?? true})
    from = firstBox(made.items, end)
    return line
  })
}

/** Alignment of a paragraph that runs from right to left. */
const turned = {justify: 'justify', left: 'right', center: 'center', right: 'left'} as const

/** Attempts as TeX makes them: without hyphens, with hyphens, with looser lines, and with any space between words. */
function findBreaks(
  parts: readonly (Word | Gap)[],
  {measure, align, hyphenate}: Setting,
): {made: Materials; breaks: readonly number[]} {
  const justify = align === 'justify'
  const stretch = justify ? 0 : measure.rest / 3
  const made = makeItems(parts, {measure, justify, hyphenate})
  const breaks = breakLines(made.items, measure, [
    {tolerance: 100, stretch, first: true},
    {tolerance: 200, stretch, first: false},
    {tolerance: 2000, stretch, first: false},
    {tolerance: Infinity, stretch: Math.max(stretch, 20), first: false},
  ])
  return {made, breaks: breaks ?? [made.items.length - 1]}
}

/** Greatest width of a space, in multiples of its natural width; beyond it a line stays short. */
const widest = 3.5

/** How far spaces are stretched before letters are spaced too, in multiples of their stretch. */
const loosest = 1.5

/** How one line is set. */
interface LineSetting {
  readonly width: number
  readonly align: Setting['align']
  readonly rtl: boolean
  readonly letterspacing: boolean
}

function setLine(made: Materials, from: number, end: number, setting: LineSetting): Line {
  const {items} = made
  const {groups, placed} = groupOf(made, from, end)
  const last = items[end]
  const broken = last?.kind === 'penalty' && last.cut ? segmentIn(made.parts[partAt(made, end)], last) : undefined
  const hyphenated = broken !== undefined && last?.flagged === true
  if (hyphenated) groups.push(hyphenOf(broken))
  const edges = {
    left: items[from]?.left ?? 0,
    right: broken ? (last?.right ?? 0) : rightOf(items, from, end),
    forced: last?.cost === -Infinity,
  }
  const fit = fitGroups(groups, edges, setting, hyphenated ? undefined : broken)
  const {fragments, marks, reached} = placeGroups(groups, placed, fit)
  // A space at the end of the line keeps words apart for who copies the text.
  const isParted = last?.kind === 'glue' || (edges.forced && end < items.length - 1)
  const owner = isParted ? made.parts[partAt(made, end)] : undefined
  if (owner && owner.type !== 'word') {
    const wide = widthOf(shapeOfSpace(owner.segment), owner.segment.style)
    fragments.push(spaceOf(owner.segment, setting.rtl ? fit.start - wide : fit.start - edges.left + reached, wide))
  }
  return {fragments, scale: fit.scale, marks, hyphenated, rtl: setting.rtl}
}

/** The ends of a line: how far its first and last signs hang out, and whether it ends where the text says so. */
interface Edges {
  readonly left: number
  readonly right: number
  readonly forced: boolean
}

/** How the groups of a line fill it. */
interface Fit {
  readonly scale: number
  /** How far its spaces are stretched, or shrunk if it is negative. */
  readonly ratio: number
  /** Where the line begins, and its first sign, which may hang out. */
  readonly start: number
  readonly x: number
}

/** Shapes the groups of a line, and spaces their letters; behind a word that goes on without a hyphen stands a joiner. */
function fitGroups(
  groups: Group[],
  {left, right, forced}: Edges,
  setting: LineSetting,
  joined: Segment | undefined,
): Fit {
  const {width, align, rtl, letterspacing} = setting
  const total = shapeGroups(groups)
  const ink = inkOf(groups)
  const slack = width - (total.width + ink - left - right)
  const isFull = align === 'justify' && !(forced && slack > 0)
  const scale = !isFull || ink === 0 ? 1 : scaleOf(ink, total, slack)
  const excess = (slack - ink * (scale - 1) - total.stretch * loosest) / scale
  if (letterspacing && isFull) spaceLetters(groups, excess)
  if (joined) groups.push(joinerOf(joined))
  const rest = slack + ink - inkOf(groups) * scale
  const give = rest < 0 ? total.shrink : total.stretch
  const ratio = give === 0 || (forced && slack > 0) ? 0 : Math.max(rest / give, -1)
  const ends = align === 'right' || (rtl && align === 'justify' && forced)
  const start = align === 'center' ? Math.max(0, slack) / 2 : ends ? Math.max(0, slack) : 0
  return {scale, ratio, start, x: start - left}
}

/** Shapes the texts of a line, and adds up its spaces. */
function shapeGroups(groups: readonly Group[]): Pick<Material, 'width' | 'stretch' | 'shrink'> {
  const total = {width: 0, stretch: 0, shrink: 0}
  for (const group of groups) {
    if (group.type === 'text') setShape(group, shapeOfText(group))
    else {
      total.width += group.glue.width
      total.stretch += group.glue.stretch
      total.shrink += group.glue.shrink
    }
  }
  return total
}

/** What stands in a line, and how far it reaches. */
interface PlacedGroups {
  readonly fragments: Fragment[]
  readonly marks: {x: number; mark: Mark}[]
  readonly reached: number
}

function placeGroups(groups: readonly Group[], placed: readonly Placed[], {scale, ratio, x: from}: Fit): PlacedGroups {
  const places = placesOf(groups, group => widthIn(group, ratio, scale), from)
  const fragments: Fragment[] = []
  const marks: PlacedGroups['marks'] = []
  let x = from
  let reached = 0
  for (const [index, group] of groups.entries()) {
    const wide = widthIn(group, ratio, scale)
    const at = places?.[index] ?? x
    x += wide
    reached += wide
    if (group.type === 'space') {
      if (group.segment) fragments.push(spaceOf(group.segment, at, wide))
      continue
    }
    const {shape, segment} = group
    for (const {text, offset, mark} of placed) {
      if (text !== group) continue
      const before = advanceTo(shape, offset) * (segment.style.size / 1000) * scale
      marks.push({x: shape.rtl ? at + wide - before : at + before, mark})
    }
    if (shape.glyphs.length > 0 || segment.actual !== undefined) fragments.push(fragmentOf(group, at, wide))
  }
  return {fragments, marks, reached}
}

/** How much of a line a group takes whose spaces are stretched, or shrunk if the ratio is negative. */
function widthIn(group: Group, ratio: number, scale: number): number {
  if (group.type === 'text') return group.width * scale
  const {width, stretch, shrink} = group.glue
  const wide = width + ratio * (ratio < 0 ? shrink : stretch)
  return Math.min(wide, (width === 0 ? stretch : width) * widest)
}

/** Spaces the letters of a loose line. */
function spaceLetters(groups: readonly Group[], excess: number): void {
  if (excess <= 0) return
  const texts = groups.filter(group => group.type === 'text')
  const spaceable = texts.map(group => ({text: textOf(group), style: group.segment.style, shape: group.shape}))
  for (const [index, shape] of letterspace(spaceable, excess).entries()) {
    const group = texts[index]
    if (group) setShape(group, shape)
  }
}

function fragmentOf(group: Text, x: number, width: number): Fragment {
  const {segment, shape} = group
  const drawn = textOf(group)
  const text = shape.rtl ? unmirror(drawn) : drawn
  if (shape.mixed) {
    const meant = segment.actual ?? text
    return {x, width, glyphs: silent(shape), segment: {...segment, text, actual: meant, token: undefined}}
  }
  const glyphs = shape.rtl ? inOrder(shape) : shape.glyphs
  return {x, width, glyphs, segment: segment.text === text ? segment : {...segment, text, token: undefined}}
}

/** Glyphs that stand for nothing by themselves: the text is said beside them. */
function silent({glyphs}: Shape): readonly Glyph[] {
  return glyphs.map(glyph => ({...glyph, text: ''}))
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

/** Where each part of a line begins that has parts which run from right to left; nothing, if it has none. */
function placesOf(groups: readonly Group[], widthOf: (group: Group) => number, start: number): number[] | undefined {
  if (!groups.some(({segment}) => (segment?.level ?? 0) > 0)) return undefined
  const places: number[] = []
  let x = start
  for (const index of visualOrder(groups.map(({segment}) => segment?.level ?? 0))) {
    const group = groups[index]
    places[index] = x
    if (group) x += widthOf(group)
  }
  return places
}

/** How wide letters are drawn: they and the spaces share what a line has too much or too little. */
function scaleOf(ink: number, {stretch, shrink}: Pick<Material, 'stretch' | 'shrink'>, slack: number): number {
  const give = (slack < 0 ? shrink : stretch) + ink * expansion
  const share = Math.max(-1, Math.min(3, slack / give))
  return Math.round((1 + share * expansion) * 1000) / 1000
}

function rightOf(items: readonly Material[], from: number, end: number): number {
  for (let at = end - 1; at >= from; at--) if (items[at]?.kind === 'box') return items[at]?.right ?? 0
  return 0
}

function spaceOf(segment: Segment, x: number, width: number): Fragment {
  return {x, width, glyphs: shapeOfSpace(segment).glyphs, segment}
}
