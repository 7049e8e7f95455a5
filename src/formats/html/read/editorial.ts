import type {PhrasingContent, Text} from 'mdast'

/** What an editor put in brackets and signed: `[The speaker means 1905. – Ed.]`. */
const signed =
  /\[[^[\]]{1,600}[\s\u00a0–—-](?:Eds?|Editors?|Tr|Trans|Translator|Transcriber|MIA|ETOL)\.?[\s\u00a0]*\]/gu

/**
 * Marks what an editor or a translator inserted in the text and signed.
 *
 * @param nodes - nodes of a line
 * @returns the same with the insertions as nodes of their own
 */
export function markEditorial(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] =>
    node.type === 'text' && node.value.includes('[') ? markText(node) : [node],
  )
}

function markText(node: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let end = 0
  for (const {0: value, index} of node.value.matchAll(signed)) {
    if (index > end) parts.push({...node, value: node.value.slice(end, index)})
    const resp = /(?:transcriber|MIA|ETOL)[.\s\u00a0]*\]$/iu.test(value) ? 'transcriber' : 'editor'
    parts.push({
      type: 'editorial',
      kind: 'added',
      resp,
      children: [{...node, value}],
      ...(node.position && {position: node.position}),
      data: {recovery: {rule: 'signed-insertion', certainty: 0.9}},
    })
    end = index + value.length
  }
  if (end === 0) return [node]
  return end < node.value.length ? [...parts, {...node, value: node.value.slice(end)}] : parts
}
