import type {DecodeOptions} from '../../core/decode.js'

/** How to read Markdown. */
export interface MarkdownReadOptions extends DecodeOptions {
  /** Longest text to read, in UTF-16 code units (default: `5_000_000`). */
  maximumLength?: number | null | undefined
}

/** How to write Markdown. */
export interface MarkdownWriteOptions {
  /** Whether to write furniture, such as “Top of page”, as directives (default: `false`). */
  furniture?: boolean | null | undefined
  /** Whether to write the metadata as YAML front matter (default: `true`). */
  frontMatter?: boolean | null | undefined
}
