import type {ElementContent} from 'hast'
import type {PhrasingContent} from 'mdast'
import type {State} from './state.js'

/**
 * Writes a line of text.
 *
 * A page that turns inside a word is marked behind the word: voices and searches then find it whole.
 */
export function line(state: State, nodes: readonly PhrasingContent[]): ElementContent[] {
  const inner: State = {...state, inLine: true}
  return behindWords(nodes).flatMap(node => state.one(inner, node))
}

function behindWords(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  if (!nodes.some(isInWord)) return nodes
  const result: (PhrasingContent | PhrasingContent[])[] = []
  let held: PhrasingContent[] = []
  for (const node of nodes) {
    if (isInWord(node)) {
      held.push(node)
    } else if (held.length > 0 && node.type === 'text') {
      const word = /^[\p{L}\p{M}\p{N}]*/u.exec(node.value)?.[0] ?? ''
      result.push({type: 'text', value: word})
      if (word === node.value) continue
      result.push(held, {...node, value: node.value.slice(word.length)})
      held = []
    } else {
      result.push(held, node)
      held = []
    }
  }
  return [...result, held].flat()
}

function isInWord(node: PhrasingContent): boolean {
  return node.type === 'pageMarker' && node.inWord === true
}
