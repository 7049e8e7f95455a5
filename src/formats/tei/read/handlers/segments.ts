import type {Element} from 'xast'
import {make} from '../make.js'
import {all, inLine, type Handlers, type Piece, type State} from '../state.js'
import {opaque} from './opaque.js'
import {dateline, salute, signed} from './lines.js'

/** A segment is kept as it is; in our own TEI it is a line of a letter where that has no element of its own. */
function segment(state: State, element: Element): Piece[] {
  const {type} = element.attributes
  if (!state.own || state.inLine) return opaque(state, element)
  switch (type) {
    case 'paragraph':
      return [make(state, element, 'paragraph', {}, all(inLine(state), element))]
    case 'dateline':
      return dateline(state, element)
    case 'salute':
      return salute(state, element)
    case 'signed':
      return signed(state, element)
    default:
      return all(state, element)
  }
}

export const segments: Handlers = {seg: segment}
