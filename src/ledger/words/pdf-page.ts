import type {Collector} from './collector.js'
import type {Part} from './word.js'

/** A text of a page. */
export interface Piece {
  /** The mark that the structure refers to; none for an artifact. */
  readonly id: string | undefined
  readonly tag: string
  readonly text: string
}

/** An element of the structure of a page, or a mark that it refers to. */
export interface StructureNode {
  readonly role?: string
  readonly children?: readonly StructureNode[]
  readonly id?: string
  readonly alt?: string
}

/** What goes on from page to page. */
export interface PdfState {
  /** Number of the last note. */
  note: number
  /** Whether the last word goes on behind a hyphen that the text does not have. */
  joins: boolean
  /** Texts that stand where something else is drawn, by marks. */
  readonly actual: ReadonlyMap<string, string>
}

/** Elements that stand in a line. */
const inline = new Set(['Span', 'Link', 'Reference', 'Code', 'Quote', 'Em', 'Strong', 'NonStruct'])

/** What stands under one mark, with the artifacts that stand before it. */
interface Marked {
  text: string
  tag: string
  /** Where the text begins, in the texts of the page. */
  start: number
  readonly artifacts: string[]
}

/**
 * Says the words of a page of a PDF.
 *
 * @param collector - gets the words
 * @param part - which page
 * @param pieces - its texts, in the order in which they are drawn
 * @param root - its structure; none in a file that is not tagged, whose texts then are said as they are drawn
 * @param state - what goes on from page to page
 */
export function sayPage(
  collector: Collector,
  part: Part,
  pieces: readonly Piece[],
  root: StructureNode | null,
  state: PdfState,
): void {
  const {marks, rest} = gather(pieces)
  collector.part = part
  if (!state.joins) collector.endBlock()
  Object.assign(collector, {channel: 'text', unit: 0, heading: false})
  if (root) sayNode(root, false)
  else for (const {text, start} of marks.values()) collector.text(text, index => start + index)
  if (!state.joins) collector.endBlock()
  for (const artifact of rest) sayArtifact(artifact)

  function sayNode(node: StructureNode, inNote: boolean): void {
    const {role = '', children = [], id, alt} = node
    if (id !== undefined) {
      sayMark(marks.get(id), state.actual.get(id))
      return
    }
    if (role === 'TOC') {
      sayContents(node)
      return
    }
    const {channel, unit, heading} = collector
    const {joins} = state
    const isNote = role === 'Note' || role === 'FENote'
    const isBlock = !inline.has(role) && !['Root', 'Document', 'Art', 'Sect', 'Part', 'Div'].includes(role)
    if (isNote) {
      collector.suspend()
      collector.heading = false
      state.joins = false
      if (children[0]?.role === 'Lbl' || state.note === 0) {
        collector.beginUnit('note')
        state.note = collector.unit
      } else Object.assign(collector, {channel: 'note', unit: state.note})
    } else if (isBlock && !state.joins) collector.endBlock()
    if (/^(?:H\d?|Title|TH)$/.test(role)) collector.heading = true
    if (role === 'Reference') collector.channel = 'reference'
    if (role === 'Lbl') collector.channel = inNote ? 'label' : 'number'
    if (role === 'Caption' && collector.channel === 'text') collector.channel = 'caption'
    if (alt !== undefined) {
      const isFigure = role === 'Figure' && collector.channel === 'text'
      collector.mark(isFigure ? 'caption' : collector.channel, alt, () => 0)
    }
    for (const child of children) sayNode(child, inNote || isNote)
    if (isNote) {
      collector.resume()
      state.joins = joins
    } else if (isBlock && !state.joins) collector.endBlock()
    Object.assign(collector, {channel, unit, heading})
  }

  /** A table of contents says again what stands elsewhere: each entry is a unit, its title, names and number are blocks. */
  function sayContents(node: StructureNode): void {
    const {role = '', children = []} = node
    if (role === 'P' || role === 'Reference') {
      const {marks: own, text} = contentOf(node)
      for (const artifact of own.flatMap(({artifacts}) => artifacts)) sayArtifact(artifact)
      sayAside('contents', text)
      return
    }
    const {channel, unit} = collector
    if (role === 'TOCI') collector.beginUnit('contents')
    for (const child of children) sayContents(child)
    Object.assign(collector, {channel, unit})
  }

  /** All text of an element. */
  function contentOf({id, children = []}: StructureNode): {marks: Marked[]; text: string} {
    const mark = id === undefined ? undefined : marks.get(id)
    const parts = children.map(contentOf)
    return {
      marks: [...(mark ? [mark] : []), ...parts.flatMap(part => part.marks)],
      text: [state.actual.get(id ?? '') ?? mark?.text ?? '', ...parts.map(part => part.text)].join(''),
    }
  }

  function sayMark(mark: Marked | undefined, actual: string | undefined): void {
    if (!mark) return
    for (const artifact of mark.artifacts) sayArtifact(artifact)
    const {tag} = mark
    const text = state.joins ? mark.text.trimStart() : mark.text
    const start = mark.start + mark.text.length - text.length
    // A hyphen alone in a mark stands for none: it parts a word at the end of a line.
    state.joins = tag === 'Span' && text.trim() === '-'
    if (state.joins) return
    if (actual === undefined) collector.text(text, index => start + index)
    else collector.text(text.slice(0, text.length - text.trimStart().length) + actual, () => start)
  }

  function sayArtifact(text: string): void {
    const label = /^\s*\[(.+)\]\s*$/.exec(text)?.[1]
    if (label !== undefined) {
      collector.aside('page', label, () => 0)
      return
    }
    const {unit} = collector
    collector.unit = 0
    sayAside('running', text)
    collector.unit = unit
  }

  function sayAside(aside: 'running' | 'contents', text: string): void {
    const {channel, heading} = collector
    collector.suspend()
    Object.assign(collector, {channel: aside, heading: false})
    collector.text(text, () => 0)
    collector.resume()
    Object.assign(collector, {channel, heading})
  }
}

/** Parts the texts of a page by their marks; artifacts go to the mark behind them. */
function gather(pieces: readonly Piece[]): {marks: Map<string, Marked>; rest: string[]} {
  const marks = new Map<string, Marked>()
  let artifacts: string[] = []
  let artifact = ''
  let start = 0
  let space = ''
  for (const {id, tag, text} of pieces) {
    if (tag === 'EOL') space = ' '
    else if (tag === 'EMC') {
      if (artifact.trim() !== '') artifacts.push(artifact)
      artifact = ''
    } else if (id === undefined) artifact += text
    else {
      const mark = marks.get(id) ?? {text: '', tag, start, artifacts}
      if (!marks.has(id)) artifacts = []
      mark.text += text === '' ? '' : space + text
      start += text === '' ? 0 : space.length + text.length
      if (text !== '') space = ''
      marks.set(id, mark)
    }
  }
  return {marks, rest: artifacts}
}
