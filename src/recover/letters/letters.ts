import type {ArticleContent, Nodes} from '../../ast/nodes.js'
import {walk} from '../../ast/walk.js'
import {isFlow} from '../../ast/is.js'
import {addsTo, closes, isGreeting, isText, letterOf, partsOf} from './parts.js'

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

const nothing: ReadonlySet<Nodes> = new Set()

/** No postscript has more blocks. */
const longestPostscript = 8

/**
 * Puts the lines at the beginning and at the end of letters together, and what is added below them, and a letter
 * around them where it is one part of an article: one of several, or one with text before or behind it.
 *
 * A page that is one letter stays an article: there is nothing around the letter to tell it from, and its title, its
 * author and its date are those of the page. A greeting without a name or a formula at the end is that of a speech.
 *
 * @param article - the article, which is changed
 * @param isLetter - whether its title says that it is a letter: all that stands below the name is part of it then
 */
export function joinLetters(article: {children: ArticleContent[]}, isLetter = false): void {
  const all = lettersIn(article, true, isLetter)
  const ranges = all.flatMap(letters => letters.ranges)
  const only = ranges.length === 1 && all.every(letters => !hasTextBeside(article.children, letters))
  for (const letters of all) join(letters, only)
}

function join({parent, ranges}: Letters, only: boolean): void {
  const {children} = parent
  const joined: ArticleContent[][] = []
  let from = 0
  for (const {start, greeting, end} of ranges) {
    const inner = partsOf(children.slice(start, end), greeting - start)
    joined.push(children.slice(from, start), only ? inner : [letterOf(inner)])
    from = end
  }
  parent.children = [...joined.flat(), ...children.slice(from)]
}

/** The letters in a parent, and in its sections. */
function lettersIn(parent: {children: ArticleContent[]}, isRoot: boolean, isLetter = false): Letters[] {
  const {children} = parent
  const ranges: Range[] = []
  const inner: Letters[] = []
  for (let index = 0; index < children.length; index++) {
    const node = children[index]
    if (node && isGreeting(node)) {
      const start = Math.max(startOf(children, index, isRoot), ranges.at(-1)?.end ?? 0)
      const isFirst = isRoot ? !hasText(children.slice(0, start), nothing) : start < 2
      const isAll = isFirst && (!isRoot || isLetter || start < index)
      const end = endOf(children, index, isAll, isFirst && isLetter)
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

/** Where a letter begins: with its date, or the address of who gets it. Dates of the page itself are no part of one. */
function startOf(children: readonly ArticleContent[], greeting: number, isRoot: boolean): number {
  const rules = ['date-before-greeting', 'address-before-greeting']
  const begins = (node: ArticleContent | undefined): boolean =>
    rules.includes(node?.data?.recovery?.rule ?? '') || (!isRoot && node?.type === 'dateline')
  let start = greeting
  while (begins(children[start - 1])) start--
  return start
}

/**
 * Where a letter ends; nothing where it has no end, unless it is all that its parent has.
 *
 * @param isLetter - whether text below the name is surely part of it
 */
function endOf(
  children: readonly ArticleContent[],
  greeting: number,
  isAll: boolean,
  isLetter: boolean,
): number | undefined {
  let next = greeting + 1
  for (let node = children[next]; node && !isGreeting(node); node = children[next]) next++
  const body = children.slice(greeting + 1, next)
  const own = body.findIndex(closes)
  const first = own < 0 ? body.findIndex(node => node.type === 'section' && closesIn(node)) : own
  if (first < 0) return isAll && next === children.length ? greeting + 1 + lastOf(body) : undefined
  let end = first + 1
  let added = isLetter
  for (let node = body[end]; node && (closes(node) || node.type === 'dateline' || addsTo(node)); node = body[end]) {
    added ||= addsTo(node)
    end++
  }
  const last = lastOf(body)
  const goesOn =
    added && next === children.length && last - first <= longestPostscript && body.slice(end, last).every(isText)
  return greeting + 1 + (goesOn ? Math.max(end, last) : end)
}

/** How many nodes there are up to the last that is not a note or a line of the page. */
function lastOf(nodes: readonly ArticleContent[]): number {
  return nodes.findLastIndex(node => node.type !== 'furniture' && node.type !== 'footnoteDefinition') + 1
}

function closesIn(node: Nodes): boolean {
  for (const inner of walk(node)) if (isFlow(inner) && closes(inner)) return true
  return false
}

/** Whether there is text among nodes, but for those inside of letters. */
function hasText(nodes: readonly ArticleContent[], inside: ReadonlySet<Nodes>): boolean {
  return nodes.some(node => {
    if (inside.has(node)) return false
    return node.type === 'section' ? hasText(node.children, inside) : isText(node)
  })
}

function hasTextBeside(children: readonly ArticleContent[], {parent, ranges}: Letters): boolean {
  return hasText(children, new Set<Nodes>(ranges.flatMap(({start, end}) => parent.children.slice(start, end))))
}
