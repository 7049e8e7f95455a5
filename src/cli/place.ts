import {VFile} from 'vfile'
import {isParent} from '../ast/is.js'
import type {Nodes} from '../ast/nodes.js'
import {decode} from '../core/decode.js'
import type {Place} from '../ledger/ledger.js'
import {lineCounter, locator} from '../ledger/words/positions.js'
import type {Compared} from './diff.js'

/** Gives the line of a place in a tree; `null` where there are none. */
export type LineOf = (place: Place) => number | null

/** Formats of which a tree keeps the lines of another file, or none. */
const withoutLines: ReadonlySet<string> = new Set(['json', 'epub'])

/**
 * Makes what finds the line of a word of a tree in the file that it was read from.
 *
 * @param compared - tree and file
 * @param encoding - WHATWG label that the caller gives
 */
export function placesIn({document: {format, mediaType, tree}, file}: Compared, encoding: string | undefined): LineOf {
  if (withoutLines.has(format)) return () => null
  // The messages of decoding are those of the file already.
  const {text} = decode(new VFile({value: file.value}), mediaType, {encoding})
  const pointAt = lineCounter(text)
  return ({pointer = '', offset}) => {
    const {node, above} = nodeAt(tree, pointer)
    const start = node.position?.start
    if (!start) return above
    if (node.type !== 'text' || start.offset === undefined) return start.line
    return pointAt(locator(text, start.offset, node.value)(offset)).line
  }
}

/** The node that a JSON Pointer leads to or into, and the line of the nearest node above that has one. */
function nodeAt(tree: Nodes, pointer: string): {node: Nodes; above: number | null} {
  let node = tree
  let above: number | null = null
  for (const [, index] of pointer.matchAll(/\/children\/(\d+)/g)) {
    const child: Nodes | undefined = isParent(node) ? (node.children as Nodes[])[Number(index)] : undefined
    if (!child) break
    above = node.position?.start.line ?? above
    node = child
  }
  return {node, above}
}
