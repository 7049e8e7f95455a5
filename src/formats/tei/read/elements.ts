import type {Element, ElementContent} from 'xast'
import {childrenOf} from './header/elements.js'

/** The identifier of an element, in P5 or P4. */
export function idOf({attributes}: Element): string | undefined {
  return attributes['xml:id'] ?? attributes['id'] ?? undefined
}

/** The text of what stands in elements, as it stands. */
export function textOf(children: readonly ElementContent[]): string {
  return children
    .map(child => {
      if (child.type === 'element') return textOf(child.children)
      return child.type === 'text' || child.type === 'cdata' ? child.value : ''
    })
    .join('')
}

/** The elements in an element, in their order. */
export function elementsIn({children}: Element): Element[] {
  return children.filter(child => child.type === 'element')
}

/** The only element that stands in another, turns of pages and lines of the page aside. */
export function onlyElement(element: Element): Element | undefined {
  const rest = elementsIn(element).filter(({name}) => !['pb', 'fw', 'milestone', 'lb', 'cb'].includes(name))
  return rest.length === 1 ? rest[0] : undefined
}

/** Whether one of these elements stands in an element. */
export function holds(element: Element, ...names: readonly string[]): boolean {
  return childrenOf(element, ...names).length > 0
}

/** A value of an attribute as a field of a node: nothing where there is none. */
export function given(name: string, value: string | null | undefined): Record<string, string> {
  return value == null ? {} : {[name]: value}
}

/** The key of a value in a table. */
export function keyOf<Key extends string>(table: Readonly<Record<Key, string>>, value: unknown): Key | undefined {
  for (const key in table) if (table[key] === value) return key
  return undefined
}

/** The name of an element without the prefix of its namespace. */
export function localName({name}: Element): string {
  return name.slice(name.indexOf(':') + 1)
}
