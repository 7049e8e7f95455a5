/** What it takes to parse paragraphs, in steps of which a hundred million take about two seconds. */

/** The beginning of a line that cannot go on a paragraph. */
const fresh = /^\s*$|^ {0,3}#{1,6}[ \t]|^[ \t]*(?:[-+*]|1[.)])[ \t]+\S|^ {0,3}\[\^[^\s[\]]+\]:/

/** The beginning of an item with a number; one that is not the first goes on a paragraph, if no list is open. */
const numbered = /^[ \t]*\d{1,9}[.)][ \t]/

/** The line below the head of a table. */
const rule = /^[\s>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/

/** What a parser looks at by itself in a line: a word, a sign. */
const piece = /[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu

/** What a paragraph has of what takes time. */
interface Paragraph {
  marks: number
  ticks: number
  length: number
  lines: number
  pieces: number
  /** Its lines are items or rows, which a parser parses one by one. */
  parted: 'list' | 'table' | undefined
}

/**
 * Counts the steps of parsing paragraphs, line by line.
 *
 * A parser pairs each mark with each, and each run of backticks with the rest of the paragraph; and it moves the pieces
 * behind each line that it has put together, eight in the time of a step.
 *
 * @returns what takes the next line, and gives the steps up to its end
 */
export function countSteps(): (line: string) => number {
  let steps = 0
  let before = ''
  let paragraph = emptyParagraph()
  return line => {
    if (paragraph.parted === 'list' ? fresh.test(line) || numbered.test(line) : fresh.test(line))
      paragraph = {...emptyParagraph(), parted: line.trim() === '' ? undefined : paragraph.parted}
    if (paragraph.lines === 0 && numbered.test(line)) paragraph.parted = 'list'
    if (rule.test(line) && cellsIn(line) === cellsIn(before)) paragraph.parted = 'table'
    const cost = costOf(paragraph)
    paragraph.marks += line.match(/[*_~<[\]{]/g)?.length ?? 0
    paragraph.ticks += line.match(/`+/g)?.length ?? 0
    paragraph.length += line.length
    if (paragraph.parted !== 'table') {
      paragraph.lines++
      paragraph.pieces += line.match(piece)?.length ?? 0
    }
    steps += costOf(paragraph) - cost
    before = line
    return steps
  }
}

function emptyParagraph(): Paragraph {
  return {marks: 0, ticks: 0, length: 0, lines: 0, pieces: 0, parted: undefined}
}

function costOf({marks, ticks, length, lines, pieces}: Paragraph): number {
  return marks * marks + ticks * length + (lines * pieces) / 8
}

/** How many cells a row has. */
function cellsIn(line: string): number {
  return line
    .replace(/^[\s>]*\|?|\\./g, '')
    .trimEnd()
    .replace(/\|$/, '')
    .split('|').length
}
