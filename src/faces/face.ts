import {create, type FontkitFont, type FontkitGlyph} from 'fontkit'
import {formatOf, isWhole, unfitFont} from './font-format.js'

/** A glyph in its place; lengths in thousandths of the font size. */
export interface Glyph {
  readonly id: number
  /** Characters of the text that the glyph stands for. */
  readonly text: string
  /** How far the glyph moves the pen, kerning included. */
  readonly advance: number
  /** How wide the font says that the glyph is. */
  readonly width: number
  readonly x: number
  readonly y: number
}

/** Text turned into glyphs, from left to right; `advance` in thousandths of the font size. */
export interface Shape {
  readonly glyphs: readonly Glyph[]
  readonly advance: number
  /** Whether the text runs from right to left, so that its first glyph is the last. */
  readonly rtl: boolean
}

/** A font, opened once, with what it has shaped. */
export interface Face {
  readonly font: FontkitFont
  /** Whether the face has a glyph for a character. */
  has(codePoint: number): boolean
  /**
   * Turns text into glyphs.
   *
   * @param text - text of which the face has all characters
   * @param features - OpenType features beside the usual ones, separated by spaces
   * @param rtl - whether it runs from right to left (default: `false`)
   */
  shape(text: string, features: string, rtl?: boolean): Shape
  /**
   * Draws a glyph.
   *
   * @param id - which
   * @param size - font size
   * @param x - where it begins
   * @param y - its base line, from above
   * @returns data of a `path` of SVG
   */
  outline(id: number, size: number, x: number, y: number): string
}

/** Shapes that a face remembers with the same features; a book needs about four thousand. */
const mostShapes = 20000

const opened = new WeakMap<Uint8Array, Face>()

/**
 * Opens a font.
 *
 * @param bytes - a TrueType or OpenType font; the same array gives the same face
 * @returns the face
 * @throws TypeError - if the bytes are no such font
 */
export function openFace(bytes: Uint8Array): Face {
  const known = opened.get(bytes)
  if (known) return known
  const face = makeFace(readFont(bytes))
  opened.set(bytes, face)
  return face
}

function readFont(bytes: Uint8Array): FontkitFont {
  if (['ttf', 'otf'].includes(formatOf(bytes) ?? '')) {
    if (!isWhole(bytes)) throw new TypeError('Unexpected damaged font, expected TrueType or OpenType')
    const font = create(bytes)
    if (!('fonts' in font)) return unshare(font)
  }
  throw unfitFont(bytes)
}

function makeFace(font: FontkitFont): Face {
  const scale = 1000 / font.unitsPerEm
  // By features, then by text: this is asked for each word and each space.
  const straight = new Map<string, Map<string, Shape>>()
  const turned = new Map<string, Map<string, Shape>>()
  const coverage = new Map<number, boolean>()
  return {
    font,
    has(codePoint) {
      let has = coverage.get(codePoint)
      if (has === undefined) {
        has = font.hasGlyphForCodePoint(codePoint)
        coverage.set(codePoint, has)
      }
      return has
    },
    shape(text, features, rtl = false) {
      const own = rtl ? turned : straight
      let shapes = own.get(features)
      if (!shapes) own.set(features, (shapes = new Map<string, Shape>()))
      let shape = shapes.get(text)
      if (!shape) {
        if (shapes.size >= mostShapes) shapes.clear()
        shape = shapeWith(font, text, features, scale, rtl)
        shapes.set(text, shape)
      }
      return shape
    },
    outline(id, size, x, y) {
      const unit = size / font.unitsPerEm
      return font.getGlyph(id).path.scale(unit, -unit).translate(x, y).toSVG()
    },
  }
}

function shapeWith(font: FontkitFont, text: string, features: string, scale: number, rtl: boolean): Shape {
  const wanted = features === '' ? [] : features.split(' ')
  const {glyphs, positions} = rtl ? font.layout(text, wanted, undefined, undefined, 'rtl') : font.layout(text, wanted)
  let advance = 0
  const placed = glyphs.map(({id, codePoints, advanceWidth}, index): Glyph => {
    const position = positions[index]
    const width = advanceWidth * scale
    const moved = position ? position.xAdvance * scale : width
    advance += moved
    return {
      id,
      text: String.fromCodePoint(...codePoints),
      advance: moved,
      width,
      x: (position?.xOffset ?? 0) * scale,
      y: (position?.yOffset ?? 0) * scale,
    }
  })
  return {glyphs: placed, advance, rtl}
}

/**
 * Makes a font give a glyph of its own to each sequence of characters that it stands for. fontkit would share one object
 * among all, with the characters for which it first stood, be it in another document.
 */
function unshare(font: FontkitFont): FontkitFont {
  const getGlyph = font.getGlyph.bind(font)
  const glyphs = new Map<string | number, FontkitGlyph>()
  font.getGlyph = (id, codePoints = []) => {
    const [first, second] = codePoints
    const isPlain = first !== undefined && second === undefined
    const key = isPlain ? id * 0x110000 + first : `${id} ${codePoints.join(' ')}`
    let glyph = glyphs.get(key)
    if (!glyph) {
      font._glyphs = {}
      glyph = getGlyph(id, codePoints)
      glyphs.set(key, glyph)
    }
    return glyph
  }
  return font
}
