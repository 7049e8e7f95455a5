import type {VFile} from 'vfile'

/** A font of a family. */
export interface FontFace {
  /** A TrueType or OpenType font. */
  data: Uint8Array
  /** Weight from 1 to 1000, as in CSS; 400 is that of text, 700 that of strong emphasis (default: `400`). */
  weight?: number | null | undefined
  /** Whether it slants (default: `'normal'`). */
  style?: 'normal' | 'italic' | null | undefined
}

/** What allows to embed fonts. */
export interface FontLicence {
  /** What it is called: `SIL Open Font License 1.1`. */
  name: string
  /** Its words, with the notice of copyright; they ride along in the book. */
  text: string
  /** Notice of copyright, for the colophon (default: none). */
  copyright?: string | null | undefined
}

/** Fonts that a book embeds. */
export interface FontFamily {
  /** What the family is called: letters, digits, spaces, `-`, `_` and `.`. */
  name: string
  /** The fonts, of which no two have the same weight and style. */
  faces: readonly FontFace[]
  licence: FontLicence
}

/**
 * Makes the fonts of a book.
 *
 * @param characters - all characters that may stand in the book, each once
 * @param file - gets the messages
 * @returns the fonts that are embedded as they are
 */
export type FontMaker = (characters: string, file: VFile) => FontFamily | Promise<FontFamily>

/**
 * Looks whether fonts can be embedded.
 *
 * @param family - the fonts
 * @throws TypeError - if they cannot
 */
export function checkFamily({name, faces, licence}: FontFamily): void {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(name)) {
    throw new TypeError(
      `Unexpected \`${name}\` as name of fonts, expected letters, digits, spaces, \`-\`, \`_\` and \`.\``,
    )
  }
  if (faces.length === 0) throw new TypeError('Unexpected family without fonts, expected some')
  if (licence.name.trim() === '' || licence.text.trim() === '') {
    throw new TypeError('Unexpected fonts without a licence, expected its name and its text')
  }
  const kinds = new Set<string>()
  for (const face of faces) {
    const {weight, style} = kindOf(face)
    const kind = `${style} ${weight}`
    if (!(weight >= 1 && weight <= 1000))
      throw new TypeError(`Unexpected weight ${weight}, expected one from 1 to 1000`)
    if (kinds.has(kind)) throw new TypeError(`Unexpected second font of \`${kind}\`, expected one`)
    if (!formatOf(face.data)) throw new TypeError('Unexpected bytes as font, expected TrueType or OpenType')
    kinds.add(kind)
  }
}

/** Weight and style of a face, with their defaults. */
export function kindOf({weight, style}: FontFace): {weight: number; style: 'normal' | 'italic'} {
  return {weight: weight ?? 400, style: style ?? 'normal'}
}

/** The form of a font, by its first bytes; `undefined` for others, WOFF among them. */
export function formatOf(data: Uint8Array): 'ttf' | 'otf' | undefined {
  const start = String.fromCharCode(...data.subarray(0, 4))
  return start === 'OTTO' ? 'otf' : start === '\0\x01\0\0' || start === 'true' ? 'ttf' : undefined
}
