import type {Element, ElementContent} from 'xast'

/** Makes something of an element whose children have been made already; several, or none. */
export type Change = (element: Element) => readonly ElementContent[]

/** Rewrites what stands in an element, from the innermost out, but not the element itself. */
export function rewritten(parent: Element, change: Change): Element {
  const children = parent.children.flatMap(child =>
    child.type === 'element' ? change(rewritten(child, change)) : [child],
  )
  return {...parent, children}
}

/** An element under another name. */
export function renamed(element: Element, name: string): Element {
  return {...element, name}
}

/** An element without some of its attributes. */
export function without(element: Element, ...names: readonly string[]): Element {
  const kept = Object.entries(element.attributes).filter(([name]) => !names.includes(name))
  return {...element, attributes: Object.fromEntries(kept)}
}

/** All texts in an element, as they stand. */
export function textIn(element: Element): string {
  return element.children
    .map(child => (child.type === 'element' ? textIn(child) : child.type === 'text' ? child.value : ''))
    .join('')
}

/** Whether a node is an element of one of these names. */
export function isElement(node: ElementContent | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.name))
}

/** The child elements of a name. */
export function childrenNamed(parent: Element, name: string): Element[] {
  return parent.children.filter((child): child is Element => isElement(child, name))
}

/** What stands in an element; one of several lines in a block is parted from the next. */
export function unwrapped({attributes, children}: Element): ElementContent[] {
  return attributes['type'] != null ? [...children, {type: 'text', value: ' '}] : children
}
