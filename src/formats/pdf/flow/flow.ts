import type {VFile} from 'vfile'
import type {Family} from '../faces/load.js'
import type {Hyphenate} from '../lines/hyphenate.js'
import type {Mark, Piece} from '../lines/piece.js'
import {setLines, type Line} from '../lines/set.js'
import {splitWords, type Gap, type Miss, type Word} from '../lines/words.js'
import type {Settings} from '../options.js'
import type {Design} from '../pages/design.js'
import {pageBreak, type Anchor, type Part, type Picture, type Row, type Turn} from '../pages/row.js'
import {slotOf, type Tag} from '../tags/tag.js'
import type {Outline} from '../tags/outline.js'
import type {Look} from './looks.js'
import type {Notes} from './notes.js'

/** What all articles of a document share. */
export interface Book {
  readonly file: VFile
  readonly settings: Settings
  readonly design: Design
  readonly family: Family
  readonly miss: Miss
  /** Opens an image; nothing comes of bytes that are not a JPEG or a PNG. */
  readonly openPicture: (url: string) => Picture | undefined
  /** Names of destinations that are taken. */
  readonly destinations: Set<string>
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
  marks: Mark[]
  anchors: Anchor[]
}

/** Where in an article a block stands. */
export interface Flow {
  readonly file: VFile
  readonly book: Book
  readonly hyphenate: Hyphenate
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
  /** Address against which links are resolved. */
  readonly base: string | undefined
}

/** Narrowest column that indents may leave. */
const narrowest = 120

/** Makes an empty sink. */
export function makeSink(): Sink {
  return {rows: [], gap: 0, keep: false, fresh: true, opening: false, lead: undefined, label: undefined, marks: [], anchors: []}
}

/** Narrows the text, as far as it does not become too narrow. */
export function indent(flow: Flow, left: number, right = 0): Flow {
  if (flow.measure - flow.left - flow.right - left - right < narrowest) return flow
  return {...flow, left: flow.left + left, right: flow.right + right}
}

/** Width that a flow has for text. */
export function widthIn(flow: Flow): number {
  return flow.measure - flow.left - flow.right
}

/** Asks for space before the next block; of two wishes the greater counts. */
export function space(flow: Flow, points: number): void {
  flow.sink.gap = Math.max(flow.sink.gap, points)
}

/** Splits pieces into words. */
export function wordsOf(flow: Flow, pieces: readonly Piece[], verbatim = false): (Word | Gap)[] {
  return splitWords(pieces, flow.book.family, flow.book.miss, verbatim)
}

/**
 * Sets a paragraph and adds its lines as rows.
 *
 * @param flow - where it stands
 * @param pieces - its text
 * @param look - how it looks
 * @param verbatim - whether each space counts (default: `false`)
 */
export function addParagraph(flow: Flow, pieces: readonly Piece[], look: Look, verbatim = false): void {
  const {sink} = flow
  const lead = sink.lead?.pieces ?? []
  sink.lead = undefined
  const width = widthIn(flow)
  const words = wordsOf(flow, [...lead, ...pieces], verbatim)
  if (!words.some(word => word.type === 'word' && word.segments.length > 0)) {
    sink.marks.push(...words.flatMap(word => (word.type === 'word' ? word.marks.map(({mark}) => mark) : [])))
    return
  }
  const lines = setLines(words, {
    measure: {first: width - look.indent, rest: width - look.hang},
    align: look.align,
    hyphenate: look.hyphenate ? flow.hyphenate : undefined,
  })
  space(flow, look.before)
  for (const [index, line] of lines.entries()) {
    const x = flow.left + (index === 0 ? look.indent : look.hang)
    const part: Part = {type: 'line', x, y: baseline(look), line}
    const cost = index === 0 ? pageBreak.free : breakCost(index, lines)
    addRow(flow, {height: look.leading, cost, parts: [part]})
  }
  sink.keep = look.keep
  space(flow, look.after)
}

/** Distance from the top of a row to its base line. */
export function baseline(look: Look): number {
  return look.leading * 0.5 + look.style.size * 0.27
}

function breakCost(index: number, lines: readonly Line[]): number {
  const alone = index === 1 || index === lines.length - 1
  return (alone ? pageBreak.widow : pageBreak.free) + (lines[index - 1]?.hyphenated ? pageBreak.hyphen : 0)
}

/**
 * Begins a block of the text: the front is over.
 *
 * @param run - whether the block takes up the text that waits (default: `false`, it stands on its own)
 */
export function begin(flow: Flow, run = false): void {
  const {sink} = flow
  if (sink.opening) {
    sink.opening = false
    sink.fresh = true
    space(flow, afterFront)
  }
  if (!run) flushLead(flow)
}

/** Sets the text that waits for a paragraph as a paragraph of its own. */
export function flushLead(flow: Flow): void {
  if (flow.sink.lead) addParagraph(flow, [], {...flow.look, keep: true})
}

/** Puts a number or a bullet before the next row. */
export function addLabel(flow: Flow, text: string, tag: Tag): void {
  flushLabel(flow)
  const {style} = flow.look
  const [line] = setLines(wordsOf(flow, [{type: 'text', text, style, slot: slotOf(tag)}]), {
    measure: {first: flow.measure, rest: flow.measure},
    align: 'left',
  })
  if (!line) return
  const width = line.fragments.reduce((sum, fragment) => sum + fragment.width, 0)
  flow.sink.label = {type: 'line', x: flow.left - labelGap - width, y: baseline(flow.look), line}
}

/** Gives a label that waits a row of its own. */
export function flushLabel(flow: Flow): void {
  if (flow.sink.label) addRow(flow, {height: flow.look.leading, cost: pageBreak.free, parts: []})
}

/** Ends a sink: whatever still waits gets a row. */
export function finish(flow: Flow): void {
  flushLead(flow)
  flushLabel(flow)
  const {marks, anchors, rows} = flow.sink
  if (marks.length === 0 && anchors.length === 0) return
  flow.sink.keep = rows.length > 0
  addRow(flow, {height: 0, cost: pageBreak.free, parts: []})
}

/** Adds a rule across the text, `weight` points thick. */
export function addRule(flow: Flow, weight: number): void {
  const rule: Part = {type: 'rule', x: flow.left, y: 0, width: widthIn(flow), height: weight}
  addRow(flow, {height: weight, cost: pageBreak.free, parts: [rule]})
}

/** Space between what stands before the text and the text, in points. */
const afterFront = 26

/** Space between a label and its text, in points. */
const labelGap = 6

/** Adds a row, with all that waited for it. */
export function addRow(flow: Flow, row: Pick<Row, 'height' | 'cost' | 'parts'>): void {
  const {sink} = flow
  const lines = row.parts.flatMap(part => (part.type === 'line' ? [part.line] : []))
  const marks = [...sink.marks, ...lines.flatMap(line => line.marks.map(({mark}) => mark))]
  const turns = marks.flatMap(mark => (mark.type === 'page' ? [mark] : []))
  sink.rows.push({
    ...row,
    before: sink.gap,
    cost: sink.keep ? pageBreak.kept : row.cost,
    parts: sink.label ? [sink.label, ...row.parts] : row.parts,
    notes: marks.flatMap(mark => (mark.type === 'note' ? [mark.key] : [])),
    turns,
    anchors: [...sink.anchors, ...turns.flatMap(turn => pageAnchor(flow.book, turn))],
  })
  sink.gap = 0
  sink.keep = false
  sink.label = undefined
  sink.marks = []
  sink.anchors = []
}

/** The destination of a page of the original, unless its number has none or had one before. */
function pageAnchor({destinations}: Book, {label}: Turn): Anchor[] {
  const name = `p${(label ?? '').toLowerCase()}`
  if (!/^p[0-9a-z]+$/.test(name) || destinations.has(name)) return []
  destinations.add(name)
  return [{name}]
}
