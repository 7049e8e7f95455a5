import type {List, ListItem, PhrasingContent, Table, TableCell, TableRow} from 'mdast'
import type {FlowContent} from '../../../ast/nodes.js'
import {isPhrasing} from '../../../ast/is.js'
import type {Block} from '../../../recover/block.js'
import {continueNotes} from '../../../recover/note-bodies.js'
import {assembleFlow} from '../../../recover/sections.js'
import {
  attribute,
  blockTags,
  holdsBlock,
  holdsTable,
  invisible,
  isElement,
  positionOf,
  textContent,
  walk,
  type ChildNode,
  type Element,
} from './elements.js'
import {contextIn, evidenceOf, isLink, type Context} from './evidence.js'
import {gridOf} from './grid.js'
import type {Page} from './inline.js'
import {holdNote, readLines} from './note-blocks.js'
import {noteRows} from './note-rows.js'

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
  return readChildren(body, page, 0, {classes: []})
}

/** Reads children: blocks as blocks, runs of what stands between them as paragraphs. */
function readChildren(parent: Element, page: Page, depth: number, context: Context): Block[] {
  const blocks: Block[] = []
  let run: ChildNode[] = []
  const flush = (): void => {
    const [first] = run
    if (first) append(blocks, readLines(run, page, evidenceOf('p', run, runContext(run, context)), positionOf(first)))
    run = []
  }
  for (const node of parent.childNodes) {
    if (isElement(node) && (blockTags.has(node.tagName) || (holdsBlock(node) && !invisible.has(node.tagName)))) {
      flush()
      append(blocks, readBlock(node, page, depth + 1, context))
    } else {
      run.push(node)
    }
  }
  flush()
  return blocks
}

function append(blocks: Block[], more: readonly Block[]): void {
  for (const block of more) blocks.push(block)
}

/** A run that is one element has the classes of that. */
function runContext(run: readonly ChildNode[], context: Context): Context {
  const [only, ...others] = run.filter(node => !('value' in node) || node.value.trim() !== '')
  return only && isElement(only) && others.every(node => isElement(node) && node.tagName === 'br')
    ? contextIn(only, context)
    : context
}

/** A block that begins a note, or holds one as a whole. */
function readBlock(node: Element, page: Page, depth: number, context: Context): Block[] {
  const blocks = readContent(node, page, depth, context)
  const begins = page.links.blocks.get(node)
  return begins ? holdNote(blocks, begins, {evidence: {gap: 0, tag: node.tagName}, ...positionOf(node)}) : blocks
}

function readContent(node: Element, page: Page, depth: number, context: Context): Block[] {
  const {tagName} = node
  const inner = contextIn(node, context)
  if (depth > deepest) return textBlock(node, inner)
  switch (tagName) {
    case 'hr':
      return [{children: [], evidence: {gap: 1, tag: 'hr', classes: inner.classes}, ...positionOf(node)}]
    case 'ul':
    case 'ol':
      return readList(node, page, depth, inner)
    case 'table':
      return readTable(node, page, depth, inner)
    case 'pre':
      return [
        nodeBlock(
          node,
          {
            type: 'code',
            lang: null,
            meta: null,
            value: textContent(node).replace(/^\n/, '').trimEnd(),
            ...positionOf(node),
          },
          inner,
        ),
      ]
    case 'blockquote':
      return readChildren(
        node,
        page,
        depth,
        quotes(node) ? {...inner, classes: [...inner.classes, 'blockquote']} : inner,
      )
    default:
      return holdsBlock(node) ? readChildren(node, page, depth, inner) : paragraph(node, page, inner)
  }
}

/** A page that is set in from both sides as a whole is no quotation: it holds headings or rules. */
function quotes(element: Element): boolean {
  for (const node of walk(element)) {
    if (isElement(node) && /^(?:h[1-3]|hr)$/.test(node.tagName)) return false
  }
  return true
}

function paragraph(node: Element, page: Page, context: Context): Block[] {
  return readLines(node.childNodes, page, evidenceOf(node.tagName, node.childNodes, context), positionOf(node))
}

function textBlock(node: Element, context: Context): Block[] {
  const value = textContent(node).replace(/\s+/g, ' ').trim()
  return value === ''
    ? []
    : [{children: [{type: 'text', value}], evidence: {gap: 0, tag: 'p', classes: context.classes}, ...positionOf(node)}]
}

function nodeBlock(element: Element, node: FlowContent, context: Context): Block {
  const {tagName, childNodes} = element
  return {children: [], node, evidence: evidenceOf(tagName, childNodes, context), ...positionOf(element)}
}

/** A list of notes is blocks; any other list is a node. What stands between its items is one, too. */
function readList(node: Element, page: Page, depth: number, context: Context): Block[] {
  const items = itemsOf(node)
  if (items.some(item => beginsNote(item, page))) {
    return items.flatMap(item => readBlock(item, page, depth + 1, context))
  }
  const children = items.map((item): ListItem => ({
    type: 'listItem',
    spread: false,
    checked: null,
    children: flowOf(item, page, depth),
    ...positionOf(item),
  }))
  const start = Number.parseInt(attribute(node, 'start') ?? '1', 10)
  const ordered = node.tagName === 'ol'
  const list: List = {
    type: 'list',
    ordered,
    start: ordered && start >= 0 ? start : null,
    spread: false,
    children,
    ...positionOf(node),
  }
  return children.length === 0 ? [] : [nodeBlock(node, list, context)]
}

/** The items of a list; a run of anything else is an item of its own. */
function itemsOf(list: Element): Element[] {
  const items: Element[] = []
  let stray: Element | undefined
  for (const child of list.childNodes) {
    if (isElement(child) && child.tagName === 'li') {
      items.push(child)
      stray = undefined
    } else if (stray) {
      stray.childNodes.push(child)
    } else if (isElement(child) ? !invisible.has(child.tagName) : 'value' in child && child.value.trim() !== '') {
      stray = {...list, tagName: 'li', childNodes: [child]}
      items.push(stray)
    }
  }
  return items
}

function beginsNote(item: Element, page: Page): boolean {
  const {blocks, starts} = page.links
  return blocks.has(item) || item.childNodes.some(child => isElement(child) && (blocks.has(child) || starts.has(child)))
}

/** Blocks within a node that the source states, as nodes. */
function flowOf(element: Element, page: Page, depth: number): FlowContent[] {
  const blocks = readChildren(element, page, depth + 1, {classes: []})
  for (const block of blocks) if (block.evidence.tag === 'hr') block.role = 'thematicBreak'
  continueNotes(blocks)
  return assembleFlow(blocks)
}

/** A table with a link in each cell is navigation; one of a single long cell, a box; any other, a table. */
function readTable(node: Element, page: Page, depth: number, context: Context): Block[] {
  const {caption, rows} = gridOf(node)
  const cells = rows.flat().filter(cell => cell !== undefined)
  const text = textContent(node).trim()
  if (cells.length <= 1 || cells.some(holdsTable)) {
    const outside = caption ? readChildren(caption, page, depth + 1, context) : []
    const [cell] = cells
    if (text.length <= boxLength || cells.length > 1 || !cell) {
      return [...outside, ...cells.flatMap(inner => readChildren(inner, page, depth + 1, context))]
    }
    const aside: FlowContent = {type: 'aside', children: flowOf(cell, page, depth), ...positionOf(node)}
    return [...outside, nodeBlock(node, aside, context)]
  }
  const notes = noteRows(node, row => page.links.blocks.has(row))
  if (notes.length > 0)
    return [
      ...readTable(withoutRows(node, notes), page, depth, context),
      ...notes.flatMap(row => readBlock(row, page, depth + 1, context)),
    ]
  const children = rows.map((row): TableRow => ({
    type: 'tableRow',
    children: row.map(cell => (cell ? cellOf(cell, page, depth) : {type: 'tableCell', children: []})),
  }))
  if (children.every(row => row.children.every(cell => cell.children.length === 0)) && !caption) return []
  const align = Array.from({length: rows[0]?.length ?? 0}, () => null)
  const table: Table = {type: 'table', align, children, ...positionOf(node)}
  if (caption) {
    const line = {type: 'caption', children: cellOf(caption, page, depth).children, ...positionOf(caption)} as const
    return [nodeBlock(node, {type: 'figure', children: [line, table], ...positionOf(node)}, context)]
  }
  const linked = cells.filter(linksOnly).length
  return [nodeBlock(node, table, linked * 2 > cells.length ? {classes: [...context.classes, 'navigation']} : context)]
}

/** A table without the rows at its end that are notes. */
function withoutRows(table: Element, rows: readonly Element[]): Element {
  const childNodes = table.childNodes.map(part =>
    isElement(part)
      ? {...part, childNodes: part.childNodes.filter(row => !(isElement(row) && rows.includes(row)))}
      : part,
  )
  return {...table, childNodes: childNodes.filter(part => !(isElement(part) && rows.includes(part)))}
}

/** Whether a cell holds links, and no text beside them. */
function linksOnly(cell: Element): boolean {
  let links = 0
  for (const node of walk(cell, element => !isLink(element))) {
    if ('value' in node && node.value.trim() !== '') return false
    if (isElement(node) && isLink(node)) links++
  }
  return links > 0
}

function cellOf(cell: Element, page: Page, depth: number): TableCell {
  const children = readChildren(cell, page, depth + 1, {classes: []}).flatMap((block, index): PhrasingContent[] => {
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
