import type {FootnoteDefinition} from 'mdast'
import type {Article} from '../../../ast/nodes.js'
import {notesOf} from '../../../ast/notes.js'
import type {Identifiers} from './identifiers.js'

/** A note, and what is known of it before anything is written. */
export interface Note {
  readonly definition: FootnoteDefinition
  readonly id: string
  /** Whether the source prints it in a section of notes, where it stays. */
  readonly inPlace: boolean
  /** How many references lead to it. */
  readonly references: number
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
  const {notes, byIdentifier, references, inPlace} = notesOf(article, furniture)
  const counts = new Map<FootnoteDefinition | undefined, number>()
  for (const {identifier} of references) {
    const note = byIdentifier.get(identifier)
    counts.set(note, (counts.get(note) ?? 0) + 1)
  }
  const all = new Map<FootnoteDefinition, Note>()
  const targets = new Map<string, Note>()
  for (const definition of notes) {
    const id = identifiers.take(`n-${definition.label ?? definition.identifier}`)
    const note = {
      definition,
      id,
      inPlace: inPlace.has(definition),
      references: counts.get(definition) ?? 0,
      written: false,
    }
    all.set(definition, note)
    if (byIdentifier.get(definition.identifier) === definition) targets.set(definition.identifier, note)
  }
  return {all, byIdentifier: targets}
}
