import type {Element} from 'xast'
import {lineBreak} from '../../vocabulary.js'
import {given} from '../elements.js'
import {make} from '../make.js'
import {opaque, takesText} from './opaque.js'
import type {Handlers, Piece, State} from '../state.js'

/** The turn of a page. */
function page(state: State, element: Element): Piece[] {
  const {n, facs, ed, type, rend} = element.attributes
  return [
    make(state, element, 'pageMarker', {
      ...given('label', n),
      ...given('scan', scanOf(state, facs)),
      ...(element.attributes['break'] === 'no' && {inWord: true}),
      // A hyphen is no name of a way of rendering.
      ...(rend != null && /^[^\p{L}\p{N}]+$/u.test(rend) && {hyphen: rend}),
      ...(type === 'joined-paragraphs' && {joins: 'paragraphs'}),
      certainty: isStated(state, element) ? 'stated' : 'inferred',
      ...given('edition', ed),
    }),
  ]
}

/** The image of a page: that of a surface, where it is pointed at. */
function scanOf({own, images}: State, facs: string | null | undefined): string | undefined {
  const [first] = facs?.trim().split(/\s+/) ?? []
  if (first?.startsWith('#')) return images.get(first.slice(1))
  return own ? facs?.replace(/^\.\/(?=[a-z][a-z0-9+.-]*:)/i, '') : first
}

/** Whether the source states a turn of the page: an editor who is not sure of it does not say that. */
function isStated({own}: State, {attributes: {ana, cert, resp}}: Element): boolean {
  return cert == null && !(own && resp != null) ? true : (ana ?? '').startsWith('how:stated ')
}

/** The end of a line of the print is a space, and nothing within a word; in our own TEI without these, a line break. */
function lineEnd(state: State, element: Element): Piece[] {
  const {rend, ...others} = element.attributes
  const isBreak = state.lineEnds ? rend === lineBreak : Object.keys(others).length === 0 && rend == null
  if (state.own) return isBreak ? [make(state, element, 'break', {})] : opaque(state, element)
  const gap: Piece = element.attributes['break'] === 'no' ? {type: 'joint'} : {type: 'text', value: ' '}
  if (!state.lineEnds) return [gap]
  return state.inLine || takesText(state.parentOf(element)) ? [gap, ...opaque(state, element)] : opaque(state, element)
}

/** The end of a column, a gathering or another part of the print. */
function columnEnd(state: State, element: Element): Piece[] {
  return [
    ...(element.attributes['break'] === 'no' && !state.own ? [{type: 'joint'} as const] : []),
    ...opaque(state, element),
  ]
}

/** An ornament between blocks; in a line it is a place. */
function milestone(state: State, element: Element): Piece[] {
  const {unit} = element.attributes
  if (unit === 'page') return page(state, element)
  return state.inLine ? opaque(state, element) : [make(state, element, 'thematicBreak', {})]
}

export const pages: Handlers = {pb: page, lb: lineEnd, cb: columnEnd, gb: columnEnd, milestone}
