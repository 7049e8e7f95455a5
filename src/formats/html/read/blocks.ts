import type {List, ListItem} from 'mdast'
import type {FlowContent} from '../../../ast/nodes.js'
import type {Block} from '../../../recover/block.js'
import {continueNotes} from '../../../recover/notes/note-bodies.js'
import {markForeignBlocks} from '../../../recover/foreign-blocks.js'
import {assembleFlow} from '../../../recover/headings/sections.js'
import {
  attribute,
  blockTags,
  holdsBlock,
  invisible,
  isElement,
  positionOf,
  partedText,
  textContent,
  walk,
  type ChildNode,
  type Element,
} from './elements.js'
import {assignByClass} from './classes.js'
import {contextIn, evidenceOf, type Context} from './evidence.js'
import {makeFigure} from './figures.js'
import {isForeign, type Page} from './inline.js'
import {holdNote, readLines} from './notes/blocks.js'
import {pageTurnOf} from './pages/labels.js'
import {paragraphsIn, positionOfRun} from './paragraphs.js'
import {isStanza, joinStanza} from './stanzas.js'
import {readTable} from './tables.js'
import {readTyped} from './typed.js'

/** How deep blocks may be nested; what is deeper is read as one paragraph. */
const deepest = 60

/**
 * Reads the blocks of a page, in order, with what is seen around each.
 *
 * @param body - the element that holds the page
 * @param page - its notes, and its address
 * @returns blocks without roles; lists, tables and boxes as nodes
 */
export function readBlocks(body: Element, page: Page): Block[] {
  return foreignOnly(readChildren(body, page, 0, {classes: []}), page)
}

/** The blocks, of which only those in another language than the page say theirs. */
function foreignOnly(blocks: Block[], page: Page): Block[] {
  for (const {evidence} of blocks) {
    if (evidence.language !== undefined && !isForeign(evidence.language, page)) delete evidence.language
  }
  return blocks
}

/** Reads children: blocks as blocks, runs of what stands between them as paragraphs. */
function readChildren(parent: Element, page: Page, depth: number, context: Context): Block[] {
  const blocks: Block[] = []
  let run: ChildNode[] = []
  let end = 0
  const flush = (): void => {
    for (const nodes of run.every(isBlank) ? [] : paragraphsIn(run)) {
      // A heading without an end holds the text below it, too.
      const tag = blocks.length === 0 && /^h[1-6]$/.test(parent.tagName) ? parent.tagName : 'p'
      const evidence = evidenceOf(tag, nodes, runContext(nodes, page, context))
      append(blocks, readLines(nodes, page, evidence, positionOfRun(nodes, end)))
    }
    run = []
  }
  for (const node of parent.childNodes) {
    if (isElement(node) && (blockTags.has(node.tagName) || (holdsBlock(node) && !invisible.has(node.tagName)))) {
      flush()
      append(blocks, readBlock(node, page, depth + 1, context))
      end = node.sourceCodeLocation?.endOffset ?? end
    } else {
      run.push(node)
    }
  }
  flush()
  return blocks
}

function isBlank(node: ChildNode): boolean {
  return 'value' in node && node.value.trim() === ''
}

function append(blocks: Block[], more: readonly Block[]): void {
  for (const block of more) blocks.push(block)
}

/** A run that is one element has the classes of that. */
function runContext(run: readonly ChildNode[], page: Page, context: Context): Context {
  const [only, ...others] = run.filter(node => !isBlank(node))
  return only && isElement(only) && others.every(node => isElement(node) && node.tagName === 'br')
    ? contextIn(only, context, page.outside.has(only))
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
  const inner = contextIn(node, context, page.outside.has(node))
  if (depth > deepest) return textBlock(node, inner)
  if (pageTurnOf(node)) return readLines([node], page, evidenceOf('p', [], context), positionOf(node))
  switch (tagName) {
    case 'hr':
      return [{children: [], evidence: {gap: 1, tag: 'hr', classes: inner.classes}, ...positionOf(node)}]
    case 'ul':
    case 'ol':
      return readList(node, page, depth, inner)
    case 'table':
      return readTable(node, inner, {
        blocks: (element, context) => readChildren(element, page, depth + 1, context),
        flow: element => flowOf(element, page, depth, inner),
        note: row => readBlock(row, page, depth + 1, inner),
        isNote: row => page.links.blocks.has(row),
        onExcess: page.onExcessiveSpan,
      })
    case 'pre':
      if (page.typed.has(node)) return readTyped(node)
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
      if (!holdsBlock(node)) return paragraph(node, page, inner)
      return isStanza(node)
        ? joinStanza(readChildren(node, page, depth, inner))
        : readChildren(node, page, depth, inner)
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
  return paragraphsIn(node.childNodes).flatMap(nodes => {
    const position = nodes === node.childNodes ? positionOf(node) : positionOfRun(nodes)
    return readLines(nodes, page, evidenceOf(node.tagName, nodes, context), position)
  })
}

function textBlock(node: Element, context: Context): Block[] {
  const value = partedText(node).replace(/\s+/g, ' ').trim()
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
    children: flowOf(item, page, depth, contextIn(item, context, false)),
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

/** The items of a list; a run of anything else is an item of its own, or belongs to the one before it that has a number. */
function itemsOf(list: Element): Element[] {
  const items: Element[] = []
  let stray: Element | undefined
  for (const child of list.childNodes) {
    if (isElement(child) && child.tagName === 'li') {
      items.push(child)
      stray = undefined
    } else if (stray) {
      stray.childNodes.push(child)
    } else if (isElement(child) ? says(child) : 'value' in child && child.value.trim() !== '') {
      const last = list.tagName === 'ol' && !holdsItem(child) ? items.at(-1) : undefined
      stray = {...list, tagName: last ? 'p' : 'li', childNodes: [child]}
      if (last) last.childNodes.push(stray)
      else items.push(stray)
    }
  }
  return items
}

/** Whether an item stands in another element, as broken mark-up leaves it. */
function holdsItem(node: ChildNode): boolean {
  return isElement(node) && [...walk(node)].some(inner => isElement(inner) && inner.tagName === 'li')
}

/** Whether an element that is no item shows anything: a tag left open may stand around white space. */
function says(element: Element): boolean {
  if (invisible.has(element.tagName)) return false
  for (const node of walk(element)) {
    if ('value' in node ? node.value.trim() !== '' : isElement(node) && isSeen(node)) return true
  }
  return isSeen(element)
}

/** Whether an element is a picture, or a place to which links may lead. */
function isSeen(element: Element): boolean {
  return element.tagName === 'img' || ['id', 'name'].some(name => attribute(element, name) !== undefined)
}

function beginsNote(item: Element, page: Page): boolean {
  const {blocks, starts} = page.links
  return blocks.has(item) || item.childNodes.some(child => isElement(child) && (blocks.has(child) || starts.has(child)))
}

/** Blocks within a node that the source states, as nodes. */
function flowOf(element: Element, page: Page, depth: number, {language}: Context): FlowContent[] {
  const inner: Context = {classes: [], ...(language !== undefined && {language})}
  const blocks = foreignOnly(readChildren(element, page, depth + 1, inner), page)
  for (const block of blocks) {
    if (block.evidence.tag === 'hr') block.role = 'thematicBreak'
    assignByClass(block)
    makeFigure(block)
  }
  continueNotes(blocks)
  markForeignBlocks(blocks)
  return assembleFlow(blocks)
}
