import type {Image} from 'mdast'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import type {Nodes} from '../../../ast/nodes.js'
import {toString} from '../../../ast/text.js'
import type {Family} from '../faces/load.js'
import {runsFromRight} from '../lines/bidi.js'
import type {Hyphenate} from '../lines/hyphenate.js'
import type {Mark, Piece} from '../lines/piece.js'
import type {Miss} from '../lines/words.js'
import type {Settings} from '../options.js'
import type {Design} from '../pages/design.js'
import type {Anchor, Float, Part, Picture, Row} from '../pages/row.js'
import type {Outline} from '../tags/outline.js'
import type {Tag} from '../tags/tag.js'
import type {Look} from './looks.js'
import type {Notes} from './notes.js'

/** What all articles of a document share. */
export interface Book {
  readonly file: VFile
  readonly settings: Settings
  readonly design: Design
  readonly family: Family
  readonly miss: Miss
  /** Opens an image; nothing comes of bytes that are not a JPEG or a PNG that may be shown, which is reported. */
  readonly openPicture: (node: Image) => Picture | undefined
  readonly isCollection: boolean
  /** Names of destinations that are taken. */
  readonly destinations: Set<string>
  /** How many tables the document has so far. */
  readonly counts: {tables: number}
}

/** Where rows gather, and what waits for the next of them. */
export interface Sink {
  readonly rows: Row[]
  /** Space that the last block asks for. */
  gap: number
  /** Whether the next row must stand on the page of the last. */
  keep: boolean
  /** Whether the next paragraph begins without an indent. */
  fresh: boolean
  /** Whether the text of the article has not begun. */
  opening: boolean
  /** Text that the next paragraph begins with, and its indent. */
  lead: {readonly pieces: readonly Piece[]; readonly indent: number} | undefined
  /** Number or bullet that stands before the next row. */
  label: Part | undefined
  /** Head of the table whose rows come, which stands above them again on the next page. */
  head: readonly Row[]
  marks: Mark[]
  anchors: Anchor[]
  /** Figures that stand apart, on the page of the next row or later. */
  floats: Float[]
}

/** Where in an article a block stands. */
export interface Flow {
  readonly file: VFile
  /** Adds the blocks that a block holds. */
  readonly add: (flow: Flow, nodes: readonly Node[]) => void
  readonly book: Book
  readonly hyphenate: Hyphenate
  /** BCP 47 tag of the language of the article. */
  readonly language: string | undefined
  /** What breaks the words of passages, by language. */
  readonly hyphenators: ReadonlyMap<string, Hyphenate>
  readonly notes: Notes
  readonly outline: Outline
  readonly sink: Sink
  readonly tag: Tag
  /** Look of a paragraph here. */
  readonly look: Look
  /** Indents of the text, in points. */
  readonly left: number
  readonly right: number
  /** Width of the page's text. */
  readonly measure: number
  /** Whether the text runs from right to left; not known, where each paragraph is to be looked at. */
  readonly rtl: boolean | undefined
  /** Address against which links are resolved. */
  readonly base: string | undefined
}

/** Narrowest column that indents may leave. */
const narrowest = 120

/**
 * Makes an empty sink.
 *
 * @param opening - whether an article begins there (default: `false`)
 */
export function makeSink(opening = false): Sink {
  return {
    rows: [],
    gap: 0,
    keep: false,
    fresh: true,
    opening,
    lead: undefined,
    label: undefined,
    head: [],
    marks: [],
    anchors: [],
    floats: [],
  }
}

/**
 * Narrows the text, as far as it does not become too narrow.
 *
 * @param flow - where it stands
 * @param start - by how much on the side where lines begin, in points
 * @param end - by how much on the other side (default: 0)
 */
export function indent(flow: Flow, start: number, end = 0): Flow {
  const [left, right] = flow.rtl ? [end, start] : [start, end]
  if (flow.measure - flow.left - flow.right - left - right < narrowest) return flow
  return {...flow, left: flow.left + left, right: flow.right + right}
}

/** The same flow, which knows which way the text of a block runs; blocks within run as the block around them does. */
export function direct(flow: Flow, block: Nodes): Flow {
  return flow.rtl === undefined ? {...flow, rtl: runsFromRight(toString(block))} : flow
}

/** Width that a flow has for text. */
export function widthIn(flow: Flow): number {
  return flow.measure - flow.left - flow.right
}

/** Asks for space before the next block; of two wishes the greater counts. */
export function space(flow: Flow, points: number): void {
  flow.sink.gap = Math.max(flow.sink.gap, points)
}
