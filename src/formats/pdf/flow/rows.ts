import type {Mark} from '../lines/piece.js'
import {pageBreak, type Anchor, type Part, type Row, type Turn} from '../pages/row.js'
import {widthIn, type Book, type Flow} from './flow.js'

/** Adds a rule across the text, `weight` points thick. */
export function addRule(flow: Flow, weight: number): void {
  const rule: Part = {type: 'rule', x: flow.left, y: 0, width: widthIn(flow), height: weight}
  addRow(flow, {height: weight, cost: pageBreak.free, parts: [rule]})
}

/** Space between blocks of this height or more may grow, by this share, to fill a page. */
const leastStretched = 5
const stretched = 0.75

/** What most rows have none of: the same list for all, since there are many rows. */
const none: readonly never[] = []

function someOf<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list
}

/** What happens in a row: what waited for it, and what its lines hold. */
function marksIn(waiting: readonly Mark[], parts: readonly Part[]): readonly Mark[] {
  let marks = waiting
  for (const part of parts) {
    if (part.type !== 'line' || part.line.marks.length === 0) continue
    marks = [...marks, ...part.line.marks.map(({mark}) => mark)]
  }
  return marks
}

/** Adds a row, with all that waited for it. */
export function addRow(flow: Flow, row: Pick<Row, 'height' | 'cost' | 'parts'>): void {
  const {sink} = flow
  const marks = marksIn(sink.marks, row.parts)
  const turns = marks.filter(mark => mark.type === 'page')
  sink.rows.push({
    height: row.height,
    before: sink.gap,
    stretch: sink.keep || sink.gap < leastStretched ? 0 : sink.gap * stretched,
    head: sink.head,
    cost: sink.keep ? pageBreak.kept : row.cost,
    parts: sink.label ? [sink.label, ...row.parts] : row.parts,
    notes: someOf(marks.flatMap(mark => (mark.type === 'note' ? [mark.key] : []))),
    floats: someOf(sink.floats),
    turns: someOf(turns),
    anchors: someOf([...sink.anchors, ...turns.flatMap(turn => pageAnchor(flow.book, turn))]),
  })
  sink.gap = 0
  sink.keep = false
  sink.label = undefined
  sink.marks = []
  sink.anchors = []
  sink.floats = []
}

/** The destination of a page of the original, unless its number has none or had one before. */
function pageAnchor({destinations}: Book, {label}: Turn): Anchor[] {
  const name = `p${(label ?? '').toLowerCase()}`
  if (!/^p[0-9a-z]+$/.test(name) || destinations.has(name)) return []
  destinations.add(name)
  return [{name}]
}
