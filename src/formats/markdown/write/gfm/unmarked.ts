import type {PhrasingContent} from 'mdast'
import type {Nodes} from '../../../../ast/nodes.js'
import {isParent} from '../../../../ast/is.js'
import {phrases} from '../phrasing.js'
import type {State} from '../state.js'

/** Writes a part of a line without the marks that cannot stand there: its text. */
export function unmarked(state: State, node: Nodes): PhrasingContent[] {
  if (isParent(node)) return phrases(state, node.children)
  const value = textOf(node)
  return value === '' ? [] : [{type: 'text', value}]
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'break':
      return ' '
    case 'image':
      return node.alt ?? ''
    case 'footnoteReference':
      return `[${node.label ?? node.identifier}]`
    default:
      return 'value' in node ? node.value.replace(/(?<!\s)\s*[\n\r]\s*/g, ' ') : ''
  }
}
