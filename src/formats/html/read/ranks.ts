import {isElement, walk, type Element} from './elements.js'

/** The highest rank of the headings in some elements: 1, or more; 7 where there is none. */
export function highestRank(elements: readonly Element[]): number {
  let highest = 7
  for (const element of elements) {
    for (const node of [element, ...walk(element)]) {
      const rank = isElement(node) ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined
      if (rank !== undefined) highest = Math.min(highest, Number(rank))
    }
  }
  return highest
}
