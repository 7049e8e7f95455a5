import type {FootnoteDefinition} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'
import type {Section} from '../../../ast/flow.js'
import type {Article} from '../../../ast/nodes.js'
import type {Identifiers} from './identifiers.js'

/** A note, and what is known of it before anything is written. */
export interface Note {
  readonly definition: FootnoteDefinition
  readonly id: string
  /** Whether the source prints it in a section of notes, where it stays. */
  readonly inPlace: boolean
  /** How many references lead to it. */
  references: number
  /** Whether it has been written. */
  written: boolean
}

/** Notes of an article. */
export interface Notes {
  /** All notes, in the order of the source. */
  readonly all: ReadonlyMap<FootnoteDefinition, Note>
  /** The note that references lead to, by identifier. */
  readonly byIdentifier: ReadonlyMap<string, Note>
}

/** Looks for notes and references. */
export function findNotes(article: Article, identifiers: Identifiers, furniture: boolean): Notes {
  const all = new Map<FootnoteDefinition, Note>()
  const byIdentifier = new Map<string, Note>()
  const inPlace = new Set<FootnoteDefinition>()
  const references: string[] = []
  visit(article, node => {
    if (node.type === 'furniture' && !furniture) return SKIP
    if (node.type === 'section' && isNotesSection(node)) {
      for (const child of node.children) if (child.type === 'footnoteDefinition') inPlace.add(child)
    } else if (node.type === 'footnoteReference') {
      references.push(node.identifier)
    } else if (node.type === 'footnoteDefinition') {
      const id = identifiers.take(`n-${node.label ?? node.identifier}`)
      const note = {definition: node, id, inPlace: inPlace.has(node), references: 0, written: false}
      all.set(node, note)
      if (!byIdentifier.has(node.identifier)) byIdentifier.set(node.identifier, note)
    }
    return undefined
  })
  for (const identifier of references) {
    const note = byIdentifier.get(identifier)
    if (note) note.references++
  }
  return {all, byIdentifier}
}

/** The mark of a note, as it is printed. */
export function markOf(note: FootnoteDefinition): string {
  return note.marker ?? note.label ?? note.identifier
}

/** Whether a section holds nothing but notes. */
export function isNotesSection(section: Section): boolean {
  const rest = section.children.filter(child => child.type !== 'heading' && child.type !== 'pageMarker')
  return rest.length > 0 && rest.every(child => child.type === 'footnoteDefinition' || child.type === 'furniture')
}
