import type {PhrasingContent} from 'mdast'
import type {DecodeOptions} from '../../core/decode.js'
import type {Handlers} from '../../core/handlers.js'
import type {Block, State} from './write/state.js'

/** How to read Markdown. */
export interface MarkdownReadOptions extends DecodeOptions {
  /** Longest text to read, in UTF-16 code units (default: `5_000_000`). */
  maximumLength?: number | null | undefined
}

/**
 * A flavour of Markdown: `offprint` holds the whole tree and is read back into the same tree; `gfm` is for plain
 * reading and reports what it cannot hold; `pandoc` is for `pandoc -f markdown`.
 */
export type MarkdownFlavour = 'offprint' | 'gfm' | 'pandoc'

/** Names of the flavours of Markdown. */
export const flavourNames: readonly MarkdownFlavour[] = ['offprint', 'gfm', 'pandoc']

/** What a line of a paragraph holds. */
export type MarkdownLines = 'paragraph' | 'sentence'

/** What a line may hold. */
export const lineNames: readonly MarkdownLines[] = ['paragraph', 'sentence']

/** How to write Markdown. */
export interface MarkdownWriteOptions {
  /** The flavour to write (default: `'offprint'`). */
  flavour?: MarkdownFlavour | null | undefined
  /** What a line of a paragraph holds: the whole of it, or one sentence (default: `'paragraph'`). */
  lines?: MarkdownLines | null | undefined
  /** Whether to write furniture, such as “Top of page”, as directives (default: `false`). */
  furniture?: boolean | null | undefined
  /** Whether to write the metadata as YAML front matter (default: `true`). */
  frontMatter?: boolean | null | undefined
  /** How to write nodes as blocks, over `blockHandlers` (default: none). */
  blocks?: Handlers<State, Block[]> | null | undefined
  /** How to write nodes in a line, over `phrasingHandlers` (default: none). */
  phrasing?: Handlers<State, PhrasingContent[]> | null | undefined
}
