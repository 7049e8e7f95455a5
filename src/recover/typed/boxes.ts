import type {Group, Line} from './lines.js'

const border = /^\+[-=]{3,}\+$/
/** A line within a box; one with more strokes is a row of a table. */
const inner = /^\|([^|]*)\|$/

/**
 * Takes the lines of a text out of a box that a typist drew around them.
 *
 * @param groups - the lines of a text, parted at the empty ones
 * @returns the same, without the strokes of boxes, parted at the empty lines in them
 */
export function partBoxes(groups: readonly Group[]): Group[] {
  return groups.flatMap(group => {
    const {lines, gap} = group
    const isBox =
      lines.length > 2 &&
      [lines[0], lines.at(-1)].every(line => line && border.test(line.text)) &&
      lines.slice(1, -1).every(({text}) => inner.test(text))
    return isBox ? partsOf(lines.slice(1, -1).map(unboxed), gap) : [group]
  })
}

/** Groups lines at the empty ones. */
function partsOf(lines: readonly Line[], gap: number): Group[] {
  const parts: Group[] = []
  let empty = gap
  for (const line of lines) {
    if (line.text === '') {
      empty = Math.max(empty, 1)
    } else if (empty > 0 || parts.length === 0) {
      parts.push({lines: [line], gap: empty})
      empty = 0
    } else parts.at(-1)?.lines.push(line)
  }
  return parts
}

function unboxed({text, start}: Line): Line {
  const [, within = ''] = inner.exec(text) ?? []
  const indent = 1 + within.length - within.trimStart().length
  return {
    text: within.trim(),
    start: {line: start.line, column: start.column + indent, offset: (start.offset ?? 0) + indent},
  }
}
