import type {Element} from 'xast'
import {make} from '../make.js'
import {isOfLine, saysSomething} from '../pieces.js'
import {continuation, passage} from '../../vocabulary.js'
import {holds} from '../elements.js'
import {opaque} from './opaque.js'
import {contentOf, inBlock, type Handlers, type Piece, type State} from '../state.js'

/** What stands in an element of blocks: one that is a line there is a paragraph of its own. */
export function blocksOf(state: State, element: Element): Piece[] {
  return element.children.flatMap(child => {
    const pieces = contentOf(state, child)
    const isLine = child.type === 'element' && pieces.every(isOfLine) && pieces.some(piece => piece.type === 'text')
    return isLine && saysSomething(pieces) ? [make(state, child, 'paragraph', {}, pieces)] : pieces
  })
}

/** A division is a section; one that stands for nothing is what stands in it. */
function division(state: State, element: Element): Piece[] {
  const {type, n} = element.attributes
  if (type === continuation || (state.own && type === 'section' && n === '0')) return blocksOf(state, element)
  return [make(state, element, 'section', {}, blocksOf({...inBlock(state), level: state.level + 1}, element))]
}

/** A text within the text: a letter, a box, or a passage of the text that TEI has no other place for. */
function floatingText(state: State, element: Element): Piece[] {
  const {type} = element.attributes
  if (type === passage) return blocksOf(state, element)
  const pieces = blocksOf(inBlock(state), element)
  if (type === 'headnote') return [make(state, element, 'headnote', {}, pieces)]
  const isLetter = type === 'letter' || pieces.some(piece => piece.type === 'opener' || piece.type === 'closer')
  return [make(state, element, isLetter && type !== 'aside' ? 'letter' : 'aside', {}, pieces)]
}

function argument(state: State, element: Element): Piece[] {
  return [make(state, element, state.atTop ? 'headnote' : 'aside', {}, blocksOf(inBlock(state), element))]
}

/** A motto: the quotation in it, or a quotation itself. */
function epigraph(state: State, element: Element): Piece[] {
  if (holds(element, 'cit', 'quote', 'q')) return opaque(state, element)
  return [make(state, element, 'blockquote', {}, blocksOf(inBlock(state), element))]
}

export const divisions: Handlers = {
  div: division,
  div0: division,
  div1: division,
  div2: division,
  div3: division,
  div4: division,
  div5: division,
  div6: division,
  div7: division,
  prologue: division,
  epilogue: division,
  performance: division,
  set: division,
  floatingText,
  argument,
  epigraph,
  body: blocksOf,
  front: blocksOf,
  back: blocksOf,
  text: blocksOf,
  group: blocksOf,
}
