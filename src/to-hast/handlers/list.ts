import type {ElementContent} from 'hast'
import type {List, ListItem} from 'mdast'
import {element} from '../element.js'
import {blocks, type State} from '../state.js'

export function list(state: State, node: List): ElementContent[] {
  const {ordered, start} = node
  const first = ordered && start != null && start !== 1 ? start : undefined
  const className = node.data?.marked ? ['marked'] : undefined
  return [element(ordered ? 'ol' : 'ul', {start: first, className}, blocks(state, node.children))]
}

export function listItem(state: State, node: ListItem): ElementContent[] {
  const className = node.checked == null ? undefined : [node.checked ? 'checked' : 'unchecked']
  return [element('li', {className}, blocks(state, node.children))]
}
