import type {Recovery} from '../../../../ast/base.js'
import {isCitation, parseCitation} from '../../../../bibliography/citation.js'
import {blockTags, classesOf, isElement, textContent, walk, type Element} from '../elements.js'
import {pageName} from './labels.js'

/** An empty anchor whose name may be that of a page. */
interface Candidate {
  element: Element
  number: number
  /** Whether text of its paragraph stands before it. */
  inside: boolean
}

/** The pages that begin at anchors. */
export type Pagination = ReadonlyMap<Element, {label: string; recovery: Recovery}>

/** Fewer anchors than these are no pagination. */
const fewest = 3

/**
 * Finds the empty anchors of a page that are turns of the page.
 *
 * Anchors `p1`, `p2` may as well be sections. They are pages only if their numbers rise one by one, if at
 * least half of them stand within a paragraph, and if they are in the range that the citation gives.
 *
 * @param body - the element that holds the page
 * @returns the number of each page that begins at an anchor, and how sure that is
 */
export function findPagination(body: Element): Pagination {
  const candidates = candidatesIn(body)
  const numbers = candidates.map(({number}) => number)
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0))
  const rising = steps.every(step => step > 0) && steps.filter(step => step <= 2).length >= steps.length * 0.9
  const inside = candidates.filter(candidate => candidate.inside).length * 2 >= candidates.length
  if (candidates.length < fewest || !rising || !inside) return new Map()
  const range = citedRange(body)
  if (range && numbers.some(number => number < range[0] || number > range[1])) return new Map()
  const recovery = {
    rule: 'anchors-of-pages',
    certainty: range ? 0.95 : 0.8,
    ...(range && {corroboratedBy: ['citation']}),
  }
  return new Map(candidates.map(({element, number}) => [element, {label: String(number), recovery}]))
}

function candidatesIn(body: Element): Candidate[] {
  const candidates: Candidate[] = []
  const blocks = new Map<unknown, Element>([[body, body]])
  const written = new Set<Element>()
  for (const node of walk(body)) {
    const outer = blocks.get(node.parentNode) ?? body
    if ('value' in node) {
      if (/[\p{L}\p{N}]/u.test(node.value)) written.add(outer)
    } else if (isElement(node)) {
      blocks.set(node, blockTags.has(node.tagName) ? node : outer)
      const number = /^\d+$/.exec(pageName(node) ?? '')?.[0]
      if (number !== undefined && node.tagName === 'a' && !node.childNodes.some(hasText))
        candidates.push({element: node, number: Number(number), inside: written.has(outer)})
    }
  }
  return candidates
}

function hasText(node: Element['childNodes'][number]): boolean {
  return isElement(node) ? textContent(node) !== '' : 'value' in node && node.value !== ''
}

/** Where the archive's pages say where their text was printed. */
const information = ['info', 'information', 'from']

/** First and last page of what a page says that it was printed on. */
function citedRange(body: Element): [number, number] | undefined {
  const numbers: number[] = []
  for (const node of walk(body)) {
    if (!isElement(node) || !classesOf(node).some(name => information.includes(name))) continue
    for (const line of textContent(node).split('\n')) {
      const pages = isCitation(line) ? (parseCitation(line).pages ?? []) : []
      for (const {first, last = first} of pages) numbers.push(Number(first), Number(last))
    }
  }
  const known = numbers.filter(number => number > 0)
  return known.length > 0 ? [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))] : undefined
}
