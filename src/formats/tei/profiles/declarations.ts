import type {Element, ElementContent} from 'xast'
import {element} from '../../../xml/element.js'
import {isElement, textIn} from './rewrite.js'

/** Names of elements and attributes in a declaration as plain words, for profiles that cannot mark them. */
export function plainWords(paragraph: Element): Element {
  const words = paragraph.children.map((child): ElementContent =>
    isElement(child, 'gi', 'att') ? {type: 'text', value: textIn(child)} : child,
  )
  return {...paragraph, children: words}
}

/** The paragraphs of a structured declaration without its structure. */
export function paragraphsOf(declaration: Element): Element[] {
  return declaration.children.flatMap(child => {
    if (!isElement(child)) return []
    return child.name === 'p' ? [plainWords(child)] : paragraphsOf(child)
  })
}

/** A declaration as paragraphs alone; nothing where it has none. */
export function inParagraphs(declaration: Element): Element[] {
  const paragraphs = paragraphsOf(declaration)
  return paragraphs.length === 0 ? [] : [element(declaration.name, {}, paragraphs)]
}
