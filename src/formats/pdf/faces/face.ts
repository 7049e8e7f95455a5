import {create, type FontkitFont} from 'fontkit'

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

/** Text turned into glyphs; `advance` in thousandths of the font size. */
export interface Shape {
  readonly glyphs: readonly Glyph[]
  readonly advance: number
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
   */
  shape(text: string, features: string): Shape
}

/** Shapes that a face remembers; a book needs about four thousand. */
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
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4))
  if (['\0\x01\0\0', 'true', 'OTTO'].includes(start)) {
    const font = create(bytes)
    if (!('fonts' in font)) return font
  }
  throw new TypeError(`Unexpected font that starts with ${JSON.stringify(start)}, expected TrueType or OpenType`)
}

function makeFace(font: FontkitFont): Face {
  const scale = 1000 / font.unitsPerEm
  const shapes = new Map<string, Shape>()
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
    shape(text, features) {
      const key = `${features}\0${text}`
      let shape = shapes.get(key)
      if (!shape) {
        if (shapes.size >= mostShapes) shapes.clear()
        shape = shapeWith(font, text, features, scale)
        shapes.set(key, shape)
      }
      return shape
    },
  }
}

function shapeWith(font: FontkitFont, text: string, features: string, scale: number): Shape {
  const {glyphs, positions} = font.layout(text, features === '' ? [] : features.split(' '))
  const characters = Array.from(text)
  // fontkit keeps one object a glyph, with the characters of its first use: only their number is to be
  // trusted, and only where the numbers add up.
  const counted = glyphs.reduce((sum, glyph) => sum + glyph.codePoints.length, 0) === characters.length
  let at = 0
  let advance = 0
  const placed = glyphs.map((glyph, index): Glyph => {
    const position = positions[index]
    const length = glyph.codePoints.length
    const own = counted ? characters.slice(at, at + length).join('') : String.fromCodePoint(...glyph.codePoints)
    const width = glyph.advanceWidth * scale
    at += length
    const moved = position ? position.xAdvance * scale : width
    advance += moved
    return {
      id: glyph.id,
      text: own,
      advance: moved,
      width,
      x: (position?.xOffset ?? 0) * scale,
      y: (position?.yOffset ?? 0) * scale,
    }
  })
  return {glyphs: placed, advance}
}
