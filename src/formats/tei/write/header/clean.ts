import type {Attributes, Element, ElementContent} from 'xast'
import {mapChanged} from '../../../../core/map-changed.js'
import {replaceForbidden} from '../../../../xml/characters.js'

/** An element as a parser reads it back, without characters that XML forbids; what has none stays as it is. */
export function cleaned(element: Element): Element {
  const attributes = cleanAttributes(element.attributes)
  const children = mapChanged(element.children, cleanChild)
  return attributes === element.attributes && children === element.children
    ? element
    : {...element, attributes, children}
}

function cleanChild(child: ElementContent): ElementContent {
  if (child.type === 'element') return cleaned(child)
  if (child.type !== 'text') return child
  const value = replaceForbidden(child.value)
  return value === child.value ? child : {...child, value}
}

function cleanAttributes(attributes: Attributes): Attributes {
  const isClean = Object.values(attributes).every(value => value != null && replaceForbidden(value) === value)
  if (isClean) return attributes
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value == null ? [] : [[name, replaceForbidden(value)]])),
  )
}
