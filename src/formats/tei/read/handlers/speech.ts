import type {Element} from 'xast'
import {make} from '../make.js'
import {all, inBlock, inLine, type Handlers, type Piece, type State} from '../state.js'
import {opaque} from './opaque.js'

function speech(state: State, element: Element): Piece[] {
  return [make(state, element, 'speech', {}, all(inBlock(state), element))]
}

function speaker(state: State, element: Element): Piece[] {
  return [make(state, element, 'speaker', {}, all(inLine(state), element))]
}

export const speeches: Handlers = {sp: speech, speaker, stage: opaque}
