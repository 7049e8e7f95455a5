import type {PhrasingContent, Text} from 'mdast'

/**
 * Makes one text of texts that follow one another, as a tree that is read back has them.
 *
 * @param nodes - the children of a node
 * @returns the same with merged texts, whose positions reach from the first to the last
 * @example
 * mergeTexts([{type: 'text', value: 'On '}, {type: 'text', value: 'Type'}]) // [{type: 'text', value: 'On Type'}]
 */
export function mergeTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  if (!nodes.some((node, index) => node.type === 'text' && nodes[index + 1]?.type === 'text')) return [...nodes]
  const merged: PhrasingContent[] = []
  let run: Text[] = []
  for (const node of nodes) {
    if (node.type === 'text') {
      run.push(node)
      continue
    }
    flush()
    merged.push(node)
  }
  flush()
  return merged

  function flush(): void {
    const [first] = run
    const value = run.map(text => text.value).join('')
    const start = first?.position?.start
    const end = run.at(-1)?.position?.end
    if (run.length === 1 && first) merged.push(first)
    else if (value !== '') merged.push({type: 'text', value, ...(start && end && {position: {start, end}})})
    run = []
  }
}
