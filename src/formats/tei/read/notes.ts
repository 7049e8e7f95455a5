import type {FootnoteDefinition} from 'mdast'
import type {Element} from 'xast'
import {uniqueNames} from '../../../core/unique.js'
import {noteTypes} from '../header/types.js'
import {markId} from '../vocabulary.js'
import {elementsIn, idOf} from './elements.js'

/** A note, and how references name it. */
export interface Note {
  readonly element: Element
  readonly identifier: string
  readonly label: string
  /** Its mark as printed, where that is another than the label. */
  readonly marker: string | undefined
  /** Whether an element that says where the mark of the note stands is elsewhere in the text. */
  readonly isAnchored: boolean
}

/** Notes of an article. */
export interface Notes {
  /** What is known of a note, by its element. */
  readonly byElement: ReadonlyMap<Element, Note>
  /** The note of an identifier (`xml:id`). */
  readonly byId: ReadonlyMap<string, Note>
  /** The note of the element at which its mark stands, by the identifier of that element. */
  readonly byAnchor: ReadonlyMap<string, Note>
  /** The element of a note that has been read. */
  readonly elements: Map<FootnoteDefinition, Element>
  /** Notes that are read at their mark, in their order. */
  readonly kept: readonly FootnoteDefinition[]
  /** A name that no note has. */
  fresh(): string
  /** Keeps a note that is read at its mark. */
  keep(definition: FootnoteDefinition): void
}

const linesOfPage: readonly (string | null | undefined)[] = Object.values(noteTypes)

/** Whether a note is a line of the page about the article, as offprint writes it. */
export function isLineOfPage({attributes}: Element): boolean {
  return attributes['place'] == null && linesOfPage.includes(attributes['type'])
}

type Names = Pick<Note, 'identifier' | 'label' | 'marker'>

/** The names of a note: a mark that it does not have is its number. */
function namesOf(element: Element, count: string, unique: (name: string) => string): Names {
  const identifier = unique(idOf(element) ?? count)
  const mark = element.attributes['n'] ?? count
  return {identifier, label: identifier, marker: mark === identifier ? undefined : mark}
}

/** The names of a note that offprint wrote: the identifier is made of that of the note, as far as XML has its characters. */
function namesOfOwn(element: Element): Names {
  const id = (idOf(element) ?? '').replace(/^(?:a\d+-)?n-/, '')
  const mark = element.attributes['n'] ?? id
  const written = /[\w.]/.test(mark) ? mark.replace(/[^\w.-]+/g, '-').replace(/^-+|(?<!-)-+$/g, '') : markId
  const isMark = id === written || (id.startsWith(written) && /^-?\d+$/.test(id.slice(written.length)))
  return isMark ? {identifier: mark, label: mark, marker: undefined} : {identifier: id, label: id, marker: mark}
}

/**
 * Looks for the notes of a text.
 *
 * @param text - the `text`
 * @param own - whether offprint wrote it
 */
export function findNotes(text: Element, own: boolean): Notes {
  const unique = uniqueNames()
  const byElement = new Map<Element, Note>()
  const byId = new Map<string, Note>()
  const byAnchor = new Map<string, Note>()
  const kept: FootnoteDefinition[] = []
  let readings = 0
  const {notes, anchors} = gathered(text)
  for (const element of notes) {
    const id = idOf(element)
    const names = own ? namesOfOwn(element) : namesOf(element, String(byElement.size + 1), unique)
    const targets = (element.attributes['target'] ?? '').split(/\s+/).map(target => target.replace(/^#/, ''))
    const anchor = targets.find(target => anchors.has(target))
    const note = {element, ...names, isAnchored: anchor !== undefined}
    byElement.set(element, note)
    if (id !== undefined && !byId.has(id)) byId.set(id, note)
    if (anchor !== undefined) byAnchor.set(anchor, note)
  }
  return {
    byElement,
    byId,
    byAnchor,
    elements: new Map(),
    kept,
    fresh: () => unique(`v${++readings}`),
    keep(definition) {
      kept.push(definition)
    },
  }
}

/** The notes of a text, and the identifiers of places to which a note may belong. */
function gathered(text: Element): {notes: Element[]; anchors: Set<string>} {
  const notes: Element[] = []
  const anchors = new Set<string>()
  const visit = (element: Element): void => {
    const id = idOf(element)
    if (element.name === 'note' && !isLineOfPage(element)) notes.push(element)
    if (id !== undefined && ['anchor', 'ref', 'ptr'].includes(element.name)) anchors.add(id)
    elementsIn(element).forEach(visit)
  }
  visit(text)
  return {notes, anchors}
}
