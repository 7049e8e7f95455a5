import type {Element} from 'xast'
import {make} from '../make.js'
import {isOfLine, parted} from '../pieces.js'
import {all, inBlock, inLine, type Handlers, type Piece, type State} from '../state.js'
import {blocksOf} from './divisions.js'

function speech(state: State, element: Element): Piece[] {
  return [make(state, element, 'speech', {}, all(inBlock(state), element))]
}

function speaker(state: State, element: Element): Piece[] {
  return [make(state, element, 'speaker', {}, all(inLine(state), element))]
}

/** What is done on a stage: a paragraph, or words in a line, in italics as plays print it. */
function stage(state: State, element: Element): Piece[] {
  const pieces = all(inLine(state), element)
  if (state.inLine) return pieces.every(isOfLine) ? [make(state, element, 'emphasis', {}, pieces)] : pieces
  return parted(pieces, run =>
    make(state, element, 'paragraph', {}, [make(state, {...element, attributes: {}}, 'emphasis', {}, run)]),
  )
}

export const speeches: Handlers = {sp: speech, speaker, stage, spGrp: blocksOf}
