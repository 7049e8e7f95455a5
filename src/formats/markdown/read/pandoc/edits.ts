import type {Node, Point} from 'unist'
import {visit} from 'unist-util-visit'

/** What stands in place of a part of a text. */
export interface Edit {
  readonly at: number
  readonly end: number
  readonly text: string
}

/** A text in other words, and where they stood. */
export interface Edited {
  readonly text: string
  /** Gives the nodes of the text the places that their words had. */
  restorePlaces(root: Node): void
}

/**
 * Makes a text with edits.
 *
 * @param source - the text
 * @param edits - parts that do not overlap, in any order
 */
export function edited(source: string, edits: readonly Edit[]): Edited {
  const parts: string[] = []
  /** Where each part begins in both texts. */
  const starts: {made: number; source: number}[] = [{made: 0, source: 0}]
  let at = 0
  let made = 0
  for (const {at: start, end, text} of edits.toSorted((a, b) => a.at - b.at || a.end - b.end)) {
    parts.push(source.slice(at, start), text)
    made += start - at
    starts.push({made, source: start}, {made: made + text.length, source: end})
    made += text.length
    at = end
  }
  const text = [...parts, source.slice(at)].join('')
  const lines = lineStarts(source)
  return {
    text,
    restorePlaces(root) {
      visit(root, ({position}) => {
        if (position) Object.assign(position, {start: place(position.start), end: place(position.end)})
      })
    },
  }

  function place({offset = 0}: Point): Point {
    const index = lastAtMost(starts, offset, start => start.made)
    const {made = 0, source = 0} = starts[index] ?? {}
    // Within what an edit put in, the place is that of the whole of it.
    const original = Math.min(source + offset - made, starts[index + 1]?.source ?? Infinity)
    const line = lastAtMost(lines, original, start => start)
    return {line: line + 1, column: original - (lines[line] ?? 0) + 1, offset: original}
  }
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({index}) => index + 1)]
}

/** The last of rising values that is at most a limit. */
function lastAtMost<Value>(values: readonly Value[], limit: number, of: (value: Value) => number): number {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const value = values[middle]
    if (value !== undefined && of(value) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
