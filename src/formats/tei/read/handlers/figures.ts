import type {Element} from 'xast'
import {childOf} from '../header/elements.js'
import {elementsIn, given, textOf} from '../elements.js'
import {make} from '../make.js'
import {all, inBlock, inLine, type Handlers, type Piece, type State} from '../state.js'

/** A picture in a line, or one with its caption that stands by itself. */
function figure(state: State, element: Element): Piece[] {
  const parts = elementsIn(element)
  const isBare = parts.every(({name}) => name === 'graphic' || name === 'figDesc')
  // Ours is without parts where the picture has no address that can be pointed at, and no description.
  const isInline = element.attributes['place'] === 'inline' && element.children.length === parts.length
  if (isBare && (isInline || (state.inLine && parts.length > 0))) return [imageOf(state, element)]
  const pieces: Piece[] = []
  if (textOf(element.children.filter(child => child.type !== 'element')).trim() !== '') {
    return [make(state, element, 'figure', {}, [make(state, element, 'caption', {}, all(inLine(state), element))])]
  }
  for (const [index, part] of parts.entries()) {
    if (part.name === 'graphic' || part.name === 'binaryObject') {
      const next = parts[index + 1]
      pieces.push(pictureOf(state, part, part, next?.name === 'figDesc' ? next : undefined))
    } else if (part.name === 'figDesc') {
      if (parts[index - 1]?.name !== 'graphic') pieces.push(pictureOf(state, part, undefined, part))
    } else if (['pb', 'table', 'figure'].includes(part.name)) {
      for (const piece of state.one(inBlock(state), part)) pieces.push(piece)
    } else pieces.push(make(state, part, 'caption', {}, part.name === 'head' ? all(inLine(state), part) : state.one(inLine(state), part))) // prettier-ignore
  }
  const inner = pieces.flatMap(piece => (piece.type === 'figure' ? piece.children : [piece]))
  return [make(state, element, 'figure', {}, inner)]
}

function imageOf(state: State, element: Element): Piece {
  return pictureOf(state, element, childOf(element, 'graphic'), childOf(element, 'figDesc'))
}

function pictureOf(
  state: State,
  element: Element,
  graphic: Element | undefined,
  description: Element | undefined,
): Piece {
  const {url, entity, n} = graphic?.attributes ?? {}
  const alt =
    description &&
    textOf(description.children)
      .replace(/[ \t\r\n]+/g, ' ')
      .trim()
  return make(state, element, 'image', {url: url ?? entity ?? '', ...given('title', n), ...given('alt', alt)})
}

function graphic(state: State, element: Element): Piece[] {
  return [pictureOf(state, element, element, undefined)]
}

export const figures: Handlers = {figure, graphic}
