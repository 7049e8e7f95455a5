/** What nodes of the tree have in common. */

import type {PhrasingContent} from 'mdast'
import type {Data, Node, Parent} from 'unist'
import type {FlowContent} from './nodes.js'
import type {Opaque} from './phrasing.js'

/** Why a node stands where it stands, when the source did not say so. */
export interface Recovery {
  /** Id of the rule that made the node. */
  rule: string
  /** How sure the rule is, from 0 to 1. */
  certainty: number
  /** What else of the source says the same, such as `page-title`, `meta-author`, `address`. */
  corroboratedBy?: string[]
}

/** What an element of the source said beyond the node that was made of it. */
export interface SourceElement {
  /** Its name, where the node could have been made of others. */
  name?: string
  /** Attributes that no field of the node holds. */
  attributes?: Record<string, string>
  /** Attributes of the elements in it, by their names: of both sides of a pair of readings. */
  parts?: Record<string, Record<string, string>>
}

declare module 'unist' {
  interface Data {
    recovery?: Recovery | undefined
    /** Class names of the source that the reader does not know. */
    className?: string[] | undefined
    /** Whether a paragraph goes on after a quotation that stands within it. */
    continued?: boolean | undefined
    /** Whether the items of a list begin with marks of their own, such as `(a)`, so that none is to be added. */
    marked?: boolean | undefined
    /** How many rows of a table are its head, where it is not one. */
    headerRows?: number | undefined
    /** Whether a cell of a table heads its row or column. */
    header?: boolean | undefined
    /** How many columns a cell takes; the cells that it covers stand in the tree, empty and `spanned`. */
    colSpan?: number | undefined
    /** How many rows a cell takes. */
    rowSpan?: number | undefined
    /** Whether a cell is covered by one before it. */
    spanned?: boolean | undefined
    /** What the element of the source said beyond the node; a writer of the same vocabulary says it again. */
    element?: SourceElement | undefined
    /**
     * What the document of an article or a collection says beside its text, and metadata have no field for: parts of a
     * header, each in its place there, and of what else stands beside the text. Texts and elements are as they were.
     */
    beside?: Opaque[] | undefined
    /** Whether a node stands before the text, in the front matter. */
    isFront?: boolean | undefined
    /** Whether a node stands behind the text, in the back matter. */
    isBack?: boolean | undefined
    /** Whether a heading is that of the block that follows it: of a list, or of a poem. */
    ofNext?: boolean | undefined
    /** Whether the element of the node around this one stands for both: bold and italic words in one element. */
    implied?: boolean | undefined
  }
}

/** Data of a node of the tree. */
export type RecoveryData = Data

/** A node without children. */
export interface Base extends Node {
  data?: RecoveryData | undefined
}

/** A node whose children stand in a line of text. */
export interface PhrasingParent extends Parent {
  children: PhrasingContent[]
  data?: RecoveryData | undefined
}

/** A node whose children are blocks. */
export interface FlowParent extends Parent {
  children: FlowContent[]
  data?: RecoveryData | undefined
}
