import type {Closer, Letter, Opener} from '../../ast/flow.js'
import type {ArticleContent, FlowContent, Nodes} from '../../ast/nodes.js'
import {walk} from '../../ast/walk.js'
import {isFlow} from '../../ast/is.js'
import {toString} from '../../ast/text.js'

/** A letter among the nodes of one parent. */
interface Range {
  start: number
  /** Index of the greeting. */
  greeting: number
  end: number
}

/** The letters of a parent, in order. */
interface Letters {
  parent: {children: ArticleContent[]}
  ranges: readonly Range[]
}

/** Nodes that are text of an article, if they stand outside of its letters. */
const text: ReadonlySet<string> = new Set(['paragraph', 'blockquote', 'list', 'speech', 'verse', 'table', 'code'])

/**
 * Puts the lines at the beginning and at the end of letters together, and a letter around them where it is one part of
 * an article: one of several, or one with text before or behind it.
 *
 * A page that is one letter stays an article: there is nothing around the letter to tell it from, and its title, its
 * author and its date are those of the page. A greeting without a name or a formula at the end is that of a speech.
 *
 * @param article - the article, which is changed
 */
export function joinLetters(article: {children: ArticleContent[]}): void {
  const all = lettersIn(article, true)
  const ranges = all.flatMap(letters => letters.ranges)
  const only = ranges.length === 1 && all.every(letters => !hasTextBeside(article.children, letters))
  for (const letters of all) join(letters, only)
}

function join({parent, ranges}: Letters, only: boolean): void {
  const {children} = parent
  const joined: ArticleContent[][] = []
  let from = 0
  for (const {start, greeting, end} of ranges) {
    const inner = arranged(children.slice(start, end), greeting - start)
    joined.push(children.slice(from, start), only ? inner : [letterOf(inner)])
    from = end
  }
  parent.children = [...joined.flat(), ...children.slice(from)]
}

/** The letters in a parent, and in its sections. */
function lettersIn(parent: {children: ArticleContent[]}, isRoot: boolean): Letters[] {
  const {children} = parent
  const ranges: Range[] = []
  const inner: Letters[] = []
  for (let index = 0; index < children.length; index++) {
    const node = children[index]
    if (node && isGreeting(node)) {
      const start = Math.max(startOf(children, index, isRoot), ranges.at(-1)?.end ?? 0)
      const end = endOf(children, index, !isRoot && start < 2)
      if (end !== undefined) {
        ranges.push({start, greeting: index, end})
        index = end - 1
      }
    } else if (node?.type === 'section') {
      for (const letters of lettersIn(node, false)) inner.push(letters)
    }
  }
  return ranges.length > 0 ? [{parent, ranges}, ...inner] : inner
}

function isGreeting(node: Nodes): boolean {
  return node.type === 'salutation' && node.data?.recovery?.rule !== 'closing-formula'
}

/** Where a letter begins: with its date, or the address of who gets it. Dates of the page itself are no part of one. */
function startOf(children: readonly ArticleContent[], greeting: number, isRoot: boolean): number {
  const rules = ['date-before-greeting', 'address-before-greeting']
  const begins = (node: ArticleContent | undefined): boolean =>
    rules.includes(node?.data?.recovery?.rule ?? '') || (!isRoot && node?.type === 'dateline')
  let start = greeting
  while (begins(children[start - 1])) start--
  return start
}

/** Where a letter ends; nothing where it has no end, unless it is all that its section has. */
function endOf(children: readonly ArticleContent[], greeting: number, isAll: boolean): number | undefined {
  let next = greeting + 1
  for (let node = children[next]; node && !isGreeting(node); node = children[next]) next++
  const body = children.slice(greeting + 1, next)
  const own = body.findIndex(closes)
  const first = own < 0 ? body.findIndex(node => node.type === 'section' && closesIn(node)) : own
  if (first < 0) return isAll && next === children.length ? greeting + 1 + lastOf(body) : undefined
  let end = first + 1
  for (let node = body[end]; node && (closes(node) || node.type === 'dateline' || addsTo(node)); node = body[end]) end++
  return greeting + 1 + end
}

/** How many nodes there are up to the last that is not a note or a line of the page. */
function lastOf(nodes: readonly ArticleContent[]): number {
  return nodes.findLastIndex(node => node.type !== 'furniture' && node.type !== 'footnoteDefinition') + 1
}

function closes(node: ArticleContent): boolean {
  return node.type === 'signature' || (node.type === 'salutation' && !isGreeting(node))
}

function closesIn(node: Nodes): boolean {
  for (const inner of walk(node)) if (isFlow(inner) && closes(inner)) return true
  return false
}

/** Whether a paragraph stands below the name: `P.S. …`. */
function addsTo(node: ArticleContent): boolean {
  return node.type === 'paragraph' && /^(?:P\.?\s?S\b|N\.?\s?B\.|Postscript\b)/.test(toString(node))
}

function hasTextBeside(children: readonly ArticleContent[], {parent, ranges}: Letters): boolean {
  const inside = new Set<Nodes>(ranges.flatMap(({start, end}) => parent.children.slice(start, end)))
  const isBeside = (node: ArticleContent): boolean => {
    if (inside.has(node)) return false
    return node.type === 'section' ? node.children.some(isBeside) : text.has(node.type)
  }
  return children.some(isBeside)
}

/** The nodes of a letter, with opener and closers. */
function arranged(nodes: readonly ArticleContent[], greeting: number): ArticleContent[] {
  const opener = nodes.slice(0, greeting + 1).filter(isOpening)
  const arranged: ArticleContent[] = [placed({type: 'opener', children: opener})]
  for (const node of nodes.slice(greeting + 1)) {
    const last = arranged.at(-1)
    if (last?.type === 'closer' && isEnding(node)) last.children.push(node)
    else if (closes(node) && isEnding(node)) arranged.push(placed({type: 'closer', children: [node]}))
    else arranged.push(node)
  }
  return arranged.map(node => (node.type === 'closer' ? placed(node) : node))
}

function isOpening(node: ArticleContent): node is Opener['children'][number] {
  return node.type === 'dateline' || node.type === 'salutation' || node.type === 'paragraph'
}

function isEnding(node: ArticleContent): node is Exclude<Closer['children'][number], {type: 'paragraph'}> {
  return node.type === 'dateline' || node.type === 'salutation' || node.type === 'signature'
}

function letterOf(nodes: readonly ArticleContent[]): Letter {
  const recovery = {rule: 'greeting-and-name', certainty: 0.85}
  return placed({type: 'letter', children: nodes.filter((node): node is FlowContent => isFlow(node)), data: {recovery}})
}

/** A node with the place of its children. */
function placed<Node extends Letter | Opener | Closer>(node: Node): Node {
  const start = node.children[0]?.position?.start
  const end = node.children.at(-1)?.position?.end
  return start && end ? {...node, position: {start, end}} : node
}
