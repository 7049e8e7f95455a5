import type {Element, Instruction, Nodes, Root} from 'xast'

/** A document of TEI that is being checked. */
export interface TeiDocument {
  /** The document as it was decoded, with line feeds as line ends. */
  readonly text: string
  /** `TEI` or `teiCorpus`. */
  readonly root: Element
  /** Its own header; an empty one where it has none. */
  readonly header: Element
  /** Every element, in document order. */
  readonly elements: readonly Element[]
  /** Processing instructions before the root. */
  readonly instructions: readonly Instruction[]
  /** Name of the file, without folder; absent where it is not known. */
  readonly name: string | undefined
  /** Size of the file in bytes. */
  readonly bytes: number
}

/** Elements in and under a node, in document order. */
export function elementsOf(node: Nodes): Element[] {
  const found: Element[] = []
  const rest: Nodes[] = [node]
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (next.type === 'element') found.push(next)
    // One by one: the children of a node may be more than a call takes as arguments.
    if ('children' in next) for (const child of [...next.children].reverse()) rest.push(child)
  }
  return found
}

/**
 * Elements along a path of names.
 *
 * @param from - where the path begins
 * @param path - names of children, as `fileDesc/titleStmt/title`
 * @returns all elements at its end, in document order
 */
export function at(from: Element, path: string): Element[] {
  return path
    .split('/')
    .reduce<Element[]>((parents, name) => parents.flatMap(parent => childrenOf(parent, name)), [from])
}

/** The element nearest to the end of a path that is there: where something is missing. */
export function nearest(from: Element, path: string): Element {
  const names = path.split('/')
  const lengths = names.map((_, index) => names.length - index)
  return lengths.map(length => at(from, names.slice(0, length).join('/'))[0]).find(Boolean) ?? from
}

/** Child elements of a name. */
export function childrenOf(node: Root | Element, name: string): Element[] {
  return node.children.flatMap(child => (child.type === 'element' && child.name === name ? [child] : []))
}

/** The words of an element. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  return 'children' in node ? node.children.map(wordsOf).join('').trim() : ''
}
