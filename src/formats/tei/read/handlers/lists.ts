import type {Element} from 'xast'
import {filler} from '../../vocabulary.js'
import {elementsIn, textOf} from '../elements.js'
import {make} from '../make.js'
import {all, inBlock, inLine, type Handlers, type Piece, type State} from '../state.js'
import {head} from './title-page.js'

/** A list; what stands between its items begins the next of them, or ends the last. */
function list(state: State, element: Element): Piece[] {
  const {rend, type} = element.attributes
  const kind = `${rend ?? ''} ${type ?? ''}`
  const ordered = /\b(?:numbered|ordered|decimal|arabic|roman|alpha)\b/.test(kind) && !/\bunordered\b/.test(kind)
  const before: Piece[] = []
  const items: Piece[] = []
  let pending: Piece[] = []
  let first: string | undefined
  const inner = {...inBlock(state), level: state.level + 1}
  for (const child of elementsIn(element)) {
    if (child.name === 'head') for (const piece of head(inner, child)) before.push(asItsOwn(piece))
    else if (child.name === 'label') {
      pending.push(make(state, bare(child), 'strong', {}, all(inLine(state), child)))
    } else if (isItem(child)) {
      if (child.attributes['rend'] === filler && child.children.length === 0) continue
      first ??= child.attributes['n'] ?? ''
      items.push(item(inner, child, pending))
      pending = []
    } else for (const piece of state.one(inner, child)) pending.push(piece)
  }
  if (pending.length > 0) items.push(make(state, bare(element), 'listItem', {spread: false}, pending))
  const start = Number(/^\d{1,9}/.exec(first ?? '')?.[0] ?? '1')
  const fields = {
    ...(!(state.own && rend == null && type == null && element.name === 'list') && {ordered}),
    ...(ordered && {start}),
    ...(rend === 'simple' && {data: {marked: true}}),
    spread: false,
  }
  return [...before, make(state, element, 'list', fields, items)]
}

/** A heading that belongs to what follows. */
export function asItsOwn<Made extends Piece>(piece: Made): Made {
  return piece.type === 'heading' ? {...piece, data: {...piece.data, ofNext: true}} : piece
}

/** Elements of a list that are lists, and no items. */
const listNames: ReadonlySet<string> = new Set(['list', 'castList', 'castGroup'])

function isItem({name}: Element): boolean {
  return ['item', 'castItem', 'castGroup', 'bibl', 'biblStruct', 'person', 'list', 'castList'].includes(name)
}

/** An item; a paragraph that is all of it makes it a loose one. */
function item(state: State, element: Element, before: readonly Piece[]): Piece {
  const {rend} = element.attributes
  const [only, ...others] = elementsIn(element)
  const isLoose =
    only?.name === 'p' && others.length === 0 && textOf(element.children).trim() === textOf(only.children).trim()
  const space: Piece[] = before.length > 0 ? [{type: 'text', value: ' '}] : []
  const checked = rend === 'checked' || rend === 'unchecked' ? {checked: rend === 'checked'} : {}
  const pieces = piecesOf(state, element)
  const implied = listNames.has(element.name) ? {data: {implied: true, element: undefined}} : {}
  return make(state, element, 'listItem', {...checked, spread: isLoose, ...implied}, [...before, ...space, ...pieces])
}

function piecesOf(state: State, element: Element): Piece[] {
  switch (element.name) {
    case 'list':
    case 'castList':
    case 'castGroup':
      return list(state, element)
    case 'castItem':
      return textOf(element.children.filter(({type}) => type !== 'element')).trim() === ''
        ? elementsIn(element).flatMap((part): Piece[] => [...state.one(state, part), {type: 'text', value: ' '}])
        : all(state, element)
    default:
      return all(state, element)
  }
}

function bare(element: Element): Element {
  return {...element, attributes: {}}
}

export const lists: Handlers = {list, castList: list, castGroup: list, listBibl: list}
