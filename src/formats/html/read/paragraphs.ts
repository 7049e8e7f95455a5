import type {Position} from 'unist'
import {isElement, positionOf, textContent, walk, type ChildNode, type Element} from './elements.js'

/** Runs between empty lines are paragraphs only if they are so long, the shortest and on average, in characters. */
const shortest = 40
const average = 120

/**
 * The paragraphs in a run in which empty lines stand for the ends of paragraphs: `…<br><br>…`.
 *
 * @param nodes - the run, such as the children of a block of text
 * @returns the nodes of each paragraph; the run where there is one
 */
export function paragraphsIn(nodes: ChildNode[]): ChildNode[][] {
  const runs: ChildNode[][] = [[]]
  let breaks = 0
  for (const node of nodes) {
    const blank = 'value' in node && node.value.trim() === ''
    if (isElement(node) && node.tagName === 'br') breaks++
    else if (!blank) {
      if (breaks > 1) runs.push([])
      breaks = 0
    }
    runs.at(-1)?.push(node)
  }
  const lengths = runs.map(run => run.reduce((sum, node) => sum + lengthOf(node), 0))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const long = lengths.every(length => length >= shortest) && total >= average * runs.length
  return runs.length > 1 && long ? runs : [nodes]
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
