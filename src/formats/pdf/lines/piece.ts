import type {Node} from 'unist'
import type {FamilyFace} from '../faces/load.js'
import type {Slot} from '../tags/tag.js'
import type {Hyphenate} from './hyphenate.js'

/** How text looks. */
export interface Style {
  readonly face: FamilyFace
  /** In points. */
  readonly size: number
  /** OpenType features, separated by spaces. */
  readonly features: string
  /** How far above the line it stands, in points. */
  readonly rise: number
  readonly strike: boolean
  /** Space behind each of its letters, in thousandths of its size (default: none). */
  readonly tracking?: number | undefined
  /** BCP 47 tag of its language, for letters that a language draws in its own way (default: none). */
  readonly language?: string | undefined
  /** Breaks its words (default: as those of the paragraph are broken). */
  readonly hyphenate?: Hyphenate | undefined
}

/** The same style with all fields in one order, as all text that is set has it, so that it is read fast. */
export function complete({face, size, features, rise, strike, tracking, language, hyphenate}: Style): Style {
  return {face, size, features, rise, strike, tracking, language, hyphenate}
}

/** Something without width that happens in a line: a page of the original begins, a note is called. */
export type Mark =
  {readonly type: 'page'; readonly label: string | undefined} | {readonly type: 'note'; readonly key: string}

/** Text of one style. */
export interface TextPiece {
  readonly type: 'text'
  readonly text: string
  readonly style: Style
  readonly slot: Slot | undefined
  readonly place: Node | undefined
}

/** Makes text of one style; all have the same fields, in the same order, so that they are read fast. */
export function textPiece(text: string, style: Style, slot: Slot | undefined, place?: Node): TextPiece {
  return {type: 'text', text, style, slot, place}
}

/** A part of a paragraph before it is broken into lines. */
export type Piece =
  | TextPiece
  | {readonly type: 'break'; readonly style: Style; readonly slot: Slot | undefined}
  | {readonly type: 'mark'; readonly mark: Mark}
