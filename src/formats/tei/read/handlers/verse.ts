import type {Element} from 'xast'
import {filler} from '../../vocabulary.js'
import {make} from '../make.js'
import {asItsOwn} from './lists.js'
import {isOfLine, saysSomething} from '../pieces.js'
import {all, inBlock, inLine, type Handlers, type Piece, type State} from '../state.js'

/** Verse; what stands among its lines and is none becomes one, its heading stands before it. */
function group(state: State, element: Element): Piece[] {
  const pieces = all(inBlock({...state, level: state.level + 1}), element)
  const heads = pieces.filter(piece => piece.type === 'heading')
  const rest = pieces.filter(piece => piece.type !== 'heading')
  const lines = rest.flatMap((piece): Piece[] => {
    if (piece.type === 'verse' || piece.type === 'verseLine' || piece.type === 'attribution') return [piece]
    if (piece.type === 'pageMarker' || (isOfLine(piece) && !saysSomething([piece]))) return [piece]
    return [make(state, {...element, attributes: {}}, 'verseLine', {}, [piece])]
  })
  return [...heads.map(asItsOwn), make(state, element, 'verse', {}, lines)]
}

function line(state: State, element: Element): Piece[] {
  const {rend} = element.attributes
  if (rend === filler && element.children.length === 0) return []
  const steps = /^indent(?:ed)?-?\(?([1-9]\d?)?\)?$/.exec(rend ?? '')
  const indent = steps ? {indent: Number(steps[1] ?? '1')} : {}
  return [make(state, element, 'verseLine', indent, all(inLine(state), element))]
}

export const verse: Handlers = {lg: group, l: line}
