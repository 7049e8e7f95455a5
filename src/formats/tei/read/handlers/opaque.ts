import type {Element} from 'xast'
import {isAttributeName, isElementName} from '../../../../ast/element-name.js'
import {opaqueElements} from '../../opaque/elements.js'
import {authorRole, namespace} from '../../vocabulary.js'
import {isOfLine, space} from '../pieces.js'
import {all, inLine, type Handlers, type Piece, type State} from '../state.js'
import {records, spaced} from './transparent.js'
import {wrapped} from './phrasing.js'

/** Words in an element that the tree has no node for; of one that holds blocks, the blocks alone. In a record, parts stand apart. */
export function opaque(state: State, element: Element): Piece[] {
  const isRecord = !state.own && records.has(element.name)
  if (!isRecord) return held(state, element, all(inLine(state), element))
  const pieces = held(state, element, spaced(inLine(state), element))
  return state.inLine ? pieces : [space(), ...pieces, space()]
}

/** An element that the tree has no node for, with what was read of what stands in it. */
export function held(state: State, element: Element, pieces: readonly Piece[]): Piece[] {
  const name = element.name.slice(element.name.indexOf(':') + 1)
  if (!isElementName(name) || !pieces.every(isOfLine)) return [...pieces]
  const attributes = Object.entries(element.attributes).flatMap(([name, value]): [string, string][] => {
    const own = state.namespace === namespace ? name : (modern.get(name) ?? name)
    return value != null && isAttributeName(own) && !own.startsWith('xmlns') ? [[own, value]] : []
  })
  const own = element.data?.namespace
  const fields = {
    name,
    attributes: Object.fromEntries(attributes),
    ...(own !== undefined && own !== state.namespace && own !== namespace && {namespace: own}),
  }
  return wrapped(state, {...element, attributes: {}}, 'opaque', pieces, [], fields)
}

/** Attributes of TEI P4, by what they are called since. */
const modern: ReadonlyMap<string, string> = new Map([
  ['id', 'xml:id'],
  ['lang', 'xml:lang'],
])

/** A name; in our own TEI one marks the author in a line that is demoted. */
function name(state: State, element: Element): Piece[] {
  const {role, ...others} = element.attributes
  const isMark = state.own && role === authorRole && Object.keys(others).length === 0
  return isMark ? all(state, element) : opaque(state, element)
}

export const opaques: Handlers = {
  ...Object.fromEntries([...opaqueElements].map(one => [one, opaque])),
  name,
}
