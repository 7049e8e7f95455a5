import type {Shape} from '../../../faces/face.js'
import type {Style} from './piece.js'

/** Text of a loose line whose letters may be spaced. */
export interface Spaceable {
  readonly text: string
  readonly shape: Shape
  readonly style: Style
}

/**
 * Greatest space between letters, in thousandths of the font size: capitals bear more than small letters. It stays below
 * what readers of the text layer take for a space between words.
 */
const greatest = {capitals: 70, letters: 28} as const

/**
 * Spaces the letters of a line that otherwise had too wide spaces between its words.
 *
 * @param texts - texts of the line; letters that are joined, run from right to left or stand in columns keep together
 * @param excess - width that is to be taken from the spaces between words, in points
 * @returns the shapes with more space behind their glyphs
 */
export function letterspace(texts: readonly Spaceable[], excess: number): Shape[] {
  const most = texts.map(mostOf)
  const room = texts.reduce(
    (sum, {shape, style}, at) => sum + (shape.glyphs.length * style.size * (most[at] ?? 0)) / 1000,
    0,
  )
  const share = room === 0 ? 0 : Math.min(1, excess / room)
  return texts.map(({shape}, at) => spaced(shape, Math.round((most[at] ?? 0) * share)))
}

/**
 * A shape with space behind each letter, in thousandths of the font size; where letters already stand apart, as `f` and `i`
 * do that are no ligature, that is a part of it. A mark above a letter stays with it.
 */
export function spaced(shape: Shape, space: number): Shape {
  if (space === 0) return shape
  const {rtl, mixed} = shape
  let whole = 0
  const glyphs = shape.glyphs.map(({id, text, advance, width, x, y}, index) => {
    const wider = isMark(shape.glyphs[index + 1]) ? advance : Math.max(advance, Math.min(advance, width) + space)
    whole += wider
    return {id, text, advance: wider, width, x, y}
  })
  return {glyphs, advance: whole, rtl, mixed}
}

/** Whether a glyph stands above or below the one before it. */
function isMark(glyph: Shape['glyphs'][number] | undefined): boolean {
  return glyph !== undefined && (glyph.text === '' || /^\p{M}/u.test(glyph.text))
}

function mostOf({text, shape, style}: Spaceable): number {
  if (shape.rtl || style.face === 'monospace' || /\p{M}|\p{Script=Arabic}/u.test(text)) return 0
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text) ? greatest.capitals : greatest.letters
}
