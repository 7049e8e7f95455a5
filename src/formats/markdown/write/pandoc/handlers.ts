import type {Handlers} from '../../../../core/handlers.js'
import {phrases} from '../phrasing.js'
import type {Block, State} from '../state.js'

/** Blocks of which pandoc has another form than the profile. */
export const blocks: Handlers<State, Block[]> = {
  heading: (state, node) => [
    {
      type: 'heading',
      depth: node.depth,
      children: phrases({...state, oneLine: true}, node.children),
    },
  ],
}
