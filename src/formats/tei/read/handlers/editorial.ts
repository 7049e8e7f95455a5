import type {Element} from 'xast'
import {childOf} from '../header/elements.js'
import {readings} from '../../vocabulary.js'
import {elementsIn, given, textOf} from '../elements.js'
import {make} from '../make.js'
import {all, inBlock, inLine, type Handler, type Handlers, type Piece, type State} from '../state.js'
import {held, opaque} from './opaque.js'
import {wrapped} from './phrasing.js'

/** What was printed, with what an editor reads instead. */
function choice(state: State, element: Element): Piece[] {
  for (const [kind, [printed, read]] of Object.entries(readings)) {
    const [first, second] = [childOf(element, printed), childOf(element, read)]
    if (!first || !second) continue
    const correction = textOf(second.children)
      .replace(/[ \t\r\n]+/g, ' ')
      .trim()
    const attributes = {...element.attributes, ...second.attributes}
    const fields = {...fieldsOf(state, second, kind), correction}
    return wrapped(state, {...element, attributes}, 'editorial', all(inLine(state), first), [], fields)
  }
  const [first, ...others] = elementsIn(element)
  return first ? [...state.one(state, first), ...others.flatMap(other => variant(state, other))] : []
}

/** An intervention in the words of its element. */
function intervention(kind: string): Handler {
  return (state, element) =>
    wrapped(state, element, 'editorial', all(inLine(state), element), [], fieldsOf(state, element, kind))
}

/** What was printed, without what an editor reads; one that says more of itself is kept as it is. */
function unlessMarked(kind: string): Handler {
  const plain = intervention(kind)
  return (state, element) =>
    Object.keys(element.attributes).every(name => name === 'n' || name === 'resp')
      ? plain(state, element)
      : opaque(state, element)
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

/** Readings of several witnesses: the text is that of the lemma, others are notes at their place. */
function apparatus(state: State, element: Element): Piece[] {
  const parts = elementsIn(element).filter(({name}) => ['lem', 'rdg', 'rdgGrp', 'note'].includes(name))
  const [first, ...others] = parts
  const text = first && first.name !== 'note' ? first : undefined
  const variants = (text ? others : parts).flatMap(other => variant(state, other))
  const read = text?.name === 'lem' ? opaque(state, text) : text ? all(inLine(state), text) : []
  return parts.some(({name}) => name === 'rdgGrp') || text?.name !== 'lem'
    ? [...read, ...variants]
    : held(state, element, [...read, ...variants])
}

/** A reading that is not in the text, as a note of an editor. */
function variant(state: State, element: Element): Piece[] {
  if (textOf(element.children).trim() === '') return []
  const identifier = state.notes.fresh()
  const fields = {identifier, label: identifier, series: 'editor'}
  const pieces = element.name === 'rdg' ? opaque(state, element) : all(inBlock(state), element)
  state.notes.keep(make(state, element, 'footnoteDefinition', fields, pieces))
  return [
    {type: 'footnoteReference', identifier, label: identifier, ...(element.position && {position: element.position})},
  ]
}

export const editorials: Handlers = {
  choice,
  sic: intervention('sic'),
  orig: unlessMarked('original'),
  abbr: unlessMarked('abbreviation'),
  supplied: intervention('supplied'),
  unclear: intervention('unclear'),
  add: intervention('added'),
  gap,
  app: apparatus,
}
