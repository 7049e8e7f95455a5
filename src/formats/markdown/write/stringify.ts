import type {Root} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {defaultHandlers, type Handle, type Options, type Unsafe} from 'mdast-util-to-markdown'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'

/** How a flavour writes what it has beside CommonMark, and which characters it escapes. */
export interface Syntax {
  /** How it writes directives, and what else it writes otherwise. */
  readonly handlers: NonNullable<Options['handlers']>
  /** What is escaped beside the characters of CommonMark. */
  readonly unsafe: readonly Unsafe[]
  /** What is escaped instead of a character that CommonMark asks to. */
  readonly narrow: (pattern: Unsafe) => Unsafe
}

/**
 * Makes the function that writes a tree of Markdown with directives as text.
 *
 * @param syntax - how directives are written
 * @returns a function from tree to Markdown with a line feed at its end
 */
export function makeStringify({handlers, unsafe, narrow}: Syntax): (root: Root) => string {
  const root: Handle = (node: Root, parent, state, info) => {
    state.unsafe = state.unsafe.map(narrow)
    return defaultHandlers.root(node, parent, state, info)
  }
  const processor = unified()
    .use(remarkStringify, {bullet: '-', bulletOther: '+', rule: '*', fences: true, listItemIndent: 'one'})
    .data('toMarkdownExtensions', [
      gfmToMarkdown({tablePipeAlign: false}),
      {handlers: {...handlers, root}, unsafe: [...unsafe]},
    ])
    .freeze()
  return tree => processor.stringify(tree)
}
