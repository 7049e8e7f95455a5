import type {Handlers} from '../../../../core/handlers.js'
import {textPiece, type Piece} from '../../lines/piece.js'
import {addTag, slotOf} from '../../tags/tag.js'
import {addFigure} from '../figures.js'
import {direct, indent, makeSink, space, type Flow} from '../flow.js'
import {looks} from '../looks.js'
import {addLabel, begin, finish, flushLabel} from '../paragraph.js'
import {noteStyle} from '../phrasing.js'
import {addRule} from '../rows.js'
import {addTable} from '../tables/table.js'
import {addText} from '../text.js'

/** Indent of a list, in points. */
const listIndent = 18

/** Marks around a number, so that the point behind it stands on its left. */
const rightToLeftMark = '\u200F'

/** Lists, notes, tables and figures: what stands apart. */
export const listHandlers: Handlers<Flow, void> = {
  list(around, node) {
    const flow = direct(around, node)
    begin(flow)
    space(flow, 4)
    const list = addTag(flow.tag, 'L', {ordered: node.ordered === true})
    const start = node.start ?? 1
    for (const [index, item] of node.children.entries()) {
      const bullet = node.ordered ? `${start + index}.` : node.data?.marked ? undefined : '•'
      const box = item.checked == null ? bullet : item.checked ? '[x]' : '[ ]'
      const entry = addTag(list, 'LI')
      const inner = indent(flow, listIndent)
      if (box !== undefined)
        addLabel(inner, flow.rtl ? `${rightToLeftMark}${box}${rightToLeftMark}` : box, addTag(entry, 'Lbl'))
      flow.sink.fresh = true
      flow.add({...inner, tag: addTag(entry, 'LBody')}, [item])
      if (node.spread) space(flow, 4)
    }
    flow.sink.fresh = true
    space(flow, 4)
  },
  listItem(flow, node) {
    flow.add(flow, node.children)
    flushLabel(flow)
  },
  footnoteDefinition(flow, node) {
    const note = flow.notes.get(node.identifier)
    const called = note?.definition === node
    const tag = called ? addTag(flow.tag, 'Note', {id: note.key}) : addTag(flow.tag, 'Div')
    const sink = called ? makeSink() : flow.sink
    const inner: Flow = {...flow, tag, look: looks.note, sink}
    const label = called ? note.mark : (node.marker ?? node.label ?? node.identifier)
    const {style} = looks.note
    const slot = slotOf(addTag(tag, called ? 'Lbl' : 'Span'))
    const pieces: Piece[] = [textPiece(label, noteStyle(style, label), slot), textPiece(' ', style, slot)]
    sink.fresh = true
    sink.lead = {pieces, indent: 0}
    if (called) sink.anchors.push({name: note.key})
    flow.add(inner, node.children)
    if (!called) return
    finish(inner)
    note.rows = sink.rows
  },
  table(flow, node) {
    begin(flow)
    addTable(flow, node)
    flow.sink.fresh = true
  },
  figure(flow, node) {
    addFigure(flow, node, node.children)
  },
  caption(flow, node) {
    flow.sink.keep = flow.sink.rows.length > 0
    addText(indent(flow, 24, 24), node.children, looks.caption, 'Caption')
  },
  aside(flow, node) {
    begin(flow)
    space(flow, 9)
    const inner = indent({...flow, look: looks.small, tag: addTag(flow.tag, 'Div')}, 12, 12)
    addRule(inner, 0.4)
    flow.sink.keep = true
    space(flow, 5)
    flow.sink.fresh = true
    flow.add(inner, node.children)
    space(flow, 5)
    flow.sink.keep = true
    addRule(inner, 0.4)
    space(flow, 9)
    flow.sink.fresh = true
  },
}
