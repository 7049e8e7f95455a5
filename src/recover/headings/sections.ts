import type {Node, Position} from 'unist'
import type {RecoveryData} from '../../ast/base.js'
import type {Section} from '../../ast/flow.js'
import type {ArticleContent, FlowContent} from '../../ast/nodes.js'
import type {FootnoteDefinition, Heading} from 'mdast'
import {isFlow, isType} from '../../ast/is.js'
import type {Block} from '../block.js'
import {quotedVerse, verseOf} from '../verse.js'

/**
 * Makes nodes of blocks, and nests what follows a heading in its section.
 *
 * @param blocks - blocks with their roles; one without is a paragraph
 * @returns the children of an article; notes and furniture at the end stand outside the sections
 */
export function assemble(blocks: readonly Block[]): ArticleContent[] {
  const children: ArticleContent[] = []
  /** The sections that are open, from the outermost, and the level that each asked for. */
  const open: {level: number; section: Section}[] = []
  const textEnds = blocks.findLastIndex(isText) + 1
  let note: FootnoteDefinition | undefined
  for (const [index, block] of blocks.entries()) {
    if (index === textEnds) open.length = 0
    if (block.role === 'heading') {
      const level = block.level ?? 1
      // Headings that ask for the same level are siblings, even where the first of them stands too deep.
      while ((open.at(-1)?.level ?? 0) >= level) open.pop()
      const section: Section = {type: 'section', children: [headingOf(block, open.length + 1)], ...position(block)}
      add(section)
      open.push({level, section})
    } else if (block.inNote && note) {
      addTo(note, block)
    } else {
      const previous = (open.at(-1)?.section.children ?? children).at(-1)
      if (continued(previous, block)) continue
      const node = nodeOf(block)
      note = node.type === 'footnoteDefinition' ? node : undefined
      add(node)
    }
  }
  for (const child of children) stretch(child)
  return children

  function add(node: ArticleContent): void {
    const parent = open.at(-1)?.section
    if (parent) parent.children.push(isFlow(node) ? node : paragraphOf(node))
    else children.push(node)
  }
}

/**
 * Makes nodes of blocks that stand within another node, such as a box.
 *
 * @param blocks - the blocks; headings stay headings, without sections
 * @returns the nodes
 */
export function assembleFlow(blocks: readonly Block[]): FlowContent[] {
  const flow: FlowContent[] = []
  let note: FootnoteDefinition | undefined
  for (const block of blocks) {
    if (block.inNote && note) {
      addTo(note, block)
    } else if (!continued(flow.at(-1), block)) {
      const node = nodeOf(block)
      note = node.type === 'footnoteDefinition' ? node : undefined
      flow.push(isFlow(node) ? node : paragraphOf(node))
    }
  }
  return flow
}

/** What notes and lines at the end of a page are not. */
function isText({role = 'paragraph', inNote = false}: Block): boolean {
  return !inNote && !['furniture', 'note', 'sourceCitation', 'credit'].includes(role)
}

/** Adds a block to the note that it is a part of. */
function addTo(note: FootnoteDefinition, block: Block): void {
  if (!continued(note.children.at(-1), block)) {
    const node = nodeOf(block)
    note.children.push(isFlow(node) ? node : paragraphOf(node))
  }
  if (note.position && block.position) note.position = {...note.position, end: block.position.end}
}

/** A line of front matter within a section is a recogniser's mistake: it stays a paragraph. */
function paragraphOf(node: Exclude<ArticleContent, FlowContent>): FlowContent {
  return node.type === 'headnote' ? {...node, type: 'aside'} : {...node, type: 'paragraph'}
}

/** Adds a block to the quotation or the note before it, where it continues one. */
function continued(previous: Node | undefined, block: Block): boolean {
  const {role} = block
  const paragraph = {type: 'paragraph', children: block.children, ...position(block)} as const
  if (!previous) return false
  if (role === 'quotation' && isType(previous, 'blockquote')) {
    for (const node of block.node ? [block.node] : (quotedVerse(block) ?? [paragraph])) previous.children.push(node)
  } else if (role === 'attribution' && (isType(previous, 'blockquote') || isType(previous, 'verse'))) {
    previous.children.push({...paragraph, type: 'attribution'})
  } else if (role === 'headnote' && isType(previous, 'headnote') && block.recovery !== undefined) {
    previous.children.push(paragraph)
  } else {
    return false
  }
  if (previous.position && block.position) previous.position = {...previous.position, end: block.position.end}
  return true
}

function headingOf(block: Block, level: number): Heading {
  return {type: 'heading', depth: depthOf(level), children: block.children, ...position(block), ...recovery(block)}
}

/** The title has depth 1, so the sections begin with 2. */
function depthOf(level: number): Heading['depth'] {
  return ([2, 3, 4, 5, 6] as const)[Math.min(level, 5) - 1] ?? 6
}

function nodeOf(block: Block): ArticleContent {
  const {children, node, note, role = 'paragraph'} = block
  const common = {...position(block), ...recovery(block)}
  if (node) return role === 'quotation' ? {type: 'blockquote', children: [node], ...common} : node
  const paragraph = {type: 'paragraph', children, ...position(block)} as const
  switch (role) {
    case 'heading':
    case 'paragraph': {
      const [only, ...others] = children
      return only?.type === 'pageMarker' && others.length === 0 ? only : {...paragraph, ...common}
    }
    case 'furniture':
      return {type: 'furniture', role: block.furniture ?? 'other', children, ...common}
    case 'headnote':
      return {type: 'headnote', children: [paragraph], ...common}
    case 'quotation':
      return {type: 'blockquote', children: quotedVerse(block) ?? [paragraph], ...common}
    case 'thematicBreak':
      return {type: 'thematicBreak', ...common}
    case 'verse':
      return {...verseOf(block), ...common}
    case 'note':
      if (!note) return {...paragraph, ...common}
      return {
        type: 'footnoteDefinition',
        ...note,
        children: children.length > 0 ? [paragraph] : [],
        ...common,
      }
    default:
      return {type: role, children, ...common}
  }
}

/** A section ends where its last child ends. */
function stretch(node: ArticleContent): void {
  if (node.type !== 'section') return
  for (const child of node.children) stretch(child)
  const end = node.children.at(-1)?.position?.end
  if (node.position && end) node.position = {...node.position, end}
}

function position({position}: Block): {position?: Position} {
  return position ? {position} : {}
}

function recovery({recovery, className, continued}: Block): {data?: RecoveryData} {
  if (!recovery && !className && !continued) return {}
  return {data: {...(recovery && {recovery}), ...(className && {className}), ...(continued && {continued})}}
}
