import {attribute, classesOf, isElement, shortText, type Element} from '../elements.js'

/**
 * What a mark of a note looks like: `[3]`, `3.`, `[3*]`, `3)`, `(3)`, `[a]`, `*`, `†`, `[Note 3]`.
 */
const mark =
  /^[\s[({<]*((?:(?:foot|end)?notes?[\s\u00a0]+)?(?:\d{1,3}(?:[*†‡]{1,3}|[a-z]{1,2})?|[a-z]\d{0,3}\*{0,3}|[ivxl]{1,6}|\*{1,6}\d{0,2}|[†‡§¶#]{1,4}|[¹²³⁰⁴-⁹]{1,3}))[\s.)\]}>*:]*$/iu

/** A link that leads back to the text, and says no more: `↑`, `↩`. */
const arrow = /^(?:[\s[\]()^↑↩⏎↵⤴▲⬆]|\uFE0E|\uFE0F)+$/u

/**
 * Label of the mark that an element holds: its text without brackets and full stop.
 *
 * @param element - a link or an anchor
 * @returns the label; nothing where the text is no mark
 */
export function labelOf(element: Element): string | undefined {
  const text = shortText(element)
  return text === undefined ? undefined : mark.exec(text)?.[1]
}

/** Whether a link is nothing but an arrow. */
export function isArrow(element: Element): boolean {
  const text = shortText(element)
  return text !== undefined && /\S/.test(text) && arrow.test(text)
}

/** Whether a mark is set as only a mark is: in brackets, raised, or a sign that is no letter and no figure. */
export function isSetAsMark(element: Element): boolean {
  return /^\s*[[(]|^[\s*†‡§¶#¹²³⁰⁴-⁹]+$/u.test(shortText(element) ?? '') || isRaised(element) || isStated(element)
}

/** Whether an element says in the words of DPUB-ARIA or EPUB that it is a reference to a note. */
export function isStated(element: Element): boolean {
  return /\b(?:doc-)?noteref\b/.test(`${attribute(element, 'role') ?? ''} ${attribute(element, 'epub:type') ?? ''}`)
}

/** Whether an element says in the words of DPUB-ARIA or EPUB, or by its class, that it is a note. */
export function isStatedNote(element: Element): boolean {
  const stated = `${attribute(element, 'role') ?? ''} ${attribute(element, 'epub:type') ?? ''}`
  return (
    /\b(?:doc-)?(?:footnote|endnote|rearnote)\b(?!s)/.test(stated) ||
    /(?:^|\s)(?:foot|end)?note(?:\s|$)/i.test(attribute(element, 'class') ?? '')
  )
}

/**
 * Whether a line begins with a mark: `3. The ledger` with `3`, `[3*] The ledger` with `3*`.
 *
 * @param start - the beginning of the line
 * @param label - label of the mark
 */
export function beginsWithMark(start: string, label: string): boolean {
  const text = start.replace(/^[\s[({<]+/, '').toLowerCase()
  return text.startsWith(label.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(text.slice(label.length))
}

/** Whether a link is stated to lead from a note back to the text. */
export function isBacklink(element: Element): boolean {
  return /\b(?:doc-)?backlink\b/.test(attribute(element, 'role') ?? '')
}

/** Whether the class of a reference says that its note is an editor's. */
export function isEditors(element: Element): boolean {
  const {parentNode} = element
  return [element, parentNode].some(node => node && 'tagName' in node && classesOf(node).includes('ednote'))
}

/** How far from a mark the element may be that raises it. */
const levels = 3

function isRaised(element: Element): boolean {
  let parent: Element['parentNode'] | undefined = element
  for (let level = 0; level < levels && parent && 'tagName' in parent; level++) {
    if (parent.tagName === 'sup') return true
    parent = parent.parentNode
  }
  return element.childNodes.some(child => isElement(child) && child.tagName === 'sup')
}
