import type {List, ListItem, PhrasingContent, Table, TableCell, TableRow} from 'mdast'
import type {FlowContent} from '../../../ast/nodes.js'
import {isPhrasing} from '../../../ast/is.js'
import type {Block} from '../../../recover/block.js'
import {
  attribute,
  blockTags,
  classesOf,
  holdsBlock,
  invisible,
  isElement,
  positionOf,
  textContent,
  type ChildNode,
  type Element,
} from './elements.js'
import {readInline, type Page} from './inline.js'

/** How deep blocks may be nested; what is deeper is read as one paragraph. */
const deepest = 60

/** A table of one cell is a box when its text is so long, in characters. */
const boxLength = 200

/**
 * Reads the blocks of a page, in order, with what is seen around each.
 *
 * @param body - the element that holds the page
 * @param page - its notes, and its address
 * @returns blocks without roles; lists, tables and boxes as nodes
 */
export function readBlocks(body: Element, page: Page): Block[] {
  return readChildren(body, page, 0, [])
}

/** Reads children: blocks as blocks, runs of what stands between them as paragraphs. */
function readChildren(parent: Element, page: Page, depth: number, context: readonly string[]): Block[] {
  const blocks: Block[] = []
  let run: ChildNode[] = []
  const flush = (): void => {
    const children = readInline(run, page)
    const [first] = run
    if (children.length > 0 && first)
      blocks.push({children, evidence: {gap: 0, tag: 'p', classes: context}, ...positionOf(first)})
    run = []
  }
  for (const node of parent.childNodes) {
    if (isElement(node) && (blockTags.has(node.tagName) || (holdsBlock(node) && !invisible.has(node.tagName)))) {
      flush()
      blocks.push(...readBlock(node, page, depth + 1, context))
    } else {
      run.push(node)
    }
  }
  flush()
  return blocks
}

function readBlock(node: Element, page: Page, depth: number, context: readonly string[]): Block[] {
  const {tagName} = node
  const classes = [...context, ...classesOf(node)]
  if (depth > deepest) return textBlock(node, classes)
  switch (tagName) {
    case 'hr':
      return [{children: [], evidence: {gap: 1, tag: 'hr', classes}, ...positionOf(node)}]
    case 'ul':
    case 'ol':
      return readList(node, page, depth, classes)
    case 'table':
      return readTable(node, page, depth, classes)
    case 'pre':
      return [
        nodeBlock(
          node,
          {type: 'code', value: textContent(node).replace(/^\n|\n+$/g, ''), ...positionOf(node)},
          classes,
        ),
      ]
    case 'blockquote':
      return readChildren(node, page, depth, [...classes, 'blockquote'])
    default:
      return holdsBlock(node) ? readChildren(node, page, depth, classes) : paragraph(node, page, classes)
  }
}

function paragraph(node: Element, page: Page, classes: readonly string[]): Block[] {
  const children = readInline(node.childNodes, page)
  const note = page.links.notes.get(node)
  if (children.length === 0 && !note) return []
  const block: Block = {children, evidence: {gap: 0, tag: node.tagName, classes}, ...positionOf(node)}
  return [note ? {...block, role: 'note', note, children: withoutMark(children)} : block]
}

/** Takes off what follows the mark of a note: a full stop, a bracket, a blank. */
function withoutMark(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children
  if (first?.type !== 'text') return [...children]
  const value = first.value.replace(/^[\s\u00a0[(]*(?:[\])]|\.(?=\s))?[\s\u00a0.)\]]*/, '')
  return value === '' ? rest : [{...first, value}, ...rest]
}

function textBlock(node: Element, classes: readonly string[]): Block[] {
  const value = textContent(node).replace(/\s+/g, ' ').trim()
  return value === ''
    ? []
    : [{children: [{type: 'text', value}], evidence: {gap: 0, tag: 'p', classes}, ...positionOf(node)}]
}

function nodeBlock(element: Element, node: FlowContent, classes: readonly string[]): Block {
  return {children: [], node, evidence: {gap: 0, tag: element.tagName, classes}, ...positionOf(element)}
}

/** A list of notes is blocks; any other list is a node. */
function readList(node: Element, page: Page, depth: number, classes: readonly string[]): Block[] {
  const items = node.childNodes.filter(isElement)
  if (
    items.some(
      item =>
        page.links.notes.has(item) || item.childNodes.some(child => isElement(child) && page.links.notes.has(child)),
    )
  ) {
    return items.flatMap(item => readBlock(item, page, depth + 1, classes))
  }
  const children = items.map((item): ListItem => ({
    type: 'listItem',
    spread: false,
    children: flowOf(item, page, depth),
    ...positionOf(item),
  }))
  const start = Number.parseInt(attribute(node, 'start') ?? '1', 10)
  const ordered = node.tagName === 'ol'
  const list: List = {
    type: 'list',
    ordered,
    ...(ordered && start >= 0 && {start}),
    spread: false,
    children,
    ...positionOf(node),
  }
  return children.length === 0 ? [] : [nodeBlock(node, list, classes)]
}

/** Blocks within a node that the source states, as nodes. */
function flowOf(element: Element, page: Page, depth: number): FlowContent[] {
  return readChildren(element, page, depth + 1, []).flatMap((block): FlowContent[] => {
    if (block.node) return [block.node]
    const position = block.position && {position: block.position}
    if (block.children.length === 0) return [{type: 'thematicBreak', ...position}]
    return [{type: 'paragraph', children: block.children, ...position}]
  })
}

/** A table with a link in each cell is navigation; one of a single long cell, a box; any other, a table. */
function readTable(node: Element, page: Page, depth: number, classes: readonly string[]): Block[] {
  const rows = rowsOf(node)
  const cells = rows.flat()
  const text = textContent(node).trim()
  if (text === '' && !cells.some(cell => readInline(cell.childNodes, page).length > 0)) return []
  if (cells.length <= 1 || cells.some(cell => holdsTable(cell))) {
    const aside = text.length > boxLength && cells.length === 1
    const [cell] = cells
    if (!aside || !cell) return cells.flatMap(inner => readChildren(inner, page, depth + 1, classes))
    return [nodeBlock(node, {type: 'aside', children: flowOf(cell, page, depth), ...positionOf(node)}, classes)]
  }
  const children = rows.map((row): TableRow => ({
    type: 'tableRow',
    children: row.map(cell => cellOf(cell, page, depth)),
  }))
  const table: Table = {type: 'table', children, ...positionOf(node)}
  const links = cells.filter(cell =>
    cell.childNodes.some(child => isElement(child) && /^(?:a|p|div|center)$/.test(child.tagName) && linksOnly(child)),
  )
  return [nodeBlock(node, table, links.length * 2 > cells.length ? [...classes, 'navigation'] : classes)]
}

function linksOnly(element: Element): boolean {
  if (element.tagName === 'a' && attribute(element, 'href') !== undefined) return true
  const children = element.childNodes.filter(
    child => isElement(child) || ('value' in child && child.value.trim() !== ''),
  )
  return (
    children.length > 0 && children.every(child => isElement(child) && (child.tagName === 'br' || linksOnly(child)))
  )
}

function rowsOf(table: Element): Element[][] {
  const parts = table.childNodes.filter(isElement)
  const rows = parts.flatMap(part =>
    part.tagName === 'tr' ? [part] : part.childNodes.filter(isElement).filter(row => row.tagName === 'tr'),
  )
  const caption = parts.filter(part => part.tagName === 'caption').map(part => [part])
  return [
    ...caption,
    ...rows.map(row => row.childNodes.filter(isElement).filter(cell => /^t[dh]$/.test(cell.tagName))),
  ].filter(row => row.length > 0)
}

function holdsTable(cell: Element): boolean {
  return cell.childNodes.some(child => isElement(child) && (child.tagName === 'table' || holdsTable(child)))
}

function cellOf(cell: Element, page: Page, depth: number): TableCell {
  const children = readChildren(cell, page, depth + 1, []).flatMap((block, index): PhrasingContent[] => {
    const content = block.node ? phrasingOf(block.node) : block.children
    return index > 0 && content.length > 0 ? [{type: 'break'}, ...content] : content
  })
  return {type: 'tableCell', children, ...positionOf(cell)}
}

/** The phrasing in a node that a cell cannot hold, with a break between blocks. */
function phrasingOf(node: FlowContent): PhrasingContent[] {
  if (node.type === 'code') return [{type: 'inlineCode', value: node.value}]
  if (!('children' in node)) return []
  return node.children.flatMap((child, index): PhrasingContent[] => {
    if (isPhrasing(child)) return [child]
    const inner = phrasingOf(child as FlowContent)
    return index > 0 && inner.length > 0 ? [{type: 'break'}, ...inner] : inner
  })
}
