import type {Element, ElementContent} from 'hast'

/**
 * Most bytes of text in a file. Readers lay out one file at a time, and old ones give up at 300 kB; what
 * stands around the text takes less than what is left up to 250 kB.
 */
const largest = 235_000

/**
 * Divides the text of an article into files that are not too large.
 *
 * It is parted between blocks, and before a section rather than within it where both fit; a section that
 * goes on in the next file is a section there too. A single block is never parted.
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
    const own = sizeOf(block)
    if (size + own > limit && part.length > 0) {
      const next = headingsAtEnd(part)
      if (part.length > 0) parts.push(part)
      part = next
      size = next.reduce((sum, one) => sum + sizeOf(one), 0)
    }
    if (own <= limit || !isSection(block)) {
      part.push(block)
      size += own
      continue
    }
    const pieces = partsOf(block.children, limit).map((children, index) => pieceOf(block, children, index > 0))
    for (const piece of pieces.slice(0, -1)) {
      parts.push([...part, piece])
      part = []
    }
    part = [...part, ...pieces.slice(-1)]
    size = part.reduce((sum, one) => sum + sizeOf(one), 0)
  }
  return part.length > 0 || parts.length === 0 ? [...parts, part] : parts
}

/** Takes headings away from the end of a part: they stand with what follows. */
function headingsAtEnd(part: ElementContent[]): ElementContent[] {
  const end = part.findLastIndex(block => !(block.type === 'element' && /^h[1-6]$/.test(block.tagName))) + 1
  return part.splice(end)
}

/** What goes on in another file has neither the identifier nor the label, which stand in the first. */
function pieceOf(section: Element, children: ElementContent[], isContinued: boolean): Element {
  return isContinued ? {...section, properties: {}, children} : {...section, children}
}

function isSection(block: ElementContent): block is Element {
  return block.type === 'element' && block.tagName === 'section'
}

const encoder = new TextEncoder()

/** About how many bytes a node takes when it is written. */
function sizeOf(node: ElementContent): number {
  if (node.type !== 'element') return encoder.encode(node.value).length
  const attributes = Object.values(node.properties).reduce<number>((sum, value) => sum + 20 + String(value).length, 0)
  return node.children.reduce((sum, child) => sum + sizeOf(child), 2 * node.tagName.length + 7 + attributes)
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
