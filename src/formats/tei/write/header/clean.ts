import type {Element} from 'xast'
import {replaceForbidden} from '../../../../xml/characters.js'

/** An element as a parser reads it back: without characters that XML forbids, texts merged. */
export function cleaned(element: Element): Element {
  const attributes = Object.entries(element.attributes).flatMap(([name, value]): [string, string][] =>
    value == null ? [] : [[name, replaceForbidden(value)]],
  )
  const children = element.children.map(child => {
    if (child.type === 'element') return cleaned(child)
    return child.type === 'text' ? {...child, value: replaceForbidden(child.value)} : child
  })
  return {...element, attributes: Object.fromEntries(attributes), children}
}
