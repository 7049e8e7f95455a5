import {signs} from '../../profile.js'
import type {Flavour} from '../flavour.js'
import type {Block} from '../state.js'
import {asSpan} from '../phrasing.js'
import {frontMatter} from './front-matter.js'
import {guard} from './guard.js'
import {blocks, phrasing} from './handlers.js'
import {makeStringify} from '../stringify.js'
import {syntax} from './syntax.js'
import {reportUnheld} from './unheld.js'

/** Markdown with directives, which is read back into the same tree (`docs/markdown.md`). */
export const offprint: Flavour = {
  prepare(tree, file) {
    reportUnheld(tree, file)
    return tree
  },
  blocks,
  phrasing,
  unmarked: (state, node) => [asSpan(state, node)],
  sectionEnd: depth => [sign(signs.end, {depth: String(depth)})],
  articleStart: article => [
    sign(signs.article),
    {type: 'code', lang: 'yaml', meta: 'metadata', value: frontMatter(article, false).trimEnd()},
  ],
  emptyCollection: () => [sign(signs.collection)],
  guard,
  frontMatter: tree => frontMatter(tree, true),
  stringify: makeStringify(syntax),
}

/** A directive that stands for no node. */
function sign(name: string, attributes: Record<string, string> = {}): Block {
  return {type: 'leafDirective', name, attributes, children: []}
}
