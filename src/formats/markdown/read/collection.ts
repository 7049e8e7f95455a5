import type {Code, RootContent} from 'mdast'
import {signs} from '../profile.js'

/** An article of a collection, as it stands in the text. */
export interface Part {
  /** Where it begins. */
  readonly place: RootContent | undefined
  /** Its metadata, in a block of code. */
  readonly front: Code | undefined
  readonly blocks: readonly RootContent[]
}

/**
 * Divides a collection into its articles: each begins with `::article`; what stands before the first is one too.
 *
 * @param nodes - the blocks of a text
 * @returns its articles; nothing for a text that is no collection
 */
export function partsOf(nodes: readonly RootContent[]): Part[] | undefined {
  const [first, ...others] = nodes
  const isEmpty = isSign(first, signs.collection)
  if (!isEmpty && !nodes.some(node => isSign(node, signs.article))) return undefined
  const parts: RootContent[][] = [[]]
  for (const node of isEmpty ? others : nodes) {
    if (isSign(node, signs.article)) parts.push([node])
    else parts.at(-1)?.push(node)
  }
  return parts.filter(part => part.some(node => node.type !== 'definition')).map(partOf)
}

function partOf(nodes: readonly RootContent[]): Part {
  const [place, second] = nodes
  if (!isSign(place, signs.article)) return {place, front: undefined, blocks: nodes}
  const front = second?.type === 'code' && second.lang === 'yaml' && second.meta === 'metadata' ? second : undefined
  return {place, front, blocks: nodes.slice(front ? 2 : 1)}
}

function isSign(node: RootContent | undefined, name: string): boolean {
  return node?.type === 'leafDirective' && node.name === name
}
