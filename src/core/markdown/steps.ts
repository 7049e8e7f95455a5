import {followLiterals} from './literal.js'

/** What it takes to parse paragraphs, in steps of which a hundred million take about two seconds. */

/** The marks of the quotations that a line stands in. */
const quotations = /^(?: {0,3}>[ \t]?)*/

/** A line that ends a paragraph; other white space is text. */
const blank = /^[ \t]*$/

/** The beginning of a line that cannot go on a paragraph. */
const fresh = /^[ \t]*$|^ {0,3}#{1,6}[ \t]|^ {0,3}\[\^[^\s[\]]+\]:/

/** The beginning of an item that may stand in a paragraph. */
const item = /^([ \t]*)(?:[-+*]|1[.)])[ \t]+(?=\S)/

/** The beginning of an item with a number; one that is not the first goes on a paragraph, if no list is open. */
const numbered = /^[ \t]*\d{1,9}[.)][ \t]/

/** The beginning of an item with a number where no list is open. */
const firstNumbered = /^ {0,3}\d{1,9}[.)][ \t]/

/** The line below the head of a table; of one column, it has at least one bar. */
const rule = /^[\s>]*(?=[|:-])(?:\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?|\|[ \t]*:?-+:?[ \t]*)$/

/** The beginning of a heading, code, HTML, a directive or a rule. */
const other = /^ {0,3}(?:#{1,6}[ \t]|`{3}|~{3}|<[A-Za-z/?!]|:{2,3}\S|:{3}|([-*_])(?:[ \t]*\1){2,}[ \t]*$)/

/** How little is before what is in no item with a number; and before code, which is no row. */
const [outside, code] = [/^ {0,2}\S/, /^(?: {4}|\t)/]

/** A sign that is text; the backslash of one of a run of backticks may be code. */
const escaped = /\\[^`\s]/g

/** What a parser looks at by itself in a line: a word, a sign. */
const piece = /[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu

/** What opens and closes a label, what may hide the end of one, and what may begin an address within. */
const labelled = /[[\]`<]|[\w+.-]+/g

/** Where labels are open, each word is held against all before it for an address that may begin there. */
interface Labels {
  readonly open: number
  /** Whether code or HTML may hold the end of a label, so that no end is sure. */
  readonly isUnsure: boolean
  /** How many words stand within labels. */
  readonly words: number
}

/** What a paragraph has of what takes time. */
interface Paragraph {
  readonly labels: Labels
  readonly marks: number
  readonly ticks: number
  readonly length: number
  readonly lines: number
  readonly pieces: number
}

const emptyParagraph: Paragraph = {
  labels: {open: 0, isUnsure: false, words: 0},
  marks: 0,
  ticks: 0,
  length: 0,
  lines: 0,
  pieces: 0,
}

/** What a parser parses line by line: a list or a table, with the marks and blanks before its first item or its rule. */
interface Parted {
  readonly type: 'list' | 'table'
  readonly margin: string
}

/**
 * Counts the steps of parsing paragraphs, line by line; code and comments are none.
 *
 * A parser pairs each mark with each, and each run of backticks with the rest of the paragraph; it moves the pieces
 * behind each line that it has put together, eight in the time of a step; and it goes back over a label at each word.
 *
 * @returns what takes the next line, and gives the steps up to its end
 */
export function countSteps(): (line: string) => number {
  const isLiteral = followLiterals()
  let steps = 0
  let before = ''
  let paragraph = emptyParagraph
  let parted: Parted | undefined
  /** How far in the text of the last item stands: an item that stands four more in is none, but goes on that text. */
  let inset = 0
  const beginsItem = (text: string): boolean => {
    const [whole, indent = ''] = item.exec(text) ?? []
    if (whole === undefined || widthOf(indent) > inset + 3) return false
    inset = widthOf(whole)
    return true
  }
  return line => {
    const text = isLiteral(line) ? '' : line.replace(quotations, '')
    if (parted && isEnded(parted, line, text)) parted = undefined
    if (paragraph.lines === 0 && /^\S/.test(text)) inset = 0
    if (fresh.test(text) || beginsItem(text) || (parted?.type === 'list' && numbered.test(text)))
      paragraph = emptyParagraph
    if ((paragraph.lines === 0 || parted?.type === 'table') && firstNumbered.test(text))
      parted = {type: 'list', margin: marginOf(line)}
    if (rule.test(line) && cellsIn(line) === cellsIn(before)) parted = {type: 'table', margin: marginOf(line)}
    if (parted?.type === 'table') paragraph = emptyParagraph
    const longer = blank.test(text) ? paragraph : withLine(paragraph, text)
    steps += costOf(longer) - costOf(paragraph)
    paragraph = longer
    before = line
    return steps
  }
}

function withLine({labels, marks, ticks, length, lines, pieces}: Paragraph, line: string): Paragraph {
  const bare = line.replace(escaped, ' ')
  return {
    labels: labels.open > 0 || /[[`<]/.test(bare) ? labelsIn(bare, labels) : labels,
    marks: marks + (bare.match(/[*_~<[\]{]/g)?.length ?? 0),
    ticks: ticks + (line.match(/`+/g)?.length ?? 0),
    length: length + line.length,
    lines: lines + 1,
    pieces: pieces + (line.match(piece)?.length ?? 0),
  }
}

function labelsIn(line: string, before: Labels): Labels {
  let {open, isUnsure, words} = before
  for (const [sign] of line.matchAll(labelled)) {
    if (sign === '[') open++
    else if (sign === '`' || sign === '<') isUnsure = true
    else if (sign !== ']') words += Math.min(open, 1)
    else if (!isUnsure) open = Math.max(0, open - 1)
  }
  return {open, isUnsure, words}
}

function costOf({labels, marks, ticks, length, lines, pieces}: Paragraph): number {
  return marks * marks + ticks * length + (lines * pieces) / 8 + (labels.words * labels.words) / 6
}

/** How wide white space and marks are; a tab is as wide as four. */
function widthOf(text: string): number {
  return text.replace(/\t/g, '    ').length
}

/** The marks of quotations and the blanks before the text of a line. */
function marginOf(line: string): string {
  return /^[\s>]*/.exec(line)?.[0] ?? ''
}

/** Whether a line is no row of a table, and in no paragraph of a list. */
function isEnded({type, margin}: Parted, line: string, text: string): boolean {
  const own = marginOf(line)
  const deeper = own.split('>').length - margin.split('>').length
  if (blank.test(text)) return true
  if (type === 'list') return deeper > 0 || (outside.test(text) && other.test(text))
  return deeper !== 0 || own.length < margin.length || [code, other, fresh, item].some(pattern => pattern.test(text))
}

/** How many cells a row has. */
function cellsIn(line: string): number {
  return line
    .replace(/^[\s>]*\|?|\\./g, '')
    .trimEnd()
    .replace(/\|$/, '')
    .split('|').length
}
