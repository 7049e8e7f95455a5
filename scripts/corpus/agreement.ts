import {isDeepStrictEqual} from 'node:util'
import type {Tree} from '../../src/ast/nodes.js'
import {structureOf, type Structure} from './structure.js'

/**
 * How well what was found agrees with the truth, as counts: *precision* is `both / found`, *recall* `both / truth`,
 * F1 their harmonic mean. Counts of pages are added up before F1 is taken, so that a long page counts for more.
 */
export interface Overlap {
  truth: number
  found: number
  both: number
}

/** A field that is equal in both, or what either has. */
export type Field = true | {truth: unknown; found: unknown}

/** How the tree of the text of a page agrees with that of its HTML, which is taken for the truth. */
export interface Agreement {
  title: Field
  subtitle: Field
  byline: Field
  /** All bibliography of the printed publication. */
  publication: Field
  /** The list of all headings, in order. */
  headings: Field
  headingOverlap: Overlap
  quotations: Overlap
  boundaries: Overlap
  /** What only one of the two has, for who wants to know why. */
  differences: {headings: Difference; quotations: Difference; boundaries: Difference}
}

/** What only one of two lists has. */
export interface Difference {
  missed: string[]
  wrong: string[]
}

/** Compares two trees of one page. */
export function agreementOf(truth: Tree, found: Tree): Agreement {
  const [expected, actual] = [structureOf(truth), structureOf(found)]
  const field = (name: 'title' | 'subtitle' | 'byline' | 'headings'): Field => fieldOf(expected[name], actual[name])
  const difference = (name: 'headings' | 'quotations' | 'boundaries'): Difference => ({
    missed: without(expected[name], actual[name]),
    wrong: without(actual[name], expected[name]),
  })
  return {
    title: field('title'),
    subtitle: field('subtitle'),
    byline: field('byline'),
    publication: fieldOf(publicationOf(truth), publicationOf(found)),
    headings: field('headings'),
    headingOverlap: overlapOf('headings', expected, actual),
    quotations: overlapOf('quotations', expected, actual),
    boundaries: overlapOf('boundaries', expected, actual),
    differences: {
      headings: difference('headings'),
      quotations: difference('quotations'),
      boundaries: difference('boundaries'),
    },
  }
}

/** F1 of counts, from 0 to 1; 1 where there is nothing to find and nothing was found. */
export function f1({truth, found, both}: Overlap): number {
  return truth + found === 0 ? 1 : (2 * both) / (truth + found)
}

/** The sum of counts. */
export function sum(overlaps: readonly Overlap[]): Overlap {
  const total: Overlap = {truth: 0, found: 0, both: 0}
  for (const {truth, found, both} of overlaps) {
    total.truth += truth
    total.found += found
    total.both += both
  }
  return total
}

/** The printed publication, whatever the page has that confirms it. */
function publicationOf({metadata}: Tree): object {
  return {...metadata.publication, known: undefined}
}

function fieldOf(truth: unknown, found: unknown): Field {
  return isDeepStrictEqual(truth, found) || {truth, found}
}

function overlapOf(name: 'headings' | 'quotations' | 'boundaries', truth: Structure, found: Structure): Overlap {
  const missed = without(truth[name], found[name]).length
  return {truth: truth[name].length, found: found[name].length, both: truth[name].length - missed}
}

/** What a list has more often than another. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const item of other) left.set(item, (left.get(item) ?? 0) + 1)
  return list.filter(item => {
    const count = left.get(item) ?? 0
    left.set(item, count - 1)
    return count <= 0
  })
}
