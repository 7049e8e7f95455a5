import type {PhrasingContent} from 'mdast'
import type {Handlers} from '../../../../core/handlers.js'
import {attributesOf} from '../../attributes.js'
import {signs} from '../../profile.js'
import {safeLabel} from '../note-label.js'
import {outline} from '../outline.js'
import {asSpan, phrases} from '../phrasing.js'
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
  footnoteDefinition: (state, node) => {
    const label = safeLabel(node)
    const children = outline(state, node.children)
    const attributes = attributesOf(node, ['identifier', 'label'])
    const [first] = children
    if (Object.keys(attributes).length > 0) {
      const sign: PhrasingContent = {type: 'textDirective', name: signs.note, attributes, children: []}
      if (first?.type === 'paragraph') first.children.unshift(sign)
      else children.unshift({type: 'paragraph', children: [sign]})
    }
    return [{type: 'footnoteDefinition', identifier: label, label, children}]
  },
}

/** Parts of a line of which pandoc has another form than the profile. */
export const phrasing: Handlers<State, PhrasingContent[]> = {
  footnoteReference: (state, node) => {
    if (!state.notes.has(node.identifier)) return [asSpan(state, node)]
    const label = safeLabel(node)
    return [{type: 'footnoteReference', identifier: label, label}]
  },
}
