import type {PhrasingContent} from 'mdast'
import type {Point, Position} from 'unist'
import {mergeTexts} from '../../../ast/merge.js'
import type {Block} from '../../../recover/block.js'

interface Line {
  text: string
  /** Where the line begins, after its indent. */
  start: Point
}

/**
 * Parts a text into blocks at its empty lines.
 *
 * A text without any empty line has a block a line. In a text that is broken into lines of equal length
 * the lines of a block are joined; in any other they are kept.
 *
 * @param text - the text, with line feeds as line ends
 * @returns its blocks, with positions
 */
export function blocksOf(text: string): Block[] {
  const groups = groupsOf(linesOf(text))
  const wrapped = isWrapped(groups.map(({lines}) => lines))
  return groups.map(({lines, gap}) => {
    const first = lines[0]
    const last = lines.at(-1)
    return {
      children: mergeTexts(lines.flatMap((line, index) => childrenOf(line, index > 0, wrapped))),
      evidence: {gap},
      ...(first && last && {position: {start: positionOf(first).start, end: positionOf(last).end}}),
    }
  })
}

function linesOf(text: string): Line[] {
  let offset = 0
  return text.split('\n').map((line, index) => {
    const indent = line.length - line.trimStart().length
    const start = {line: index + 1, column: indent + 1, offset: offset + indent}
    offset += line.length + 1
    return {text: line.trim(), start}
  })
}

function groupsOf(lines: readonly Line[]): {lines: Line[]; gap: number}[] {
  const single = !lines.slice(0, lines.findLastIndex(line => line.text !== '') + 1).some(line => line.text === '')
  const groups: {lines: Line[]; gap: number}[] = []
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
function isWrapped(groups: readonly (readonly Line[])[]): boolean {
  const long = groups.filter(lines => lines.length > 2)
  const inner = long.flatMap(lines => lines.slice(0, -1).map(line => line.text.length))
  const widest = inner.reduce((a, b) => Math.max(a, b), 0)
  if (long.length * 3 < groups.length || widest < 50 || widest > 100) return false
  return inner.filter(length => length > widest * 0.75).length > inner.length * 0.8
}

function childrenOf(line: Line, follows: boolean, wrapped: boolean): PhrasingContent[] {
  const position = positionOf(line)
  const start = {start: position.start, end: position.start}
  if (!follows) return [{type: 'text', value: line.text, position}]
  if (wrapped) return [{type: 'text', value: ` ${line.text}`, position}]
  return [
    {type: 'break', position: start},
    {type: 'text', value: line.text, position},
  ]
}

function positionOf({text, start}: Line): Position {
  const {line, column, offset = 0} = start
  return {start, end: {line, column: column + text.length, offset: offset + text.length}}
}
