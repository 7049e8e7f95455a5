import type {PhrasingContent, Text} from 'mdast'
import {mergeTexts} from '../../../ast/merge.js'

/** What stood last in the line. */
interface State {
  last: 'start' | 'space' | 'text'
}

/**
 * Collapses white space over all nodes of a line; a no-break space is kept.
 *
 * @param nodes - the nodes as the page writes them
 */
export function collapse(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return collapseChildren(nodes, {last: 'start'})
}

function collapseChildren(nodes: readonly PhrasingContent[], state: State): PhrasingContent[] {
  const collapsed = nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') {
      // Single blanks, which most are, need no change.
      let value = node.value.replace(/[ \t\n\f\r]{2,}|[\t\n\f\r]/g, ' ')
      if (state.last !== 'text') value = value.replace(/^ /, '')
      if (value === '') return []
      state.last = value.endsWith(' ') ? 'space' : 'text'
      return [withValue(node, value)]
    }
    if (node.type === 'break') {
      state.last = 'start'
      return [node]
    }
    if ('children' in node) return [{...node, children: collapseChildren(node.children, state)}]
    if (node.type !== 'pageMarker') state.last = 'text'
    return [node]
  })
  return mergeTexts(collapsed)
}

/** Takes breaks and blanks, no-break ones too, off both ends, and blanks off the ends of lines. */
export function trim(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const trimmed: PhrasingContent[] = []
  for (const node of nodes) {
    const last = trimmed.at(-1)
    if (node.type === 'break') {
      trimEnd(trimmed)
      if (trimmed.length > 0 && trimmed.at(-1)?.type !== 'break') trimmed.push(node)
    } else if (node.type === 'text' && (last === undefined || last.type === 'break')) {
      const value = node.value.trimStart()
      if (value !== '') trimmed.push(withValue(node, value))
    } else {
      trimmed.push(node)
    }
  }
  trimEnd(trimmed)
  while (trimmed.at(-1)?.type === 'break') {
    trimmed.pop()
    trimEnd(trimmed)
  }
  return trimmed
}

function trimEnd(nodes: PhrasingContent[]): void {
  for (let last = nodes.at(-1); last?.type === 'text'; last = nodes.at(-1)) {
    const value = last.value.trimEnd()
    nodes.pop()
    if (value === '') continue
    nodes.push(withValue(last, value))
    return
  }
}

function withValue(node: Text, value: string): Text {
  return value === node.value ? node : {...node, value}
}
