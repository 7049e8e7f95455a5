/** What is used of fontkit 2, which has no types of its own. */
declare module 'fontkit' {
  /** An outline; what changes it makes another. */
  export interface FontkitPath {
    scale(x: number, y: number): FontkitPath
    translate(x: number, y: number): FontkitPath
    /** The data of a `path` of SVG. */
    toSVG(): string
  }

  export interface FontkitFont {
    readonly unitsPerEm: number
    getGlyph(id: number): {readonly advanceWidth: number; readonly path: FontkitPath}
  }

  export function create(bytes: Uint8Array): FontkitFont
}
