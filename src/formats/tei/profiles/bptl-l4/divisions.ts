import type {Element, ElementContent} from 'xast'
import {element} from '../../../../xml/element.js'
import {isElement} from '../rewrite.js'

/** What may stand anywhere in a division. */
const anywhere = ['pb', 'lb', 'cb', 'note', 'gap', 'figure']

/** What may stand at the head of a division. */
const top = ['head', 'opener']

/** Lines at head or foot that the level has at the head alone, in an `opener`. */
const lines = ['byline', 'dateline', 'argument', 'salute', 'signed', 'epigraph']

/** Lines at the foot, which the level does not have. */
const bottom = [...lines, 'closer', 'trailer', 'postscript', 'opener']

/** Types of lines of the page that are not of the article. */
const formeWork = new Set(['masthead', 'navigation', 'top', 'updated', 'other', 'fw'])

/** Children of a division in the order that the level has: heads and openers, blocks, divisions. */
export function fitDivision(children: readonly ElementContent[]): Element[] {
  const elements = children.filter(child => isElement(child))
  const lastHead = elements.findLastIndex(({name}) => name === 'head')
  const isOfHead = (child: Element): boolean => isElement(child, ...anywhere, ...top, ...lines) || isFormeWork(child)
  const end = elements.findIndex((child, index) => !isOfHead(child) && !(isOrnament(child) && index < lastHead))
  const above = end < 0 ? elements : elements.slice(0, end)
  const head = above.filter(child => !isOrnament(child)).map(asOpener)
  // An ornament is a block, before which all heads stand.
  const rest = [...above.filter(isOrnament), ...(end < 0 ? [] : elements.slice(end))].flatMap(linesOf)
  const first = rest.findIndex(child => child.name === 'div')
  return first < 0 ? [...head, ...rest] : [...head, ...rest.slice(0, first), ...afterDivisions(rest.slice(first))]
}

/** Lines that stand where no opener may stand, as blocks. */
export function linesOf(child: Element): Element[] {
  if (!isElement(child, ...bottom)) return [child]
  if (child.name === 'argument') return child.children.filter(part => isElement(part))
  const parts = child.children.some(part => isElement(part, ...lines))
  if (!parts) return [element('ab', {...child.attributes, type: child.name}, child.children)]
  return inBlocks(child.children)
}

/** Lines and blocks one by one; words between them as one block. */
function inBlocks(parts: readonly ElementContent[]): Element[] {
  const made: Element[] = []
  let words: ElementContent[] = []
  const close = (): void => {
    if (words.some(part => isElement(part) || (part.type === 'text' && part.value.trim() !== ''))) {
      made.push(element('ab', {}, words))
    }
    words = []
  }
  for (const part of parts) {
    if (!isElement(part, 'ab', 'p', 'list', 'quote', ...anywhere, ...bottom)) words.push(part)
    else {
      close()
      for (const line of linesOf(part)) made.push(line)
    }
  }
  close()
  return made
}

function asOpener(line: Element): Element {
  if (isFormeWork(line)) return {...line, name: 'head'}
  if (line.name === 'byline') return element('opener', {}, [element('signed', line.attributes, line.children)])
  return isElement(line, ...lines) ? element('opener', {}, [line]) : line
}

/** A line of the page that is not of the article has been made a block, for want of `fw`. */
function isFormeWork({name, attributes}: Element): boolean {
  return name === 'ab' && formeWork.has(attributes['type'] ?? '')
}

function isOrnament({name, attributes}: Element): boolean {
  return name === 'ab' && attributes['type'] === 'typography'
}

/** Blocks after a division need one too. */
function afterDivisions(rest: readonly Element[]): Element[] {
  return rest.map(child => (isElement(child, 'div', ...anywhere) ? child : element('div', {}, [child])))
}
