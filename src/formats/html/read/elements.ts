import type {DefaultTreeAdapterTypes} from 'parse5'
import type {Position} from 'unist'

/** An element of a parsed page. */
export type Element = DefaultTreeAdapterTypes.Element

/** Any node of a parsed page. */
export type ChildNode = DefaultTreeAdapterTypes.ChildNode

/** Whether a node is an element. */
export function isElement(node: ChildNode): node is Element {
  return 'tagName' in node
}

/** Value of an attribute. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(attr => attr.name === name)?.value
}

/** Class names of an element, in lower case. */
export function classesOf(element: Element): string[] {
  return attribute(element, 'class')?.toLowerCase().match(/\S+/g) ?? []
}

/** Where a node stands in the source. */
export function positionOf(node: ChildNode): {position?: Position} {
  const location = node.sourceCodeLocation
  if (!location) return {}
  const {startLine, startCol, startOffset, endLine, endCol, endOffset} = location
  return {
    position: {
      start: {line: startLine, column: startCol, offset: startOffset},
      end: {line: endLine, column: endCol, offset: endOffset},
    },
  }
}

/**
 * All nodes below a node in document order, without recursion: a page may be nested however deep.
 *
 * @param root - where to begin
 * @param enter - whether to go into an element (default: into all)
 */
export function* walk(root: Element, enter: (element: Element) => boolean = () => true): Generator<ChildNode> {
  const waiting = root.childNodes.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    if (isElement(node) && enter(node)) for (const child of node.childNodes.toReversed()) waiting.push(child)
  }
}

/** The text of an element, however deep; scripts and styles have none. */
export function textContent(root: Element): string {
  let text = ''
  for (const node of walk(root, element => !invisible.has(element.tagName))) {
    if ('value' in node) text += node.value
  }
  return text
}

/** Elements whose content is not text of the page. */
export const invisible: ReadonlySet<string> = new Set(['script', 'style', 'template', 'head', 'title', 'iframe'])

/** Elements that stand as a block. */
export const blockTags: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)

/** Whether an element holds a block, however deep. */
export function holdsBlock(element: Element): boolean {
  for (const node of walk(element)) {
    if (isElement(node) && blockTags.has(node.tagName)) return true
  }
  return false
}

/** Whether an element holds a table. */
export function holdsTable(element: Element): boolean {
  for (const node of walk(element)) {
    if (isElement(node) && node.tagName === 'table') return true
  }
  return false
}

/** The rows of a table, without the groups that they stand in. */
export function rowsOf(table: Element): Element[] {
  return table.childNodes
    .filter(isElement)
    .flatMap(part => (part.tagName === 'tr' ? [part] : part.childNodes.filter(isElement)))
    .filter(row => row.tagName === 'tr')
}

/** The cells of a table, row by row. */
export function cellsOf(table: Element): Element[] {
  return rowsOf(table).flatMap(cellsOfRow)
}

/** The cells of a row. */
export function cellsOfRow(row: Element): Element[] {
  return row.childNodes.filter(isElement).filter(cell => /^t[dh]$/.test(cell.tagName))
}

/** What is more than this is no short text: characters, and nodes that they are made of. */
const longest = 24
const mostNodes = 12

/** The text of an element that holds little, in bounded time; nothing for one that holds more. */
export function shortText(root: Element): string | undefined {
  let text = ''
  let nodes = 0
  for (const node of walk(root)) {
    if ('value' in node) text += node.value
    if (++nodes > mostNodes || text.length > longest) return undefined
  }
  return text
}

/**
 * The text of an element that is too deep to be read: a blank stands before and behind the blocks in it.
 *
 * @param root - the element
 */
export function partedText(root: Element): string {
  const parted = new Set(besideBlocks(root))
  let text = ''
  for (const node of walk(root, element => !invisible.has(element.tagName))) {
    if (isElement(node)) for (const child of besideBlocks(node)) parted.add(child)
    if (parted.has(node)) text += ' '
    if ('value' in node) text += node.value
  }
  return text
}

/** The nodes in an element that are blocks, or stand behind one. */
function besideBlocks({childNodes}: Element): ChildNode[] {
  const isBlock = (node: ChildNode | undefined): boolean =>
    node !== undefined && isElement(node) && blockTags.has(node.tagName)
  return childNodes.filter((node, index) => isBlock(node) || isBlock(childNodes[index - 1]))
}
