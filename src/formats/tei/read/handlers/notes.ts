import type {Element} from 'xast'
import {noteSeries} from '../../vocabulary.js'
import {elementsIn, given, idOf, keyOf, textOf} from '../elements.js'
import {make} from '../make.js'
import type {Note} from '../notes.js'
import {all, inBlock, type Handlers, type Piece, type State} from '../state.js'
import {asParagraph} from './opaque.js'
import {lineOfPage} from './lines.js'

/** A note: a reference at its place and the note at the end, or the note alone, where a place for notes is. */
function note(state: State, element: Element): Piece[] {
  const line = lineOfPage(state, element)
  if (line) return line
  const known = state.notes.byElement.get(element)
  if (!known) return []
  if (isBeside(state, element)) return [make(state, element, 'aside', {}, all(inBlock(state), element))]
  const definition = definitionOf(state, known)
  if (isApart(state, element)) return [definition]
  state.notes.keep(definition)
  return known.isAnchored ? [] : [referenceTo(known, element)]
}

/** Whether a note stands among blocks, and is read where it stands. */
function isApart(state: State, {attributes: {place}}: Element): boolean {
  return state.own ? place === 'end' : !state.inLine && place !== 'bottom'
}

/** Whether a note is a text beside the blocks: it has no mark, and nothing points to it. */
function isBeside(state: State, element: Element): boolean {
  const {n, place, target} = element.attributes
  return (
    !state.own && !state.inLine && (n ?? target ?? idOf(element)) == null && !/^(?:foot|bottom|end)/.test(place ?? '')
  )
}

function definitionOf(
  state: State,
  {element, identifier, label, marker}: Note,
): ReturnType<typeof make<'footnoteDefinition'>> {
  const {type} = element.attributes
  const series = keyOf(noteSeries, type)
  const fields = {identifier, label, ...given('marker', marker), ...(series && {series})}
  const definition = make(state, element, 'footnoteDefinition', fields, piecesOf(state, element))
  state.notes.elements.set(definition, element)
  return definition
}

/** What stands in a note; a paragraph that is all of it is marked as one, because words would be enough. */
function piecesOf(state: State, element: Element): Piece[] {
  const pieces = all(inBlock(state), element)
  const [only, ...others] = elementsIn(element)
  const isAlone = only?.name === 'p' && others.length === 0 && textOf(element.children).trim() === textOf(only.children).trim() // prettier-ignore
  return isAlone ? pieces.map(asParagraph) : pieces
}

/** The mark of a note. */
export function referenceTo(
  {identifier, label}: Pick<Note, 'identifier' | 'label'>,
  {position}: Element,
  own?: string,
): Piece {
  return {type: 'footnoteReference', identifier, label: own ?? label, ...(position && {position})}
}

export const notes: Handlers = {note}
