import type {Element} from 'xast'
import {make} from '../make.js'
import {parted} from '../pieces.js'
import {all, inBlock, inLine, type Handler, type Handlers, type Piece, type State} from '../state.js'
import {opaque} from './opaque.js'
import {isLineOfPage} from '../notes.js'
import {keyOf} from '../elements.js'
import {noteTypes} from '../../header/types.js'

type LineType = 'byline' | 'dateline' | 'salutation' | 'signature'

/** A line that is a node of its own, and words within another line. */
function line(type: LineType): Handler {
  return (state, element) => {
    if (state.inLine) return opaque(state, element)
    return parted(all(inLine(state), element), run => make(state, element, type, {}, run))
  }
}

function opener(state: State, element: Element): Piece[] {
  return [make(state, element, 'opener', {}, all(inBlock(state), element))]
}

function closer(state: State, element: Element): Piece[] {
  return [make(state, element, 'closer', {}, all(inBlock(state), element))]
}

/** A line at the end, such as `To be continued`. */
function trailer(state: State, element: Element): Piece[] {
  if (state.inLine) return opaque(state, element)
  return parted(all(inLine(state), element), run => make(state, element, 'paragraph', {}, run))
}

const furnitureRoles = new Set(['navigation', 'top', 'updated'])

/** A line of the page: the masthead of the periodical, or one that is not of the article. */
function runningLine(state: State, element: Element): Piece[] {
  const {type} = element.attributes
  const pieces = all(inLine(state), element)
  if (state.atTop && type === 'masthead') return [make(state, element, 'masthead', {}, pieces)]
  const role = furnitureRoles.has(type ?? '') ? type : 'other'
  return [make(state, element, 'furniture', {role}, pieces)]
}

/** A line of the page about the article, as offprint writes it; nothing for a note to the text. */
export function lineOfPage(state: State, element: Element): Piece[] | undefined {
  if (!isLineOfPage(element)) return undefined
  const type = keyOf(noteTypes, element.attributes['type']) ?? 'credit'
  const pieces = all(inLine(state), element)
  return [make(state, element, state.atTop ? type : 'paragraph', {}, pieces)]
}

export const byline: Handler = line('byline')
export const dateline: Handler = line('dateline')
export const salute: Handler = line('salutation')
export const signed: Handler = line('signature')
export const opening: Handler = opener
export const closing: Handler = closer

export const lines: Handlers = {byline, dateline, salute, signed, opener, closer, trailer, fw: runningLine}
