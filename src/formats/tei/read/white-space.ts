import type {Text} from 'mdast'
import {isParent} from '../../../ast/is.js'
import type {PhrasingContent} from '../../../ast/nodes.js'
import type {Joint} from './state.js'

/** A line of text that is being read. */
interface Line {
  /** Whether white space that comes next says nothing: at the beginning, and after white space. */
  spaced: boolean
  /** The last text, where nothing but turns of pages has come behind it. */
  last: Text | undefined
}

/**
 * Takes white space out of a line that is none of the text: at its beginning and its end, and where two halves of
 * a word meet; runs of it become one space. Neighbouring texts become one.
 *
 * @param pieces - what stands in the line, texts within others included; texts are changed
 * @returns what stands in the line
 */
export function tidied(pieces: readonly (PhrasingContent | Joint)[]): PhrasingContent[] {
  const line: Line = {spaced: true, last: undefined}
  walk(pieces, line)
  trimEnd(line)
  return merged(pieces)
}

function walk(pieces: readonly (PhrasingContent | Joint)[], line: Line): void {
  for (const piece of pieces) {
    if (piece.type === 'text') collapse(piece, line)
    else if (piece.type === 'joint' || (piece.type === 'pageMarker' && piece.inWord)) {
      trimEnd(line)
      line.spaced = true
    } else if (isParent(piece)) {
      if (piece.children.length === 0 && piece.type !== 'opaque') solid(line)
      walk(piece.children as PhrasingContent[], line)
    } else if (piece.type !== 'pageMarker') solid(line)
  }
}

/** White space before and after something that is no text counts. */
function solid(line: Line): void {
  line.spaced = false
  line.last = undefined
}

function collapse(text: Text, line: Line): void {
  // Single spaces, which most are, need no change.
  const single = text.value.replace(/[ \t\r\n]{2,}|[\t\r\n]/g, ' ')
  text.value = line.spaced && single.startsWith(' ') ? single.slice(1) : single
  if (text.value === '') return
  line.spaced = text.value.endsWith(' ')
  line.last = text
}

function trimEnd(line: Line): void {
  if (line.last?.value.endsWith(' ')) line.last.value = line.last.value.slice(0, -1)
  line.last = undefined
}

function merged(pieces: readonly (PhrasingContent | Joint)[]): PhrasingContent[] {
  const made: PhrasingContent[] = []
  for (const piece of pieces) {
    const last = made.at(-1)
    if (piece.type === 'joint' || (piece.type === 'text' && piece.value === '')) continue
    if (piece.type === 'text' && last?.type === 'text') {
      last.value += piece.value
      if (piece.position) last.position = {start: (last.position ?? piece.position).start, end: piece.position.end}
    } else {
      if (isParent(piece)) piece.children = merged(piece.children as PhrasingContent[])
      made.push(piece)
    }
  }
  return made
}
