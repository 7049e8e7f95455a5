import type {DecodeOptions} from '../../core/decode.js'

/** How to read plain text; `encoding` overrides what the bytes say. */
export type TextReadOptions = DecodeOptions
