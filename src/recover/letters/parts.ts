import type {Closer, Letter, OpaqueBlock, Opener} from '../../ast/flow.js'
import {isFlow} from '../../ast/is.js'
import type {ArticleContent, FlowContent, Nodes} from '../../ast/nodes.js'
import {toString} from '../../ast/text.js'
import {isAddition} from './closing-lines.js'

/** Nodes that are text of an article, if they stand outside of its letters. */
const text: ReadonlySet<string> = new Set(['paragraph', 'blockquote', 'list', 'speech', 'verse', 'table', 'code'])

/** Whether a node is text, or may be part of a postscript. */
export function isText(node: ArticleContent): node is OpaqueBlock['children'][number] {
  return text.has(node.type)
}

/** Whether a node greets who gets the letter. */
export function isGreeting(node: Nodes): boolean {
  return node.type === 'salutation' && node.data?.recovery?.rule !== 'closing-formula'
}

/** Whether a node is a formula or a name at the end of a letter. */
export function closes(node: ArticleContent): boolean {
  return node.type === 'signature' || (node.type === 'salutation' && !isGreeting(node))
}

/** Whether a paragraph stands below the name: `P.S. …`. */
export function addsTo(node: ArticleContent): boolean {
  return node.type === 'paragraph' && isAddition(toString(node))
}

/**
 * The nodes of a letter, with opener, closers and postscripts.
 *
 * @param nodes - the nodes, the lines above the greeting included
 * @param greeting - which of them is the greeting
 */
export function partsOf(nodes: readonly ArticleContent[], greeting: number): ArticleContent[] {
  const opener = nodes.slice(0, greeting + 1).filter(isOpening)
  const parts: ArticleContent[] = [{type: 'opener', children: opener}]
  let isClosed = false
  for (const node of nodes.slice(greeting + 1)) {
    const last = parts.at(-1)
    isClosed ||= closes(node)
    if (last?.type === 'closer' && isEnding(node)) last.children.push(node)
    else if (closes(node) && isEnding(node)) parts.push({type: 'closer', children: [node]})
    else if (isClosed && isText(node)) {
      if (last && isPostscript(last) && !addsTo(node)) last.children.push(node)
      else parts.push(postscriptOf(node))
    } else parts.push(node)
  }
  return parts.map(part =>
    part.type === 'opener' || part.type === 'closer' || isPostscript(part) ? placed(part) : part,
  )
}

/** A letter around its parts. */
export function letterOf(parts: readonly ArticleContent[]): Letter {
  const recovery = {rule: 'greeting-and-name', certainty: 0.85}
  return placed({type: 'letter', children: parts.filter((node): node is FlowContent => isFlow(node)), data: {recovery}})
}

const below = {rule: 'text-below-name', certainty: 0.9}

/** A postscript is an element of TEI, for which the tree has no node. */
function postscriptOf(first: OpaqueBlock['children'][number]): OpaqueBlock {
  return {type: 'opaqueBlock', name: 'postscript', attributes: {}, children: [first], data: {recovery: below}}
}

function isPostscript(node: ArticleContent): node is OpaqueBlock {
  return node.type === 'opaqueBlock' && node.data?.recovery?.rule === below.rule
}

function isOpening(node: ArticleContent): node is Opener['children'][number] {
  return node.type === 'dateline' || node.type === 'salutation' || node.type === 'paragraph'
}

function isEnding(node: ArticleContent): node is Exclude<Closer['children'][number], {type: 'paragraph'}> {
  return node.type === 'dateline' || node.type === 'salutation' || node.type === 'signature'
}

/** A node with the place of its children. */
function placed<Node extends Letter | Opener | Closer | OpaqueBlock>(node: Node): Node {
  const start = node.children[0]?.position?.start
  const end = node.children.at(-1)?.position?.end
  return start && end ? {...node, position: {start, end}} : node
}
