import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {Section} from '../ast/flow.js'
import type {Article} from '../ast/nodes.js'
import type {Responsibility} from '../ast/phrasing.js'
import type {TakeId} from './identifiers.js'
import {duplicateNote} from './rules.js'

/** Notes of an article and the references to them, with their identifiers. */
export interface Notes {
  /** Notes that references lead to, by identifier. */
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  /** Identifiers of notes, in the order of the notes. */
  readonly noteIds: ReadonlyMap<FootnoteDefinition, string>
  /** Identifiers of references. */
  readonly referenceIds: ReadonlyMap<FootnoteReference, string>
  /** Identifier of the first reference to each note. */
  readonly firstReferences: ReadonlyMap<FootnoteDefinition, string>
  /** Notes that the source prints in a section of their own, which keeps its place. */
  readonly inPlace: ReadonlySet<FootnoteDefinition>
}

/** Looks for notes and references. */
export function findNotes(article: Article, takeId: TakeId, furniture: boolean, file: VFile): Notes {
  const definitions = new Map<string, FootnoteDefinition>()
  const noteIds = new Map<FootnoteDefinition, string>()
  const references: FootnoteReference[] = []
  const inPlace = new Set<FootnoteDefinition>()
  visit(article, node => {
    if (node.type === 'furniture' && !furniture) return SKIP
    if (node.type === 'section' && isNotesSection(node)) {
      for (const child of node.children) if (child.type === 'footnoteDefinition') inPlace.add(child)
    } else if (node.type === 'footnoteReference') {
      references.push(node)
    } else if (node.type === 'footnoteDefinition') {
      noteIds.set(node, takeId(`fn-${node.identifier}`))
      if (definitions.has(node.identifier)) {
        duplicateNote.report(file, node, `Unexpected second note \`${node.identifier}\`, expected one`)
      } else {
        definitions.set(node.identifier, node)
      }
    }
    return undefined
  })
  const referenceIds = new Map<FootnoteReference, string>()
  const firstReferences = new Map<FootnoteDefinition, string>()
  for (const reference of references) {
    const id = takeId(`fnref-${reference.identifier}`)
    const definition = definitions.get(reference.identifier)
    referenceIds.set(reference, id)
    if (definition && !firstReferences.has(definition)) firstReferences.set(definition, id)
  }
  return {definitions, noteIds, referenceIds, firstReferences, inPlace}
}

/** The mark of a note, as it is printed in the text. */
export function markOf(note: FootnoteDefinition): string {
  return note.marker ?? note.label ?? note.identifier
}

/** Whose note it is. */
export function seriesOf(note: FootnoteDefinition): Responsibility {
  return note.series ?? 'author'
}

/** Whether a section holds nothing but notes. */
export function isNotesSection(section: Section): boolean {
  const [first, ...others] = section.children
  const rest = first?.type === 'heading' ? others : section.children
  return (
    rest.some(child => child.type === 'footnoteDefinition') &&
    rest.every(child => ['footnoteDefinition', 'pageMarker', 'furniture'].includes(child.type))
  )
}
