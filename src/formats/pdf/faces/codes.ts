import type {Glyph} from '../../../faces/face.js'

/** Glyphs as a string of codes and moves; lengths in thousandths of the font size. */
export interface Codes {
  /** Two bytes a glyph, as a string of PDF without the brackets around it. */
  readonly bytes: string
  /** How far the pen has moved behind them. */
  readonly pen: number
}

/** Codes of glyphs that stand on their base line, none of others; words come again. */
const known = new WeakMap<readonly Glyph[], Codes | 'raised'>()

/**
 * The codes of glyphs, each moved to its place; none, if one stands above its base line.
 *
 * @param glyphs - the glyphs
 * @param again - whether the same list may come again, so that its codes are worth remembering
 */
export function codesOf(glyphs: readonly Glyph[], again: boolean): Codes | undefined {
  let codes = known.get(glyphs)
  if (codes === undefined) {
    codes = encode(glyphs)
    if (again) known.set(glyphs, codes)
  }
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
  return {bytes, pen}
}

/** The code of a glyph is its number, in two bytes; a string of PDF does not hold all of them as they are (ISO 32000-1, 7.3.4.2). */
export function codeOf({id}: Glyph): string {
  return character(id >> 8) + character(id & 255)
}

/** What stands for bytes that a string does not hold as they are. */
const escapes: ReadonlyMap<number, string> = new Map([[13, '\\r'], [40, '\\('], [41, '\\)'], [92, '\\\\']]) // prettier-ignore

function character(byte: number): string {
  return escapes.get(byte) ?? String.fromCharCode(byte)
}
