/** What the writer uses of fontkit 2, which has no types of its own. */
declare module 'fontkit' {
  export interface FontkitGlyph {
    readonly id: number
    readonly advanceWidth: number
    readonly codePoints: readonly number[]
  }

  export interface FontkitPosition {
    readonly xAdvance: number
    readonly xOffset: number
    readonly yOffset: number
  }

  export interface FontkitFont {
    readonly unitsPerEm: number
    readonly postscriptName: string | null
    readonly availableFeatures: readonly string[]
    /** Glyphs that were asked for before. */
    _glyphs: Record<number, FontkitGlyph>
    getGlyph: (id: number, codePoints?: readonly number[]) => FontkitGlyph
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(
      text: string,
      features: readonly string[],
    ): {readonly glyphs: readonly FontkitGlyph[]; readonly positions: readonly FontkitPosition[]}
  }

  export function create(bytes: Uint8Array): FontkitFont | {readonly fonts: readonly FontkitFont[]}
}
