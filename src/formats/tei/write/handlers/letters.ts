import type {ElementContent} from 'xast'
import type {Closer, Letter, Opener, Salutation, Signature} from '../../../../ast/flow.js'
import {element} from '../../../../xml/element.js'
import {body} from '../arrange.js'
import {withData, type State} from '../state.js'

export function letter(state: State, node: Letter): ElementContent[] {
  return [element('floatingText', {type: 'letter'}, [body(state, state.all(node.children))])]
}

export function opener(state: State, node: Opener): ElementContent[] {
  return [element('opener', {}, linesOf(state, node))]
}

export function closer(state: State, node: Closer): ElementContent[] {
  return [element('closer', {}, linesOf(state, node))]
}

export function salutation(state: State, node: Salutation): ElementContent[] {
  return [element('salute', {}, state.all(node.children))]
}

export function signature(state: State, node: Signature): ElementContent[] {
  return [element('signed', {}, state.all(node.children))]
}

/** TEI has no paragraph in these places: it is a segment there. Lines are parted by white space, as words are. */
function linesOf(state: State, node: Opener | Closer): ElementContent[] {
  return node.children.flatMap((child, index) => [
    ...(index > 0 ? [{type: 'text', value: '\n'} as const] : []),
    ...(child.type === 'paragraph'
      ? withData(state, child, [element('seg', {type: 'paragraph'}, state.all(child.children))])
      : state.all([child])),
  ])
}
