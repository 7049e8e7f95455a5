import type {Handlers} from '../../../../core/handlers.js'
import {outline} from '../outline.js'
import {phrases} from '../phrasing.js'
import type {Block, State} from '../state.js'

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
}
