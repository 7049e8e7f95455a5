import type {Root} from 'mdast'
import {labelNotes} from '../label-notes.js'
import type {Flavour} from '../flavour.js'
import {reportLetterspaced} from '../letterspaced.js'
import {asSpan} from '../phrasing.js'
import {makeStringify} from '../stringify.js'
import {frontMatter} from './front-matter.js'
import {blocks} from './handlers.js'
import {gatherNotes} from './notes.js'
import {makeSyntax} from './syntax.js'

/** Markdown of pandoc: fenced divs, bracketed spans, line blocks and notes that `pandoc -f markdown` reads. */
export const pandoc: Flavour = {
  prepare(tree, file) {
    reportLetterspaced(tree, file, 'pandoc')
    return labelNotes(tree)
  },
  blocks,
  phrasing: {},
  unmarked: (state, node) => [asSpan(state, node)],
  sectionEnd: () => [],
  articleStart: () => [{type: 'thematicBreak'}],
  frontMatter: ({metadata}) => frontMatter(metadata),
  // Identifiers of pages are told apart within one text, so each text has a syntax of its own.
  stringify: (root: Root) => makeStringify(makeSyntax())(gatherNotes(root)),
}
