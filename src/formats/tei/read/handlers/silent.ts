import type {Element} from 'xast'
import {textOf} from '../elements.js'
import type {Handlers, Piece, State} from '../state.js'
import {opaque} from './opaque.js'

/** Elements that say something about the text, or of its making, and hold no words of it. */
const names = ['addSpan', 'alt', 'altGrp', 'certainty', 'damageSpan', 'delSpan', 'fs', 'handShift', 'index', 'interp', 'interpGrp', 'join', 'joinGrp', 'link', 'linkGrp', 'listTranspose', 'precision', 'respons', 'span', 'spanGrp', 'substJoin', 'teiHeader', 'timeline', 'when', 'anchorGrp', 'divGen', 'listChange'] // prettier-ignore

/** What holds words that are none of the text is not read; without words it is a place, and kept. */
function unspoken(state: State, element: Element): Piece[] {
  return /\S/.test(textOf(element.children)) ? [] : opaque(state, element)
}

export const silent: Handlers = Object.fromEntries(names.map(name => [name, unspoken]))
