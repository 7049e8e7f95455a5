/** Which directives with blocks in them, or divs of pandoc, are open. */

/** The beginning of a directive or a div, with its quotations, its indent and its colons. */
const opening = /^((?:[ \t]*>)*)([ \t]*)(:{3,})(?:([^\s:{])|\{|[ \t]+(?:\{|[A-Za-z][\w-]*[ \t:]*$))/

/** The end of one. */
const closing = /^((?:[ \t]*>)*)([ \t]*)(:{3,})[ \t]*$/

/** How far more than its beginning an end may be indented; what is further in is code. */
const mostIndent = 3

interface Fence {
  readonly quotations: number
  readonly indent: number
  /** How many colons an end has at least; any may end a div. */
  readonly colons: number
}

/**
 * Counts the directives and divs that are open, line by line. A line of colons ends the outermost that has no more of
 * them, with all within, but none outside of its quotation.
 *
 * @returns what takes the next line, and says how many are open behind its beginning
 */
export function countFences(): (line: string) => number {
  const open: Fence[] = []
  return line => {
    if (!line.includes(':::')) return open.length
    const begins = opening.exec(line)
    if (begins) open.push({...fenceOf(begins), ...(begins[4] === undefined && {colons: 3})})
    else {
      const ends = closing.exec(line)
      if (ends) close(fenceOf(ends))
    }
    return open.length
  }

  function close({quotations, indent, colons}: Fence): void {
    const first = open.findIndex(
      fence => fence.quotations === quotations && fence.colons <= colons && indent <= fence.indent + mostIndent,
    )
    if (first >= 0) open.length = first
  }
}

function fenceOf([, quotations = '', indent = '', colons = '']: RegExpExecArray): Fence {
  return {
    quotations: quotations.replace(/[ \t]/g, '').length,
    indent: indent.replace(/\t/g, '    ').length,
    colons: colons.length,
  }
}
