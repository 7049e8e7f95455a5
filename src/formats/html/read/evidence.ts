import type {Block, Evidence, Role} from '../../../recover/block.js'
import {attribute, classesOf, isElement, walk, type ChildNode, type Element} from './elements.js'

/** What the elements around a block hand down to it. */
export interface Context {
  classes: readonly string[]
  align?: 'center' | 'right'
}

/** The context of what an element holds. */
export function contextIn(element: Element, outer: Context): Context {
  const align = alignOf(element) ?? outer.align
  const classes = [...outer.classes, ...classesOf(element), ...(element.tagName === 'nav' ? ['navigation'] : [])]
  return {classes, ...(align && {align})}
}

function alignOf(element: Element): 'center' | 'right' | undefined {
  if (element.tagName === 'center' || classesOf(element).includes('c')) return 'center'
  const stated = attribute(element, 'align')?.toLowerCase()
  const styled = /text-align:\s*(center|right)/i.exec(attribute(element, 'style') ?? '')?.[1]?.toLowerCase()
  const align = stated ?? styled
  return align === 'center' || align === 'right' ? align : undefined
}

/** What is seen of a block of text. */
export function evidenceOf(tag: string, nodes: readonly ChildNode[], {classes, align}: Context): Evidence {
  const linked = linkedShare(nodes)
  return {gap: 0, tag, classes, ...(align && {align}), ...(linked > 0 && {linked})}
}

/** Share of the letters of some nodes that stand in links. */
function linkedShare(nodes: readonly ChildNode[]): number {
  let all = 0
  let linked = 0
  for (const node of nodes) {
    const [within, total] = isElement(node) ? lettersOf(node) : [0, 'value' in node ? count(node.value) : 0]
    linked += within
    all += total
  }
  return all === 0 ? 0 : linked / all
}

function lettersOf(element: Element): [linked: number, all: number] {
  if (isLink(element)) {
    const all = sum(element)
    return [all, all]
  }
  let linked = 0
  for (const node of walk(element, inner => !isLink(inner))) {
    if (isElement(node) && isLink(node)) linked += sum(node)
  }
  return [linked, sum(element)]
}

function sum(element: Element): number {
  let letters = 0
  for (const node of walk(element)) if ('value' in node) letters += count(node.value)
  return letters
}

function count(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
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
