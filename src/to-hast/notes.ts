import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import type {VFile} from 'vfile'
import type {Article} from '../ast/nodes.js'
import {notesOf, type ArticleNotes} from '../ast/notes.js'
import type {TakeId} from './identifiers.js'
import {duplicateNote} from './rules.js'

/** Notes of an article and the references to them, with their identifiers in the page. */
export interface Notes extends ArticleNotes {
  /** Identifiers of notes. */
  readonly noteIds: ReadonlyMap<FootnoteDefinition, string>
  /** Identifiers of references. */
  readonly referenceIds: ReadonlyMap<FootnoteReference, string>
  /** Identifier of the first reference to each note. */
  readonly firstReferences: ReadonlyMap<FootnoteDefinition, string>
}

/** Looks for notes and references, and names them. */
export function findNotes(article: Article, takeId: TakeId, furniture: boolean, file: VFile): Notes {
  const found = notesOf(article, furniture)
  const noteIds = new Map<FootnoteDefinition, string>()
  const named = new Set<string>()
  for (const note of found.notes) {
    noteIds.set(note, takeId(`fn-${note.identifier}`))
    if (named.has(note.identifier)) {
      duplicateNote.report(file, note, `Unexpected second note \`${note.identifier}\`, expected one`)
    }
    named.add(note.identifier)
  }
  const referenceIds = new Map<FootnoteReference, string>()
  const firstReferences = new Map<FootnoteDefinition, string>()
  for (const reference of found.references) {
    const id = takeId(`fnref-${reference.identifier}`)
    const note = found.byIdentifier.get(reference.identifier)
    referenceIds.set(reference, id)
    if (note && !firstReferences.has(note)) firstReferences.set(note, id)
  }
  return {...found, noteIds, referenceIds, firstReferences}
}
