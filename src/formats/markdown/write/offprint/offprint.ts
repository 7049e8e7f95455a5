import {signs} from '../../profile.js'
import type {Flavour} from '../flavour.js'
import {frontMatter} from '../front-matter.js'
import {asSpan} from '../phrasing.js'
import {guard} from './guard.js'
import {makeStringify} from '../stringify.js'
import {syntax} from './syntax.js'

/** Markdown with directives, which is read back into the same tree (`docs/markdown.md`). */
export const offprint: Flavour = {
  blocks: {},
  phrasing: {},
  unmarked: (state, node) => [asSpan(state, node)],
  sectionEnd: depth => [{type: 'leafDirective', name: signs.end, attributes: {depth: String(depth)}, children: []}],
  articleStart: metadata => [
    {type: 'leafDirective', name: signs.article, attributes: {}, children: []},
    {type: 'code', lang: 'yaml', meta: 'metadata', value: frontMatter(metadata).trimEnd()},
  ],
  guard,
  frontMatter,
  stringify: makeStringify(syntax),
}
