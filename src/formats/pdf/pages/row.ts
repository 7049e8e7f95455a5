import type {Node} from 'unist'
import type {Line} from '../lines/set.js'
import type {Slot} from '../tags/tag.js'

/** A place in the document that links and the outline lead to; it is known when the page is drawn. */
export interface Anchor {
  /** Name of the destination, for an anchor that has one. */
  readonly name?: string
  at?: {readonly page: number; readonly top: number}
}

/** An image that can be drawn. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** Name of the image among the resources of a page. */
  readonly label: string
}

/** Something to draw; `x` is counted from the left edge of the text, `y` down from the top of the row. */
export type Part =
  | {readonly type: 'line'; readonly x: number; readonly y: number; readonly line: Line}
  | {readonly type: 'rule'; readonly x: number; readonly y: number; readonly width: number; readonly height: number}
  | {
      readonly type: 'picture'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly picture: Picture
      /** Where it stands among the elements; nowhere, if it is an ornament. */
      readonly slot: Slot | undefined
    }

/** A page of the original that begins in a row. */
export interface Turn {
  readonly label: string | undefined
}

/** What stands apart from the text that calls it, at an end of a page: a figure with its caption. */
export interface Float {
  readonly rows: readonly Row[]
  /** In points. */
  readonly height: number
  /** The figure, as the tree has it. */
  readonly node: Node
}

/** A slice of the text across the page, which no page break divides; lengths in points. */
export interface Row {
  /** Space above, unless the row is the first of its page. */
  readonly before: number
  /** How far the space above may grow, so that the page is full. */
  readonly stretch: number
  readonly height: number
  /** What a page break before the row costs. */
  readonly cost: number
  readonly parts: readonly Part[]
  /** Keys of the notes that are called in the row. */
  readonly notes: readonly string[]
  /** What stands apart and belongs to the row: on the same page or a later one. */
  readonly floats: readonly Float[]
  readonly turns: readonly Turn[]
  readonly anchors: readonly Anchor[]
  /** What stands above the row again if it begins a page: the head of its table. */
  readonly head: readonly Row[]
}

/** Height of rows at the top of a page. */
export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row, index) => sum + (index === 0 ? 0 : row.before) + row.height, 0)
}

/** Costs of page breaks, beside the square of the lines that stay empty. */
export const pageBreak = {
  free: 0,
  /** A word goes on on the next page. */
  hyphen: 4,
  /** A note, or a cell of several rows, goes on on the next page. */
  split: 30,
  /** A figure stands on a later page than the text that calls it, for each page. */
  late: 12,
  /** A line of a paragraph stands alone. */
  widow: 400,
  /** Two things are parted that belong together. */
  kept: 1e6,
} as const
