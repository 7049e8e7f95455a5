import type {Element} from 'xast'
import {definitionOf} from '../grammar/grammar.js'
import {blocks, elementOnly, linesOfLetters} from '../vocabulary.js'

/** Besides elements that never hold text, those that happen to hold blocks alone. */
export function holdsBlocks(element: Element): boolean {
  const {name, children} = element
  // Where a profile has no element for a line, the parts of its text stand in here as they are.
  if (name === 'opener' || name === 'closer')
    return children.every(child => child.type !== 'element' || linesOfLetters.has(child.name))
  if (elementOnly.has(name) && !element.data?.instead) return true
  if (element.data?.isBlock && definitionOf(name)?.holdsText === false) return true
  const names = children.map(child => (child.type === 'element' && !child.data?.instead ? child.name : ''))
  return names.some(child => blocks.has(child)) && names.every(child => blocks.has(child) || child === 'pb')
}

/** An element with the line ends that are written around its blocks, as a parser reads them. */
export function laidOut(element: Element): Element {
  const hasText = element.children.some(child => child.type === 'text' && /[^ \t\r\n]/.test(child.value))
  if (hasText || element.children.length === 0 || !holdsBlocks(element)) return element
  const lineEnd = {type: 'text', value: '\n'} as const
  const children = element.children
    .filter(child => child.type !== 'text')
    .flatMap(child => [lineEnd, child.type === 'element' ? laidOut(child) : child])
  return {...element, children: [...children, lineEnd]}
}
