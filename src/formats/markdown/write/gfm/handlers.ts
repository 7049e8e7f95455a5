import type {PhrasingContent} from 'mdast'
import type {Handlers} from '../../../../core/handlers.js'
import {outline} from '../outline.js'
import {safeLabel} from '../note-label.js'
import {phrases} from '../phrasing.js'
import type {Block, State} from '../state.js'
import {unmarked} from './unmarked.js'

/** How blocks of the plain tree are written that the profile writes as directives. */
export const blocks: Handlers<State, Block[]> = {
  // The first title is a heading; another is a line.
  title: (state, node) => {
    const children = phrases(state, node.children)
    return children.length === 0 ? [] : [{type: 'paragraph', children}]
  },
  section: (state, node) => outline(state, node.children),
  heading: (state, node) => [
    {type: 'heading', depth: node.depth, children: phrases({...state, oneLine: true}, node.children)},
  ],
  footnoteDefinition: (state, node) => {
    const label = safeLabel(node)
    return [{type: 'footnoteDefinition', identifier: label, label, children: outline(state, node.children)}]
  },
}

/** How parts of a line of the plain tree are written that the profile writes as directives. */
export const phrasing: Handlers<State, PhrasingContent[]> = {
  footnoteReference: (state, node) => {
    const label = safeLabel(node)
    if (!state.notes.has(node.identifier)) return unmarked(state, node)
    return [{type: 'footnoteReference', identifier: label, label}]
  },
}
