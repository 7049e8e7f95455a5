import type {FootnoteDefinition} from 'mdast'
import type {Node} from 'unist'
import {isParent, isType} from '../../../ast/is.js'
import type {Article} from '../../../ast/nodes.js'
import type {Row} from '../pages/row.js'

/** A note that stands at the foot of a page. */
export interface Note {
  /** Name of its destination, unique in the document. */
  readonly key: string
  readonly definition: FootnoteDefinition
  /** The mark as printed. */
  readonly mark: string
  rows: readonly Row[]
}

/** Notes of an article by identifier; only those that the text calls, itself or through another note. */
export type Notes = ReadonlyMap<string, Note>

/**
 * Collects the notes of an article.
 *
 * @param article - the article
 * @param number - which article of the document it is, from 1
 * @param furniture - whether furniture is written, so that what it calls counts
 */
export function collectNotes(article: Article, number: number, furniture: boolean): Notes {
  const definitions = new Map<string, FootnoteDefinition>()
  const called: string[] = []
  walk(article, node => {
    if (!isType(node, 'footnoteDefinition')) return true
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
    return true
  })
  const calls = (node: Node): boolean => {
    if (isType(node, 'footnoteReference')) called.push(node.identifier)
    return !isType(node, 'footnoteDefinition') && (furniture || !isType(node, 'furniture'))
  }
  walk(article, calls)
  const notes = new Map<string, Note>()
  for (const identifier of called) {
    const definition = definitions.get(identifier)
    if (!definition || notes.has(identifier)) continue
    const key = `note-${number}-${notes.size + 1}`
    notes.set(identifier, {key, definition, mark: markOf(definition), rows: []})
    // Notes that are called in a note are pushed while the loop runs.
    for (const child of definition.children) walk(child, calls)
  }
  return notes
}

function markOf(definition: FootnoteDefinition): string {
  return definition.marker ?? definition.label ?? definition.identifier
}

/** Visits nodes in order, and the children of those for which the visitor says so. */
function walk(node: Node, visit: (node: Node) => boolean): void {
  if (!visit(node) || !isParent(node)) return
  for (const child of node.children) walk(child, visit)
}
