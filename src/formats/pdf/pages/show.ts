import type {EmbeddedFace, FontLayer} from '../faces/embed.js'
import {codeOf} from '../faces/codes.js'
import type {Fragment, Line} from '../lines/set.js'
import {put, putLine, round} from './content.js'
import type {Sheet} from './sheet.js'

/** Whether a fragment is drawn as it is meant; what runs from right to left is drawn from its end. */
export function kindOf({segment: {actual, level = 0}}: Fragment): 'plain' | 'turned' | 'alone' {
  if (actual !== undefined) return 'alone'
  return level % 2 === 1 ? 'turned' : 'plain'
}

/** What shows glyphs, one behind the other. */
interface Pen {
  readonly sheet: Sheet
  /** Where the next glyph would stand, in points. */
  x: number
  rise: number
  /** Whether a string of codes is open, to which more can be added. */
  isOpen: boolean
}

/** Shows what is in a line, or in a part of it; each glyph is moved to its place. */
export function paintText(
  sheet: Sheet,
  {fragments, scale}: Pick<Line, 'fragments' | 'scale'>,
  x: number,
  y: number,
): void {
  const start = x + (fragments[0]?.x ?? 0)
  const pen: Pen = {sheet, x: start, rise: 0, isOpen: false}
  const percent = Math.round(scale * 1000) / 10
  putLine(sheet.content, 'BT')
  putLine(sheet.content, `1 0 0 1 ${round(start)} ${round(y)} Tm`)
  for (const fragment of fragments) {
    if (fragment.glyphs.length === 0) continue
    const {segment} = fragment
    if (percent !== sheet.scale && segment.text !== ' ') {
      show(pen)
      putLine(sheet.content, `${percent} Tz`)
      sheet.scale = percent
    }
    const face = sheet.drawing.embed(segment.face)
    if (kindOf(fragment) === 'turned' || !paintRun(pen, fragment, face, x)) paintGlyphs(pen, fragment, face, x)
  }
  show(pen)
  if (pen.rise !== 0) putLine(sheet.content, '0 Ts')
  putLine(sheet.content, 'ET')
}

/** Shows a fragment at once, if that can be. */
function paintRun(pen: Pen, {x, glyphs, segment}: Fragment, face: EmbeddedFace, left: number): boolean {
  const {size, rise} = segment.style
  const run = face.runOf(glyphs, segment.token?.shape.glyphs === glyphs)
  if (!run) return false
  const unit = unitOf(pen, size)
  choose(pen, run.layer, size)
  lift(pen, round(rise))
  const move = Math.round((pen.x - left - x) / unit - (glyphs[0]?.x ?? 0))
  add(pen, run.codes.bytes, move)
  pen.x += (run.codes.pen - move) * unit
  return true
}

/** Shows a fragment glyph by glyph. */
function paintGlyphs(pen: Pen, fragment: Fragment, face: EmbeddedFace, left: number): void {
  const {x, width, glyphs, segment} = fragment
  const {size, rise} = segment.style
  const unit = unitOf(pen, size)
  const turned = kindOf(fragment) === 'turned'
  let target = turned ? left + x + width : left + x
  for (const glyph of glyphs) {
    const step = glyph.advance * unit
    if (turned) target -= step
    choose(pen, face.layerOf(glyph), size)
    lift(pen, round(rise + (glyph.y * size) / 1000))
    const move = Math.round((pen.x - target) / unit - glyph.x)
    add(pen, codeOf(glyph), move)
    pen.x += (glyph.width - move) * unit
    if (!turned) target += step
  }
}

/** A thousandth of the font size as it is drawn, in points. */
function unitOf({sheet}: Pen, size: number): number {
  return (size * sheet.scale) / 100000
}

function show(pen: Pen): void {
  if (pen.isOpen) putLine(pen.sheet.content, ')] TJ')
  pen.isOpen = false
}

function choose(pen: Pen, layer: FontLayer, size: number): void {
  const {sheet} = pen
  if (layer === sheet.layer && size === sheet.size) return
  show(pen)
  sheet.drawing.useFont(layer)
  putLine(sheet.content, `/${layer.name} ${round(size)} Tf`)
  sheet.layer = layer
  sheet.size = size
}

function lift(pen: Pen, height: number): void {
  if (height === pen.rise) return
  show(pen)
  putLine(pen.sheet.content, `${height} Ts`)
  pen.rise = height
}

/** Adds codes that begin, as seen from the pen, so far back. */
function add(pen: Pen, bytes: string, move: number): void {
  const {content} = pen.sheet
  if (!pen.isOpen) put(content, '[')
  else if (move !== 0) put(content, ')')
  if (move !== 0) put(content, String(move))
  if (!pen.isOpen || move !== 0) put(content, '(')
  put(content, bytes)
  pen.isOpen = true
}
