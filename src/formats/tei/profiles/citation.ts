import type {Element, ElementContent} from 'xast'
import {isElement} from './rewrite.js'

/** What parts the elements of a description, and is itself none of it. */
const containers = new Set(['analytic', 'monogr', 'imprint'])

/** A structured description of a source as a citation: the same elements, with commas between them. */
export function citation(description: Element): Element {
  const parts = partsOf(description)
  const children = parts.flatMap((part, index): ElementContent[] => {
    const isLast = index === parts.length - 1 || isElement(parts[index + 1], 'note', 'relatedItem')
    return isLast ? [part] : [part, {type: 'text', value: ', '}]
  })
  return {...description, name: 'bibl', children}
}

function partsOf(description: Element): Element[] {
  return description.children.flatMap(child => {
    if (!isElement(child)) return []
    return containers.has(child.name) ? partsOf(child) : [child]
  })
}
