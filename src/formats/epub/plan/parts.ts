import type {Element, ElementContent} from 'hast'
import {blockContainers} from '../../../to-hast/element.js'
import {cutCells, headEach} from './table-parts.js'

/**
 * Most bytes of text in a file. Readers lay out one file at a time, and old ones give up at 300 kB; what
 * stands around the text takes less than what is left up to 250 kB.
 */
const largest = 235_000

/**
 * Divides the text of an article into files that are not too large.
 *
 * It is parted between blocks, and before a section rather than within it where both fit; a section that
 * goes on in the next file is a section there too, as do letters, quotations, lists and tables. A paragraph is never
 * parted.
 *
 * @param blocks - what stands in the article
 * @param limit - most bytes in a file (default: 235,000)
 * @returns the blocks of each file, at least one file
 */
export function partsOf(blocks: readonly ElementContent[], limit: number = largest): ElementContent[][] {
  const parts: ElementContent[][] = []
  let part: ElementContent[] = []
  let size = 0
  for (const block of blocks) {
    const length = sizeOf(block)
    if (size + length > limit && part.length > 0) {
      const next = headingsAtEnd(part)
      if (part.length > 0) parts.push(part)
      part = next
      size = next.reduce((sum, one) => sum + sizeOf(one), 0)
    }
    if (length <= limit || !canDivide(block)) {
      part.push(block)
      size += length
      continue
    }
    const divided = partsOf(block.children, limit)
    const own = block.tagName === 'tbody' ? cutCells(divided) : divided
    const pieces = block.tagName === 'table' ? headEach(block, piecesOf(block, own)) : piecesOf(block, own)
    for (const piece of pieces.slice(0, -1)) {
      parts.push([...part, piece])
      part = []
    }
    part = [...part, ...pieces.slice(-1)]
    size = part.reduce((sum, one) => sum + sizeOf(one), 0)
  }
  return part.length > 0 || parts.length === 0 ? [...parts, part] : parts
}

/** Takes headings and page turns away from the end of a part: they stand with what follows. */
function headingsAtEnd(part: ElementContent[]): ElementContent[] {
  const end = part.findLastIndex(block => !(block.type === 'element' && isHeading(block))) + 1
  return part.splice(end)
}

function isHeading({tagName, properties}: Element): boolean {
  return /^(?:header|thead|caption|h[1-6])$/.test(tagName) || properties.role === 'doc-pagebreak'
}

/**
 * A block as a piece in each file. What goes on has neither the identifier nor the label, which stand in the first;
 * it looks the same, and the numbers of a list go on.
 */
function piecesOf(block: Element, parts: readonly ElementContent[][]): Element[] {
  const {className, lang, dir, start} = block.properties
  let count = typeof start === 'number' ? start : 1
  return parts.map((children, index) => {
    if (index === 0) return {...block, children}
    count += items(parts[index - 1])
    const going = {className, lang, dir, ...(block.tagName === 'ol' && {start: count})}
    return {...block, properties: going, children}
  })
}

function items(children: readonly ElementContent[] = []): number {
  return children.filter(child => child.type === 'element' && child.tagName === 'li').length
}

/** Blocks that are made of blocks: sections, letters, quotations, lists; not notes, which readers show by themselves. */
function canDivide(block: ElementContent): block is Element {
  if (block.type !== 'element' || block.properties.role === 'doc-footnote') return false
  if (block.tagName === 'ol') return block.properties.reversed !== true
  return ['section', 'div', 'blockquote', 'ul', 'table', 'tbody'].includes(block.tagName)
}

const encoder = new TextEncoder()

/** How deep the blocks of an article stand in their page. */
const outermost = 4

/** About how many bytes a node takes when it is written, with the line on which it begins. */
function sizeOf(node: ElementContent, depth = outermost): number {
  if (node.type !== 'element') return encoder.encode(node.value).length
  const line = 1 + 2 * depth
  const values = Object.values(node.properties).filter(value => value != null)
  const attributes = values.reduce<number>((sum, value) => sum + 20 + String(value).length, 0)
  // What holds blocks ends on a line of its own.
  const lines = blockContainers.has(node.tagName) ? 2 * line : line
  const own = 2 * node.tagName.length + 7 + attributes + lines
  return node.children.reduce((sum, child) => sum + sizeOf(child, depth + 1), own)
}

/**
 * Leads links within an article to the files in which their places are.
 *
 * @param parts - the blocks of each file
 * @param hrefs - names of the files
 * @returns the blocks of each file, and what tells the address of an identifier
 */
export function linkParts(
  parts: readonly ElementContent[][],
  hrefs: readonly string[],
): {parts: ElementContent[][]; hrefOf: (id: string) => string} {
  const fileOf = new Map<string, string>()
  for (const [index, part] of parts.entries()) for (const block of part) enter(block, hrefs[index] ?? '', fileOf)
  const hrefOf = (id: string): string => `${fileOf.get(id) ?? hrefs[0] ?? ''}#${id}`
  const linked = parts.map((part, index) =>
    part.map(block => relink(block, id => (fileOf.get(id) === hrefs[index] ? `#${id}` : hrefOf(id)))),
  )
  return {parts: linked, hrefOf}
}

function enter(node: ElementContent, href: string, fileOf: Map<string, string>): void {
  if (node.type !== 'element') return
  if (typeof node.properties.id === 'string') fileOf.set(node.properties.id, href)
  for (const child of node.children) enter(child, href, fileOf)
}

function relink(node: ElementContent, addressOf: (id: string) => string): ElementContent {
  if (node.type !== 'element') return node
  const {href} = node.properties
  const properties =
    typeof href === 'string' && href.startsWith('#')
      ? {...node.properties, href: addressOf(href.slice(1))}
      : node.properties
  return {...node, properties, children: node.children.map(child => relink(child, addressOf))}
}
