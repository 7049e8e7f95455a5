import type {VFile} from 'vfile'
import {formatOf} from '../../../faces/font-format.js'

/** What allows to embed fonts. */
export interface FontLicence {
  /** What it is called: `SIL Open Font License 1.1`. */
  name: string
  /** Its words, with the notice of copyright; they ride along in the book. */
  text: string
  /** Notice of copyright, for the colophon (default: none). */
  copyright?: string | null | undefined
}

/** A font of a family. */
export interface FontFace {
  /** A TrueType or OpenType font, or one packed as WOFF 1 or 2, which is embedded as it is. */
  data: Uint8Array
  /** Name of another family, which serves for characters that the first lacks (default: the name of the family). */
  family?: string | null | undefined
  /** Its own licence (default: that of the family). */
  licence?: FontLicence | null | undefined
  /** Weight from 1 to 1000, as in CSS; 400 is that of text, 700 that of strong emphasis (default: `400`). */
  weight?: number | null | undefined
  /** Whether it slants (default: `'normal'`). */
  style?: 'normal' | 'italic' | null | undefined
}

/** Fonts that a book embeds. */
export interface FontFamily {
  /** What the family is called: letters, digits, spaces, `-`, `_` and `.`. */
  name: string
  /** The fonts, of which no two of a family have the same weight and style. */
  faces: readonly FontFace[]
  /** What allows to embed them. */
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
export function checkFamily(family: FontFamily): void {
  const {name, faces, licence} = family
  checkName(name)
  if (faces.length === 0) throw new TypeError('Unexpected family without fonts, expected some')
  for (const {name: title, text} of [licence, ...licencesOf(family)]) {
    if (title.trim() !== '' && text.trim() !== '') continue
    throw new TypeError('Unexpected fonts without a licence, expected its name and its text')
  }
  const kinds = new Set<string>()
  for (const face of faces) {
    const {weight, style} = kindOf(face)
    if (face.family != null) checkName(face.family)
    const kind = [...(isFallback(family, face) ? [face.family] : []), style, weight].join(' ')
    if (!(weight >= 1 && weight <= 1000))
      throw new TypeError(`Unexpected weight ${weight}, expected one from 1 to 1000`)
    if (kinds.has(kind)) throw new TypeError(`Unexpected second font of \`${kind}\`, expected one`)
    if (!isEmbeddable(face.data)) throw new TypeError('Unexpected bytes as font, expected TrueType, OpenType or WOFF')
    kinds.add(kind)
  }
}

function checkName(name: string): void {
  if (/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(name)) return
  const expected = 'expected letters, digits, spaces, `-`, `_` and `.`'
  throw new TypeError(`Unexpected \`${name}\` as name of fonts, ${expected}`)
}

function isEmbeddable(data: Uint8Array): boolean {
  const format = formatOf(data)
  return format !== undefined && format !== 'ttc'
}

/** Weight and style of a face, with their defaults. */
export function kindOf({weight, style}: FontFace): {weight: number; style: 'normal' | 'italic'} {
  return {weight: weight ?? 400, style: style ?? 'normal'}
}

/** Whether a face serves for what the first family lacks. */
export function isFallback({name}: FontFamily, {family}: FontFace): boolean {
  return family != null && family !== name
}

/** Names of the families, each once, that of the text first. */
export function namesOf({name, faces}: FontFamily): string[] {
  return [...new Set([name, ...faces.map(({family}) => family ?? name)])]
}

/** Licences of the fonts, each once. */
export function licencesOf({licence, faces}: FontFamily): FontLicence[] {
  return [...new Map(faces.map(face => face.licence ?? licence).map(one => [JSON.stringify(one), one])).values()]
}
