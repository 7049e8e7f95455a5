import {findWords, keyOf, type Channel, type Part, type Word, type Words} from './word.js'

/** Where in its part a character of a text stands. */
export type Locate = (index: number) => number

/** Takes the text of a document piece by piece, and parts it into words. */
export interface Collector {
  /** What the next text is. */
  channel: Channel
  /** Where the next text stands. */
  part: Part
  /** The note or mark that the next text belongs to; 0 for none. */
  unit: number
  /** A number for a note or a mark that begins. */
  takeUnit(): number
  /** Adds a text; a word may go on from one to the next. */
  text(value: string, locate: Locate): void
  /** Parts words, as a line break does. */
  space(): void
  /** Ends a block. */
  endBlock(): void
  /** Ends a block that is a heading. */
  endHeading(): void
  /** All words. */
  finish(): Words
}

interface Piece {
  readonly start: number
  readonly channel: Channel
  readonly unit: number
  readonly part: Part
  readonly locate: Locate
}

/** Makes a collector. */
export function makeCollector(): Collector {
  const words: Word[] = []
  const headings = new Set<number>()
  let block = 0
  let units = 0
  let buffer: string[] = []
  let length = 0
  let pieces: Piece[] = []

  const add = (value: string): void => {
    buffer.push(value)
    length += value.length
  }

  function flush(): void {
    let at = 0
    const pieceAt = (index: number): Piece | undefined => {
      while (at + 1 < pieces.length && (pieces[at + 1]?.start ?? index) <= index) at++
      return pieces[at]
    }
    for (const {text, index, end} of findWords(buffer.join(''))) {
      const first = pieceAt(index)
      const last = pieceAt(end - 1)
      if (!first || !last) continue
      const {channel, unit, part} = first
      const offset = first.locate(index - first.start)
      const until = last.part === part ? last.locate(end - 1 - last.start) + 1 : offset + 1
      words.push({text, key: keyOf(text), part, offset, end: until, channel, block, unit})
    }
    buffer = []
    length = 0
    pieces = []
  }

  const collector: Collector = {
    channel: 'text',
    part: {},
    unit: 0,
    text(value, locate) {
      const {channel, part, unit} = collector
      const previous = pieces.at(-1)
      if (previous && (previous.channel !== channel || previous.unit !== unit)) collector.space()
      pieces.push({start: length, channel, unit, part, locate})
      add(value)
    },
    takeUnit() {
      return (units += 1)
    },
    space() {
      if (length > 0) add(' ')
    },
    endBlock() {
      if (length === 0) return
      const before = words.length
      flush()
      if (words.length > before) block++
    },
    endHeading() {
      headings.add(block)
      const before = words.length
      collector.endBlock()
      if (words.length === before) headings.delete(block)
    },
    finish() {
      collector.endBlock()
      return {words, headings}
    },
  }
  return collector
}
