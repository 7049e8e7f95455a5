import type {Metadata} from '../../../ast/metadata.js'
import type {Family} from '../faces/load.js'
import {textPiece, type Style} from '../lines/piece.js'
import {setLines, type Line} from '../lines/set.js'
import {splitWords} from '../lines/words.js'

/** What stands above the text of an article. */
export interface Heads {
  /** On left pages: where the article was printed. */
  readonly verso: string
  /** On right pages: the article. */
  readonly recto: string
}

/** Styles of what is not of the text. */
export const margins: Readonly<Record<'head' | 'folio' | 'number', Style>> = {
  head: {face: 'italic', size: 9.5, features: 'onum pnum', rise: 0, strike: false},
  folio: {face: 'regular', size: 9.5, features: 'onum pnum', rise: 0, strike: false},
  number: {face: 'regular', size: 7.5, features: 'onum pnum', rise: 0, strike: false},
}

/** Finds the running heads: periodical and date, else the author; the title. */
export function headsOf({title, creators, publication}: Metadata): Heads {
  const issue = [publication?.title, publication?.printedDate].filter(part => part !== undefined).join(', ')
  const author = creators.map(({name}) => name).join(', ')
  return {verso: issue || author || (title ?? ''), recto: title ?? (author || issue)}
}

const known = new WeakMap<Family, Map<string, Line | undefined>>()

/** Sets a line of furniture, once for all pages; instead of words that do not fit there is an ellipsis. */
export function setFurniture(family: Family, text: string, style: Style, width: number): Line | undefined {
  let lines = known.get(family)
  if (!lines) known.set(family, (lines = new Map<string, Line | undefined>()))
  const key = `${style.face} ${style.size} ${width} ${text}`
  if (!lines.has(key)) lines.set(key, setLine(family, text, style, width))
  return lines.get(key)
}

function setLine(family: Family, text: string, style: Style, width: number): Line | undefined {
  const set = (some: string, measure: number): Line[] => {
    const words = splitWords([textPiece(some, style, undefined)], family, () => undefined)
    return setLines(words, {measure: {first: measure, rest: measure}, align: 'left'})
  }
  const lines = set(text, width)
  const [first] = lines
  if (!first || lines.length === 1) return first
  const words = set(text, width - style.size)[0]?.fragments.map(({segment}) => segment.text) ?? []
  return set(`${words.join('').replace(/(?<![\s\p{P}])[\s\p{P}]+$/u, '')} …`, width + style.size)[0]
}

/** Width of a line, in points. */
export function widthOfLine(line: Line): number {
  return line.fragments.reduce((end, {x, width, segment}) => (segment.text === ' ' ? end : Math.max(end, x + width)), 0)
}
