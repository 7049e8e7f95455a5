import {existsSync, readFileSync} from 'node:fs'
import {basename, extname} from 'node:path'
import type {Tree} from '../../src/ast/nodes.js'
import {compareFacts, type Facts, type Verdict} from '../../tests/facts/compare.js'

/** How each field of a page compares with what a careful reader found. */
export type FactRow = Record<string, Verdict>

/**
 * Reads the facts of pages, by the name of the page.
 *
 * @param path - JSON of facts; there are none where the file is not at hand
 */
export function factsOf(path: string): Map<string, Facts> {
  if (!existsSync(path)) return new Map()
  const facts = JSON.parse(readFileSync(path, 'utf8')) as Facts[]
  return new Map(facts.map(page => [basename(page.path, extname(page.path)), page]))
}

/** Compares a tree with the facts of its page. */
export function rowOfFacts(tree: Tree, facts: Facts): FactRow {
  return Object.fromEntries(compareFacts(tree, facts).map(({field, verdict}) => [field, verdict]))
}
