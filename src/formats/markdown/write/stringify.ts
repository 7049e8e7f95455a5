import type {Link, Parents, Root, Text} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {defaultHandlers, type Handle, type Options, type State, type Unsafe} from 'mdast-util-to-markdown'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {selectUnsafe} from './unsafe.js'

/** How a flavour writes what it has beside CommonMark, and which characters it escapes. */
export interface Syntax {
  /** How it writes directives, and what else it writes otherwise. */
  readonly handlers: NonNullable<Options['handlers']>
  /** What is escaped beside the characters of CommonMark. */
  readonly unsafe: Unsafe[]
  /** What is escaped instead of a character that CommonMark asks to. */
  readonly narrow: (pattern: Unsafe) => Unsafe
}

/** A text; what it begins with is asked of each that has something before it, and mostly seen. */
const text: Handle = Object.assign(
  ((node: Text, parent, state, info) => defaultHandlers.text(node, parent, state, info)) satisfies Handle,
  {
    peek: ((node: Text, parent, state, info) =>
      /^ ?[\p{L}\p{N}]/u.test(node.value)
        ? node.value
        : defaultHandlers.text(node, parent, state, info)) satisfies Handle,
  },
)

/**
 * Makes the function that writes a tree of Markdown with directives as text.
 *
 * @param syntax - how directives are written
 * @returns a function from tree to Markdown with a line feed at its end
 */
export function makeStringify({handlers, unsafe, narrow}: Syntax): (root: Root) => string {
  // The serializer has the same patterns for every tree.
  let patterns: Unsafe[] | undefined
  let selected: ReturnType<typeof selectUnsafe> | undefined
  const root: Handle = (node: Root, parent, state, info) => {
    const all = (patterns ??= state.unsafe.map(narrow))
    const select = (selected ??= selectUnsafe(all))
    const {safe} = state
    state.unsafe = all
    state.safe = (value, config) => {
      state.unsafe = select(config.before + (value ?? '') + config.after)
      const made = safe.call(state, value, config)
      state.unsafe = all
      return made
    }
    return defaultHandlers.root(node, parent, state, info)
  }
  const processor = unified()
    .use(remarkStringify, {bullet: '-', bulletOther: '+', rule: '*', fences: true, listItemIndent: 'one'})
    .data('toMarkdownExtensions', [
      gfmToMarkdown({tablePipeAlign: false}),
      {handlers: {link, ...handlers, root, text}, unsafe: [...unsafe]},
    ])
    .freeze()
  return tree => processor.stringify(tree)
}

/** A link; in a label, where signs need escapes, its address is no text between angle brackets, which has none. */
const link = Object.assign(
  ((node: Link, parent, state, info) => {
    const {options} = state
    if (isInLabel(state)) state.options = {...options, resourceLink: true}
    const text = defaultHandlers.link(node, parent, state, info)
    state.options = options
    return text
  }) satisfies Handle,
  {
    peek: (node: Link, parent: Parents | undefined, state: State): string =>
      isInLabel(state) ? '[' : defaultHandlers.link.peek(node, parent, state),
  },
)

/** Whether what is written stands in the label of a link or of a directive. */
function isInLabel({stack}: State): boolean {
  return stack.some(construct => /label$/i.test(construct))
}
