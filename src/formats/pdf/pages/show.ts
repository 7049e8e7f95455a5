import type {Glyph} from '../../../faces/face.js'
import type {FontLayer} from '../faces/embed.js'
import type {Fragment} from '../lines/set.js'
import type {Sheet} from './sheet.js'

/** Whether a fragment is drawn as it is meant; what runs from right to left is drawn from its end. */
export function kindOf({segment: {actual, level = 0}}: Fragment): 'plain' | 'turned' | 'alone' {
  if (actual !== undefined) return 'alone'
  return level % 2 === 1 ? 'turned' : 'plain'
}

/** Glyphs as a string of codes and moves; lengths in thousandths of the font size. */
interface Codes {
  /** Two bytes a glyph, as a string of PDF without the brackets around it. */
  readonly bytes: string
  /** How far the pen has moved behind them. */
  readonly pen: number
  /** How far they advance. */
  readonly advance: number
}

/** Codes of glyphs that stand on their base line, none of others; words come again. */
const known = new WeakMap<readonly Glyph[], Codes | 'raised'>()

function codesOf(glyphs: readonly Glyph[]): Codes | undefined {
  let codes = known.get(glyphs)
  if (codes === undefined) known.set(glyphs, (codes = encode(glyphs)))
  return codes === 'raised' ? undefined : codes
}

function encode(glyphs: readonly Glyph[]): Codes | 'raised' {
  let bytes = ''
  let pen = 0
  let advance = 0
  for (const glyph of glyphs) {
    if (glyph.y !== 0) return 'raised'
    const move = bytes === '' ? 0 : Math.round(pen - advance - glyph.x)
    bytes += move === 0 ? codeOf(glyph) : `)${move}(${codeOf(glyph)}`
    pen += glyph.width - move
    advance += glyph.advance
  }
  return {bytes, pen, advance}
}

/** The code of a glyph is its number, in two bytes; a string of PDF does not hold all of them as they are (ISO 32000-1, 7.3.4.2). */
function codeOf({id}: Glyph): string {
  return String.fromCharCode(id >> 8, id & 255)
    .replace(/[\\()]/g, '\\$&')
    .replace(/\r/g, '\\r')
}

/** Operators that show fragments; each glyph is moved to its place. */
export function paintText(sheet: Sheet, fragments: readonly Fragment[], x: number, y: number): string[] {
  const start = x + (fragments[0]?.x ?? 0)
  const operators = ['BT', `1 0 0 1 ${round(start)} ${round(y)} Tm`]
  let pen = start
  let font: FontLayer | undefined
  let fontSize = 0
  let rise = 0
  let codes = ''
  let isOpen = false
  const show = (): void => {
    if (codes !== '') operators.push(`[${codes}${isOpen ? ')' : ''}] TJ`)
    codes = ''
    isOpen = false
  }
  const choose = (layer: FontLayer, size: number): void => {
    if (layer === font && size === fontSize) return
    show()
    sheet.drawing.useFont(layer)
    operators.push(`/${layer.name} ${round(size)} Tf`)
    font = layer
    fontSize = size
  }
  const lift = (height: number): void => {
    if (height === rise) return
    show()
    operators.push(`${height} Ts`)
    rise = height
  }
  /** Adds codes that begin, as seen from the pen, so far back. */
  const add = (bytes: string, move: number): void => {
    if (move !== 0) codes += isOpen ? `)${move}(` : `${move}(`
    else if (!isOpen) codes += '('
    codes += bytes
    isOpen = true
  }
  for (const fragment of fragments) {
    const {x: at, width, glyphs, segment, scale} = fragment
    const [first] = glyphs
    if (!first) continue
    const percent = Math.round(scale * 1000) / 10
    if (segment.text !== ' ' && percent !== sheet.scale) {
      show()
      operators.push(`${percent} Tz`)
      sheet.scale = percent
    }
    const {size, rise: raised} = segment.style
    const unit = (size * sheet.scale) / 100000
    const face = sheet.drawing.embed(segment.face)
    const turned = kindOf(fragment) === 'turned'
    const layer = turned ? undefined : face.layerOfAll(glyphs)
    const all = layer && codesOf(glyphs)
    if (all) {
      choose(layer, size)
      lift(round(raised))
      const move = Math.round((pen - x - at) / unit - first.x)
      add(all.bytes, move)
      pen += (all.pen - move) * unit
      continue
    }
    let target = turned ? x + at + width : x + at
    for (const glyph of glyphs) {
      const step = glyph.advance * unit
      if (turned) target -= step
      choose(face.layerOf(glyph), size)
      lift(round(raised + (glyph.y * size) / 1000))
      const move = Math.round((pen - target) / unit - glyph.x)
      add(codeOf(glyph), move)
      pen += (glyph.width - move) * unit
      if (!turned) target += step
    }
  }
  show()
  if (rise !== 0) operators.push('0 Ts')
  operators.push('ET')
  return operators
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
