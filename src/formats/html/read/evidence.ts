import type {Block, Evidence, Role} from '../../../recover/block.js'
import {attribute, classesOf, isElement, textContent, walk, type ChildNode, type Element} from './elements.js'
import {languageOf} from './languages.js'

/** What the elements around a block hand down to it. */
export interface Context {
  classes: readonly string[]
  align?: 'center' | 'right'
  language?: string
}

/** Names of elements that are classes, too. */
const stands: ReadonlySet<string> = new Set(['catlinks', 'comments', 'sidebar'])

/** The context of what an element holds; one that stands outside the text of its page is navigation. */
export function contextIn(element: Element, outer: Context, isOutside: boolean): Context {
  const own = classesOf(element)
  const align = alignOf(element, own) ?? outer.align
  const navigates = isOutside || element.tagName === 'nav' || attribute(element, 'role') === 'navigation'
  const place =
    /^(?:mw-navigation|mw-head|catlinks|comments|sidebar|footer-info|sitesub|contentsub|jump-to-nav)$/i.exec(
      attribute(element, 'id') ?? '',
    )?.[0]
  const named = navigates || (place !== undefined && !stands.has(place)) ? 'navigation' : place
  const classes = [...outer.classes, ...own, ...(named !== undefined ? [named] : [])]
  const language = languageOf(element) ?? outer.language
  return {classes, ...(align && {align}), ...(language !== undefined && {language})}
}

/** Classes that say how lines are set: of the archive, and of Project Gutenberg. */
const centred = /^(?:c|cent(?:er|re|ered|red))$/

function alignOf(element: Element, classes: readonly string[]): 'center' | 'right' | undefined {
  if (element.tagName === 'center' || classes.some(name => centred.test(name))) return 'center'
  const stated = attribute(element, 'align')?.toLowerCase()
  const styled = /text-align:\s*(center|right)/i.exec(attribute(element, 'style') ?? '')?.[1]?.toLowerCase()
  const align = stated ?? styled
  return align === 'center' || align === 'right' ? align : undefined
}

/** What is seen of a block of text. */
export function evidenceOf(tag: string, nodes: readonly ChildNode[], {classes, align, language}: Context): Evidence {
  const {all, linked, within} = lettersOf(nodes)
  const lesserLines = /^h[1-3]$/.test(tag) ? countLesserLines(nodes) : 0
  return {
    gap: 0,
    tag,
    classes,
    ...(align && {align}),
    ...(language !== undefined && {language}),
    ...(linked > 0 && {linked: linked / all}),
    ...(within > 0 && {linkedWithin: within / all}),
    ...(lesserLines > 0 && {lesserLines}),
  }
}

/** Share of the letters of an element that stand in links, from 0 to 1. */
export function shareOfLinks(element: Element): number {
  const {all, linked} = lettersOf(element.childNodes)
  return linked > 0 ? linked / all : 0
}

/** How many lines at the end of a heading stand in one element that is set smaller. */
function countLesserLines(nodes: readonly ChildNode[]): number {
  const solid = nodes.filter(node => !('value' in node) || node.value.trim() !== '')
  const [before, last] = solid.slice(-2)
  if (before === undefined || last === undefined || !isElement(last) || !isLesser(last)) return 0
  const breaks = [...walk(last)].filter(isBreak).length
  if (isBreak(before)) return breaks + 1
  return last.childNodes[0] && isBreak(last.childNodes[0]) ? breaks : 0
}

function isLesser(element: Element): boolean {
  const {tagName} = element
  if (tagName === 'small' || (tagName === 'font' && /^-\d/.test(attribute(element, 'size') ?? ''))) return true
  return tagName === 'span' && classesOf(element).some(name => /^(?:sub-?title|sub|context|small)$/i.test(name))
}

function isBreak(node: ChildNode): boolean {
  return isElement(node) && node.tagName === 'br'
}

interface Letters {
  all: number
  linked: number
  /** In links to a place of the same page. */
  within: number
}

function lettersOf(nodes: readonly ChildNode[]): Letters {
  let text = ''
  const links: Element[] = []
  const add = (node: ChildNode): void => {
    if ('value' in node) text += node.value
    else if (isElement(node) && isLink(node)) links.push(node)
  }
  for (const node of nodes) {
    add(node)
    if (isElement(node) && !isLink(node)) for (const inner of walk(node, element => !isLink(element))) add(inner)
  }
  // Most blocks have no links, and their letters need no count.
  if (links.length === 0) return {all: 0, linked: 0, within: 0}
  const linked = count(links.map(textContent).join(''))
  const within = links.filter(link => attribute(link, 'href')?.trim().startsWith('#') === true)
  return {all: linked + count(text), linked, within: count(within.map(textContent).join(''))}
}

function count(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length
}

/** Whether an element is a link. */
export function isLink(element: Element): boolean {
  return element.tagName === 'a' && attribute(element, 'href') !== undefined
}

/** Whether a block, or what it stands in, has one of some classes. */
export function hasClass(block: Block, names: readonly string[]): boolean {
  return block.evidence.classes?.some(name => names.includes(name)) ?? false
}

/** Rank of a heading; 0 for what is none. */
export function rank(block: Block): number {
  return Number(/^h([1-6])$/.exec(block.evidence.tag ?? '')?.[1] ?? 0)
}

/** Gives a block the role that its page states. */
export function state(block: Block, role: Role): void {
  block.role = role
}
