/**
 * The vocabulary of the Markdown profile: which directive stands for which node.
 *
 * `docs/markdown.md` describes it with an example for every node.
 */

import type {Node} from 'unist'
import type {NodeType} from '../../ast/nodes.js'

/** A directive, and the node that it stands for. */
export interface Entry {
  readonly name: string
  readonly type: NodeType
  /** Fields of the node that the name of the directive states. */
  readonly fixed?: Readonly<Record<string, string>>
}

/** Directives in a line, with the text of the node as label: `:sup[th]`. */
export const spans: readonly Entry[] = [
  {name: 'article', type: 'workTitle', fixed: {level: 'article'}},
  {name: 'journal', type: 'workTitle', fixed: {level: 'journal'}},
  {name: 'book', type: 'workTitle', fixed: {level: 'book'}},
  {name: 'foreign', type: 'foreign'},
  {name: 'smallcaps', type: 'smallCaps'},
  {name: 'sup', type: 'superscript'},
  {name: 'sub', type: 'subscript'},
  {name: 'sic', type: 'editorial', fixed: {kind: 'sic'}},
  {name: 'original', type: 'editorial', fixed: {kind: 'original'}},
  {name: 'abbr', type: 'editorial', fixed: {kind: 'abbreviation'}},
  {name: 'supplied', type: 'editorial', fixed: {kind: 'supplied'}},
  {name: 'unclear', type: 'editorial', fixed: {kind: 'unclear'}},
  {name: 'gap', type: 'editorial', fixed: {kind: 'gap'}},
  {name: 'added', type: 'editorial', fixed: {kind: 'added'}},
  {name: 'element', type: 'opaque'},
  {name: 'page', type: 'pageMarker'},
  // What CommonMark has marks for, where its marks cannot stand.
  {name: 'em', type: 'emphasis'},
  {name: 'strong', type: 'strong'},
  {name: 'del', type: 'delete'},
  {name: 'code', type: 'inlineCode'},
  {name: 'link', type: 'link'},
  {name: 'image', type: 'image'},
  {name: 'br', type: 'break'},
  {name: 'noteref', type: 'footnoteReference'},
]

/** Directives that are a line of their own: `::byline[Ann Author]`, or a container around one paragraph. */
export const lines: readonly Entry[] = [
  {name: 'masthead', type: 'masthead'},
  {name: 'kicker', type: 'kicker'},
  {name: 'title', type: 'title'},
  {name: 'subtitle', type: 'subtitle'},
  {name: 'byline', type: 'byline'},
  {name: 'dateline', type: 'dateline'},
  {name: 'source', type: 'sourceCitation'},
  {name: 'credit', type: 'credit'},
  {name: 'heading', type: 'heading'},
  {name: 'attribution', type: 'attribution'},
  {name: 'line', type: 'verseLine'},
  {name: 'speaker', type: 'speaker'},
  {name: 'caption', type: 'caption'},
  {name: 'salutation', type: 'salutation'},
  {name: 'signature', type: 'signature'},
  {name: 'furniture', type: 'furniture'},
  {name: 'page', type: 'pageMarker'},
  // What CommonMark has marks for, where its marks cannot stand.
  {name: 'paragraph', type: 'paragraph'},
  {name: 'cell', type: 'tableCell'},
]

/** Directives around blocks: `:::aside`. */
export const containers: readonly Entry[] = [
  {name: 'headnote', type: 'headnote'},
  {name: 'section', type: 'section'},
  {name: 'verse', type: 'verse'},
  {name: 'speech', type: 'speech'},
  {name: 'figure', type: 'figure'},
  {name: 'aside', type: 'aside'},
  {name: 'letter', type: 'letter'},
  {name: 'opener', type: 'opener'},
  {name: 'closer', type: 'closer'},
  {name: 'note', type: 'footnoteDefinition'},
  {name: 'element', type: 'opaqueBlock'},
  // What CommonMark and GitHub have marks for, where their marks cannot stand.
  {name: 'list', type: 'list'},
  {name: 'item', type: 'listItem'},
  {name: 'table', type: 'table'},
  {name: 'row', type: 'tableRow'},
]

/** Directives of the profile that stand for no node. */
export const signs = {
  /** `::end{depth=2}`: what follows is not in the section that a heading opened. */
  end: 'end',
  /** `::article`: an article of a collection begins. */
  article: 'article',
  /** `::collection`: a collection without articles. */
  collection: 'collection',
  /** `:indent`: steps from the margin, at the beginning of a line of verse. */
  indent: 'indent',
  /** `:note{series=editor}`: whose note it is, at its beginning. */
  note: 'note',
} as const

/** Whether a node may end an article after its last section: a note, or furniture. */
export function isBackMatter(node: Node): boolean {
  return node.type === 'footnoteDefinition' || node.type === 'furniture'
}
