import type {Shape} from '../../../faces/face.js'
import {partAt, widthOf, type Material, type Materials} from './items.js'
import type {Mark} from './piece.js'
import {shapeOf} from './tokens.js'
import type {Gap, Segment, Word} from './words.js'

/** What stands in a line: text that is shaped together, or space. */
export type Group = Text | Space

/** Text of a segment. */
export interface Text {
  readonly type: 'text'
  readonly segment: Segment
  /** Which of its characters stand in the line. */
  readonly start: number
  end: number
  shape: Shape
  /** Width of its shape, in points. */
  width: number
}

/** Space between words, or between signs. */
interface Space {
  readonly type: 'space'
  readonly glue: Material
  /** A space that is written; none between signs. */
  readonly segment: Segment | undefined
}

/** A mark of a line: before how many characters of a text it stands. */
export interface Placed {
  readonly text: Text
  readonly offset: number
  readonly mark: Mark
}

const none: Shape = {glyphs: [], advance: 0, rtl: false, mixed: false}

/** Joins the boxes that belong together, so that they are shaped together; glue stays as it is. */
export function groupOf(made: Materials, from: number, end: number): {groups: Group[]; placed: Placed[]} {
  const {items, parts, starts} = made
  const groups: Group[] = []
  const placed: Placed[] = []
  let open: Text | undefined
  let part = partAt(made, from)
  for (let index = from; index < end; index++) {
    while ((starts[part + 1] ?? Infinity) <= index) part++
    const item = items[index]
    if (!item || item.kind === 'penalty') continue
    const owner = parts[part]
    if (item.kind === 'glue') {
      groups.push({type: 'space', glue: item, segment: owner?.type === 'space' ? owner.segment : undefined})
      open = undefined
      continue
    }
    const segment = segmentIn(owner, item)
    const {cut} = item
    if (!segment || !cut) continue
    if (open?.segment !== segment || segment.actual !== undefined) {
      open = {type: 'text', segment, start: cut.start, end: cut.start, shape: none, width: 0}
      groups.push(open)
    }
    for (const mark of cut.marks) placed.push({text: open, offset: open.end - open.start, mark})
    open.end = cut.end
  }
  return {groups, placed}
}

/** What a line holds of a segment. */
export function textOf({segment: {text}, start, end}: Text): string {
  return text.slice(start, end)
}

/** Shapes what a line holds of a segment; most often that is all of it, which is known. */
export function shapeOfText(group: Text): Shape {
  const {text, face, style, level, token} = group.segment
  const isWhole = group.start === 0 && group.end === text.length
  return isWhole && token ? token.shape : shapeOf(textOf(group), face, style, level)
}

/** The segment of a word that an item is of. */
export function segmentIn(owner: Word | Gap | undefined, item: Material): Segment | undefined {
  return owner?.type === 'word' ? owner.segments[item.cut?.part ?? 0] : undefined
}

/** What stands for a hyphen that the text does not have, in the text that is copied. */
const softHyphen = '\u00AD'

/** The hyphen of a word that goes on in the next line. */
export function hyphenOf(broken: Segment): Text {
  const segment: Segment = {...broken, text: '-', actual: softHyphen, token: undefined}
  const group: Text = {type: 'text', segment, start: 0, end: 1, shape: none, width: 0}
  setShape(group, shapeOfText(group))
  return group
}

/** A hyphen that nobody sees, and that takes no room: it says that a word goes on in the next line where none is drawn. */
export function joinerOf(broken: Segment): Text {
  const segment: Segment = {...broken, text: ' ', actual: softHyphen, token: undefined}
  const shape = shapeOfSpace(segment)
  const glyphs = shape.glyphs.map(glyph => ({...glyph, text: '-'}))
  return {type: 'text', segment, start: 0, end: 1, shape: {...shape, glyphs}, width: 0}
}

/** Width of what is drawn, in points. */
export function inkOf(groups: readonly Group[]): number {
  let ink = 0
  for (const group of groups) if (group.type === 'text') ink += group.width
  return ink
}

/** Gives a text another shape. */
export function setShape(group: Text, shape: Shape): void {
  group.shape = shape
  group.width = widthOf(shape, group.segment.style)
}

/** The shape of a space in the style of a segment. */
export function shapeOfSpace({face, style, token}: Segment): Shape {
  return token?.shape ?? shapeOf(' ', face, style)
}
