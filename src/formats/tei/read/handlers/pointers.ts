import type {Element} from 'xast'
import {idOf, textOf} from '../elements.js'
import {all, inLine, type Handlers, type Piece, type State} from '../state.js'
import {opaque} from './opaque.js'
import {referenceTo} from './notes.js'
import {space} from '../pieces.js'
import {wrapped} from '../wrapped.js'

/** A mark of a note, a link, or words that point to a place that the tree does not know. */
function reference(state: State, element: Element): Piece[] {
  const {target, n, type} = element.attributes
  const anchored = state.notes.byAnchor.get(idOf(element) ?? '')
  const note = anchored ?? state.notes.byId.get(target?.replace(/^#/, '') ?? '')
  const mark = textOf(element.children)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
  if (note && (anchored || type === 'noteAnchor' || isMark(mark))) {
    return [referenceTo(note, element, n ?? undefined)]
  }
  if (type === 'noteAnchor' && state.own) return [referenceTo({identifier: mark, label: mark}, element)]
  const url = urlOf(state, target)
  const several = target?.trim().split(/\s+/) ?? []
  if (several.length > 1 && element.children.length === 0) {
    return several.flatMap((one, index): Piece[] => [
      ...(index > 0 ? [space()] : []),
      ...reference(state, {...element, attributes: {...(index === 0 && element.attributes), target: one}}),
    ])
  }
  if (url === undefined || several.length > 1) return opaque(state, element)
  const pieces = all(inLine(state), element)
  const shown: Piece[] = pieces.length > 0 || element.name === 'ref' ? pieces : [{type: 'text', value: url}]
  return wrapped(state, element, 'link', shown, [], {url, ...(n != null && {title: n})})
}

/** Whether words are a mark of a note, and not words that speak of it. */
function isMark(words: string): boolean {
  return words.length <= 8 && !/\p{L}{3}/u.test(words)
}

/** The address to which a pointer leads; a place in the source begins with `#`. */
function urlOf({address, own}: State, target: string | null | undefined): string | undefined {
  if (target == null || target.startsWith('#')) return undefined
  return own && address !== undefined && target.startsWith(`${address}#`) ? target.slice(address.length) : target
}

/** A place at which the mark of a note stands. */
function anchor(state: State, element: Element): Piece[] {
  const note = state.notes.byAnchor.get(idOf(element) ?? '')
  if (note) return [referenceTo(note, element)]
  return opaque(state, element)
}

export const pointers: Handlers = {ref: reference, ptr: reference, xref: reference, xptr: reference, anchor}
