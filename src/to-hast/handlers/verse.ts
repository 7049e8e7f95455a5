import type {ElementContent} from 'hast'
import type {Verse, VerseLine} from '../../ast/flow.js'
import {element} from '../element.js'
import {line} from '../line.js'
import {blocks, type State} from '../state.js'

/** A poem is a block of stanzas, a stanza a block of lines. */
export function verse(state: State, node: Verse): ElementContent[] {
  const className = node.children.some(child => child.type === 'verseLine') ? 'stanza' : 'verse'
  const content = element('div', {className: [className]}, blocks(state, node.children))
  return [content]
}

/** Indentation is a class, because attributes of style are no good in books. */
export function verseLine(state: State, node: VerseLine): ElementContent[] {
  const indent = node.indent ? [`indent-${Math.min(node.indent, 9)}`] : []
  return [element('p', {className: ['line', ...indent]}, line(state, node.children))]
}
