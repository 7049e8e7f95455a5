import type {ElementContent} from 'hast'
import type {Furniture} from '../../ast/flow.js'
import {element} from '../element.js'
import {line} from '../line.js'
import type {State} from '../state.js'

/** A line of the page that is not of the article; written if it is asked for. */
export function furniture(state: State, node: Furniture): ElementContent[] {
  return state.furniture ? [element('p', {className: ['furniture', node.role]}, line(state, node.children))] : []
}
