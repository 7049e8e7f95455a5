import type {PhrasingContent} from 'mdast'
import type {Point, Position} from 'unist'

/** A line of a text. */
export interface Line {
  /** The line without white space around it. */
  text: string
  /** Where the line begins, after its indent. */
  start: Point
}

/** Lines without an empty one between them. */
export interface Group {
  lines: Line[]
  /** Empty lines before it. */
  gap: number
}

/** The lines of a text, with line feeds as line ends. */
export function linesOf(text: string): Line[] {
  let offset = 0
  return text.split('\n').map((line, index) => {
    const indent = line.length - line.trimStart().length
    const start = {line: index + 1, column: indent + 1, offset: offset + indent}
    offset += line.length + 1
    return {text: line.trim(), start}
  })
}

/** Groups lines at the empty ones; where no line is empty, each is a group. */
export function groupsOf(lines: readonly Line[]): Group[] {
  const single = !lines.slice(0, lines.findLastIndex(line => line.text !== '') + 1).some(line => line.text === '')
  const groups: Group[] = []
  let gap = 0
  for (const line of lines) {
    if (line.text === '') {
      gap++
    } else if (gap === 0 && !single && groups.length > 0) {
      groups.at(-1)?.lines.push(line)
    } else {
      groups.push({lines: [line], gap})
      gap = 0
    }
  }
  return groups
}

/** Whether lines end where a column ends: most blocks have several lines, all but the last nearly full. */
export function isWrapped(groups: readonly (readonly Line[])[]): boolean {
  const long = groups.filter(lines => lines.length > 2)
  const inner = long.flatMap(lines => lines.slice(0, -1).map(line => line.text.length))
  const widest = inner.reduce((a, b) => Math.max(a, b), 0)
  if (long.length * 3 < groups.length || widest < 50 || widest > 100) return false
  return inner.filter(length => length > widest * 0.75).length > inner.length * 0.8
}

/** The text of a line, after a break or a space where another line stands before it. */
export function childrenOf(line: Line, follows: boolean, wrapped: boolean): PhrasingContent[] {
  const position = positionOf(line)
  const start = {start: position.start, end: position.start}
  if (!follows) return [{type: 'text', value: line.text, position}]
  if (wrapped) return [{type: 'text', value: ` ${line.text}`, position}]
  return [
    {type: 'break', position: start},
    {type: 'text', value: line.text, position},
  ]
}

/** Where a line stands. */
export function positionOf({text, start}: Line): Position {
  const {line, column, offset = 0} = start
  return {start, end: {line, column: column + text.length, offset: offset + text.length}}
}
