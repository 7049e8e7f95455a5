import {findWords, keyOf, type Channel, type Part, type Word, type Words} from './word.js'

/** Where in its part a character of a text stands. */
export type Locate = (index: number) => number

/** What the next text is, and where it stands. */
export interface Setting {
  channel: Channel
  /** The note or the line of furniture that the text belongs to; 0 for none. */
  unit: number
  /** Whether the text is a heading. */
  heading: boolean
}

/** Takes the text of a document piece by piece, and parts it into words. */
export interface Collector extends Setting {
  part: Part
  /** Begins a note or a line of furniture, which gets a number. */
  beginUnit(channel: Channel): void
  /** Adds a text; a word may go on from one to the next. */
  text(value: string, locate: Locate): void
  /** Adds a text of another channel, parted from the words around it. */
  mark(channel: Channel, value: string, locate: Locate): void
  /** Adds a text of another channel; a word may go on around it. */
  aside(channel: Channel, value: string, locate: Locate): void
  /** Parts words, as a line break does. */
  space(): void
  /** Ends a block. */
  endBlock(): void
  /** Leaves a block, for another that interrupts it. */
  suspend(): void
  /** Goes back to the block that was left. */
  resume(): void
  /** All words. */
  finish(): Words
}

interface Piece extends Setting {
  readonly start: number
  readonly part: Part
  readonly locate: Locate
}

/** A block that is being collected. */
interface Block {
  readonly texts: string[]
  readonly pieces: Piece[]
  /** Words that stand in it, but are none of its own. */
  readonly asides: {readonly at: number; readonly piece: Piece; readonly value: string}[]
  length: number
}

/** Makes a collector. */
export function makeCollector(): Collector {
  const words: Word[] = []
  const headings = new Set<number>()
  const suspended: Block[] = []
  let current = emptyBlock()
  let count = 0
  let units = 0

  function push(text: string, index: number, end: number, first: Piece, last: Piece): void {
    const {channel, unit, part} = first
    const offset = first.locate(index - first.start)
    const until = last.part === part ? last.locate(end - 1 - last.start) + 1 : offset + 1
    words.push({text, key: keyOf(text), part, offset, end: until, channel, block: count, unit})
    if (first.heading) headings.add(count)
  }

  function flush({texts, pieces, asides}: Block): void {
    let at = 0
    let beside = 0
    const pushAsides = (until: number): void => {
      for (let next = asides[beside]; next && next.at <= until; next = asides[++beside]) {
        for (const {text, index, end} of findWords(next.value)) push(text, index, end, next.piece, next.piece)
      }
    }
    const pieceAt = (index: number): Piece | undefined => {
      while ((pieces[at + 1]?.start ?? Infinity) <= index) at++
      return pieces[at]
    }
    for (const {text, index, end} of findWords(texts.join(''))) {
      pushAsides(index)
      const first = pieceAt(index)
      const last = pieceAt(end - 1)
      if (first && last) push(text, index, end, first, last)
    }
    pushAsides(Infinity)
  }

  const collector: Collector = {
    channel: 'text',
    unit: 0,
    heading: false,
    part: {},
    beginUnit(channel) {
      collector.channel = channel
      collector.unit = units += 1
    },
    text(value, locate) {
      const {channel, part, unit, heading} = collector
      const previous = current.pieces.at(-1)
      if (previous && (previous.channel !== channel || previous.unit !== unit)) collector.space()
      current.pieces.push({start: current.length, channel, unit, heading, part, locate})
      current.texts.push(value)
      current.length += value.length
    },
    mark(channel, value, locate) {
      const {channel: around} = collector
      collector.channel = channel
      collector.space()
      collector.text(value, locate)
      collector.space()
      collector.channel = around
    },
    aside(channel, value, locate) {
      const {part, unit} = collector
      const piece = {start: 0, channel, unit, heading: false, part, locate}
      current.asides.push({at: current.length, piece, value})
    },
    space() {
      if (current.length === 0) return
      current.texts.push(' ')
      current.length++
    },
    endBlock() {
      if (current.length === 0 && current.asides.length === 0) return
      const before = words.length
      flush(current)
      current = emptyBlock()
      if (words.length > before) count++
    },
    suspend() {
      suspended.push(current)
      current = emptyBlock()
    },
    resume() {
      collector.endBlock()
      current = suspended.pop() ?? current
    },
    finish() {
      while (suspended.length > 0) collector.resume()
      collector.endBlock()
      return {words, headings}
    },
  }
  return collector
}

function emptyBlock(): Block {
  return {texts: [], pieces: [], asides: [], length: 0}
}
