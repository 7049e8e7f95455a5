import type {ElementContent} from 'hast'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import type {Handlers} from '../core/handlers.js'
import type {TakeId} from './identifiers.js'
import type {Labels} from './labels.js'
import type {Notes} from './notes.js'

/** A heading, for a table of contents. */
export interface OutlineEntry {
  /** Level of the heading, from 1 to 6. */
  level: number
  /** Identifier of the heading in the page. */
  id: string
  /** Text of the heading, on one line. */
  label: string
}

/** A page of the printed original whose number is known. */
export interface Page {
  /** Identifier of the page marker. */
  id: string
  /** The number as printed. */
  label: string
}

/** The title that labels an article. */
export interface TitleEntry {
  /** The title in the tree, if there is one. */
  readonly node: Node | undefined
  /** Its identifier in the page. */
  readonly id: string
}

/** Handlers that turn nodes of a tree into hast. */
export type HastHandlers = Handlers<State, ElementContent[]>

/** What handlers know: of the article, and of the place where their node stands. */
export interface State {
  /** Gets the messages. */
  readonly file: VFile
  /** Words that the page needs and the article does not have. */
  readonly labels: Labels
  /** Whether lines that are not of the article are written. */
  readonly furniture: boolean
  /** Element of a note. */
  readonly note: 'div' | 'aside'
  /** Language of the article. */
  readonly language: string
  /** Address of the document, for relative links. */
  readonly base: string | undefined
  /** Gives the address of an image that may be shown. */
  readonly image: (url: string) => string | undefined
  /** Gives out identifiers of the page. */
  readonly takeId: TakeId
  /** What identifiers of numbered pages begin with. */
  readonly page: string
  /** Notes of the article. */
  readonly notes: Notes
  /** The title that labels the article, if it has one, and its identifier. */
  readonly title: TitleEntry
  /** Headings so far. */
  readonly outline: OutlineEntry[]
  /** Headings that name sections so far; voices want parts of a page to have different names. */
  readonly names: Set<string>
  /** Numbered pages so far. */
  readonly pages: Page[]
  /** Level of the heading under which the node stands; `0` if there is none. */
  readonly level: number
  /** Depths of the headings so far that stand in the same container, among text. */
  readonly depths: number[]
  /** Whether the node stands in a line of text. */
  readonly inLine: boolean
  /** Whether the node stands in a link. */
  readonly inLink: boolean
  /** Paragraph that opens the text. */
  readonly opening: Node | undefined
  /** Sends a node to its handler. */
  one(state: State, node: Node): ElementContent[]
}

/** Writes blocks. */
export function blocks(state: State, nodes: readonly Node[]): ElementContent[] {
  return nodes.flatMap(node => state.one({...state, inLine: false}, node))
}

/** Attributes of a label in an article of another language. */
export function foreignLabel(state: State): {lang?: string} {
  return state.labels.language === state.language ? {} : {lang: state.labels.language}
}

/** Shows a value in a message, shortened. */
export function show(value: string): string {
  return `\`${value.length > 60 ? `${value.slice(0, 60)}…` : value}\``
}
