import type {PhrasingContent} from 'mdast'
import {toString} from '../ast/text.js'
import {textFrom} from './text-parts.js'

/**
 * Parts a line at a place in its text, within nodes too.
 *
 * @param children - the line
 * @param at - how many characters of its text stand before the place
 * @returns what stands before the place and behind it; nothing where the place is within a node that cannot be parted
 */
export function splitLine(
  children: readonly PhrasingContent[],
  at: number,
): {before: PhrasingContent[]; after: PhrasingContent[]} | undefined {
  const before: PhrasingContent[] = []
  let left = at
  for (const [index, child] of children.entries()) {
    const {length} = toString({type: 'paragraph', children: [child]})
    const rest = children.slice(index + 1)
    if (left <= 0) return {before, after: [child, ...rest]}
    if (left >= length) {
      before.push(child)
      left -= length
    } else if (child.type === 'text') {
      return {before: [...before, textFrom(child, 0, left)], after: [textFrom(child, left), ...rest]}
    } else {
      const parts = 'children' in child ? splitLine(child.children, left) : undefined
      if (!parts || !('children' in child)) return undefined
      return {
        before: [...before, {...child, children: parts.before}],
        after: [{...child, children: parts.after}, ...rest],
      }
    }
  }
  return left > 0 ? undefined : {before, after: []}
}

/** A line without white space and breaks at its beginning. */
export function trimStart(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children
  if (first === undefined) return []
  if (first.type === 'break') return trimStart(rest)
  if (first.type === 'text') {
    const space = first.value.length - first.value.trimStart().length
    if (space === 0) return [first, ...rest]
    return space < first.value.length ? [textFrom(first, space), ...rest] : trimStart(rest)
  }
  if (!('children' in first) || first.children.length === 0) return [first, ...rest]
  const inner = trimStart(first.children)
  return inner.length > 0 ? [{...first, children: inner}, ...rest] : trimStart(rest)
}

/** A line without white space and breaks at its end. */
export function trimEnd(children: readonly PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1)
  const rest = children.slice(0, -1)
  if (last === undefined) return []
  if (last.type === 'break') return trimEnd(rest)
  if (last.type === 'text') {
    const {length} = last.value.trimEnd()
    if (length === last.value.length) return [...children]
    return length > 0 ? [...rest, textFrom(last, 0, length)] : trimEnd(rest)
  }
  if (!('children' in last) || last.children.length === 0) return [...children]
  const inner = trimEnd(last.children)
  return inner.length > 0 ? [...rest, {...last, children: inner}] : trimEnd(rest)
}
