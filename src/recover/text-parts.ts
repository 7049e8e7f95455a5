import type {Text} from 'mdast'
import type {Point} from 'unist'

/**
 * A part of a text, with its place.
 *
 * @param node - the text
 * @param start - where the part begins, in characters
 * @param end - where it ends (default: with the text)
 */
export function textFrom(node: Text, start: number, end: number = node.value.length): Text {
  const value = node.value.slice(start, end)
  const from = node.position?.start
  if (!from) return {type: 'text', value}
  const point = (offset: number): Point => ({
    line: from.line,
    column: from.column + offset,
    offset: (from.offset ?? 0) + offset,
  })
  return {type: 'text', value, position: {start: point(start), end: point(end)}}
}
