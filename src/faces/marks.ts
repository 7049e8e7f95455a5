/** What is asked of a glyph. */
interface Placed {
  readonly id: number
  readonly text: string
  readonly advance: number
  readonly x: number
  readonly y: number
}

/** Where the outline of a glyph begins, and how wide it is, in thousandths of the font size. */
export interface Extent {
  readonly start: number
  readonly width: number
}

/**
 * Sets marks above the middle of their letters of which the font does not say where they stand: fonts have the small `e`
 * above `a`, `o` and `u` of older German, but no place for it.
 *
 * @param glyphs - glyphs of a word from left to right
 * @param extentOf - where the outline of a glyph lies
 * @returns the glyphs; those that have a place keep it
 */
export function placeMarks<Glyph extends Placed>(glyphs: readonly Glyph[], extentOf: (id: number) => Extent): Glyph[] {
  let letter: Placed | undefined
  return glyphs.map(glyph => {
    if (glyph.advance > 0) letter = glyph
    const {id, text, advance, x, y} = glyph
    if (!letter || advance !== 0 || x !== 0 || y !== 0 || !/^\p{M}/u.test(text)) return glyph
    const {start, width} = extentOf(id)
    const own = extentOf(letter.id)
    return {...glyph, x: own.start + own.width / 2 - letter.advance - start - width / 2}
  })
}
