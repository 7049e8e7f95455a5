import type {Element} from 'xast'
import {make} from '../make.js'
import {isOfLine} from '../pieces.js'
import {all, inBlock, inLine, type Handlers, type Piece, type State} from '../state.js'
import {blocksOf} from './divisions.js'
import {opaque} from './opaque.js'

function speech(state: State, element: Element): Piece[] {
  return [make(state, element, 'speech', {}, all(inBlock(state), element))]
}

function speaker(state: State, element: Element): Piece[] {
  return [make(state, element, 'speaker', {}, all(inLine(state), element))]
}

/** What is done on a stage: words in a line, or a paragraph of them. */
function stage(state: State, element: Element): Piece[] {
  const pieces = opaque(state, element)
  if (state.inLine || !pieces.every(isOfLine)) return pieces
  return [make(state, {...element, attributes: {}}, 'paragraph', {}, pieces)]
}

export const speeches: Handlers = {sp: speech, speaker, stage, spGrp: blocksOf}
