import type {DecodeOptions} from '../../core/decode.js'
import type {Resolve} from '../../core/types.js'
import type {Labels} from '../../to-hast/labels.js'
import type {HastHandlers} from '../../to-hast/state.js'
import type {Theme} from './write/style/style.js'

/** How to write HTML. */
export interface HtmlWriteOptions {
  /** Gives the bytes of images, which the page embeds (default: no image is embedded). */
  resolve?: Resolve | null | undefined
  /** Whether to write navigation and other lines that are not of the article (default: `false`). */
  furniture?: boolean | null | undefined
  /** Style sheet, instead of the default one; `''` for none (default: a page set like a book). */
  style?: string | null | undefined
  /** Colours, measures and fonts of the page, by the custom properties of the default style sheet (default: none). */
  theme?: Theme | null | undefined
  /** Whether to write the `article` alone, without a page, head and style (default: `false`). */
  fragment?: boolean | null | undefined
  /** Words that the page needs and the article does not have (default: English). */
  labels?: Labels | null | undefined
  /** Handlers to use instead of the default ones (default: none). */
  handlers?: HastHandlers | null | undefined
}

/** How to read HTML; `encoding` overrides what the bytes and the page say. */
export type HtmlReadOptions = DecodeOptions
