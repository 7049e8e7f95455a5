import type {Reference} from '../object.js'

/** Where a link leads: an address, or a named destination of the document. */
export type Target = {readonly url: string} | {readonly destination: string}

/** What a cell of a table says of itself (ISO 32000-1, 14.8.5.7). */
export interface CellFields {
  /** What it is the head of. */
  readonly scope: 'Column' | 'Row' | undefined
  /** How many columns and rows it takes. */
  readonly across: number
  readonly down: number
  /** Identifiers of its heads, in a table where their place does not tell them. */
  readonly heads: readonly string[]
}

/** What a structure element says of itself. */
export interface TagFields {
  /** BCP 47 tag of its text, where it is not that of the document. */
  readonly lang?: string | undefined
  /** Text instead of a picture. */
  readonly alt?: string | undefined
  /** Identifier of a note or of a head of a table, unique in the document. */
  readonly id?: string | undefined
  /** Whether the items of a list are numbered. */
  readonly ordered?: boolean | undefined
  /** What a cell of a table is. */
  readonly cell?: CellFields | undefined
  /** Where a `Link` leads. */
  readonly target?: Target | undefined
}

/** A structure element of the document; its children stand in reading order, wherever they are drawn. */
export interface Tag extends TagFields {
  /** Standard structure type: `P`, `H1`, `Note` … */
  readonly role: string
  readonly children: (Tag | Slot)[]
  /** Annotations that make a link of it, and their pages. */
  readonly annotations: {readonly page: number; readonly key: number; readonly reference: Reference}[]
  /** The `Link` that it is, or in which it stands. */
  link: Tag | undefined
}

/** A place in a structure element that gets its content when the text is drawn, on one page or several. */
export interface Slot {
  readonly tag: Tag
  readonly contents: {readonly page: number; readonly mark: number}[]
}

/** Makes the element that holds all others. */
export function makeRoot(): Tag {
  return {role: 'Document', children: [], annotations: [], link: undefined}
}

/** Adds an element to another, as the last of its children. */
export function addTag(parent: Tag, role: string, fields: TagFields = {}): Tag {
  const {lang, alt, id, ordered, cell, target} = fields
  const tag: Tag = {role, lang, alt, id, ordered, cell, target, children: [], annotations: [], link: parent.link}
  if (target) tag.link = tag
  parent.children.push(tag)
  return tag
}

/** The slot at the end of an element: the last child, if it is one, else a new one. */
export function slotOf(tag: Tag): Slot {
  const last = tag.children.at(-1)
  if (last && 'contents' in last) return last
  const slot: Slot = {tag, contents: []}
  tag.children.push(slot)
  return slot
}
