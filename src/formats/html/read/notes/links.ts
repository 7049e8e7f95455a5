import type {Responsibility} from '../../../../ast/phrasing.js'
import {collectAnchors} from './anchors.js'
import type {Element} from '../elements.js'
import {NoteFinder} from './finder.js'
import {beginNotes} from './beginnings.js'

/** A note, found by the links between it and the text. */
export interface LinkedNote {
  /** Identifier for references; the label where no other note has it. */
  identifier: string
  /** The mark without brackets and full stop. */
  label: string
  /** Whose note it is, where a reference says so. */
  series?: Responsibility
}

/** How a note begins. */
export interface NoteBeginning {
  note: LinkedNote
  /** Whether an anchor or a link is its mark; else the mark is in its text, or there is none. */
  marked: boolean
  /** Whether an element holds the whole note: then nothing after that continues it. */
  closed: boolean
}

/** Notes and references of a page. */
export interface NoteLinks {
  /** The note that a link refers to, and the label of the link. */
  references: ReadonlyMap<Element, LinkedNote>
  /** Links with a mark that lead to no note, and the label of that mark. */
  dangling: ReadonlyMap<Element, string>
  /** The note that a block begins. */
  blocks: ReadonlyMap<Element, NoteBeginning>
  /** The note that begins in a line, with an anchor or a mark. */
  starts: ReadonlyMap<Element, NoteBeginning>
  /** Elements of a line within which a note begins. */
  parted: ReadonlySet<Element>
  /** Anchors that are marks of notes, and no text of theirs. */
  marks: ReadonlySet<Element>
}

/**
 * Finds notes by the graph of links, never by class.
 *
 * A link with a short mark, such as `[3]`, is a reference when it leads to the beginning of a line that is no
 * heading, and that line leads back, begins with the same mark, or is stated to be a note. Where the link of
 * a reference is broken, the link that leads back from the note makes up for it.
 *
 * @param body - the element that holds the page
 * @param address - address of the page, to tell links to itself from others
 * @returns references, notes, and references that lead nowhere
 */
export function linkNotes(body: Element, address?: string): NoteLinks {
  const finder = new NoteFinder(collectAnchors(body, address))
  finder.find()
  const {notes, references} = finder
  return {references, dangling: finder.dangling(), ...beginNotes(notes, references, finder.arrows())}
}
