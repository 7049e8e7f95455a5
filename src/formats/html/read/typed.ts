import type {Node, Point, Position} from 'unist'
import {blocksOf} from '../../../recover/typed/blocks.js'
import type {Block} from '../../../recover/block.js'
import {isElement, positionOf, textContent, walk, type Element} from './elements.js'

/** What is set as it was typed is text, and no table or figure in a page, if it is so long and has so much of the page. */
const shortest = 600
const share = 0.4

/** Empty lines part the paragraphs of a text. */
const fewest = 3

/** So much of what is no white space is letters; of programs and tables it is less. */
const letters = 0.85

/** What has a place, and so has what it holds. */
interface Placed {
  position?: Position | undefined
  children?: readonly Node[]
}

/**
 * Finds what a page sets as it was typed, where that is its text.
 *
 * @param root - the element that holds the page
 * @returns the elements
 */
export function typedTexts(root: Element): ReadonlySet<Element> {
  const found = new Set<Element>()
  let all: number | undefined
  for (const node of walk(root, ({tagName}) => tagName !== 'pre')) {
    if (!isElement(node) || node.tagName !== 'pre') continue
    const text = textContent(node)
    if (text.length < shortest || (text.match(/\n[^\S\n]*\n/g)?.length ?? 0) < fewest || !isWritten(text)) continue
    all ??= textContent(root).length
    if (text.length >= share * all) found.add(node)
  }
  return found
}

function isWritten(text: string): boolean {
  const solid = text.replace(/\s+/g, '')
  return solid.replace(/[^\p{L}\p{M}]+/gu, '').length >= letters * solid.length
}

/**
 * Reads what was typed as the blocks of a plain text.
 *
 * @param element - the element
 * @returns its blocks
 */
export function readTyped(element: Element): Block[] {
  const text = textContent(element)
  const blocks = blocksOf(text)
  const start = startOf(element, text)
  const {position} = positionOf(element)
  for (const block of blocks) {
    for (const part of [block, ...(block.node ? [block.node] : [])]) setPlaces(part)
  }
  return blocks

  function setPlaces(part: Placed): void {
    for (const child of part.children ?? []) setPlaces(child)
    if (part.position && start) part.position = moved(part.position, start)
    else if (position) part.position = position
  }
}

/** Where a text begins; nothing where it has elements or references to characters in it, so that its places are others. */
function startOf(element: Element, text: string): Point | undefined {
  const [only, ...others] = element.childNodes
  const {start, end} = (only && positionOf(only).position) ?? {}
  if (start?.offset === undefined || end?.offset === undefined || others.length > 0) return undefined
  const more = end.offset - start.offset - text.length
  // A line feed right behind the tag is none of the text.
  return more === 1 ? {line: start.line + 1, column: 1, offset: start.offset + 1} : more === 0 ? start : undefined
}

/** A place in a text as a place in what the text stands in. */
function moved({start, end}: Position, from: Point): Position {
  const move = ({line, column, offset = 0}: Point): Point => ({
    line: line + from.line - 1,
    column: line === 1 ? column + from.column - 1 : column,
    offset: offset + (from.offset ?? 0),
  })
  return {start: move(start), end: move(end)}
}
