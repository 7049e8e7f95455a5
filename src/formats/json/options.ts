import type {DecodeOptions} from '../../core/decode.js'

/** How to read JSON. */
export interface JsonReadOptions extends DecodeOptions {
  /** Longest text to read, in UTF-16 code units (default: `100_000_000`). */
  maximumLength?: number | null | undefined
}
