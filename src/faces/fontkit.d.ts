/** What is used of fontkit 2, which has no types of its own. */
declare module 'fontkit' {
  export interface FontkitGlyph {
    readonly id: number
    readonly advanceWidth: number
    readonly codePoints: readonly number[]
    readonly path: FontkitPath
  }

  /** An outline; what changes it makes another. */
  export interface FontkitPath {
    scale(x: number, y: number): FontkitPath
    translate(x: number, y: number): FontkitPath
    /** The data of a `path` of SVG. */
    toSVG(): string
  }

  export interface FontkitPosition {
    readonly xAdvance: number
    readonly xOffset: number
    readonly yOffset: number
  }

  export interface FontkitFont {
    readonly unitsPerEm: number
    /** Height of a small letter; 0 where the font does not say it. */
    readonly xHeight: number
    readonly postscriptName: string | null
    readonly copyright: string | null
    readonly availableFeatures: readonly string[]
    /** What the font allows to be done with it, among others. */
    readonly 'OS/2': {
      readonly fsType: {readonly noEmbedding: boolean; readonly noSubsetting: boolean; readonly bitmapOnly: boolean}
    }
    /** Glyphs that were asked for before. */
    _glyphs: Record<number, FontkitGlyph>
    getGlyph: (id: number, codePoints?: readonly number[]) => FontkitGlyph
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(
      text: string,
      features: readonly string[],
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ): {readonly glyphs: readonly FontkitGlyph[]; readonly positions: readonly FontkitPosition[]}
  }

  export function create(bytes: Uint8Array): FontkitFont | {readonly fonts: readonly FontkitFont[]}
}
