import type {Element, ElementContent, Root} from 'hast'
import {blockContainers, text} from '../../../to-hast/element.js'

/** Puts each block on a line of its own, for those who read the source of a page. */
export function breakLines(root: Root): Root {
  const children = root.children.flatMap(child => {
    return [child.type === 'element' ? breakElement(child) : child, text('\n')]
  })
  return {...root, children: children.slice(0, -1)}
}

function breakElement(element: Element): Element {
  if (!blockContainers.has(element.tagName) || element.children.some(child => child.type === 'text')) return element
  const children = element.children.flatMap((child): ElementContent[] => {
    return [text('\n'), child.type === 'element' ? breakElement(child) : child]
  })
  return {...element, children: children.length > 0 ? [...children, text('\n')] : []}
}
