import type {Data} from 'unist'
import type {Element} from 'xast'
import {isPhrasing} from '../../../ast/is.js'
import type {NodeOf, Nodes, NodeType} from '../../../ast/nodes.js'
import {specification} from '../../../ast/specification.js'
import {recoveryOf} from '../recovery.js'
import {classed, filler} from '../vocabulary.js'
import {childrenOf, isOfLine, lineOf, saysSomething} from './pieces.js'
import {beyond} from './source-element.js'
import type {Piece, State} from './state.js'
import {tidied} from './white-space.js'

/**
 * Makes a node of an element, and sees to it that the node holds only what it may hold.
 *
 * @param state - what is known
 * @param element - gives position, rule and class
 * @param type - type of the node
 * @param fields - its fields
 * @param pieces - what was made of what stands in the element
 */
export function make<Type extends NodeType>(
  state: State,
  element: Element,
  type: Type,
  fields: object,
  pieces: readonly Piece[] = [],
): NodeOf<Type> {
  const allowed = specification[type].children as readonly NodeType[] | undefined
  const {data: more, ...own} = fields as {data?: Data}
  const data = withoutNothing({...dataOf(state, element, type), ...more})
  const node = {
    type,
    ...own,
    ...(allowed && {
      children: allowed.includes('text') ? lineOf(state, pieces) : arranged(state, element, new Set(allowed), pieces),
    }),
    ...(Object.keys(data).length > 0 && {data}),
    ...(element.position && {position: element.position}),
  }
  // The one cast: what is arranged is what the type allows.
  return node as unknown as NodeOf<Type>
}

/** The rule by which a node was found, the classes that the source gives it, and what else its element says. */
function dataOf(state: State, element: Element, type: NodeType): Data {
  const {name, attributes} = element
  const rend = classed.has(name) && attributes['rend'] !== filler ? attributes['rend'] : undefined
  const className = rend?.split(/\s+/).filter(token => token !== '') ?? []
  return {
    recovery: recoveryOf(attributes),
    className: className.length > 0 ? className : undefined,
    element: beyond(state, element, type),
  }
}

function withoutNothing(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]: [string, unknown]) => value !== undefined))
}

/** Blocks as they may stand in a node: lines become paragraphs, lines of verse a poem. */
export function arranged(
  state: State,
  element: Element,
  allowed: ReadonlySet<NodeType>,
  pieces: readonly Piece[],
): Nodes[] {
  const made: Nodes[] = []
  let run: Piece[] = []
  /** Whether lines of verse stand in the run, and whether words do that are none. */
  let [hasVerse, hasWords] = [false, false]
  const close = (): void => {
    for (const one of closed(state, element, allowed, run)) made.push(one)
    run = []
    hasVerse = hasWords = false
  }
  for (const piece of pieces) {
    const isVerse = piece.type === 'verseLine' && !allowed.has('verseLine')
    const says = saysSomething([piece])
    if (isVerse ? hasWords : hasVerse && !hasWords && says) close()
    if (isOfLine(piece) || isVerse) {
      run.push(piece)
      if (piece.type === 'verseLine') hasVerse = true
      else hasWords ||= says
    } else {
      close()
      for (const one of admitted(state, element, allowed, piece)) made.push(one)
    }
  }
  close()
  return made
}

/** What becomes of a run of pieces of a line, or of lines of verse. */
function closed(state: State, element: Element, allowed: ReadonlySet<NodeType>, run: readonly Piece[]): Nodes[] {
  const lines = run.findLastIndex(piece => piece.type === 'verseLine') + 1
  if (lines > 0 && allowed.has('verse')) {
    const first = run.findIndex(piece => piece.type === 'verseLine')
    const inner = run.slice(first, lines).filter(piece => piece.type === 'verseLine' || piece.type === 'pageMarker')
    return [
      ...closed(state, element, allowed, run.slice(0, first)),
      {...make(state, bare(element), 'verse', {}, inner), ...placeOf(inner)},
      ...closed(state, element, allowed, run.slice(lines)),
    ]
  }
  if (!saysSomething(run))
    return run.filter(piece => piece.type === 'pageMarker' && allowed.has('pageMarker')) as Nodes[]
  const line = tidied(run.filter(isOfLine))
  const rest = line.every(piece => allowed.has(piece.type)) ? line : undefined
  if (rest && !allowed.has('paragraph')) return rest
  if (!allowed.has('paragraph')) return []
  const {position = element.position} = placeOf(line)
  return [{type: 'paragraph', children: line, ...(position && {position})}]
}

/** What becomes of a block that may not stand in a node. */
function admitted(state: State, element: Element, allowed: ReadonlySet<NodeType>, node: Nodes): Nodes[] {
  if (allowed.has(node.type)) return [node]
  if (!('children' in node)) return []
  const children = childrenOf(node)
  const isLine = (specification[node.type].children as readonly NodeType[]).includes('text')
  if (isLine && children.every(isPhrasing) && allowed.has('paragraph')) {
    return [{...node, type: 'paragraph', children}]
  }
  return arranged(state, element, allowed, children)
}

function bare(element: Element): Element {
  return {...element, attributes: {}}
}

/** From where to where nodes stand. */
function placeOf(nodes: readonly Piece[]): Pick<Nodes, 'position'> {
  const places = nodes.flatMap(node => ('position' in node && node.position ? [node.position] : []))
  const [first, last] = [places[0], places.at(-1)]
  return first && last ? {position: {start: first.start, end: last.end}} : {}
}
