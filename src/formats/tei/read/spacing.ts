import type {Element} from 'xast'
import {elementsIn, textOf} from './elements.js'
import {space} from './pieces.js'
import {all, type Piece, type State} from './state.js'

/** Elements that hold parts of a name or a record: where nothing stands between these, a space does. */
const recordNames = [
  'person', 'place', 'org', 'birth', 'death', 'event', 'persName', 'placeName', 'orgName', 'location', 'respStmt', 'analytic', 'monogr', 'imprint', 'series', 'trait', 'state', 'residence', 'occupation', 'education', 'faith',
  'nationality', 'affiliation', 'floruit', 'listPerson', 'listPlace', 'listOrg', 'listEvent', 'listRelation', 'relation', 'listNym', 'nym', 'personGrp', 'biblStruct', 'biblFull', 'msDesc', 'msIdentifier', 'physDesc', 'history',
] // prettier-ignore

/** The same, by their names. */
export const records: ReadonlySet<string> = new Set(recordNames)

/** Parts of words, and what stands between them. */
const withinWords = new Set([
  'w',
  'c',
  'pc',
  'm',
  'ex',
  'am',
  'hi',
  'g',
  'lb',
  'pb',
  'cb',
  'seg',
  'supplied',
  'unclear',
  'note',
  'anchor',
])

/** What stands in an element, with spaces around elements that hold all of its words. */
export function apart(state: State, element: Element): Piece[] {
  return holdsWords(element) ? all(state, element) : [space(), ...spaced(state, element), space()]
}

/** What stands in an element, with spaces between elements that hold all of its words. */
export function spaced(state: State, element: Element): Piece[] {
  if (holdsWords(element)) return all(state, element)
  return elementsIn(element).flatMap((part, index) => [...(index > 0 ? [space()] : []), ...state.one(state, part)])
}

/** Whether words stand in an element itself, or parts of words do. */
function holdsWords(element: Element): boolean {
  const parts = elementsIn(element)
  const hasText = /[^ \t\r\n]/.test(textOf(element.children.filter(({type}) => type !== 'element')))
  return hasText || parts.length < 2 || (!records.has(element.name) && parts.some(({name}) => withinWords.has(name)))
}
