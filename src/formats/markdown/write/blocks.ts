import type {PhrasingContent} from 'mdast'
import type {Node} from 'unist'
import type {NodeOf} from '../../../ast/nodes.js'
import {isParent} from '../../../ast/is.js'
import {dispatch, type Handlers} from '../../../core/handlers.js'
import {attributesOf} from '../attributes.js'
import {signs} from '../profile.js'
import {container, leaf} from './directive.js'
import {outline} from './outline.js'
import {isNoteLabel} from './note-label.js'
import {phrases} from './phrasing.js'
import type {Block, State} from './state.js'
import {table} from './table.js'
import {verse} from './verse.js'

type Line = NodeOf<
  | 'masthead'
  | 'kicker'
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'dateline'
  | 'sourceCitation'
  | 'credit'
  | 'heading'
  | 'attribution'
  | 'verseLine'
  | 'speaker'
  | 'caption'
  | 'salutation'
  | 'signature'
  | 'furniture'
  | 'tableCell'
>
type Box = NodeOf<'headnote' | 'section' | 'aside' | 'letter' | 'opener' | 'closer' | 'opaqueBlock'>

/**
 * How each node is written as blocks.
 *
 * @example
 * // Without citation of the print.
 * const to = writeMarkdown({frontMatter: false, blocks: {sourceCitation: () => [], title: blockHandlers.title}})
 * const file = await write(build('article', [build('title', 'On Type'), build('sourceCitation', 'p. 7.')]), {to})
 * file.value //=> '# On Type\n'
 */
export const blockHandlers: Handlers<State, Block[]> = {
  masthead: line,
  kicker: line,
  title: line,
  subtitle: line,
  byline: line,
  dateline: line,
  sourceCitation: line,
  credit: line,
  headnote: box,
  section: box,
  heading: line,
  paragraph: (state, node) => paragraph(phrases(state, node.children)),
  text: (_, node) => paragraph([{type: 'text', value: node.value}]),
  blockquote: (state, node) => [{type: 'blockquote', children: outline(state, node.children)}],
  list,
  table,
  thematicBreak: () => [{type: 'thematicBreak'}],
  code: (_, node) => [{type: 'code', value: node.value, lang: node.lang ?? null, meta: node.meta?.trim() ?? null}],
  attribution: line,
  verse,
  verseLine: line,
  speech,
  speaker: line,
  figure: (state, node) => [
    container(
      node,
      node.children.flatMap(child => state.blocks(state, child)),
    ),
  ],
  image: (state, node) => paragraph(state.phrase(state, node)),
  caption: line,
  aside: box,
  letter: box,
  opener: box,
  closer: box,
  salutation: line,
  signature: line,
  footnoteDefinition,
  pageMarker: (_, node) => [leaf(node)],
  furniture: line,
  opaqueBlock: box,
}

/**
 * Makes the function that writes a node as blocks.
 *
 * @param handlers - handlers over the default ones
 */
export function writeBlocks(handlers: Handlers<State, Block[]>): State['blocks'] {
  return dispatch<State, Block[]>(
    {...blockHandlers, ...handlers},
    results => results.flat(),
    (_, value) => paragraph([{type: 'text', value}]),
  )
}

function paragraph(children: PhrasingContent[]): Block[] {
  return children.length === 0 ? [] : [{type: 'paragraph', children}]
}

/** A line of its own: with its text as label, or around a paragraph where the text has line ends. */
export function line(state: State, node: Line): Block[] {
  if (node.type === 'furniture' && !state.furniture) return []
  if (hasBreak(node)) return [container(node, paragraph(phrases(state, node.children)))]
  return [leaf(node, phrases({...state, oneLine: true, inLabel: true}, node.children, '*'))]
}

function box(state: State, node: Box): Block[] {
  return [container(node, outline(state, node.children))]
}

/** The speaker is the label of the container, where the speech begins with one. */
function speech(state: State, node: NodeOf<'speech'>): Block[] {
  const [first, ...rest] = node.children
  if (first?.type !== 'speaker' || first.children.length === 0) return [container(node, outline(state, node.children))]
  const children = phrases({...state, oneLine: true, inLabel: true}, first.children, '*')
  return [container(node, [{type: 'paragraph', data: {directiveLabel: true}, children}, ...outline(state, rest)])]
}

function list(state: State, node: NodeOf<'list'>): Block[] {
  if (node.children.length === 0) return []
  const children = node.children.map(({spread, checked, children}) => ({
    type: 'listItem' as const,
    spread: spread ?? false,
    checked: checked ?? null,
    children: outline(state, children),
  }))
  return [
    {type: 'list', ordered: node.ordered ?? false, start: node.start ?? null, spread: node.spread ?? false, children},
  ]
}

/** A note, with whose it is and its printed mark as a sign at its beginning. */
function footnoteDefinition(state: State, node: NodeOf<'footnoteDefinition'>): Block[] {
  const {identifier} = node
  const label = node.label ?? identifier
  const children = outline(state, node.children)
  if (!isNoteLabel(label, identifier)) return [container(node, children)]
  const attributes = attributesOf(node, ['identifier', 'label'])
  if (Object.keys(attributes).length > 0) {
    const sign: PhrasingContent = {type: 'textDirective', name: signs.note, attributes, children: []}
    const [first] = children
    if (first?.type !== 'paragraph') children.unshift({type: 'paragraph', children: [sign]})
    else first.children.unshift(sign, {type: 'text', value: ' '})
  }
  return [{type: 'footnoteDefinition', identifier, label, children: children}]
}

function hasBreak(node: Node): boolean {
  return node.type === 'break' || (isParent(node) && node.children.some(hasBreak))
}
