import {parseModified} from '../../core/modified.js'
import type {Attachment, Resolve} from '../../core/types.js'
import {englishLabels, type Labels} from '../../to-hast/labels.js'

/** A page size by name, or width and height in points. */
export type PageSize = '6x9' | 'A5' | 'A4' | 'Letter' | readonly [width: number, height: number]

/** Fonts, as the bytes of TrueType, OpenType or WOFF 1 files; they are embedded, so their licence must allow it. */
export interface PdfFaces {
  /** Face of the text (default: EB Garamond Regular). */
  regular?: Uint8Array | null | undefined
  /** Face of emphasis and section heads (default: EB Garamond Italic). */
  italic?: Uint8Array | null | undefined
  /** Face of strong emphasis (default: EB Garamond SemiBold). */
  semibold?: Uint8Array | null | undefined
  /** Face of strong emphasis within emphasis (default: EB Garamond SemiBold Italic). */
  semiboldItalic?: Uint8Array | null | undefined
  /** Face of code (default: the first of `fallback` whose letters are equally wide; else the face of the text). */
  monospace?: Uint8Array | null | undefined
  /** Fonts for characters that the others lack, in the order in which they are asked (default: none). */
  fallback?: readonly Uint8Array[] | null | undefined
}

/** Part and level of PDF/A (ISO 19005), for files that must be read in decades. */
export type Conformance = 'PDF/A-3a' | 'PDF/A-2a' | 'PDF/A-1a' | 'none'

/** The few words that a table of contents needs and a transcription does not have, and their language. */
export type PdfLabels = Pick<Labels, 'language' | 'untitled' | 'contents'>

/** How to write PDF. */
export interface PdfWriteOptions {
  /**
   * Size of the page: a name, or width and height in points, each from 200 to 14400 (default: `'6x9'`, six
   * by nine inches).
   */
  pageSize?: PageSize | null | undefined
  /**
   * Size of the text, in points, from 6 to 24; titles, notes and margins grow and shrink with it (default: 11).
   */
  fontSize?: number | null | undefined
  /** Whether letters of a line that would be too loose are spaced, by too little to be seen (default: `true`). */
  letterspacing?: boolean | null | undefined
  /** Fonts instead of EB Garamond (default: none). */
  faces?: Readonly<PdfFaces> | null | undefined
  /** Gives the bytes of JPEG and PNG images (default: gives none, and alternative text is printed). */
  resolve?: Resolve | null | undefined
  /**
   * When the document was made and last changed, in ISO 8601 (default: the date of the newest revision in
   * the metadata, else `1980-01-01`).
   */
  modified?: string | null | undefined
  /**
   * Part of PDF/A to which the file conforms (default: `'PDF/A-3a'`). Where title and language are known, it conforms to
   * PDF/UA-1 too.
   */
  conformance?: Conformance | null | undefined
  /** Files that ride along, as what the document was made from; PDF/A-3 alone allows them (default: none). */
  attachments?: readonly Attachment[] | null | undefined
  /** Whether a collection of several articles begins with a table of contents (default: `true`). */
  contents?: boolean | null | undefined
  /** Labels in another language than English; those of EPUB and HTML will do (default: `englishLabels`). */
  labels?: Readonly<PdfLabels> | null | undefined
  /** Whether to write the navigation and other lines of the page that are not of the article (default: `false`). */
  furniture?: boolean | null | undefined
}

/** Options with their defaults. */
export interface Settings {
  readonly width: number
  readonly height: number
  /** Size of the text, as a share of that for which all looks are made. */
  readonly scale: number
  readonly letterspacing: boolean
  readonly faces: Readonly<PdfFaces>
  readonly resolve: Resolve
  readonly modified: Date | undefined
  readonly conformance: Conformance
  readonly attachments: readonly Attachment[]
  readonly contents: boolean
  readonly labels: Readonly<PdfLabels>
  readonly furniture: boolean
}

const sizes: Readonly<Record<string, readonly [number, number]>> = {
  '6x9': [432, 648],
  A5: [419.53, 595.28],
  A4: [595.28, 841.89],
  Letter: [612, 792],
}

/**
 * Fills in the defaults of options.
 *
 * @param options - what the caller gives
 * @returns all settings
 * @throws TypeError - if an option cannot be used
 */
export function settle(options: Readonly<PdfWriteOptions>): Settings {
  const [width, height] = sizeOf(options.pageSize ?? '6x9')
  return {
    width,
    height,
    scale: scaleOf(options.fontSize ?? ownSize),
    letterspacing: options.letterspacing ?? true,
    faces: options.faces ?? {},
    resolve: options.resolve ?? (() => undefined),
    modified: options.modified == null ? undefined : new Date(parseModified(options.modified)),
    conformance: conformanceOf(options.conformance ?? 'PDF/A-3a'),
    attachments: options.attachments ?? [],
    contents: options.contents ?? true,
    labels: options.labels ?? englishLabels,
    furniture: options.furniture ?? false,
  }
}

/** Size of the text for which looks are made, in points. */
const ownSize = 11

function scaleOf(fontSize: number): number {
  if (fontSize >= 6 && fontSize <= 24) return fontSize / ownSize
  throw new TypeError(`Unexpected font size ${String(fontSize)}, expected points from 6 to 24`)
}

const conformances: readonly Conformance[] = ['PDF/A-3a', 'PDF/A-2a', 'PDF/A-1a', 'none']

function conformanceOf(conformance: Conformance): Conformance {
  if (conformances.includes(conformance)) return conformance
  throw new TypeError(`Unexpected conformance \`${conformance as string}\`, expected ${conformances.join(', ')}`)
}

function sizeOf(size: PageSize): readonly [number, number] {
  const found = typeof size === 'string' ? (Object.hasOwn(sizes, size) ? sizes[size] : undefined) : size
  if (found?.length === 2 && found.every(length => length >= 200 && length <= 14400)) return found
  const expected = 'expected `6x9`, `A5`, `A4`, `Letter` or two numbers from 200 to 14400'
  throw new TypeError(`Unexpected page size ${JSON.stringify(size)}, ${expected}`)
}
