import type {Element} from 'xast'
import type {NodeType} from '../../../ast/nodes.js'
import {make} from './make.js'
import {parted} from './pieces.js'
import type {Piece, State} from './state.js'

/** How highlighted words look. */
export type Look = 'emphasis' | 'strong' | 'smallCaps' | 'superscript' | 'subscript' | 'delete'

/** Words within nodes, one in the other; blocks that stand among them part them. */
export function wrapped(
  state: State,
  element: Element,
  type: NodeType,
  pieces: readonly Piece[],
  others: readonly Look[] = [],
  fields: object = {},
): Piece[] {
  // prettier-ignore
  return parted(pieces, run => {
    const [next, ...rest] = others
    const inner = next === undefined ? run : wrapped(state, element, next, run, rest, {data: {implied: true, element: undefined}})
    return kept(state, element, type, fields, inner)
  })
}

/** A node with the white space of its line, which is that of the whole line and tidied there. */
function kept(
  state: State,
  element: Element,
  type: NodeType,
  fields: object,
  pieces: readonly Piece[],
): ReturnType<typeof make> {
  const node = make(state, element, type, fields)
  return Object.assign(node, {children: pieces})
}
