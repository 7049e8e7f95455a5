import type {VFile} from 'vfile'
import type {Element, ElementContent} from 'xast'
import type {SourceElement} from '../../../ast/base.js'
import type {Nodes} from '../../../ast/nodes.js'
import type {Responsibility} from '../../../ast/phrasing.js'
import type {Notes} from './notes.js'

/** A place where two halves of a word meet, which a line end of the print parts. */
export interface Joint {
  type: 'joint'
}

/** What elements become, before it is arranged in a node. */
export type Piece = Nodes | Joint

/** Reads an element of one name. */
export type Handler = (state: State, element: Element) => Piece[]

/** Handlers by the name of their element. */
export type Handlers = Readonly<Record<string, Handler>>

/** What handlers know. */
export interface State {
  readonly file: VFile
  /** Whether offprint wrote the document. */
  readonly own: boolean
  /** Number of the sections that are open, and one. */
  readonly level: number
  /** Whether what is read stands in no section, quotation or note. */
  readonly atTop: boolean
  /** Whether what is read stands in a line. */
  readonly inLine: boolean
  /** Address of the source, where it is known. */
  readonly address: string | undefined
  /** How renditions look, in CSS, by their identifiers. */
  readonly renditions: ReadonlyMap<string, string>
  /** Renditions that offprint declares, by identifier. */
  readonly ownRenditions: ReadonlySet<string>
  /** Whether ends of lines of the print stand in the tree: in our own TEI, where line breaks are marked; of others, where they are asked for. */
  readonly lineEnds: boolean
  /** Images of pages, by the identifiers of their surfaces. */
  readonly images: ReadonlyMap<string, string>
  /** Namespace of the document. */
  readonly namespace: string | undefined
  readonly notes: Notes
  /** What has been found so far, for the whole of an article. */
  readonly found: {titled: boolean; element?: SourceElement | undefined}
  /** Whom the pointers of a `resp` mean. */
  responsibilityOf(pointers: string): Responsibility | undefined
  /** Reports the first of a kind. */
  once(key: string, report: () => void): void
  /** The element in which another stands. */
  parentOf(element: Element): Element | undefined
  /** Reads an element. */
  one(state: State, element: Element): Piece[]
}

/** Reads what stands in an element, one after the other. */
export function all(state: State, element: Element): Piece[] {
  return element.children.flatMap(child => contentOf(state, child))
}

/** Reads one thing that stands in an element. */
export function contentOf(state: State, child: ElementContent): Piece[] {
  if (child.type === 'element') return state.one(state, child)
  if (child.type !== 'text' && child.type !== 'cdata') return []
  return [{type: 'text', value: child.value, ...(child.position && {position: child.position})}]
}

/** The state within an element that is a line of text. */
export function inLine(state: State): State {
  return state.inLine && !state.atTop ? state : {...state, inLine: true, atTop: false}
}

/** The state within a block that holds blocks. */
export function inBlock(state: State): State {
  return {...state, inLine: false, atTop: false}
}
