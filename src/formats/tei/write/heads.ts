import type {Node} from 'unist'
import type {Element, ElementContent} from 'xast'
import type {State} from './state.js'

/** A node, and what is written of it. */
type Written = readonly [Node, ElementContent[]]

/**
 * What is written of nodes that follow each other: a heading that the source has in the list or the poem behind it
 * stands there again.
 *
 * @param state - knows whether elements of the source are written as they were
 * @param nodes - the nodes, each with what is written of it
 */
export function withHeads({keepsElements}: State, nodes: readonly Written[]): ElementContent[] {
  const written: ElementContent[][] = []
  let heads: ElementContent[] = []
  for (const [index, [node, content]] of nodes.entries()) {
    const [only, ...others] = content
    const isHolder = only?.type === 'element' && others.length === 0 && holders.has(only.name)
    if (isOfNext(node) && keepsElements && hasHolder(nodes.slice(index + 1))) for (const one of content) heads.push(one)
    else if (heads.length > 0 && isHolder) {
      written.push([headed(only, heads)])
      heads = []
    } else written.push(content)
  }
  return [...written.flat(), ...heads]
}

const holders: ReadonlySet<string> = new Set(['list', 'castList', 'castGroup', 'listBibl', 'lg'])

function isOfNext({type, data}: Node): boolean {
  return type === 'heading' && data?.ofNext === true
}

/** Whether a block that can hold them comes next, other headings of it aside. */
function hasHolder(nodes: readonly Written[]): boolean {
  const next = nodes.find(([node]) => !isOfNext(node))?.[1]
  return next?.length === 1 && next[0]?.type === 'element' && holders.has(next[0].name)
}

function headed(one: Element, heads: readonly ElementContent[]): Element {
  const instead = one.data?.instead?.map(child => (child.type === 'element' ? headed(child, heads) : child))
  return {...one, children: [...heads, ...one.children], ...(one.data && {data: {...one.data, ...(instead && {instead})}})}
} // prettier-ignore
