import type {Position} from 'unist'
import {attribute, isElement, positionOf, textContent, walk, type ChildNode, type Element} from './elements.js'

/** Runs between empty lines are paragraphs only if they are so long, the shortest and on average, in characters. */
const shortest = 40
const average = 120

/** Short runs, such as a title and a name, may stand between paragraphs that have so much of the letters, and are so many. */
const share = 0.9
const fewest = 3

/** Elements that only say how their text looks, and may stand around a whole page. */
const looks: ReadonlySet<string> = new Set(['font', 'span', 'small', 'big', 'b', 'i', 'em', 'strong', 'tt'])

/** Where a node stands, as the parser says it. */
type Location = NonNullable<ChildNode['sourceCodeLocation']>

/** How deep such elements may be nested around a page. */
const deepest = 8

/**
 * The paragraphs in a run in which empty lines, or lines that are set in, stand for the ends of paragraphs:
 * `…<br><br>…`, `…<br>&nbsp;&nbsp;&nbsp;…`.
 *
 * @param nodes - the run, such as the children of a block of text
 * @returns the nodes of each paragraph; the run where there is one
 */
export function paragraphsIn(nodes: ChildNode[]): ChildNode[][] {
  return partRun(nodes, 0)
}

function partRun(nodes: ChildNode[], depth: number): ChildNode[][] {
  const [only, ...others] = nodes.filter(node => !('value' in node) || node.value.trim() !== '')
  if (only && isElement(only) && looks.has(only.tagName) && attribute(only, 'id') === undefined) {
    if (others.length > 0 || depth >= deepest) return runsBetween(nodes)
    const runs = partRun(only.childNodes, depth + 1)
    return runs.length > 1 ? runs.map(run => [around(only, run)]) : [nodes]
  }
  return runsBetween(nodes)
}

/** An element around a part of its children. */
function around(element: Element, childNodes: ChildNode[]): Element {
  const places = childNodes.flatMap(child => child.sourceCodeLocation ?? [])
  const [first, last] = [places[0], places.at(-1)]
  return {...element, childNodes, sourceCodeLocation: first && last ? {...first, ...endOf(last)} : null}
}

function endOf({endLine, endCol, endOffset}: Location): Pick<Location, 'endLine' | 'endCol' | 'endOffset'> {
  return {endLine, endCol, endOffset}
}

function runsBetween(nodes: ChildNode[]): ChildNode[][] {
  const runs: ChildNode[][] = [[]]
  let breaks = 0
  for (const node of nodes) {
    const blank = 'value' in node && node.value.trim() === ''
    if (isElement(node) && node.tagName === 'br') breaks++
    else if (!blank) {
      if (breaks > 1 || (breaks > 0 && 'value' in node && /^\s*\u00A0\s*\u00A0/.test(node.value))) runs.push([])
      breaks = 0
    }
    runs.at(-1)?.push(node)
  }
  if (runs.length === 1) return [nodes]
  const lengths = runs.map(run => run.reduce((sum, node) => sum + lengthOf(node), 0))
  return areParagraphs(lengths) ? runs : [nodes]
}

function areParagraphs(lengths: readonly number[]): boolean {
  const total = lengths.reduce((sum, length) => sum + length, 0)
  if (lengths.every(length => length >= shortest) && total >= average * lengths.length) return true
  const long = lengths.filter(length => length >= average)
  return long.length >= fewest && long.reduce((sum, length) => sum + length, 0) >= share * total
}

function lengthOf(node: ChildNode): number {
  if ('value' in node) return node.value.trim().length
  return isElement(node) ? textContent(node).length : 0
}

/**
 * Where a run of nodes stands.
 *
 * @param nodes - the run
 * @param end - offset at which what stands before it ends (default: nothing does)
 */
export function positionOfRun(nodes: readonly ChildNode[], end = 0): {position?: Position} {
  const positions = nodes.flatMap(node => {
    const {position} = positionOf(node)
    // An element that a parser opens again has the place of its first tag: its text says where it goes on.
    const again = position?.start.offset !== undefined && position.start.offset < end
    return (again && isElement(node) ? positionOfText(node) : position) ?? []
  })
  const [first, last] = [positions[0], positions.at(-1)]
  return first && last ? {position: {start: first.start, end: last.end}} : {}
}

function positionOfText(element: Element): Position | undefined {
  const texts = [...walk(element)].flatMap(node => ('value' in node ? (positionOf(node).position ?? []) : []))
  const [first, last] = [texts[0], texts.at(-1)]
  return first && last && {start: first.start, end: last.end}
}
