import {textPiece, type Mark, type Piece} from '../lines/piece.js'
import {setLines, type Line} from '../lines/set.js'
import {splitWords, type Gap, type Word} from '../lines/words.js'
import {pageBreak, type Part} from '../pages/row.js'
import {slotOf, type Tag} from '../tags/tag.js'
import {space, widthIn, type Flow} from './flow.js'
import type {Look} from './looks.js'
import {addRow} from './rows.js'

/** Space between what stands before the text and the text, in points. */
const afterFront = 26

/** Space between a label and its text, in points. */
const labelGap = 6

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
  const lead = flow.sink.lead?.pieces ?? []
  flow.sink.lead = undefined
  addWords(flow, wordsOf(flow, [...lead, ...pieces], verbatim), look)
}

/** So many lines of what goes with what follows, such as a heading, stand on one page. */
const mostKept = 8

/** Sets words and adds their lines as rows. */
export function addWords(flow: Flow, words: readonly (Word | Gap)[], look: Look): void {
  const {sink} = flow
  const width = widthIn(flow)
  if (!hasText(words)) {
    addMarks(flow, marksOf(words))
    return
  }
  const lines = setLines(words, {
    measure: {first: width - look.indent, rest: width - look.hang},
    align: look.align,
    hyphenate: look.hyphenate ? flow.hyphenate : undefined,
    letterspacing: flow.book.settings.letterspacing,
  })
  space(flow, look.before)
  const y = baseline(look)
  const height = look.leading
  const isWhole = look.keep && lines.length <= mostKept
  for (const [index, line] of lines.entries()) {
    const x = flow.left + (line.rtl ? 0 : index === 0 ? look.indent : look.hang)
    const part: Part = {type: 'line', x, y, line}
    const cost = index === 0 ? pageBreak.free : isWhole ? pageBreak.kept : breakCost(index, lines)
    addRow(flow, {height, cost, parts: [part]})
  }
  sink.keep = look.keep
  space(flow, look.after)
}

/** Whether there is anything to draw. */
export function hasText(words: readonly (Word | Gap)[]): boolean {
  return words.some(word => word.type === 'word' && word.segments.length > 0)
}

/** What happens in words that have no text. */
export function marksOf(words: readonly (Word | Gap)[]): Mark[] {
  return words.flatMap(word => (word.type === 'word' ? word.marks.map(({mark}) => mark) : []))
}

/** Keeps marks for the next row. */
export function addMarks({sink}: Flow, marks: readonly Mark[]): void {
  for (const mark of marks) sink.marks.push(mark)
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
  const [line] = setLines(wordsOf(flow, [textPiece(text, style, slotOf(tag))]), {
    measure: {first: flow.measure, rest: flow.measure},
    align: 'left',
  })
  if (!line) return
  const width = line.fragments.reduce((sum, fragment) => sum + fragment.width, 0)
  const x = flow.rtl ? flow.measure - flow.right + labelGap : flow.left - labelGap - width
  flow.sink.label = {type: 'line', x, y: baseline(flow.look), line}
}

/** Gives a label that waits a row of its own. */
export function flushLabel(flow: Flow): void {
  if (flow.sink.label) addRow(flow, {height: flow.look.leading, cost: pageBreak.free, parts: []})
}

/** Ends a sink: whatever still waits gets a row. */
export function finish(flow: Flow): void {
  flushLead(flow)
  flushLabel(flow)
  const {marks, anchors, floats, rows} = flow.sink
  if (marks.length === 0 && anchors.length === 0 && floats.length === 0) return
  flow.sink.keep = rows.length > 0
  addRow(flow, {height: 0, cost: pageBreak.free, parts: []})
}
