/**
 * Markdown with front matter and directives, as `docs/markdown.md` describes.
 *
 * @module offprint/markdown
 */

export type {MarkdownFlavour, MarkdownLines, MarkdownReadOptions, MarkdownWriteOptions} from './options.js'
export {readMarkdown} from './read/reader.js'
export {blockHandlers} from './write/blocks.js'
export {phrasingHandlers} from './write/phrasing.js'
export type {Block, State as MarkdownWriteState} from './write/state.js'
export {writeMarkdown} from './write/writer.js'
