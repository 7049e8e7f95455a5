import {isLanguageTag} from '../../../ast/language.js'
import {attribute, isElement, textContent, walk, type Element} from './elements.js'

/** A part of a page that has so much of its letters is in the language of the text, whatever is said of the page. */
const share = 0.6

/**
 * The language of the text of a page, where parts of the page say one and have most of it.
 *
 * @param root - the element that holds the page
 * @returns the language; nothing where the parts are few, or say none
 */
export function languageOfParts(root: Element): string | undefined {
  const sizes = new Map<string, number>()
  for (const node of walk(root, element => languageOf(element) === undefined)) {
    const language = isElement(node) ? languageOf(node) : undefined
    if (language === undefined || !isElement(node)) continue
    sizes.set(language, (sizes.get(language) ?? 0) + textContent(node).length)
  }
  if (sizes.size === 0) return undefined
  const all = textContent(root).length
  return [...sizes].find(([, size]) => size > share * all)?.[0]
}

/** The language that an element says it is in. */
export function languageOf(element: Element): string | undefined {
  const stated = (attribute(element, 'lang') ?? attribute(element, 'xml:lang'))?.trim()
  return stated !== undefined && isLanguageTag(stated) ? stated : undefined
}
