import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Flavour} from '../flavour.js'
import {frontMatter} from '../front-matter.js'
import {labelNotes} from '../label-notes.js'
import {directiveEscapes, narrow} from '../escapes.js'
import {reportLetterspaced} from '../letterspaced.js'
import {makeStringify} from '../stringify.js'
import {blocks} from './handlers.js'
import {plainTree} from './plain-tree.js'
import {unmarked} from './unmarked.js'

// What other readers take for a directive is escaped here too.
const stringify = makeStringify({handlers: {}, unsafe: directiveEscapes, narrow})

/** Markdown of GitHub, for plain reading: CommonMark with tables, notes and strikethrough, and nothing else. */
export const gfm: Flavour = {
  prepare(tree, file, furniture) {
    reportLetterspaced(tree, file, 'GitHub')
    return plainTree(labelNotes(tree), file, furniture)
  },
  blocks,
  phrasing: {},
  unmarked,
  sectionEnd: () => [],
  articleStart: () => [{type: 'thematicBreak'}],
  frontMatter: ({metadata}) => frontMatter(metadata),
  stringify: root => stringify(trimCells(root)),
}

/** Takes off the white space at the edges of cells, where a line end may have left some. */
function trimCells(root: Root): Root {
  visit(root, 'tableCell', cell => {
    const [first, last] = [cell.children.at(0), cell.children.at(-1)]
    if (first?.type === 'text') first.value = first.value.trimStart()
    if (last?.type === 'text') last.value = last.value.trimEnd()
  })
  return root
}
