import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import type {Article, ArticleContent, Nodes} from '../../../ast/nodes.js'
import {markAt, markOf, notesOf} from '../../../ast/notes.js'
import {walk} from '../../../ast/walk.js'
import {markId} from '../vocabulary.js'
import type {Identifiers} from './identifiers.js'

/** A note, and what is known of it before anything is written. */
export interface Note {
  /** The note in the tree. */
  readonly definition: FootnoteDefinition
  /** Its identifier in the file. */
  readonly id: string
  /** How many references lead to it. */
  readonly references: number
  /** Identifier of the note that comes before it or after it, where that is another than in the file. */
  readonly order: {
    /** The note that comes before it. */
    readonly prev?: string
    /** The note that comes after it. */
    readonly next?: string
  }
}

/** Notes of an article. */
export interface Notes {
  /** All notes, in the order of the source. */
  readonly all: ReadonlyMap<FootnoteDefinition, Note>
  /** The note that references lead to, by identifier. */
  readonly byIdentifier: ReadonlyMap<string, Note>
  /** The notes that are written at a mark in the text, by that mark. */
  readonly atMark: ReadonlyMap<FootnoteReference, Note>
  /** The notes that end the article, and have no mark in the text to be written at. */
  readonly remaining: readonly Note[]
  /** What stands before the notes that end the article. */
  readonly before: readonly ArticleContent[]
  /** What stands after them: lines of the page. */
  readonly after: readonly ArticleContent[]
}

/**
 * Looks for notes and references, and finds a place for each note: those that end the article are written at their
 * first mark in the text, others where they stand.
 *
 * @param idOf - the identifier that the source gives a note
 */
export function findNotes(
  article: Article,
  identifiers: Identifiers,
  furniture: boolean,
  idOf: (note: FootnoteDefinition) => string | undefined,
): Notes {
  const {notes, byIdentifier, references} = notesOf(article, furniture)
  const {before, last, after} = parted(article)
  const counts = new Map<FootnoteDefinition | undefined, number>()
  for (const {identifier} of references) {
    const note = byIdentifier.get(identifier)
    counts.set(note, (counts.get(note) ?? 0) + 1)
  }
  const marks = marksOf(article, furniture, mark => {
    const note = byIdentifier.get(mark.identifier)
    return note && last.has(note) && mark.label === note.label ? note : undefined
  })
  const ids = new Map(
    notes.map(note => [
      note,
      idOf(note) ?? identifiers.take(`n-${/[\w.]/.test(note.identifier) ? note.identifier : markId}`),
    ]),
  )
  const marked = new Set(marks.values())
  const written = [...marked, ...[...last].filter(note => !marked.has(note))]
  const orders = ordersOf([...last], written, ids)
  const all = new Map(
    notes.map(definition => [
      definition,
      {
        definition,
        id: ids.get(definition) ?? '',
        references: counts.get(definition) ?? 0,
        order: orders.get(definition) ?? {},
      },
    ]),
  )
  const noteOf = (definition: FootnoteDefinition): Note[] => [all.get(definition)].filter(note => note !== undefined)
  return {
    all,
    byIdentifier: new Map([...byIdentifier].flatMap(([name, note]) => noteOf(note).map(found => [name, found]))),
    atMark: new Map([...marks].flatMap(([mark, note]) => noteOf(note).map(found => [mark, found]))),
    remaining: written.slice(marked.size).flatMap(noteOf),
    before,
    after,
  }
}

/** Parts an article at the notes that end it; lines of the page may follow them. */
function parted({children}: Article): Pick<Notes, 'before' | 'after'> & {last: Set<FootnoteDefinition>} {
  const end = children.findLastIndex(child => child.type !== 'furniture') + 1
  const start = children.slice(0, end).findLastIndex(child => child.type !== 'footnoteDefinition') + 1
  if (start === end) return {before: children, last: new Set(), after: []}
  const last = children.slice(start, end).filter(child => child.type === 'footnoteDefinition')
  return {before: children.slice(0, start), last: new Set(last), after: children.slice(end)}
}

/** The first mark of each note that stands in the text, and not in a note; in the order of the text. */
function marksOf(
  article: Article,
  furniture: boolean,
  noteAt: (mark: FootnoteReference) => FootnoteDefinition | undefined,
): Map<FootnoteReference, FootnoteDefinition> {
  const marks = new Map<FootnoteReference, FootnoteDefinition>()
  const marked = new Set<FootnoteDefinition>()
  const enters = ({type}: Nodes): boolean => type !== 'footnoteDefinition' && (furniture || type !== 'furniture')
  for (const node of walk(article, enters)) {
    const note = node.type === 'footnoteReference' ? noteAt(node) : undefined
    // A note has one mark: where the text prints another, it stands elsewhere.
    if (node.type === 'footnoteReference' && note && !marked.has(note) && markAt(node, note) === markOf(note)) {
      marked.add(note)
      marks.set(node, note)
    }
  }
  return marks
}

/** Says which note comes before another, where the file has them in another order than the article. */
function ordersOf(
  notes: readonly FootnoteDefinition[],
  written: readonly FootnoteDefinition[],
  ids: ReadonlyMap<FootnoteDefinition, string>,
): Map<FootnoteDefinition, Note['order']> {
  const beforeIt = new Map(written.map((note, index) => [note, written[index - 1]]))
  return new Map(
    notes.map((note, index) => {
      const previous = notes[index - 1]
      if (beforeIt.get(note) === previous) return [note, {}]
      const following = notes[index + 1]
      return [note, previous ? {prev: `#${ids.get(previous)}`} : {next: `#${following && ids.get(following)}`}]
    }),
  )
}
