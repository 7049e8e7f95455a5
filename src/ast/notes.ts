import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import type {Section} from './flow.js'
import type {Article} from './nodes.js'
import {walk} from './walk.js'

/** The notes of an article and the references to them. */
export interface ArticleNotes {
  /** All notes, in order. */
  readonly notes: readonly FootnoteDefinition[]
  /** The note that references lead to, by identifier: the first that has it. */
  readonly byIdentifier: ReadonlyMap<string, FootnoteDefinition>
  /** All references, in order. */
  readonly references: readonly FootnoteReference[]
  /** Notes that the source prints in a section of their own, which keeps its place. */
  readonly inPlace: ReadonlySet<FootnoteDefinition>
}

/** What may stand in a section of notes beside its heading. */
const inNotesSection: ReadonlySet<string> = new Set(['footnoteDefinition', 'pageMarker', 'furniture'])

/**
 * Looks for the notes of an article and the references to them.
 *
 * @param article - the article
 * @param furniture - whether to look in furniture too
 */
export function notesOf(article: Article, furniture: boolean): ArticleNotes {
  const notes: FootnoteDefinition[] = []
  const references: FootnoteReference[] = []
  const inPlace = new Set<FootnoteDefinition>()
  for (const node of walk(article, ({type}) => furniture || type !== 'furniture')) {
    if (node.type === 'footnoteDefinition') notes.push(node)
    if (node.type === 'footnoteReference') references.push(node)
    if (node.type === 'section' && isNotesSection(node)) {
      for (const child of node.children) if (child.type === 'footnoteDefinition') inPlace.add(child)
    }
  }
  const byIdentifier = new Map(notes.toReversed().map(note => [note.identifier, note]))
  return {notes, byIdentifier, references, inPlace}
}

/** The mark of a note, as it is printed in the text. */
export function markOf(note: FootnoteDefinition): string {
  return note.marker ?? note.label ?? note.identifier
}

/**
 * The mark of a reference, as it is printed in the text: that of its note, unless the source prints another there.
 *
 * @param reference - the reference
 * @param note - the note that it leads to (default: it leads to none)
 */
export function markAt({label, identifier}: FootnoteReference, note?: FootnoteDefinition): string {
  if (!note) return label ?? identifier
  const mark = markOf(note)
  const same = label == null || label === identifier || label === note.label
  return same || signsOf(label) === signsOf(mark) ? mark : label
}

/** A mark without what may stand around it. */
function signsOf(mark: string): string {
  return mark.replace(/[\s()[\]{}<>.:]+/g, '').toLowerCase()
}

/** Whether a section holds notes, and nothing else below its heading but turns of the page and furniture. */
export function isNotesSection(section: Section): boolean {
  const [first, ...others] = section.children
  const rest = first?.type === 'heading' ? others : section.children
  return rest.some(child => child.type === 'footnoteDefinition') && rest.every(child => inNotesSection.has(child.type))
}
