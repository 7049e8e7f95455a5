import type {Text} from 'mdast'
import type {Node} from 'unist'
import {isNode, isParent, isPhrasing} from '../../../ast/is.js'
import type {Nodes, PhrasingContent} from '../../../ast/nodes.js'
import {flattenedBlock} from '../rules.js'
import type {Joint, Piece, State} from './state.js'
import {tidied} from './white-space.js'

/** Whether a piece stands in a line. */
export function isOfLine(piece: Piece): piece is PhrasingContent | Joint {
  return piece.type === 'joint' || isPhrasing(piece)
}

/** What stands in a node. */
export function childrenOf(node: Nodes): Nodes[] {
  const children: readonly Node[] = isParent(node) ? node.children : []
  return children.filter(isNode)
}

/** Whether pieces of a line say anything: turns of pages and white space do not. */
export function saysSomething(run: readonly Piece[]): boolean {
  return run.some(piece => (piece.type === 'text' ? /[^ \t\r\n]/.test(piece.value) : !isPlace(piece)))
}

/** Whether a piece is a place, and has no words: a turn of the page, the end of a column. */
function isPlace(piece: Piece): boolean {
  return (
    piece.type === 'joint' || piece.type === 'pageMarker' || (piece.type === 'opaque' && piece.children.length === 0)
  )
}

/** The pieces of a line of text, whatever stands in it: of blocks, their words. */
export function lineOf(state: State, pieces: readonly Piece[]): PhrasingContent[] {
  return tidied(pieces.flatMap(piece => (isOfLine(piece) ? [piece] : flattened(state, piece))))
}

function flattened(state: State, node: Nodes): (PhrasingContent | Joint)[] {
  if (node.type === 'footnoteDefinition') {
    state.notes.keep(node)
    return []
  }
  if (!['paragraph', 'listItem', 'tableRow', 'tableCell', 'verseLine', 'speaker', 'caption'].includes(node.type)) {
    state.once('flattened', () => {
      flattenedBlock.report(state.file, node, `Unexpected \`${node.type}\` in a line, expected words; they are kept`)
    })
  }
  if (node.type === 'code')
    return [space(), {type: 'inlineCode', value: node.value, ...(node.position && {position: node.position})}, space()]
  if (!isParent(node)) return [space()]
  return [space(), ...childrenOf(node).flatMap(child => (isOfLine(child) ? [child] : flattened(state, child))), space()]
}

/**
 * Makes nodes of the parts of a line between the blocks that stand in it.
 *
 * @param pieces - pieces of a line and blocks
 * @param make - makes a node of the pieces of a part; the first has the number 0
 * @returns the nodes and the blocks in their order; lines of the page come last
 */
export function parted(pieces: readonly Piece[], make: (run: Piece[], part: number) => Nodes): Nodes[] {
  const blocks = pieces.filter(piece => !isOfLine(piece))
  const furniture = blocks.filter(block => block.type === 'furniture')
  if (blocks.length === furniture.length) return [make(pieces.filter(isOfLine), 0), ...furniture]
  const made: Nodes[] = []
  let run: Piece[] = []
  let part = 0
  const close = (): void => {
    if (saysSomething(run)) made.push(make(run, part++))
    else for (const piece of run) if (piece.type === 'pageMarker') made.push(piece)
    run = []
  }
  for (const piece of pieces) {
    if (isOfLine(piece)) run.push(piece)
    else if (piece.type !== 'furniture') {
      close()
      made.push(piece)
    }
  }
  close()
  return [...made, ...furniture]
}

/** A space between words. */
export function space(): Text {
  return {type: 'text', value: ' '}
}
