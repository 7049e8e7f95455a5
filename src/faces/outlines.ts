import {create, type FontkitFont} from 'fontkit'

/**
 * Draws a glyph.
 *
 * @param id - which
 * @param size - font size
 * @param x - where it begins
 * @param y - its base line, from above
 * @returns data of a `path` of SVG
 */
export type Outline = (id: number, size: number, x: number, y: number) => string

const opened = new WeakMap<Uint8Array, FontkitFont>()

/**
 * Finds the outlines of a font.
 *
 * @param bytes - a TrueType or OpenType font
 * @returns what draws its glyphs
 */
export function outlinesOf(bytes: Uint8Array): Outline {
  let font = opened.get(bytes)
  if (!font) opened.set(bytes, (font = create(bytes)))
  return (id, size, x, y) => {
    const unit = size / font.unitsPerEm
    return font.getGlyph(id).path.scale(unit, -unit).translate(x, y).toSVG()
  }
}
