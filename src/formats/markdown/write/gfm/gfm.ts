import type {Flavour} from '../flavour.js'
import {frontMatter} from '../front-matter.js'
import {labelNotes} from '../label-notes.js'
import {directiveEscapes, narrow} from '../escapes.js'
import {makeStringify} from '../stringify.js'
import {blocks} from './handlers.js'
import {plainTree} from './plain-tree.js'
import {unmarked} from './unmarked.js'

/** Markdown of GitHub, for plain reading: CommonMark with tables, notes and strikethrough, and nothing else. */
export const gfm: Flavour = {
  prepare: (tree, file, furniture) => plainTree(labelNotes(tree), file, furniture),
  blocks,
  phrasing: {},
  unmarked,
  sectionEnd: () => [],
  articleStart: () => [{type: 'thematicBreak'}],
  frontMatter,
  // What other readers take for a directive is escaped here too.
  stringify: makeStringify({handlers: {}, unsafe: directiveEscapes, narrow}),
}
