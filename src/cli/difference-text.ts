import picocolors from 'picocolors'
import type {Difference, FieldDifference, SideView, WordDifference, WordsView} from './difference.js'
import {printable} from './io.js'
import type {ItemDifference} from './item-difference.js'

/** So many differences of words are shown. */
const most = 500

/** So many words of a difference are shown at its beginning and at its end. */
const longest = 20

/** How a line is marked; all text goes through one of these, and none of it can steer a terminal. */
interface Marks {
  /** Words within a line: without colours as `wdiff` marks them, with colours by more than the colour. */
  readonly removed: (text: string) => string
  readonly added: (text: string) => string
  /** Whole lines. */
  readonly minus: (text: string) => string
  readonly plus: (text: string) => string
  readonly heading: (text: string) => string
  readonly aside: (text: string) => string
  readonly plain: (text: string) => string
}

/**
 * Describes what differs for a person.
 *
 * @param difference - what differs
 * @param color - whether to use ANSI colours
 * @returns lines, each with its end
 */
export function differenceText(difference: Difference, color: boolean): string {
  const {same, before, after, metadata, words, headings, notes, pageMarkers} = difference
  const marks = marksFor(color)
  if (same) {
    return `${marks.heading(`Same ${count(before.words, 'word')}`)}, metadata, headings, notes and page markers\n`
  }
  const parts: readonly (readonly [heading: string, lines: string[]])[] = [
    ['Metadata', metadata.flatMap(field => fieldLines(field, marks))],
    [wordsHeading(words), wordLines(words, marks)],
    ['Headings', itemLines(headings, marks)],
    ['Notes', itemLines(notes, marks)],
    ['Page markers', itemLines(pageMarkers, marks)],
  ]
  const filled = parts.filter(([, lines]) => lines.length > 0)
  return [
    `${marks.minus(`--- ${sideName(before)}`)}\n${marks.plus(`+++ ${sideName(after)}`)}\n`,
    ...filled.map(([heading, lines]) => `${marks.heading(heading)}\n${lines.map(line => `  ${line}\n`).join('')}`),
  ].join('\n')
}

function marksFor(color: boolean): Marks {
  const {red, green, bold, dim, strikethrough, underline} = picocolors.createColors(color)
  return {
    removed: text => (color ? red(strikethrough(printable(text))) : `[-${printable(text)}-]`),
    added: text => (color ? green(underline(printable(text))) : `{+${printable(text)}+}`),
    minus: text => red(printable(text)),
    plus: text => green(printable(text)),
    heading: text => bold(printable(text)),
    aside: text => dim(printable(text)),
    plain: printable,
  }
}

function sideName({input, format, words}: SideView): string {
  return `${input}, read as ${format}, ${count(words, 'word')}`
}

function fieldLines({field, before, after}: FieldDifference, {minus, plus, plain}: Marks): string[] {
  return [
    plain(field),
    ...before.map(value => `  ${minus(`- ${value}`)}`),
    ...after.map(value => `  ${plus(`+ ${value}`)}`),
  ]
}

function itemLines(items: readonly ItemDifference[], {minus, plus, aside}: Marks): string[] {
  return items.map(({kind, text, line}) => {
    const place = line === null ? '' : `  ${aside(`line ${line}`)}`
    return `${kind === 'removed' ? minus(`- ${text}`) : plus(`+ ${text}`)}${place}`
  })
}

/** How many differences there are of each kind. */
function wordsHeading(words: readonly WordDifference[]): string {
  const kinds = ['changed', 'removed', 'added', 'moved', 'joined'] as const
  const counts = kinds.map(kind => ({kind, places: words.filter(word => word.kind === kind).length}))
  const named = counts.flatMap(({kind, places}) => (places > 0 ? [`${places} ${kind}`] : []))
  return `Words: ${named.join(', ')}`
}

function wordLines(words: readonly WordDifference[], marks: Marks): string[] {
  const shown = words.slice(0, most)
  const labels = shown.map(lineLabel)
  const width = Math.max(0, ...labels.map(label => label.length))
  const left = words.length - shown.length
  return [
    ...shown.map((word, index) =>
      `${marks.aside((labels[index] ?? '').padEnd(width))}  ${wordLine(word, marks)}`.trim(),
    ),
    ...(left > 0 ? [marks.aside(`… and ${left} more; --json has them all`)] : []),
  ]
}

/** Lines of both sides: `12 → 14`. */
function lineLabel({before, after}: WordDifference): string {
  if (before.line === null && after.line === null) return ''
  return `${before.line ?? '–'} → ${after.line ?? '–'}`
}

function wordLine({kind, before, after}: WordDifference, {removed, added, aside, plain}: Marks): string {
  if (kind === 'moved')
    return `${aside('moved')} ${plain(shorten(before))} ${aside(`to after “${after.around.before}”`)}`
  // Of what is added, the words around are those of the side that has it.
  const {around} = before.words.length > 0 ? before : after
  const changed = [
    ...(before.words.length > 0 ? [removed(shorten(before))] : []),
    ...(after.words.length > 0 ? [added(shorten(after))] : []),
  ]
  const left = around.before === '' ? [] : [plain(`… ${around.before}`)]
  const right = around.after === '' ? [] : [plain(`${around.after} …`)]
  return [...left, changed.join(' '), ...right].join(' ')
}

function shorten({words}: WordsView): string {
  if (words.length <= 2 * longest) return words.join(' ')
  const left = words.length - 2 * longest
  return `${words.slice(0, longest).join(' ')} … ${left} words … ${words.slice(-longest).join(' ')}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
