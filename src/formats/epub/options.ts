import type {VFile} from 'vfile'
import type {Tree} from '../../ast/nodes.js'
import type {Attachment, Resolve} from '../../core/types.js'
import type {HastHandlers} from '../../to-hast/state.js'
import type {FontFamily, FontMaker} from './fonts/family.js'
import type {EpubLabels} from './labels.js'
import type {Packer} from './pack/packer.js'

/** A claim of accessibility, which somebody has checked and answers for (EPUB Accessibility 1.1, section 5). */
export interface EpubConformance {
  /** The standard: `EPUB Accessibility 1.1 - WCAG 2.2 Level AA`. */
  standard: string
  /** Who says so. */
  certifiedBy: string
  /** Address of the report (default: none). */
  report?: string | null | undefined
}

/**
 * Makes the cover of a book.
 *
 * @param tree - what the book holds
 * @param file - gets the messages
 * @returns bytes of an image, or nothing if there is to be no cover
 */
export type CoverMaker = (tree: Tree, file: VFile) => Uint8Array | undefined | Promise<Uint8Array | undefined>

/** How to write EPUB. */
export interface EpubWriteOptions {
  /** Makes the zip (default: `zipPacker`). */
  packer?: Packer | null | undefined
  /**
   * When the book was last changed, as `2009-04-21` or `2009-04-21T10:30:00Z` (default: the latest day among
   * the revisions of the metadata; `1980-01-01` if there is none).
   */
  modified?: string | null | undefined
  /** Identifier of the book, such as a URN or a URL (default: a UUID made from the content of the tree). */
  identifier?: string | null | undefined
  /**
   * Bytes of a PNG, JPEG, GIF or WebP image for the cover, or what makes them, such as `typographicCover` of
   * `offprint/epub/cover` (default: no cover).
   */
  cover?: Uint8Array | CoverMaker | null | undefined
  /**
   * Fonts that are embedded, or what makes them, such as `subsetFonts` of `offprint/epub/fonts`; what a reader chooses
   * wins over them (default: none).
   */
  fonts?: FontFamily | FontMaker | null | undefined
  /** Gives the bytes of images (default: no image is embedded, and its alternative text is written). */
  resolve?: Resolve | null | undefined
  /** Element of a note; some readers show an `aside` in a window and nowhere else (default: `'div'`). */
  notes?: 'div' | 'aside' | null | undefined
  /**
   * How the source of page breaks is named: as `source-of` alone, which EPUBCheck 4 knows, or also as
   * `pageBreakSource` of EPUB Accessibility 1.1 (default: `'both'`).
   */
  pageSource?: 'both' | 'source-of' | null | undefined
  /** Claim of accessibility; offprint makes none by itself, because a person has to check (default: none). */
  conformsTo?: Readonly<EpubConformance> | null | undefined
  /** Records of the work that ride along, such as TEI and CSL-JSON; reading systems do not show them (default: none). */
  records?: readonly Attachment[] | null | undefined
  /**
   * Whether the tree rides along as JSON, so that `readEpub` gives it back exactly; reading systems do not show it
   * (default: `true`).
   */
  tree?: boolean | null | undefined
  /** Whether to write navigation and other lines that are not of the article (default: `false`). */
  furniture?: boolean | null | undefined
  /** Style sheet, instead of the default one (default: one that sets no colours and no fonts). */
  style?: string | null | undefined
  /** Words that the book needs and the article does not have (default: English). */
  labels?: EpubLabels | null | undefined
  /** Handlers to use instead of the default ones (default: none). */
  handlers?: HastHandlers | null | undefined
}
