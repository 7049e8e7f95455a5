import type {PhrasingContent} from 'mdast'
import type {Point, Position} from 'unist'
import {lettersOf} from '../front/page-title.js'

/** A line of a text. */
export interface Line {
  /** The line without white space around it. */
  text: string
  /** Where the line begins, after its indent. */
  start: Point
  /** Whether a form feed stands before it: it is the first of a page. */
  feeds?: true
}

/** Lines without an empty one between them. */
export interface Group {
  lines: Line[]
  /** Empty lines before it. */
  gap: number
  /** How deep, for a heading that the text shows as one: 1 for the sections of the article. */
  level?: number
}

/** The lines of a text, with line feeds as line ends. */
export function linesOf(text: string): Line[] {
  let offset = 0
  return text.split('\n').map((line, index) => {
    const indent = line.length - line.trimStart().length
    const start = {line: index + 1, column: indent + 1, offset: offset + indent}
    offset += line.length + 1
    return {text: line.trim(), start, ...(line.slice(0, indent).includes('\f') && {feeds: true})}
  })
}

/** A line at the top of a page is its head if it has a number beside a few words that stand over another page, too. */
const head = /^(?:\d{1,4}\s.{0,70}|.{0,70}\s\d{1,4})$/

/** Groups lines at the empty ones and around the heads of pages; where no line is empty, each is a group. */
export function groupsOf(lines: readonly Line[]): Group[] {
  const single = !lines.slice(0, lines.findLastIndex(line => line.text !== '') + 1).some(line => line.text === '')
  const heads = headsOf(lines)
  const isHead = (line: Line | undefined): boolean => line !== undefined && heads.has(line)
  const groups: Group[] = []
  let gap = 0
  for (const line of lines) {
    if (line.text === '') {
      gap++
    } else if (gap === 0 && !single && groups.length > 0 && !isHead(line) && !isHead(groups.at(-1)?.lines[0])) {
      groups.at(-1)?.lines.push(line)
    } else {
      groups.push({lines: [line], gap})
      gap = 0
    }
  }
  return groups
}

function headsOf(lines: readonly Line[]): ReadonlySet<Line> {
  const found = lines.filter(({feeds, text}) => feeds === true && head.test(text))
  const counts = new Map<string, number>()
  const words = found.map(({text}) => lettersOf(text.replace(/\d+/g, ' ')))
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set(found.filter((_, index) => (counts.get(words[index] ?? '') ?? 0) > 1))
}

/** Makes the text of the lines of a block. */
export type SetLines = (lines: readonly Line[]) => PhrasingContent[]

/** The text of some lines, with a break between them. */
export const brokenText: SetLines = lines =>
  lines.flatMap((line, index): PhrasingContent[] => {
    const position = positionOf(line)
    const text = {type: 'text', value: line.text, position} as const
    return index > 0 ? [{type: 'break', position: {start: position.start, end: position.start}}, text] : [text]
  })

/** Where some lines stand, from the first to the last. */
export function placeOf(lines: readonly Line[]): {position?: Position} {
  const [first, last] = [lines[0], lines.at(-1)]
  return first && last ? {position: {start: positionOf(first).start, end: positionOf(last).end}} : {}
}

/** A line that is set in less, in characters, than others is not; no line is set in more steps. */
const narrowest = 2
const mostSteps = 10

/** How many steps some lines are set in, where one is: the step is what the line that is set in least has. */
export function stepsOf(lines: readonly Line[]): {indents?: number[]} {
  const columns = lines.map(({start}) => start.column)
  const base = columns.reduce((least, column) => Math.min(least, column), Infinity)
  const widths = columns.map(column => (column - base < narrowest ? 0 : column - base))
  const step = widths.reduce((least, width) => (width > 0 ? Math.min(least, width) : least), Infinity)
  return step === Infinity ? {} : {indents: widths.map(width => Math.min(Math.round(width / step), mostSteps))}
}

/** Where a line stands. */
export function positionOf({text, start}: Line): Position {
  const {line, column, offset = 0} = start
  return {start, end: {line, column: column + text.length, offset: offset + text.length}}
}
