import type {Node, Point, Position} from 'unist'
import {blocksOf} from '../../../recover/typed/blocks.js'
import {decide, isOpen, type Block} from '../../../recover/block.js'
import {isVerse} from '../../../recover/verse.js'
import {isElement, positionOf, textContent, walk, type Element} from './elements.js'

/** What is set as it was typed is text, and no table or figure in a page, if it is so long and has so much of the page. */
const shortest = 600
const share = 0.4

/** Empty lines part the paragraphs of a text. */
const emptyLine = /\n[^\S\n]*\n/g
const fewest = 3

/** So much of what is no white space is letters; of programs and tables it is less. */
const letters = 0.85

/** A poem has so many lines, in stanzas that may be shorter. */
const fewestLines = 4
const fewestInStanza = 2

/** What has a place, and so has what it holds. */
interface Placed {
  position?: Position | undefined
  children?: readonly Node[]
}

/**
 * Finds what a page sets as it was typed, where that is its text or a poem.
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
    if (!isWritten(text)) continue
    if (isPoem(text)) found.add(node)
    if (text.length < shortest || (text.match(emptyLine)?.length ?? 0) < fewest) continue
    all ??= textContent(root).length
    if (text.length >= share * all) found.add(node)
  }
  return found
}

/** Whether all that stands between empty lines are stanzas, and no columns of a table. */
function isPoem(text: string): boolean {
  const lines = text
    .trim()
    .split('\n')
    .map(line => line.trim())
  if (lines.filter(Boolean).length < fewestLines || /\S {3,}\S/.test(text)) return false
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .every(stanza => isVerse(stanza.split('\n'), fewestInStanza))
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
  if (isPoem(text)) for (const block of blocks.filter(isOpen)) decide(block, 'verse', 'poem-as-typed', 0.85)
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
