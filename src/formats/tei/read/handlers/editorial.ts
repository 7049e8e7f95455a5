import type {Element} from 'xast'
import {childOf} from '../header/elements.js'
import type {SourceElement} from '../../../../ast/base.js'
import {readings} from '../../vocabulary.js'
import {elementsIn, given, textOf} from '../elements.js'
import {make} from '../make.js'
import {all, contentOf, inBlock, inLine, type Handler, type Handlers, type Piece, type State} from '../state.js'
import {held, opaque} from './opaque.js'
import {attributesOf} from '../source-element.js'
import {wrapped} from '../wrapped.js'
import {spaced} from '../spacing.js'

/** What was printed, with what an editor reads instead; what else is read there is a note. */
function choice(state: State, element: Element): Piece[] {
  for (const [kind, [printed, read]] of Object.entries(readings)) {
    const [first, second] = [childOf(element, printed), childOf(element, read)]
    if (!first || !second) continue
    const correction = textOf(second.children)
      .replace(/[ \t\r\n]+/g, ' ')
      .trim()
    const own = fieldsOf(state, second, kind)
    const more = beyondPair(state, element, first, second, 'resp' in own)
    const fields = {...own, correction, data: {element: more}}
    return [
      ...wrapped(state, {...element, attributes: {}}, 'editorial', all(inLine(state), first), [], fields),
      ...othersIn(state, element, [first, second]),
    ]
  }
  const [first] = elementsIn(element)
  return first ? [...state.one(state, first), ...othersIn(state, element, [first])] : all(state, element)
}

/** Attributes of a pair, and of its sides, that no field of the node holds. */
function beyondPair(state: State, pair: Element, printed: Element, read: Element, isResponsible: boolean): SourceElement | undefined {
  const attributes = attributesOf(state, pair)
  const parts = [printed, read].flatMap((one): [string, Record<string, string>][] => {
    const isSaid = (name: string): boolean => one === read && (name === 'n' || (name === 'resp' && isResponsible))
    const rest = Object.entries(attributesOf(state, one)).filter(([name]) => !isSaid(name))
    return rest.length === 0 ? [] : [[one.name, Object.fromEntries(rest)]]
  })
  const isPlain = Object.keys(attributes).length === 0
  if (isPlain && parts.length === 0) return undefined
  return {...(!isPlain && {attributes}), ...(parts.length > 0 && {parts: Object.fromEntries(parts)})}
} // prettier-ignore

/** An intervention in the words of its element. */
function intervention(kind: string): Handler {
  return (state, element) =>
    wrapped(state, element, 'editorial', all(inLine(state), element), [], fieldsOf(state, element, kind))
}

function gap(state: State, element: Element): Piece[] {
  return wrapped(state, element, 'editorial', all(inLine(state), element), [], fieldsOf(state, element, 'gap'))
}

function fieldsOf(
  state: State,
  {attributes: {n, reason, resp, extent, unit, quantity}}: Element,
  kind: string,
): object {
  const who = resp == null ? undefined : state.responsibilityOf(resp)
  const counted = unit != null && quantity != null ? `${quantity} ${quantity === '1' ? unit.replace(/s$/, '') : unit}` : undefined // prettier-ignore
  return {
    kind,
    ...given('reason', reason ?? n),
    ...(kind === 'gap' && given('extent', extent ?? counted ?? unit)),
    ...(who && {resp: who}),
  }
}

/** Readings of several witnesses: the text is that of the lemma, or else the first; all else is notes at its place. */
function apparatus(state: State, element: Element): Piece[] {
  const parts = elementsIn(element)
  const text = parts.find(({name}) => ['lem', 'rdg', 'rdgGrp'].includes(name))
  const others = othersIn(state, element, text ? [text] : [])
  if (text?.name !== 'lem') return [...(text ? linesOf(inLine(state), text) : []), ...others]
  const pieces = [...opaque(inLine(state), text), ...others]
  return parts.some(({name}) => name === 'rdgGrp') ? pieces : held(state, element, pieces)
}

/** Marks of places, which stand in the text wherever they are. */
const places = new Set(['pb', 'cb', 'lb', 'milestone', 'anchor'])

/** What stands in an element beside its readings of the text: readings as notes, and words that are in none as they are. */
function othersIn(state: State, element: Element, readings: readonly Element[]): Piece[] {
  return element.children.flatMap(child => {
    if (child.type !== 'element') return 'value' in child && child.value.trim() === '' ? [] : contentOf(state, child)
    if (readings.includes(child)) return []
    return places.has(child.name) ? state.one(inLine(state), child) : variant(state, child)
  })
}

/** What stands in a reading; those of a group stand apart. */
function linesOf(state: State, element: Element): Piece[] {
  return element.name === 'rdgGrp' ? spaced(state, element) : all(state, element)
}

/** The mark of a reading that has none: a sign, which is no word. */
const sign = '*'

/** A reading that is not in the text, as a note of an editor. */
function variant(state: State, element: Element): Piece[] {
  if (textOf(element.children).trim() === '') return []
  const identifier = state.notes.fresh()
  const marker = (element.name === 'note' ? element.attributes['n'] : undefined) ?? sign
  const fields = {identifier, label: identifier, marker, series: 'editor'}
  const pieces = element.name === 'rdg' ? opaque(state, element) : linesOf(inBlock(state), element)
  state.notes.keep(make(state, element, 'footnoteDefinition', fields, pieces))
  return [
    {type: 'footnoteReference', identifier, label: identifier, ...(element.position && {position: element.position})},
  ]
}

export const editorials: Handlers = {
  choice,
  sic: intervention('sic'),
  orig: intervention('original'),
  abbr: intervention('abbreviation'),
  supplied: intervention('supplied'),
  unclear: intervention('unclear'),
  add: intervention('added'),
  gap,
  app: apparatus,
}
